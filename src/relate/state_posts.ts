import type { Scene } from '../lexicon/scene.ts';
import { functionBit, isClass } from '../lexicon/words.ts';
import type {
  Find,
  LocalRelation,
  MunicipalityFind,
  OrganisationFind,
  PersonFind,
  PostStatus,
  RoleFind,
} from '../model/index.ts';
import { lineAt } from '../text/page.ts';
import { remembered } from '../text/remember.ts';
import { gapSpace } from '../text/tokens.ts';
import { findAffiliations } from './affiliations.ts';
import { type OpenRelation, present } from './ledger.ts';
import { isOfMunicipality } from './local_bodies.ts';
import type { Passage } from './passages.ts';
import { type ImpliedOrganisation, implied } from './places.ts';
import type { PostFind } from './posts.ts';
import type { Registry } from './register.ts';
import type { Setting } from './setting.ts';
import { findSuccessions, type SuccessionFind } from './successions.ts';

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
  const taken = elsewhere(posts);
  for (const post of posts) {
    const alone =
      post.organisation === null &&
      post.municipality === null &&
      isSchoolRole(post.role) &&
      !affiliations.has(registry.person(post.person));
    const both = alone ? severalHouses(setting, post.role) : [];
    for (const organisation of both)
      relatePost(scene, registry, setting, affiliations, taken, { ...post, organisation, rule: `${post.rule}+both` });
    if (both.length === 0) relatePost(scene, registry, setting, affiliations, taken, post);
  }
  for (const succession of findSuccessions(scene, finds, passages)) relateSuccession(scene, registry, succession);
}

/** The schools that one title leads together: "för båda skolorna", or those that stand above it. */
function severalHouses(setting: Setting, role: RoleFind): readonly OrganisationFind[] {
  const both = setting.bothBy(role);
  return both.length > 0 || !/rektor$|^förskolechef$/.test(role.lemma) ? both : setting.housesAbove(role.first);
}

/** Titles of the municipal world take the page's municipality; ministers, professors and directors of companies do not. */
function isMunicipal(scene: Scene, role: RoleFind, organisation: OrganisationFind | null): boolean {
  if (organisation !== null) return isOfMunicipality(scene, organisation);
  if (scene.lexicon.grammar('private_role').has(role.lemma)) return false;
  for (const head of scene.lexicon.grammar('private_head')) if (role.lemma.endsWith(head)) return false;
  return !['akademi', 'stat', 'näringsliv', 'fack'].includes(role.domain) && role.group !== 'forskning';
}

/** "ordförande", "kassör", "vd": titles of boards, associations and companies. */
function isSeatTitle(scene: Scene, { lemma }: RoleFind): boolean {
  return ['board_role', 'body_role', 'association_role'].some((name) => scene.lexicon.grammar(name).has(lemma));
}

/** The organisation that the page gives a post without a place, by the kind of its title. */
function impliedOrganisation(
  scene: Scene,
  setting: Setting,
  post: PostFind,
  taken: ReadonlySet<OrganisationFind>,
): ImpliedOrganisation | null {
  const { role } = post;
  const { grammar } = scene.lexicon;
  const meant = setting.meantBy(role);
  if (meant !== undefined) return implied('meant', meant);
  if (grammar('project_role').has(role.lemma)) return null;
  if (grammar('board_role').has(role.lemma))
    return implied('board', setting.boardAt(role.first)) ?? implied('body', setting.body);
  if (grammar('body_role').has(role.lemma.toLowerCase())) return implied('body', setting.body);
  if (grammar('region_role').has(role.lemma)) return implied('region', setting.regionOf(role));
  if (grammar('administration_role').has(role.lemma))
    return hasField(scene, role) ? null : implied('administration', setting.administration);
  const owned = setting.houseOfRole(role);
  if (owned !== null && post.status !== 'former') return implied('house', owned);
  // On the page of a company people without a place work there, but for those of its schools.
  if (setting.staff !== null && !isSchoolRole(role) && role.group !== 'politik') return implied('body', setting.staff);
  const listed = isListed(scene, role.first);
  const area =
    listed && role.domain === 'skola' && role.first < post.person.first ? setting.areaAbove(role.first) : null;
  if (area !== null) return implied('heading', area);
  const heading = setting.headingAt(role.first);
  if (listed && heading !== null && heading.first < role.first && mayHead(heading, role))
    return implied('heading', heading);
  if (role.domain === 'akademi' || role.group === 'forskning')
    return implied('university', setting.universityAt(role.first));
  // On the page of a unit its people work there.
  if (
    setting.unit !== null &&
    listed &&
    (role.group === 'elevhälsa' || role.group === 'stöd' || role.group === 'omsorg')
  )
    return implied('house', setting.unit);
  if (isSchoolRole(role) && (post.status !== 'former' || (role.definite && /rektor$/.test(role.lemma))))
    return role.group === 'elevhälsa' || role.group === 'stöd'
      ? setting.nearSchoolAt(role.first, role.group === 'elevhälsa')
      : setting.schoolAt(role.first, taken);
  // On a school's own page everybody listed works there, but for those who lead the whole municipality.
  const leads = leadsAll(role.lemma);
  const ofSchool = role.lemma.startsWith('skol') || listed;
  return ofSchool && setting.house !== null && role.group !== 'politik' && !leads
    ? implied('house', setting.house)
    : null;
}

/** "förvaltningschef för samhällsbyggnad": what she leads is said, and is no administration of the page. */
function hasField(scene: Scene, role: RoleFind): boolean {
  const { tokens } = scene.page;
  const at = role.last + 1;
  if (at >= tokens.count || tokens.gap[at - 1] !== gapSpace || tokens.gap[at] !== gapSpace) return false;
  const field = scene.word(at);
  return (
    scene.word(at - 1).lower === 'för' &&
    !field.capital &&
    !isClass(field, functionBit) &&
    !/förvaltningen$/.test(field.lower)
  );
}

/** "Ny rektor blir Anna Ek, i dag biträdande rektor på Bokskolan": where somebody comes from is not where she goes. */
function elsewhere(posts: readonly PostFind[]): ReadonlySet<OrganisationFind> {
  const ahead = new Map<PersonFind, string>();
  for (const { person, role } of posts) if (role.first < person.first) ahead.set(person, role.lemma);
  const taken = new Set<OrganisationFind>();
  for (const { person, role, organisation } of posts)
    if (organisation !== null && role.first > person.first && organisation.first > role.first)
      if (ahead.has(person) && ahead.get(person) !== role.lemma) taken.add(organisation);
  return taken;
}

/** A school's head stands under the heading of no other unit. */
function mayHead(heading: OrganisationFind, role: RoleFind): boolean {
  return !/rektor$/.test(role.lemma) || heading.subkind === 'school' || heading.subkind === 'preschool';
}

/** Titles of those who lead in a whole municipality: no school and no authority has them. */
function leadsMunicipality(scene: Scene, { lemma }: RoleFind): boolean {
  return scene.lexicon.grammar('administration_role').has(lemma) || leadsAll(lemma);
}

/** The token stands on a short line, as of a list, and not in running text. */
function isListed(scene: Scene, token: number): boolean {
  const line = scene.page.lines[lineAt(scene.page, token)];
  return line !== undefined && line.last - line.first <= 20 && !/^[.!?]$/.test(scene.word(line.last - 1).form);
}

/** Titles of people who work at one school: its head, its teachers, its health team. */
function isSchoolRole(role: RoleFind): boolean {
  return role.domain === 'skola' && !worksForSeveral(role.lemma);
}

const leadsAll = remembered((lemma) =>
  /(kommun|skol|utbildnings|förvaltnings|grundskole|verksamhets|bildnings|områdes)(chef|direktör)$/.test(lemma),
);
const worksForSeveral = remembered((lemma) =>
  /(chef|direktör|strateg|samordnare|utvecklare|nämndsekreterare|lektor)$/.test(lemma),
);

function relatePost(
  scene: Scene,
  registry: Registry,
  setting: Setting,
  affiliations: ReadonlyMap<number, OrganisationFind | MunicipalityFind>,
  taken: ReadonlySet<OrganisationFind>,
  post: PostFind,
): void {
  const { ledger } = registry;
  const person = registry.person(post.person);
  const role = registry.role(post.role);
  let organisation = post.organisation;
  let { rule } = post;
  const { grammar } = scene.lexicon;
  const { lemma } = post.role;
  // "Ordförande: Anna Ek, Falun" on the page of an association: the seat is the association's, wherever she comes from.
  const isSeat =
    organisation === null &&
    isSeatTitle(scene, post.role) &&
    (setting.staff === null || !grammar('association_role').has(lemma));
  const seat =
    isSeat && setting.membership !== null
      ? ((grammar('board_role').has(lemma) ? setting.boardAt(post.role.first) : null) ?? setting.membership)
      : null;
  const known =
    seat === null && organisation === null && post.municipality === null ? affiliations.get(person) : undefined;
  if (seat !== null) {
    organisation = seat;
    rule = `${rule}+body`;
  } else if (known !== undefined && post.status !== 'former') {
    if (known.kind === 'organisation') organisation = known;
    rule = `${rule}+affiliation`;
  } else if (organisation === null && post.municipality === null) {
    const given = impliedOrganisation(scene, setting, post, taken);
    organisation = given?.find ?? null;
    // A school of another municipality's section is not hers.
    const section =
      given?.by === 'sentence' || given?.by === 'block' || (given?.by === 'meant' && isSchoolRole(post.role))
        ? setting.sectionAt(post.role.first)
        : setting.municipalityAt(post.role.first);
    const place =
      organisation === null ? undefined : ledger.entities[registry.organisation(organisation)]!.details.place;
    if (section !== null && place !== undefined && place !== registry.municipality(section.row)) organisation = null;
    if (given !== null && organisation !== null) rule = `${rule}+${given.by}`;
  }
  if (
    organisation === null &&
    known === undefined &&
    post.municipality === null &&
    setting.letterhead !== null &&
    !isSchoolRole(post.role) &&
    (setting.letterhead.subkind === 'region' || !leadsMunicipality(scene, post.role)) &&
    post.role.group !== 'politik'
  ) {
    organisation = setting.letterhead;
    rule = `${rule}+letterhead`;
  }
  const place = seat !== null ? null : (post.municipality ?? (known?.kind === 'municipality' ? known : null));
  const own = place === null ? null : registry.municipality(place.row);
  const house = organisation === null ? undefined : ledger.entities[registry.organisation(organisation)]!.details.place;
  // "Vår sekreterare Anna Ek" in the letter of a network: the seat lies in none of its municipalities.
  const shared =
    organisation === null && post.person.party === null && setting.namesSeveral && isSeatTitle(scene, post.role);
  const around =
    !shared && isMunicipal(scene, post.role, organisation) ? setting.municipalityAt(post.role.first) : null;
  const municipality = own ?? house ?? (around === null ? undefined : registry.municipality(around.row));
  const status: PostStatus = post.status ?? 'current';
  const relation: { -readonly [K in keyof LocalRelation]: LocalRelation[K] } = {
    kind: 'holds_role',
    source: person,
    target: role,
    start: post.start,
    end: post.end,
    rule,
    confidence: post.confidence,
    status,
  };
  if (organisation !== null) relation.organisation = registry.organisation(organisation);
  if (municipality !== undefined) relation.municipality = municipality;
  if (post.from !== null) relation.from = post.from;
  if (post.to !== null) relation.to = post.to;
  if (post.role.area !== null) relation.area = post.role.area;
  if (post.person.party !== null) relation.party = post.person.party;
  ledger.relate(relation);
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
      const places = present({
        organisation: organisation === null ? undefined : registry.organisation(organisation),
        municipality: municipality ?? undefined,
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
        ...places,
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
      ...(target === undefined ? {} : { role: target }),
    });
  if (target === undefined) return;
  const { organisation, municipality } = post ?? old ?? {};
  const goes = succession.predecessor !== null && leavesLater(scene, succession.predecessor);
  const common = {
    kind: 'holds_role',
    target,
    start,
    end,
    rule: 'succession',
    confidence: 0.85,
    ...present({ organisation, municipality }),
  } as const;
  if (before !== null && !ledger.postsOf(before).some((relation) => relation.target === target))
    ledger.relate({ ...common, source: before, status: goes ? 'current' : 'former' });
  if (person !== null && post === undefined && old !== undefined && old.target === target)
    ledger.relate({ ...common, source: person, status: 'incoming' });
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
