import type { Scene } from '../lexicon/scene.ts';
import type { DateFind, PersonFind } from '../model/index.ts';
import { findsIn } from '../text/ranges.ts';
import { isStart, kindBits, type Passage, wordBits } from './passages.ts';
import { isAfter } from './post_status.ts';
import type { PostFind } from './posts.ts';

/**
 * What the rest of the text says of posts whose own clause leaves their status open: one that she is said to begin later
 * ("tillträder den 1 augusti") is not hers yet where it is called new, and what she began with ("började som lärare") she
 * is no longer when she has another post.
 */
export function settleStatus(scene: Scene, passages: readonly Passage[], posts: readonly PostFind[]): PostFind[] {
  const starts = startsToCome(scene, passages);
  const coming = new Set<string>();
  for (const post of posts) if (post.status === 'incoming') coming.add(keyOf(post));
  return posts.map((post) => {
    if (post.status !== null) return post;
    if (beganBefore(scene, post, posts)) return { ...post, status: 'former', begins: false };
    if (!post.begins && !isNew(scene, post)) return post;
    const from = starts.find(({ person }) => isSame(person, post.person))?.from ?? null;
    if (from === null && !coming.has(keyOf(post))) return post;
    return { ...post, status: 'incoming', from: post.from ?? from };
  });
}

function keyOf({ person, role }: PostFind): string {
  return `${person.label} | ${role.lemma}`;
}

/** "Anna" is Anna Ek. */
function isSame(one: PersonFind, other: PersonFind): boolean {
  return one.label === other.label || (one.partial && other.label.startsWith(`${one.label} `));
}

/** "ny rektor" */
function isNew(scene: Scene, { role }: PostFind): boolean {
  return role.first > 0 && scene.lexicon.grammar('newly').has(scene.word(role.first - 1).lower);
}

/** "Anna Ek tillträder den 1 augusti", "Hon börjar den 1 augusti": in a text of June, without a title. */
function startsToCome(scene: Scene, passages: readonly Passage[]): { person: PersonFind; from: string }[] {
  const found: { person: PersonFind; from: string }[] = [];
  let last: PersonFind | null = null;
  if (!passages.some(({ words }) => (words & wordBits.starts) !== 0)) return found;
  for (const passage of passages) {
    const starts = (passage.words & wordBits.starts) !== 0;
    if (!starts && (passage.kinds & kindBits.person) === 0) continue;
    const persons = passage.finds.filter((find): find is PersonFind => find.kind === 'person');
    const verb = starts ? startingVerb(scene, passage) : -1;
    if (verb !== -1) {
      const pronoun = verb > passage.first && /^(hon|han)$/.test(besides(scene, passage, verb));
      // "Hon tillträder i maj och efterträder Bo Lind": he begins nothing.
      const person = pronoun ? last : persons.length === 1 ? persons[0]! : null;
      const date = findsIn(passage.finds, verb, passage.last).find((find): find is DateFind => find.kind === 'date');
      if (person !== null && date !== undefined && isToCome(scene, verb, date))
        found.push({ person, from: date.value });
    }
    last = persons[0] ?? last;
  }
  return found;
}

/** In a text without a date "tillträder" alone says so. */
function isToCome(scene: Scene, verb: number, { value }: DateFind): boolean {
  return scene.date === null ? scene.word(verb).lower === 'tillträder' : isAfter(value, scene.date);
}

/** The token of "tillträder" or "börjar" in a sentence, or -1. */
function startingVerb(scene: Scene, { first, last }: Passage): number {
  for (let at = first; at < last; at++) if (isStart(scene.word(at), scene.lexicon)) return at;
  return -1;
}

/** The pronoun right before or behind a verb, or another word. */
function besides(scene: Scene, { first, last }: Passage, verb: number): string {
  const before = verb > first ? scene.word(verb - 1).lower : '';
  return /^(hon|han)$/.test(before) || verb + 1 >= last ? before : scene.word(verb + 1).lower;
}

/** "Hon började som lärare i Kil": what a working life began with, when she has another post in the text. */
function beganBefore(scene: Scene, post: PostFind, posts: readonly PostFind[]): boolean {
  const { role, person } = post;
  if (role.first < 2 || scene.word(role.first - 1).lower !== 'som') return false;
  let verb = role.first - 2;
  while (verb > role.first - 6 && verb > 0 && !/^(började|inledde|startade)$/.test(scene.word(verb).lower)) verb--;
  if (!/^(började|inledde|startade)$/.test(scene.word(verb).lower)) return false;
  const year = post.from?.slice(0, 4) ?? '';
  const written = scene.date?.slice(0, 4) ?? '';
  if (/^\d{4}$/.test(year) && written !== '' && Number(written) - Number(year) <= 1) return false;
  if (post.from !== null && !/^\d{4}/.test(post.from)) return false;
  return posts.some(
    (other) => other.role.lemma !== role.lemma && other.status !== 'former' && isSame(person, other.person),
  );
}
