import type { Scene } from '../lexicon/scene.ts';
import { inGrammar } from '../lexicon/words.ts';
import type { Find, PersonFind, RoleFind } from '../model/index.ts';
import { lazily } from '../text/lazily.ts';
import { Antecedents } from './antecedents.ts';
import { type Chunks, chunk } from './chunks.ts';
import { findLeavings, type LeavingFind } from './leavings.ts';
import { isMeetingPaper } from './page_body.ts';
import { clueOf, endOfPerson, kindBits, type Passage, type SuccessionClue, wordBits } from './passages.ts';

/** Who follows whom: "Hon efterträder Bo Lind", "Företrädaren Bo Lind", "blir rektor efter Bo Lind". */
export interface SuccessionFind {
  /** Who has the post now or next; null when the text does not say. */
  readonly person: PersonFind | null;
  readonly predecessor: PersonFind | null;
  /** The title, when the clause names it. */
  readonly role: RoleFind | null;
  /** Told by "efterträdaren": what is said of him behind it is what he does now. */
  readonly byNoun: boolean;
  /** UTF-16 offsets of the clause. */
  readonly start: number;
  readonly end: number;
}

/** The letters between "efterträder" and whom she follows. */
const followed = /^[^PR.|N]{0,2}P/;

/** Finds successions that no rule for posts has read. */
export function findSuccessions(scene: Scene, finds: readonly Find[], passages: readonly Passage[]): SuccessionFind[] {
  const found: SuccessionFind[] = [];
  if (!passages.some((passage) => mayTell(passage) || (passage.words & wordBits.leaves) !== 0)) return found;
  const antecedents = new Antecedents(scene, finds);
  let last: PersonFind | null = null;
  const leavings = lazily(() => findLeavings(scene, finds, passages));
  for (const [number, passage] of passages.entries()) {
    const from = scene.page.tokens.start[passages[Math.max(0, number - takenOverWithin)]!.first]!;
    if (mayLeave(passages, number) && (passage.kinds & kindBits.person) !== 0)
      takeOver(scene, passage, (end) => leavings().findLast(({ start }) => start >= from && start < end), found);
    if (mayTell(passage)) {
      const chunks = antecedents.fill(chunk(scene, finds, passage.first, passage.last), passage);
      readSentence(scene, chunks, last, found);
    }
    antecedents.note(passage);
    for (const find of passage.finds) if (find.kind === 'person') last = find;
  }
  return found;
}

/** A word of leaving stands in a sentence or in one of those before it. */
function mayLeave(passages: readonly Passage[], number: number): boolean {
  for (let at = Math.max(0, number - takenOverWithin); at <= number; at++)
    if ((passages[at]!.words & wordBits.leaves) !== 0) return true;
  return false;
}

/** How many sentences behind the leaving somebody may take over. */
const takenOverWithin = 2;

/** "Bo Lind går i pension. I augusti tar Anna Ek över.": the phrases of `takes_over`, with a star for the person. */
function takeOver(
  scene: Scene,
  { first, last, finds, words: telling }: Passage,
  leavingBefore: (end: number) => LeavingFind | undefined,
  found: SuccessionFind[],
): void {
  if ((telling & wordBits.takesOver) === 0) return;
  const { grammar } = scene.lexicon;
  for (const person of finds) {
    if (person.kind !== 'person' || person.partial) continue;
    for (const phrase of grammar('takes_over')) {
      const words = phrase.split(' ');
      const at = words.indexOf('*');
      const start = person.first - at;
      const end = endOfPerson(person) + words.length - at - 1;
      if (start < first || end > last) continue;
      const says = words.every(
        (word, i) => i === at || word === scene.word(i < at ? start + i : endOfPerson(person) + i - at - 1).lower,
      );
      if (!says) continue;
      const next = end < last ? scene.word(end) : null;
      if (at < words.length - 1 && next?.letters && !next.capital && !grammar('after_takes_over').has(next.lower))
        continue;
      const { tokens } = scene.page;
      const leaving = leavingBefore(person.start);
      if (leaving === undefined || leaving.person.label === person.label) continue;
      found.push({
        person,
        predecessor: leaving.person,
        role: null,
        byNoun: false,
        start: Math.min(leaving.start, tokens.start[start]!),
        end: tokens.end[end - 1]!,
      });
      return;
    }
  }
}

/** A person and a word that tells of successions stand in the sentence. */
function mayTell({ kinds, words }: Passage): boolean {
  return (kinds & kindBits.person) !== 0 && (words & wordBits.succeeds) !== 0;
}

const isReplaced = inGrammar('replaces');

/** What a word says of a succession. */
function clueAt(scene: Scene, token: number): SuccessionClue | null {
  return clueOf(scene.word(token), scene.lexicon);
}

function readSentence(scene: Scene, chunks: Chunks, earlier: PersonFind | null, found: SuccessionFind[]): void {
  const { letters, finds } = chunks;
  // "Anna Ek (M), ersätter Bo Lind (M)" in minutes: for one meeting.
  const replaces = isMeetingPaper(scene);
  for (let at = 0; at < letters.length; at++) {
    for (let token = chunks.first[at]!; token < chunks.last[at]!; token++) {
      const clue = finds[at] === null ? clueAt(scene, token) : null;
      if (
        clue === null ||
        (replaces && isReplaced(scene.word(token), scene.lexicon)) ||
        (token > chunks.first[0]! &&
          scene.lexicon.grammar('successor_noun').has(scene.word(token - 1).stem?.toLowerCase() ?? ''))
      )
        continue;
      const reach =
        clue === 'after'
          ? /^(?:P|x(?=P[xy]{0,2}L)P)/
          : clue === 'predecessor' || clue === 'successor'
            ? /^[BG,S]?P/
            : followed;
      const match = reach.exec(letters.slice(at + 1));
      if (match === null) continue;
      const behind = finds[at + match[0].length];
      if (behind?.kind !== 'person') continue;
      const before = subjectOf(chunks, at);
      const other = before ?? (clue === 'successor' || clue === 'followed' || clue === 'predecessor' ? earlier : null);
      const clause = {
        start: Math.min(startOf(scene, chunks, before === null ? at : 0), other?.start ?? behind.start),
        end: behind.end,
      };
      if (clue === 'follows') {
        const heir = before ?? (lacksSubject(scene, chunks, token) ? earlier : null);
        if (heir !== null) found.push({ person: heir, predecessor: behind, role: null, byNoun: false, ...clause });
      } else if (clue === 'followed' || clue === 'successor') {
        found.push({
          person: behind,
          predecessor: before ?? earlier,
          role: null,
          byNoun: clue === 'successor',
          ...clause,
        });
      } else if (clue === 'predecessor') {
        found.push({
          person: before ?? earlier,
          predecessor: behind,
          role: null,
          byNoun: false,
          ...clause,
        });
      } else {
        const role = beginningTitle(chunks, at);
        const tookOver = /(tar|tog|ta|tagit) (över|vid) efter/.test(textBefore(scene, chunks, at));
        if (role !== null || tookOver)
          found.push({ person: before, predecessor: behind, role, byNoun: false, ...clause });
      }
    }
  }
}

/** "Efterträder Bo Lind.", "Du efterträder Bo Lind": she who was named last. */
function lacksSubject(scene: Scene, chunks: Chunks, verb: number): boolean {
  return verb === chunks.first[0] || scene.word(verb - 1).lower === 'du';
}

/** The title that the clause before "efter" gives to somebody: "blir ny rektor på Björkskolan efter …". */
function beginningTitle(chunks: Chunks, at: number): RoleFind | null {
  const before = chunks.letters.slice(Math.max(0, at - 14), at);
  if (!/(?:[GB]|a)[^P.|]{0,4}R[^PR.|]{0,6}$/.test(before)) return null;
  for (let i = at - 1; i >= 0; i--) {
    const find = chunks.finds[i];
    if (find?.kind === 'role') return find;
  }
  return null;
}

/** The last person before a letter of the sentence. */
function subjectOf(chunks: Chunks, at: number): PersonFind | null {
  for (let i = at - 1; i >= 0; i--) {
    const find = chunks.finds[i];
    if ((chunks.letters[i] === 'P' || chunks.letters[i] === 'h') && find?.kind === 'person') return find;
  }
  return null;
}

function startOf(scene: Scene, chunks: Chunks, at: number): number {
  return scene.page.tokens.start[chunks.first[at]!]!;
}

/** The few words up to a letter, in lower case. */
function textBefore(scene: Scene, chunks: Chunks, at: number): string {
  let text = '';
  for (let token = Math.max(chunks.first[0]!, chunks.first[at]! - 3); token < chunks.last[at]!; token++)
    text += `${scene.word(token).lower} `;
  return text;
}
