import type { Scene } from '../lexicon/scene.ts';
import type { Find, MunicipalityFind, OrganisationFind, PersonFind, RoleFind } from '../model/index.ts';
import { sentenceAt } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';
import { gapSpace } from '../text/tokens.ts';
import { writesFromElsewhere } from './addresses.ts';
import {
  companyBefore,
  isAbroad,
  isGuest,
  labelOfItem,
  namesElsewhere,
  ownerOfSeats,
  saysElsewhere,
} from './clause_workplaces.ts';
import { isJoint, isOfMunicipality, isRegionalHouse, liesInNoMunicipality } from './local_bodies.ts';
import type { PostFind } from './posts.ts';
import type { Registry } from './register.ts';
import type { Setting } from './setting.ts';
import { impliedOrganisation, isSchoolRole, letterheadOver, saidOrganisation } from './workplaces.ts';

/** What the posts of a text have in common. */
export interface PostsOfText {
  readonly scene: Scene;
  readonly finds: readonly Find[];
  readonly registry: Registry;
  readonly setting: Setting;
  /** The posts that the text gives a person in the same mention. */
  readonly postsOf: (person: PersonFind) => readonly PostFind[];
  /** Where people belong whose title has no place; by the number of the person. */
  readonly affiliations: ReadonlyMap<number, OrganisationFind | MunicipalityFind>;
  /** Where somebody comes from who gets another post. */
  readonly taken: ReadonlySet<OrganisationFind>;
  /** Where the text says elsewhere that the same person has the same title. */
  readonly toldOf: (post: PostFind) => OrganisationFind | undefined;
}

/** Where a post is: an organisation, the number of a municipality, and what gave the organisation. */
export interface PlaceOfPost {
  readonly organisation: OrganisationFind | null;
  readonly municipality: number | undefined;
  /** Part of the rule's id. */
  readonly by: string | null;
}

/** The organisation and municipality of a post: what its clause says, else what the text implies. */
export function placeOfPost(text: PostsOfText, post: PostFind): PlaceOfPost {
  const { organisation, by, belongs } = organisationOf(text, post);
  return { organisation, by, municipality: municipalityOf(text, post, organisation, by, belongs) };
}

interface Workplace {
  readonly organisation: OrganisationFind | null;
  readonly by: string | null;
  /** The municipality that she belongs to, when the text says so elsewhere. */
  readonly belongs: MunicipalityFind | null;
}

function workplace(
  organisation: OrganisationFind | null,
  by: string | null,
  belongs: MunicipalityFind | null = null,
): Workplace {
  return { organisation, by, belongs };
}

function organisationOf(text: PostsOfText, post: PostFind): Workplace {
  const { scene, finds, setting, registry, affiliations } = text;
  const { role } = post;
  const none = workplace(null, null);
  const beside = post.organisation !== null && isApposition(post) ? seatOfOwner(text, post) : null;
  if (beside !== null) return workplace(beside, 'body');
  if (post.organisation?.subkind === 'administration') {
    // "Umeå universitet – Anna Ek, lektor vid avdelningen för pedagogik": a unit of the one that the item begins with.
    const item = labelOfItem(scene, finds, post);
    if (item?.kind === 'organisation' && !item.local) return workplace(item, 'label');
  }
  if (post.organisation !== null)
    return isBesideMinister(scene, role, post.organisation) ? none : workplace(post.organisation, null);
  const elsewhere = saysElsewhere(scene, finds, role);
  const seat = elsewhere ? null : seatOfOwner(text, post);
  if (seat !== null) return workplace(seat, 'body');
  // "Ledamot: Anna Ek (S), Kil" in the minutes of a board of several municipalities: where she comes from.
  const joint = scene.lexicon.grammar('board_role').has(role.lemma) ? setting.boardAt(role.first) : null;
  if (joint !== null && !elsewhere && isJoint(scene, joint)) return workplace(joint, 'board');
  const placeless = { scene, finds, setting, post, postsOf: text.postsOf, taken: text.taken };
  if (post.municipality !== null) {
    // "Bolagets rektor i Nacka"
    const said = saidOrganisation(placeless);
    return said && isIn(text, said.find, post.municipality) ? workplace(said.find, said.by) : none;
  }
  const known = affiliations.get(registry.person(post.person));
  if (known !== undefined && post.status !== 'former') {
    if (known.kind === 'organisation') return workplace(known, 'affiliation');
    // "Anna Ek från Kil är lärare och jobbar på Björkskolan": the words of the clause say where.
    const said = saidOrganisation(placeless);
    return said && isIn(text, said.find, known) ? workplace(said.find, said.by) : workplace(null, 'affiliation', known);
  }
  if (known === undefined && isGuest(scene, post.person)) return none;
  // A head teacher may have a school more, a seat is one.
  const told = elsewhere || post.status === 'former' || !isSeatTitle(scene, role) ? undefined : text.toldOf(post);
  if (told !== undefined) return workplace(told, 'told');
  const given = impliedOrganisation(placeless);
  if (given === null) return none;
  // "har arbetat som rektor i flera år": elsewhere, unless the words around say where.
  if (
    given !== undefined &&
    post.status === 'former' &&
    isToldByVerb(post) &&
    !besideTitle.has(given.by) &&
    given.by !== 'meant'
  )
    return none;
  if (given !== undefined && isHere(text, post, given.find, given.by)) return workplace(given.find, given.by);
  const letterhead = known === undefined ? letterheadOver(placeless) : null;
  return letterhead === null ? none : workplace(letterhead, 'letterhead');
}

/** "Ledamöter: | Anna Ek, Länsbibliotek Sörmland (kassör)": the place stands with the name, as where she comes from. */
function isApposition({ rule, organisation }: PostFind): boolean {
  if (organisation?.subkind === 'board' && !/fullmäktige$/i.test(organisation.label)) return false;
  return rule === 'heading-titles' || rule === 'name-place-title' || rule === 'list-name-place-title';
}

/** "Skolminister Anna Ek, Skolverket och Kils elevkår svarar": no authority, school or association has ministers. */
function isBesideMinister(scene: Scene, { lemma }: RoleFind, { subkind, label }: OrganisationFind): boolean {
  if (subkind === 'party' || subkind === 'board' || /departement|regering/i.test(label)) return false;
  for (const head of scene.lexicon.grammar('minister_head')) if (lemma.endsWith(head)) return true;
  return false;
}

/** "Ordförande: Anna Ek, Falun" on the page of an association: the seat is the association's, wherever she comes from. */
function seatOfOwner(
  { scene, finds, setting, registry, affiliations }: PostsOfText,
  post: PostFind,
): OrganisationFind | null {
  const { role } = post;
  const { grammar } = scene.lexicon;
  if (setting.membership === null || !isSeatTitle(scene, role)) return null;
  // "Förbundsordförande Anna Ek" on the page of others: of the body behind her name elsewhere.
  if (grammar('national_role').has(role.lemma) && affiliations.has(registry.person(post.person))) return null;
  // "Också dotterbolaget Kilsvatten AB får ny ledning. Anna Ek är tillförordnad vd."
  if (companyBefore(scene, finds, post) !== undefined) return null;
  // "Vd Anna Ek, Lindhemmet, ordförande för Vårdföreningen": she leads what is unknown.
  if (grammar('executive_role').has(role.lemma) && namesElsewhere(scene, finds, post)) return null;
  // "nätverkets ordförande" on the page of an association: another body's.
  if (isOfNetwork(scene, role) && setting.meantBy(role) === null) return null;
  if (setting.staff !== null && grammar('association_role').has(role.lemma)) return null;
  const board = grammar('board_role').has(role.lemma) ? setting.boardAt(role.first) : null;
  // "Anna Ek, ordförande | Kommunfullmäktige i Kil" on the page of a federation: the council that chose her.
  return board === null || /^kommun(fullmäktige|styrelsen)$/i.test(board.label) ? setting.membership : board;
}

function isOfNetwork(scene: Scene, { first }: RoleFind): boolean {
  return first > 0 && scene.lexicon.grammar('meant_network').has(scene.word(first - 1).lower);
}

/** The organisation lies there, or nobody says where it lies. */
function isIn({ registry }: PostsOfText, organisation: OrganisationFind, { row }: MunicipalityFind): boolean {
  const { place } = registry.ledger.entities[registry.organisation(organisation)]!.details;
  return place === undefined || place === registry.municipality(row);
}

/** What stands close to the title, whatever place the sentence names. */
const besideTitle: ReadonlySet<string> = new Set([
  'sentence',
  'block',
  'employer',
  'label',
  'there',
  'own',
  'owner',
  'all',
]);

/** "Verksamhetschef där är Anna Ek" */
function isThere(scene: Scene, { last }: RoleFind): boolean {
  return last < scene.page.tokens.count && scene.word(last).lower === 'där';
}

/** A school of another municipality's section is not hers. */
function isHere(
  { scene, setting, registry }: PostsOfText,
  { role }: PostFind,
  organisation: OrganisationFind,
  by: string,
): boolean {
  const place = registry.ledger.entities[registry.organisation(organisation)]!.details.place;
  if (place === undefined) return true;
  const framed = by === 'block' ? setting.framedAt(role.first) : null;
  if (framed !== null) return place === registry.municipality(framed.row);
  const near = besideTitle.has(by) || (by === 'meant' && (isSchoolRole(role) || isThere(scene, role)));
  const section = near ? setting.sectionAt(role.first) : setting.municipalityAt(role.first);
  return section === null || place === registry.municipality(section.row);
}

function municipalityOf(
  text: PostsOfText,
  post: PostFind,
  organisation: OrganisationFind | null,
  by: string | null,
  belongs: MunicipalityFind | null,
): number | undefined {
  const { scene, registry, setting } = text;
  const { role, person } = post;
  if (organisation !== null && liesInNoMunicipality(scene, organisation))
    return isRegionalHouse(scene, organisation.label)
      ? registry.ledger.entities[registry.organisation(organisation)]!.details.place
      : undefined;
  if (scene.lexicon.grammar('national_role').has(role.lemma)) return undefined;
  const item = organisation === null && post.municipality === null ? labelOfItem(scene, text.finds, post) : null;
  if (item?.kind === 'municipality') return registry.municipality(item.row);
  const said = by === 'body' && post.organisation === null ? null : (post.municipality ?? belongs);
  if (said !== null) return registry.municipality(said.row);
  const house =
    organisation === null ? undefined : registry.ledger.entities[registry.organisation(organisation)]!.details.place;
  if (house !== undefined) return house;
  if (organisation === null && (isGuest(scene, person) || isAbroad(scene, role) || comesFromOutside(text, post)))
    return undefined;
  // "Vår sekreterare Anna Ek" in the letter of a network: the seat lies in none of its municipalities.
  if (organisation === null && person.party === null && setting.namesSeveral && isSeatTitle(scene, role))
    return undefined;
  if (organisation === null && ownerOfSeats(scene, text.finds, post) === null) return undefined;
  if (organisation === null && isAtUnknownPlace(text, role)) return undefined;
  const before = organisation === null ? municipalityBeforeAs(text, role) : null;
  if (before !== null) return registry.municipality(before.row);
  const around = isMunicipal(scene, role, organisation) ? setting.municipalityAt(role.first) : null;
  if (around === null) return undefined;
  const isServant = !isSchoolRole(role) && role.group !== 'politik';
  if (organisation === null && isServant && writesFromElsewhere(scene, post, around.row)) return undefined;
  // "har arbetat som rektor i flera år": nobody says where, unless the sentence does.
  const elsewhere = organisation === null && post.status === 'former' && isToldByVerb(post) && !isWithin(scene, role);
  return elsewhere && !isOfSentence(scene, around.find, role) ? undefined : registry.municipality(around.row);
}

/** "Projektledare: Anna Ek, docent vid Umeå universitet": the same clause says that she works outside the municipality. */
function comesFromOutside({ scene, postsOf }: PostsOfText, { person, role, start, end }: PostFind): boolean {
  if (isSchoolRole(role)) return false;
  return postsOf(person).some(
    (other) =>
      other.role !== role &&
      other.status !== 'former' &&
      other.start <= end &&
      start <= other.end &&
      (other.organisation === null ? other.role.domain === 'akademi' : liesInNoMunicipality(scene, other.organisation)),
  );
}

/** "går vidare till nytt jobb i Uddevalla som kommundirektör": the municipality that stands before "som". */
function municipalityBeforeAs({ scene, finds }: PostsOfText, { first }: RoleFind): MunicipalityFind | null {
  let as = first - 1;
  while (as > first - 3 && as > 0 && scene.word(as).lower !== 'som') as--;
  if (as < 2 || scene.word(as).lower !== 'som') return null;
  const find = findsIn(finds, as - 3, as).find((each) => each.kind === 'municipality');
  if (find?.kind !== 'municipality' || find.genitive) return null;
  const ends = find.last === as || (find.last === as - 1 && find.official);
  return ends && /^(i|inom|hos|vid)$/.test(scene.word(find.first - 1).lower) ? find : null;
}

/** "utbildningsdirektör i Visby": the one head of a municipality that the text calls by another name. */
function isAtUnknownPlace({ scene, finds }: PostsOfText, { lemma, last }: RoleFind): boolean {
  if (!scene.lexicon.grammar('single_holder').has(lemma) || last + 1 >= scene.page.tokens.count) return false;
  const place = scene.word(last + 1);
  if (scene.word(last).lower !== 'i' || !place.capital || scene.page.tokens.gap[last + 1] !== gapSpace) return false;
  return findsIn(finds, last + 1, last + 2).length === 0;
}

/** "har tidigare arbetat inom kommunen som enhetschef": the page's own. */
function isWithin(scene: Scene, role: RoleFind): boolean {
  const sentence = sentenceAt(scene.page, role.first);
  const within = scene.lexicon.grammar('within_municipality');
  for (let at = sentence?.first ?? role.first; at + 1 < role.first; at++)
    if (within.has(`${scene.word(at).lower} ${scene.word(at + 1).lower}`)) return true;
  return false;
}

function isOfSentence(scene: Scene, find: MunicipalityFind, role: RoleFind): boolean {
  const sentence = sentenceAt(scene.page, role.first);
  return sentence !== undefined && find.first >= sentence.first && find.first < sentence.last;
}

/** "har arbetat som rektor", and not "förra rektorn Anna Ek": a post of another life, which may have been anywhere. */
function isToldByVerb({ rule, role }: PostFind): boolean {
  return !role.definite && /^(name|further)-.*(as|ends)-title/.test(rule);
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
