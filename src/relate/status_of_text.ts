import type { Scene } from '../lexicon/scene.ts';
import type { DateFind, PersonFind } from '../model/index.ts';
import { lazily } from '../text/lazily.ts';
import { findsIn } from '../text/ranges.ts';
import { endOfPerson, isStart, isStarted, kindBits, type Passage, wordBits } from './passages.ts';
import { changedPost } from './post_find.ts';
import { isAfter } from './post_status.ts';
import type { PostFind } from './posts.ts';
import { timeOfYearIn } from './when.ts';

/**
 * What the rest of the text says of posts whose own clause leaves their status open: one that she is said to begin later
 * ("tillträder den 1 augusti") is not hers yet where it is called new, and what she began with ("började som lärare") she
 * is no longer when she has another post. Her one post began when she did ("Anna Ek började i augusti").
 */
export function settleStatus(scene: Scene, passages: readonly Passage[], posts: readonly PostFind[]): PostFind[] {
  const starts = startsTold(scene, passages);
  const startsOf = byPerson(starts);
  const postsOf = lazily(() => byPerson(posts));
  const startOf = (person: PersonFind, isPast: boolean) =>
    startsOf(person).find((start) => start.isPast === isPast)?.from ?? null;
  const coming = new Set<string>();
  for (const post of posts) if (post.status === 'incoming') coming.add(keyOf(post));
  return posts.map((post) => {
    const onlyPost =
      starts.length > 0 && post.from === null && post.to === null && isOnlyPost(post, postsOf()(post.person));
    if (post.status === 'incoming' && onlyPost) return changedPost(post, { from: startOf(post.person, false) });
    const since = onlyPost && post.status !== 'former' ? startOf(post.person, true) : null;
    if (since !== null && !coming.has(keyOf(post))) return changedPost(post, { from: since });
    if (post.status !== null) return post;
    if (beganBefore(scene, post, posts)) return changedPost(post, { status: 'former', begins: false });
    if (!post.begins && !isNew(scene, post)) return post;
    const from = startOf(post.person, false);
    if (from === null && !coming.has(keyOf(post))) return post;
    return changedPost(post, { status: 'incoming', from: post.from ?? from });
  });
}

/** The text gives her no other post that she has or gets. */
function isOnlyPost({ role }: PostFind, hers: readonly PostFind[]): boolean {
  return hers.every((other) => other.status === 'former' || other.role.lemma === role.lemma);
}

/** What is told of a person, by her whole name or the beginning of it, without going through all that is told of others. */
function byPerson<T extends { readonly person: PersonFind }>(all: readonly T[]): (person: PersonFind) => readonly T[] {
  const byLabel = new Map<string, T[]>();
  for (const one of all) {
    const known = byLabel.get(one.person.label);
    if (known === undefined) byLabel.set(one.person.label, [one]);
    else known.push(one);
  }
  return ({ label }) => {
    const found = [...(byLabel.get(label) ?? [])];
    for (let end = label.indexOf(' '); end !== -1; end = label.indexOf(' ', end + 1))
      found.push(...(byLabel.get(label.slice(0, end)) ?? []).filter(({ person }) => person.partial));
    return found;
  };
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

interface Start {
  readonly person: PersonFind;
  readonly from: string;
  readonly isPast: boolean;
}

/** "Anna Ek tillträder den 1 augusti", "Hon börjar i augusti", "Hon började i våras": in a text of June, without a title. */
function startsTold(scene: Scene, passages: readonly Passage[]): Start[] {
  const found: Start[] = [];
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
      const isPast = isStarted(scene.word(verb));
      const from = isPast ? pastStart(scene, passage, verb) : startToCome(scene, passage, verb);
      const begins = !isPast || pronoun || (person !== null && endOfPerson(person) === verb);
      if (person !== null && from !== null && begins) found.push({ person, from, isPast });
    }
    last = persons[0] ?? last;
  }
  return found;
}

function startToCome(scene: Scene, { finds, last }: Passage, verb: number): string | null {
  const date = findsIn(finds, verb, last).find((find): find is DateFind => find.kind === 'date');
  if (date === undefined) return timeOfYearIn(scene, verb, last, 1)?.value ?? null;
  return isToCome(scene, verb, date) ? date.value : null;
}

/** Words between "började" and its time: "tillträdde sin nya tjänst i mars". */
const mostBetween = 4;

/** The time that stands close behind "började", before all that is found there: "började som lärare 1998" tells of another post. */
function pastStart(scene: Scene, { finds, last }: Passage, verb: number): string | null {
  const [next] = findsIn(finds, verb, last);
  const limit = Math.min(last, verb + mostBetween + 3);
  if (next?.kind === 'date') return next.first <= limit && !isAfter(next.value, scene.date) ? next.value : null;
  return timeOfYearIn(scene, verb, Math.min(limit, next?.first ?? last), -1)?.value ?? null;
}

/** In a text without a date "tillträder" alone says so. */
function isToCome(scene: Scene, verb: number, { value }: DateFind): boolean {
  return scene.date === null ? scene.word(verb).lower === 'tillträder' : isAfter(value, scene.date);
}

/** The token of "tillträder", "börjar" or "började" in a sentence, or -1. */
function startingVerb(scene: Scene, { first, last }: Passage): number {
  for (let at = first; at < last; at++)
    if (isStart(scene.word(at), scene.lexicon) || isStarted(scene.word(at))) return at;
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
