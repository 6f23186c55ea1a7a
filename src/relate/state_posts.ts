import type { Scene } from '../lexicon/scene.ts';
import type { Find, OrganisationFind, PersonFind, PostStatus, RoleFind } from '../model/index.ts';
import { findAffiliations } from './affiliations.ts';
import type { OpenRelation } from './ledger.ts';
import type { Passage } from './passages.ts';
import { type PostsOfText, placeOfPost } from './place_of_post.ts';
import { changedPost } from './post_find.ts';
import type { PostFind } from './posts.ts';
import type { Registry } from './register.ts';
import type { Setting } from './setting.ts';
import { findSuccessions, type SuccessionFind } from './successions.ts';
import { comesFrom, isSchoolRole } from './workplaces.ts';

/** States all posts and successions of a text, with the places that the page implies. */
export function statePosts(
  scene: Scene,
  registry: Registry,
  setting: Setting,
  finds: readonly Find[],
  passages: readonly Passage[],
  posts: readonly PostFind[],
): void {
  const affiliations = new Map(
    [...findAffiliations(scene, finds, passages)].map(([person, place]) => [registry.person(person), place]),
  );
  // "Anna Ek från Vimmerby" of whom another sentence says "verksamhetschef i Hultsfred": where she lives.
  for (const { person, municipality, status } of posts) {
    const number = registry.person(person);
    if (municipality !== null && status !== 'former' && affiliations.get(number)?.kind === 'municipality')
      affiliations.delete(number);
  }
  const byPerson = groupedByPerson(posts);
  const postsOf = (person: PersonFind) => byPerson.get(person) ?? [];
  const toldOf = toldPlaces(registry, posts);
  const text: PostsOfText = { scene, finds, registry, setting, postsOf, affiliations, taken: comesFrom(posts), toldOf };
  for (const post of posts) {
    const alone =
      post.organisation === null &&
      post.municipality === null &&
      isSchoolRole(post.role) &&
      !affiliations.has(registry.person(post.person));
    const both = alone ? severalHouses(setting, post.role) : [];
    for (const organisation of both) relatePost(text, changedPost(post, { organisation, rule: `${post.rule}+both` }));
    if (both.length === 0) relatePost(text, post);
  }
  for (const succession of findSuccessions(scene, finds, passages)) relateSuccession(scene, registry, succession);
}

/** "Anna Ek, vd på Ekbolaget", and later "Anna Ek, vd": the one place that the text gives her with the same title. */
function toldPlaces(registry: Registry, posts: readonly PostFind[]): PostsOfText['toldOf'] {
  const keyOf = ({ person, role }: PostFind) => `${registry.person(person)} ${role.lemma}`;
  const told = new Map<string, OrganisationFind | null>();
  for (const post of posts) {
    if (post.organisation === null || post.status === 'former') continue;
    const known = told.get(keyOf(post));
    const same =
      known === undefined ||
      (known !== null && registry.organisation(known) === registry.organisation(post.organisation));
    told.set(keyOf(post), same ? post.organisation : null);
  }
  return (post) => told.get(keyOf(post)) ?? undefined;
}

function groupedByPerson(posts: readonly PostFind[]): ReadonlyMap<PersonFind, readonly PostFind[]> {
  const groups = new Map<PersonFind, PostFind[]>();
  for (const post of posts) {
    const known = groups.get(post.person);
    if (known === undefined) groups.set(post.person, [post]);
    else known.push(post);
  }
  return groups;
}

/** The schools that one title leads together: "för båda skolorna", or those that stand above it. */
function severalHouses(setting: Setting, role: RoleFind): readonly OrganisationFind[] {
  const both = setting.bothBy(role);
  return both.length > 0 || !/rektor$|^förskolechef$/.test(role.lemma) ? both : setting.housesAbove(role.first);
}

function relatePost(text: PostsOfText, post: PostFind): void {
  const { scene, registry } = text;
  const { ledger } = registry;
  const person = registry.person(post.person);
  const role = registry.role(post.role);
  const { organisation, municipality, by } = placeOfPost(text, post);
  const rule = by === null ? post.rule : `${post.rule}+${by}`;
  const status: PostStatus = post.status ?? 'current';
  const house = organisation === null ? undefined : registry.organisation(organisation);
  ledger.relate({
    kind: 'holds_role',
    source: person,
    target: role,
    start: post.start,
    end: post.end,
    rule,
    confidence: post.confidence,
    status,
    organisation: house,
    municipality,
    from: post.from ?? undefined,
    to: post.to ?? undefined,
    area: post.role.area ?? undefined,
    party: post.person.party ?? undefined,
  });
  if (post.predecessor !== null) {
    const before = registry.person(post.predecessor);
    if (before !== person) {
      ledger.relate({
        kind: 'succeeded',
        source: person,
        target: before,
        start: post.start,
        end: post.end,
        rule,
        confidence: post.confidence,
        role,
      });
      ledger.relate({
        kind: 'holds_role',
        source: before,
        target: role,
        start: post.start,
        end: post.end,
        rule: `${rule}+predecessor`,
        confidence: 0.85,
        status: leavesLater(scene, post.predecessor) ? 'current' : 'former',
        organisation: house,
        municipality,
      });
    }
  }
}

/** "Hon efterträder Bo Lind": he had the post that the text gives her, or she gets the one it gives him. */
function relateSuccession(scene: Scene, registry: Registry, succession: SuccessionFind): void {
  const { ledger } = registry;
  const { start, end } = succession;
  const person = succession.person === null ? null : registry.person(succession.person);
  const before = succession.predecessor === null ? null : registry.person(succession.predecessor);
  if (person === before) return;
  const named = succession.role === null ? null : registry.role(succession.role);
  const newest = person === null ? undefined : newestPost(ledger.postsOf(person), end, named);
  const last = before === null ? undefined : oldPost(ledger.postsOf(before), end, newest?.target ?? named);
  // "Efterträdaren heter Bo Lind och är i dag lärare i Falun": what he is now is not what she was.
  const other =
    succession.byNoun &&
    newest !== undefined &&
    newest.end > end &&
    last !== undefined &&
    last.target !== newest.target;
  const post = other ? undefined : newest;
  const old = last;
  const target = post?.target ?? named ?? old?.target;
  if (person !== null && before !== null)
    ledger.relate({
      kind: 'succeeded',
      source: person,
      target: before,
      start,
      end,
      rule: 'succession',
      confidence: 0.9,
      role: target,
    });
  if (target === undefined) return;
  const { organisation, municipality } = post ?? old ?? {};
  const goes = succession.predecessor !== null && leavesLater(scene, succession.predecessor);
  const holds = (source: number, status: PostStatus) =>
    ledger.relate({
      kind: 'holds_role',
      source,
      target,
      start,
      end,
      rule: 'succession',
      confidence: 0.85,
      status,
      organisation,
      municipality,
    });
  if (before !== null && !ledger.postsOf(before).some((relation) => relation.target === target))
    holds(before, goes ? 'current' : 'former');
  if (person !== null && post === undefined && old !== undefined && old.target === target) holds(person, 'incoming');
}

/** "efterträder Bo Lind, som går i pension i juni": he still has the post. */
function leavesLater(scene: Scene, { last, partyTokens }: PersonFind): boolean {
  const at = last + (partyTokens ?? 0);
  const who = at + 1 < scene.page.tokens.count && scene.word(at).form === ',' ? at + 1 : at;
  if (who + 2 >= scene.page.tokens.count || scene.word(who).lower !== 'som') return false;
  const { grammar } = scene.lexicon;
  return [who + 1, who + 2].some((token) => grammar('leaves_now').has(scene.word(token).lower));
}

/** Her newest post: the one of the named title, the last that begins, else the last that is stated before. */
function newestPost(posts: readonly OpenRelation[], end: number, title: number | null): OpenRelation | undefined {
  const own = posts.filter((relation) => relation.status !== 'former');
  return (
    own.find((relation) => relation.target === title) ??
    own.findLast((relation) => relation.status === 'incoming') ??
    own.findLast((relation) => relation.start <= end) ??
    own[0]
  );
}

/** The post that somebody leaves: the one of the same title, else the last stated before. */
function oldPost(posts: readonly OpenRelation[], end: number, title: number | null): OpenRelation | undefined {
  return posts.find((relation) => relation.target === title) ?? posts.findLast((relation) => relation.start <= end);
}
