import type { Scene } from '../lexicon/scene.ts';
import { fact } from '../lexicon/words.ts';
import type { Find, OrganisationFind, PersonFind, RoleFind } from '../model/index.ts';
import type { Line } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';
import { gapTab } from '../text/tokens.ts';
import { chunk } from './chunks.ts';

/** A column of a table that has a title in its head: "Skola      Rektor      Telefon". */
export interface TitleColumn {
  readonly role: RoleFind;
  /** Cells before it. */
  readonly before: number;
}

/** Cells of words, and one that is a title. */
const head = /^;?(?:[xn–-]{1,4};)*[QR]x?(?:;[xn–-]{1,4})*;?$/;

/** The column of titles that a line is the head of, or null. */
export function titleColumn(scene: Scene, finds: readonly Find[], line: Line): TitleColumn | null {
  if (line.last - line.first > 16 || !hasCells(scene, line)) return null;
  const here = findsIn(finds, line.first, line.last);
  if (!here.some(({ kind }) => kind === 'role') || here.some(({ kind }) => kind === 'person')) return null;
  const { letters, finds: behind } = chunk(scene, finds, line.first, line.last);
  const at = letters.search(/[QR]/);
  const role = behind[at];
  if (!letters.includes(';') || !head.test(letters) || role?.kind !== 'role') return null;
  return { role, before: cellsBefore(letters, at) };
}

/** Who stands in the column of a row, and the house that the row names; null when the line is no row of a table. */
export function titleRow(
  scene: Scene,
  finds: readonly Find[],
  { before }: TitleColumn,
  line: Line,
): { persons: PersonFind[]; organisation: OrganisationFind | null } | null {
  if (!hasCells(scene, line)) return null;
  const { letters, finds: behind } = chunk(scene, finds, line.first, line.last);
  if (!letters.includes(';') || /[BGLSQR]/.test(letters)) return null;
  const persons: PersonFind[] = [];
  for (const [at, find] of behind.entries())
    if (find?.kind === 'person' && cellsBefore(letters, at) === before) persons.push(find);
  const organisation = behind.find((find): find is OrganisationFind => find?.kind === 'organisation') ?? null;
  return { persons, organisation };
}

function cellsBefore(letters: string, at: number): number {
  let cells = 0;
  for (let i = 1; i < at; i++) if (letters[i] === ';') cells++;
  return cells;
}

function hasCells({ page }: Scene, { first, last }: Line): boolean {
  for (let at = first + 1; at < last; at++) if (page.tokens.gap[at] === gapTab) return true;
  return false;
}

const leadsToContact = fact(({ lower }, { grammar }) => grammar('contact_label').has(lower));

/** A line that only says how to reach somebody: an address, a number. */
export function isContact(scene: Scene, { first, last }: Line): boolean {
  if (last - first > 14) return false;
  if (leadsToContact(scene.word(first), scene.lexicon)) return true;
  let letters = false;
  for (let at = first; at < last; at++) {
    const { form } = scene.word(at);
    if (form === '@') return true;
    if (scene.word(at).letters) letters = true;
  }
  return !letters;
}
