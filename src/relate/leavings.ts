import { classBit } from '../lexicon/lexicon.ts';
import { phraseKinds } from '../lexicon/phrases.ts';
import type { Scene } from '../lexicon/scene.ts';
import { fact, isClass, lowerFits, once } from '../lexicon/words.ts';
import type { DateFind, Find, PersonFind } from '../model/index.ts';
import { findsIn } from '../text/ranges.ts';
import { Antecedents } from './antecedents.ts';
import { type Chunks, chunk, postPhrase } from './chunks.ts';
import { kindBits, type Passage, wordBits } from './passages.ts';
import { whenIn } from './when.ts';

/** Somebody leaves a post: "Anna Ek slutar", "Anna Ek går i pension". */
export interface LeavingFind {
  readonly person: PersonFind;
  /** "slutar", "går i pension", "lämnar uppdraget" */
  readonly change: string;
  /** A place stands behind the verb: "slutar på Björkskolan". */
  readonly placed: boolean;
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
}

/** Letters between the one who leaves and the verb. */
const reach = 10;

/** Who leaves, as the sentences of a text are read in order. The caller knows who has a post. */
export function findLeavings(scene: Scene, finds: readonly Find[], passages: readonly Passage[]): LeavingFind[] {
  const found: LeavingFind[] = [];
  if (!passages.some(({ words }) => (words & wordBits.leaves) !== 0)) return found;
  const antecedents = new Antecedents(scene, finds);
  for (const passage of passages) {
    const named = (passage.kinds & kindBits.person) !== 0;
    if ((passage.words & wordBits.leaves) !== 0 && mayTell(scene, passage) && (named || antecedents.known)) {
      const read = chunk(scene, finds, passage.first, passage.last);
      const chunks = /[Lh]/.test(read.letters) ? antecedents.fill(read, passage) : read;
      for (let at = chunks.letters.indexOf('L'); at !== -1; at = chunks.letters.indexOf('L', at + 1)) {
        const leaving = readLeaving(scene, chunks, at, passage);
        if (leaving !== null) found.push(leaving);
      }
    }
    if ((passage.words & wordBits.leaves) !== 0 && named) found.push(...splitLeavings(scene, passage));
    antecedents.note(passage);
  }
  return found;
}

/** Tokens between the two parts of a verb, with the name in between. */
const splitReach = 8;
const negationBit = classBit('negation');

/** "Efter tjugo år går Anna Ek i pension": the one who leaves stands inside the phrase. */
function splitLeavings(scene: Scene, { first, last, finds }: Passage): LeavingFind[] {
  const found: LeavingFind[] = [];
  const { start, end } = scene.page.tokens;
  for (let verb = first; verb < last; verb++) {
    const rest = splitBehind(scene.word(verb), scene.lexicon);
    if (rest === null) continue;
    const words = rest.split(' ');
    const stop = Math.min(last - words.length + 1, verb + splitReach);
    for (let at = verb + 2; at < stop; at++) {
      if (/^[.;:?]$/.test(scene.word(at).form) || isClass(scene.word(at), negationBit)) break;
      if (!words.every((word, index) => scene.word(at + index).lower === word)) continue;
      const inside = findsIn(finds, verb + 1, at).filter((find): find is PersonFind => find.kind === 'person');
      const [person] = inside;
      if (person === undefined || inside.length > 1) break;
      const dates = finds.filter((find): find is DateFind => find.kind === 'date' && !isSinceDate(scene, find));
      found.push({
        person,
        change: rest.includes('pension') ? 'går i pension' : 'slutar',
        placed: false,
        date: dates.length === 1 ? dates[0]!.value : (whenIn(scene, first, last)?.day ?? null),
        start: start[first]!,
        end: end[last - 1]!,
      });
      break;
    }
  }
  return found;
}

/** What stands behind the name: "i pension" of "går Anna Ek i pension". */
const splitBehind = once(({ lower }, { grammar }): string | null => {
  for (const pair of grammar('leave_split')) if (pair.startsWith(`${lower}=`)) return pair.slice(lower.length + 1);
  return null;
});

function isSinceDate(scene: Scene, { first }: DateFind): boolean {
  return first > 0 && /^(sedan|från)$/.test(scene.word(first - 1).lower);
}

/** A phrase of leaving stands in the sentence; or "jag", which is read even where nobody leaves: "Jag heter Anna Ek" tells who it is. */
function mayTell(scene: Scene, { first, last }: Passage): boolean {
  for (let at = first; at < last; at++) {
    const word = scene.word(at);
    if (!opensLeaving(word, scene.lexicon)) continue;
    if (word.lower === 'jag' || postPhrase(scene, at, last)?.letter === 'L') return true;
  }
  return false;
}

const opensLeaving = fact(
  ({ lower, phrase }, { phrases }) => lower === 'jag' || (phrases.kindsBegun(phrase) & phraseKinds.leaving) !== 0,
);

function readLeaving(scene: Scene, chunks: Chunks, at: number, passage: Passage): LeavingFind | null {
  const said = phraseOf(scene, chunks, at);
  const { grammar } = scene.lexicon;
  if (grammar('leaves_place').has(said) ? !namesPost(scene, chunks, at) : !grammar('leaves_post').has(said))
    return null;
  // "slutar klockan tre", "Vi slutar aldrig": not of one person, or not of a post.
  const next = chunks.last[at]! < passage.last ? scene.word(chunks.last[at]!).lower : '';
  const before = chunks.first[at]! > passage.first ? scene.word(chunks.first[at]! - 1).lower : '';
  if (grammar('no_leaving_beside').has(before)) return null;
  if (grammar('no_leaving_beside').has(next) && !isAtOnce(scene, chunks.last[at]!)) return null;
  if (scene.word(passage.last - 1).form === '?') return null;
  const subject = subjectBefore(chunks, at) ?? (said.endsWith(' av') ? null : subjectBehind(chunks, at));
  if (subject === null) return null;
  const { tokens } = scene.page;
  return {
    person: subject,
    change: said.includes('pension') ? 'går i pension' : said.includes('uppdrag') ? 'lämnar uppdraget' : 'slutar',
    placed: /^[xym]{0,1}i?[OK]/.test(chunks.letters.slice(at + 1)),
    date: dateOf(scene, chunks, at, passage),
    start: Math.min(subject.start, tokens.start[passage.first]!),
    end: tokens.end[passage.last - 1]!,
  };
}

/** "med omedelbar verkan" */
function isAtOnce(scene: Scene, token: number): boolean {
  return token + 1 < scene.page.tokens.count && /^omedelbar/.test(scene.word(token + 1).lower);
}

function phraseOf(scene: Scene, chunks: Chunks, at: number): string {
  let said = '';
  for (let token = chunks.first[at]!; token < chunks.last[at]!; token++)
    said += (said === '' ? '' : ' ') + scene.word(token).lower;
  return said;
}

/** "lämnar Björkskolan", "lämnar på egen begäran sin tjänst": what is left behind is a place or a post. */
function namesPost(scene: Scene, chunks: Chunks, at: number): boolean {
  let near = true;
  for (let next = at + 1; next < chunks.letters.length && next <= at + 7; next++) {
    const letter = chunks.letters[next]!;
    if (near && next <= at + 3 && /[OMKoR]/.test(letter)) return true;
    if (letter === 'i') near = false;
    if (!/[xyamin]/.test(letter)) return false;
    if (isPost(scene.word(chunks.first[next]!), scene.lexicon)) return true;
  }
  return false;
}

const isPost = lowerFits(/(tjänst(en)?|uppdraget|uppdrag|posten|jobbet|rollen|anställningen|kommunen)$/);

/** The one last named before the verb, when nobody else's title stands between. */
function subjectBefore(chunks: Chunks, at: number): PersonFind | null {
  for (let i = at - 1; i >= 0 && i >= at - reach; i--) {
    const letter = chunks.letters[i]!;
    if (/[N.S":]/.test(letter)) return null;
    if (
      (letter === 'R' || letter === 'Q') &&
      !/[,(W–BG]/.test(chunks.letters[i - 1] ?? '') &&
      chunks.letters[i + 1] !== 'P'
    )
      return null;
    const find = chunks.finds[i];
    if ((letter === 'P' || letter === 'h') && find?.kind === 'person') return find;
  }
  return null;
}

/** "Efter tolv år slutar Anna Ek", "lämnar rektor Anna Ek Björkskolan". */
function subjectBehind(chunks: Chunks, at: number): PersonFind | null {
  const match = /^[xyD]{0,2}R?P/.exec(chunks.letters.slice(at + 1, at + 6));
  const find = match === null ? null : chunks.finds[at + match[0].length];
  return find?.kind === 'person' ? find : null;
}

/** The day of the sentence nearest to the verb that is not said to be a beginning. */
function dateOf(scene: Scene, chunks: Chunks, at: number, passage: Passage): string | null {
  let best: DateFind | null = null;
  let distance = Number.POSITIVE_INFINITY;
  for (let i = 0; i < chunks.letters.length; i++) {
    const find = chunks.finds[i];
    if (find?.kind !== 'date') continue;
    if (i > 0 && /^(sedan|från)$/.test(scene.word(chunks.first[i - 1]!).lower)) continue;
    if (Math.abs(i - at) >= distance || between(chunks, at, i).includes('P')) continue;
    best = find;
    distance = Math.abs(i - at);
  }
  return best?.value ?? whenIn(scene, passage.first, passage.last)?.day ?? null;
}

function between(chunks: Chunks, a: number, b: number): string {
  return chunks.letters.slice(Math.min(a, b) + 2, Math.max(a, b));
}
