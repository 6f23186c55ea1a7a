import { offsetsOf, type Scene } from '../lexicon/scene.ts';
import { inGrammar, lowerFits } from '../lexicon/words.ts';
import type { Find, MunicipalityFind, OrganisationFind, PersonFind } from '../model/index.ts';
import { lazily } from '../text/lazily.ts';
import { findsIn, firstFrom } from '../text/ranges.ts';
import { kindBits, type Passage, wordBits } from './passages.ts';
import type { PostFind } from './posts.ts';

/** How many tokens a colleague's name may lie behind the noun: "kollegan på Björkskolan i grannkommunen Falun, Anna Ek". */
const nameReach = 9;
/** How many sentences the post that is shared may lie back. */
const backReach = 3;

const isColleague = inGrammar('colleague_noun');
const isSame = inGrammar('same_before_post');
const isPost = inGrammar('post_word');
const isAt = lowerFits(/^(i|på|vid|hos|från|inom)$/);

/**
 * A post told by somebody else's: "skolchefen Anna Ek och kollegan Bo Lind i Kil", "Bo Lind har samma roll i Kil". Only with
 * a place of its own, and for somebody who has no post yet.
 */
export function findSamePosts(
  scene: Scene,
  finds: readonly Find[],
  passages: readonly Passage[],
  posts: readonly PostFind[],
): PostFind[] {
  const found: PostFind[] = [];
  if (posts.length === 0) return found;
  // A long text may name many colleagues: its posts are gone through once.
  const held = lazily(() => new Set(posts.map(({ person }) => person.label)));
  const titled = lazily(() =>
    posts.map((post) => ({ first: post.role.first, post })).sort((a, b) => a.first - b.first),
  );
  for (const [at, passage] of passages.entries()) {
    if ((passage.words & wordBits.sharesPost) === 0 || (passage.kinds & kindBits.person) === 0) continue;
    for (let token = passage.first; token < passage.last; token++) {
      const person = colleague(scene, finds, passage, token) ?? holder(scene, finds, passage, token);
      if (person === null || held().has(person.find.label)) continue;
      const place = placeOf(scene, finds, person, passage);
      const earliest = passages[Math.max(0, at - backReach)]!.first;
      const last = titled()[firstFrom(titled(), token) - 1];
      if (place === null || last === undefined || last.first < earliest) continue;
      const shared = last.post;
      const first = Math.min(token, person.find.first, shared.role.first);
      const end = Math.max(token + 1, person.find.last, place.end);
      found.push({
        person: person.find,
        role: shared.role,
        ...offsetsOf(scene, first, end),
        organisation: place.organisation,
        municipality: place.municipality,
        rule: 'same-post',
        confidence: 0.85,
        status: null,
        from: null,
        to: null,
        begins: false,
        predecessor: null,
      });
    }
  }
  return found;
}

/** Somebody, and the tokens among which her place stands. */
interface Holder {
  readonly find: PersonFind;
  readonly from: number;
  readonly to: number;
}

/** "kollegan Bo Lind i Kil", "hennes kollega i Kil, Bo Lind": the noun in the singular, then a name without a title. */
function colleague(scene: Scene, finds: readonly Find[], passage: Passage, token: number): Holder | null {
  if (!isColleague(scene.word(token), scene.lexicon)) return null;
  const behind = findsIn(finds, token + 1, Math.min(passage.last, token + nameReach));
  const find = behind.find((each) => each.kind === 'person' || each.kind === 'role');
  if (find?.kind !== 'person') return null;
  // "kollegan Bo Lind, rektor": he has a title of his own.
  const next = findsIn(finds, find.last, Math.min(passage.last, find.last + 3)).some(({ kind }) => kind === 'role');
  return next ? null : { find, from: token + 1, to: Math.min(passage.last, find.last + 6) };
}

/** "Bo Lind har samma roll i Kil": whoever is named before it in the sentence. */
function holder(scene: Scene, finds: readonly Find[], passage: Passage, token: number): Holder | null {
  if (token + 1 >= passage.last || !isSame(scene.word(token), scene.lexicon)) return null;
  if (!isPost(scene.word(token + 1), scene.lexicon)) return null;
  const find = findsIn(finds, passage.first, token).findLast((each) => each.kind === 'person' || each.kind === 'role');
  return find?.kind === 'person' ? { find, from: token + 2, to: Math.min(passage.last, token + 8) } : null;
}

/** The school or municipality that she is said to be at; null when none is named. */
function placeOf(
  scene: Scene,
  finds: readonly Find[],
  { from, to }: Holder,
  { last }: Passage,
): { organisation: OrganisationFind | null; municipality: MunicipalityFind | null; end: number } | null {
  let organisation: OrganisationFind | null = null;
  let municipality: MunicipalityFind | null = null;
  let end = from;
  for (const find of findsIn(finds, from, Math.min(last, to))) {
    if (find.kind !== 'organisation' && find.kind !== 'municipality') continue;
    if (!leadsTo(scene, find)) continue;
    if (find.kind === 'organisation') organisation ??= find;
    else municipality ??= find;
    end = find.last;
  }
  return organisation === null && municipality === null ? null : { organisation, municipality, end };
}

/** "i Kil", "i grannkommunen Kil", "på Björkskolan" */
function leadsTo(scene: Scene, { first }: Find): boolean {
  const { grammar } = scene.lexicon;
  const before = grammar('neighbour').has(scene.word(first - 1).lower) ? first - 2 : first - 1;
  return before >= 0 && isAt(scene.word(before), scene.lexicon);
}
