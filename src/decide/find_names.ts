import type { Decision, Extraction } from '../model/index.ts';
import { foldName, hashName, type NameWord, namesSaid, nameWords, runsFrom } from '../text/folded_name.ts';

/** A name that is to be hidden, as some text says it. */
export interface HiddenName {
  readonly folded: string;
  /** Its words, folded, given name first: `anna-lena ek` has two. */
  readonly parts: readonly string[];
}

/** Longest name that is looked for, in runs of letters. */
export const mostWords = 6;

/** Tries whether a folded name is one of the hidden; `said` tells it as it was said. */
type Attempt = (folded: string, said: () => string) => void;

const nothing: readonly string[] = [];

/**
 * The names behind the hashes of `suppress`, found by trying what the texts, their names and the corrections say. Null
 * for a row whose name nobody bears.
 */
export function findNames(
  extractions: readonly Extraction[],
  rows: readonly Decision[],
  decisions: readonly Decision[],
): ReadonlyMap<Decision, HiddenName | null> {
  const hashes = new Set(rows.map((row) => row.subject));
  const salts = [...new Set(rows.map((row) => row.value!))];
  const tried = new Map<string, readonly string[]>();
  const found = new Map<string, HiddenName>();
  const attempt: Attempt = (folded, said) => {
    let hits = tried.get(folded);
    if (hits === undefined) {
      hits = salts.map((salt) => hashName(folded, salt)).filter((hash) => hashes.has(hash));
      tried.set(folded, hits.length === 0 ? nothing : hits);
    }
    for (const hash of hits) found.set(hash, fuller(found.get(hash), folded, said()));
  };
  for (const { article, entities } of extractions) {
    for (const { kind, label, aliases } of entities)
      if (kind === 'person') for (const form of [label, ...aliases]) attempt(foldName(form), () => form);
    const { record, text } = article;
    tryRuns(text, attempt, false);
    for (const name of [record.id, record.path, ...(record.otherPaths ?? []), record.url ?? '', record.title])
      tryRuns(decoded(name), attempt, true);
  }
  for (const { subject, object = '', value = '', decision } of decisions)
    if (decision !== 'suppress') for (const cell of [subject, object, value]) tryRuns(cell, attempt, true);
  return new Map(rows.map((row) => [row, found.get(row.subject) ?? null]));
}

/** Tries what may be a name in a text; in an address or path small letters may be one too. */
function tryRuns(text: string, attempt: Attempt, small: boolean): void {
  const words = nameWords(text);
  for (const [first, word] of words.entries()) {
    if (!word.upper && !small && text[word.end] !== '.' && text[word.end] !== '@') continue;
    for (const run of runsFrom(text, words, first, mostWords)) {
      const last = run.at(-1)!;
      if (!last.upper && !small && text[last.end] !== '@') continue;
      for (const [turn, folded] of namesSaid(run).entries()) attempt(folded, () => turned(text, run, turn));
    }
  }
}

/** The words of a run in the order that `namesSaid` gave them. */
function turned(text: string, run: readonly NameWord[], turn: number): string {
  const by = turn % run.length;
  if (by === 0) return text.slice(run[0]!.start, run.at(-1)!.end);
  const words = run.map((word) => text.slice(word.start, word.end));
  return [...words.slice(by), ...words.slice(0, by)].join(' ');
}

/** Of several spellings the one with the fewest words, but more than one: "AnnaEk" tells no parts. */
function fuller(known: HiddenName | undefined, folded: string, said: string): HiddenName {
  const parts = said
    .split(/[\s,.|;:_/]+/u)
    .map(foldName)
    .filter((part) => part !== '');
  if (parts.join('') === `${folded}s`) parts.push(parts.pop()!.slice(0, -1));
  const fits = parts.join('') === folded && parts.length > 1;
  if (known === undefined) return { folded, parts: fits ? parts : [folded] };
  return fits && (known.parts.length < 2 || parts.length < known.parts.length) ? { folded, parts } : known;
}

/** Addresses spell å as %C3%A5. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
