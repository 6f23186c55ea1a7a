import type { Scene } from '../lexicon/scene.ts';
import { functionBit, isClass } from '../lexicon/words.ts';
import type { Find, OrganisationFind, PersonFind, RoleFind } from '../model/index.ts';
import { lineAt } from '../text/page.ts';
import { remembered } from '../text/remember.ts';
import { gapSpace } from '../text/tokens.ts';
import {
  besideLabel,
  companyBefore,
  employerBehind,
  labelOfItem,
  namesElsewhere,
  openingHouse,
  opensWithMunicipality,
  ownerOfSeats,
  ownWorkplace,
  saysElsewhere,
  sharedBehind,
  workplaceEndingLine,
  workplaceOfMany,
  workplaceThere,
  worksForMunicipality,
} from './clause_workplaces.ts';
import { houseBelow } from './houses_below.ts';
import { liesInNoMunicipality } from './local_bodies.ts';
import { onlyBody } from './page_body.ts';
import type { ImpliedOrganisation } from './places.ts';
import type { PostFind } from './posts.ts';
import type { Setting } from './setting.ts';

/** A post that names no place, and what there is to tell one from. */
export interface Placeless {
  readonly scene: Scene;
  readonly finds: readonly Find[];
  readonly setting: Setting;
  readonly post: PostFind;
  readonly postsOf: (person: PersonFind) => readonly PostFind[];
  /** Where somebody comes from who gets another post; see `comesFrom`. */
  readonly taken: ReadonlySet<OrganisationFind>;
}

/** An organisation; `null` when the post is at none, `undefined` when there is nothing to tell it from. */
type Told = OrganisationFind | null | undefined;

/** One thing that may tell where a post is. */
interface Source {
  /** Part of the rule's id of the post. */
  readonly by: ImpliedOrganisation['by'];
  readonly example: string;
  readonly tells: (placeless: Placeless) => Told;
}

/** The same, when what tells it may be found in several ways. */
interface KindSource extends Omit<Source, 'tells'> {
  readonly tells: (placeless: Placeless) => Told | ImpliedOrganisation;
}

/** The words around the title, the surest first; when they say that the post is at no organisation, it is at none. */
const words: readonly Source[] = [
  {
    by: 'meant',
    example: 'skolans rektor Anna Ek',
    tells: ({ setting, post }) => setting.meantBy(post.role),
  },
  {
    by: 'employer',
    example: 'Barnmorskan heter Anna Ek och är anställd av Region Skåne',
    tells: ({ scene, finds, post }) => employerBehind(scene, finds, post),
  },
  {
    by: 'there',
    example: 'Dotterbolaget Kilsvatten AB får ny ledning. Anna Ek är tillförordnad vd.',
    tells: ({ scene, finds, post }) => companyBefore(scene, finds, post),
  },
  {
    by: 'all',
    example: 'rektor Anna Ek och lärare Bo Lind, båda från Björkskolan',
    tells: ({ scene, finds, post }) => sharedBehind(scene, finds, post),
  },
  {
    by: 'label',
    example: 'Vision – Anna Ek (ordförande)',
    tells: ({ scene, finds, post }) => {
      // "Kils kommun – Anna Ek, förvaltningschef": of the municipality, and of no house named elsewhere.
      const item = labelOfItem(scene, finds, post);
      if (item?.kind === 'municipality' && item.official) return null;
      if (item?.kind === 'organisation' && !item.local) return item;
      return leadsAll(post.role.lemma) ? undefined : besideLabel(scene, finds, post);
    },
  },
  {
    by: 'block',
    example: 'Anna Ek, rektor | Björkskolan | Bo Lind, lärare | Ängsskolan',
    tells: ({ scene, finds, post }) => houseBelow(scene, finds, post.role),
  },
  {
    by: 'there',
    example: 'På Ekbackens äldreboende läser de mer. Där är undersköterskan Anna Ek kulturombud.',
    tells: ({ scene, finds, post }) => workplaceThere(scene, finds, post),
  },
  {
    by: 'there',
    example: 'Chefer på Norra stadsdelsförvaltningen berättar. Med är enhetschef Anna Ek.',
    tells: ({ scene, finds, post }) => workplaceOfMany(scene, finds, post),
  },
  {
    by: 'there',
    example: 'På vårdcentralen Kusten tar Anna Ek över som verksamhetschef',
    tells: ({ scene, finds, post }) => {
      const house = isSchoolRole(post.role) ? undefined : openingHouse(scene, finds, post);
      if (house === undefined) return undefined;
      return leadsAll(post.role.lemma) && !liesInNoMunicipality(scene, house) ? undefined : house;
    },
  },
  {
    by: 'own',
    example: 'Anna Ek, läkare på Kustens vårdcentral, går in som tf verksamhetschef',
    tells: ({ scene, post, postsOf }) =>
      post.status === 'acting' && post.role.area === null && !leadsWhole(scene, post.role)
        ? ownWorkplace(post, postsOf(post.person))
        : undefined,
  },
  {
    by: 'label',
    example: 'Anna Ek, professor, dekan medicinska fakulteten, Umeå universitet',
    tells: ({ scene, finds, post }) => workplaceEndingLine(scene, finds, post),
  },
  {
    by: 'owner',
    example: 'Lärarförbundets ordförande Anna Ek och vice ordförande Bo Lind',
    tells: ({ scene, finds, post }) =>
      post.role.lemma.endsWith('ordförande') ? ownerOfSeats(scene, finds, post) : undefined,
  },
  {
    by: 'meant',
    example: 'ordförande i den ekonomiska föreningen',
    tells: ({ scene, finds, post }) =>
      saysElsewhere(scene, finds, post.role) || namesElsewhere(scene, finds, post) ? null : undefined,
  },
];

/** What a title of its kind belongs to, and whose page it is; the first that knows of the kind decides. */
const kinds: readonly KindSource[] = [
  {
    by: 'board',
    example: 'Utbildningsnämnden | Ordförande: Anna Ek',
    tells: ({ scene, setting, post: { role } }) =>
      scene.lexicon.grammar('board_role').has(role.lemma) ? (setting.boardAt(role.first) ?? undefined) : undefined,
  },
  {
    by: 'body',
    example: 'Skolledarföreningen Nord | Kassör: Anna Ek',
    tells: ({ scene, setting, post: { role } }) => {
      const { grammar } = scene.lexicon;
      const isBodys = grammar('board_role').has(role.lemma) || grammar('body_role').has(role.lemma.toLowerCase());
      if (!isBodys) return undefined;
      // "Anna Ek, områdeschef (ordförande)": an administration has no seats.
      if (grammar('board_role').has(role.lemma) && setting.body?.subkind === 'administration') return undefined;
      // "förbundsordförande": of no board or administration of the municipality.
      return grammar('national_role').has(role.lemma) && setting.body?.local ? null : setting.body;
    },
  },
  {
    by: 'region',
    example: 'Region Halland | Regiondirektör Anna Ek',
    tells: ({ scene, setting, post: { role } }) =>
      scene.lexicon.grammar('region_role').has(role.lemma) ? setting.regionOf(role) : undefined,
  },
  {
    by: 'authority',
    example: 'Skolverket prövar. Undervisningsrådet Anna Ek är nöjd.',
    tells: ({ scene, setting, post: { role } }) =>
      scene.lexicon.grammar('authority_role').has(role.lemma) ? setting.authorityAt(role.first) : undefined,
  },
  {
    by: 'administration',
    example: 'Bildningsförvaltningen växer. Förvaltningschef Anna Ek är nöjd.',
    tells: ({ scene, setting, post: { role } }) => {
      if (!scene.lexicon.grammar('administration_role').has(role.lemma)) return undefined;
      return hasField(scene, role) ? null : setting.administration;
    },
  },
  {
    by: 'house',
    example: 'Biblioteket i Kil | Bibliotekarien Anna Ek',
    tells: ({ setting, post }) =>
      post.status === 'former' ? undefined : (setting.houseOfRole(post.role) ?? undefined),
  },
  {
    by: 'body',
    example: 'Kilsbostäder AB | Ekonomichef Anna Ek',
    // On the page of a company people without a place work there, but for those of its schools.
    // "Flen<tab>Anna Ek<tab>Bildningschef" in its list of members: theirs, and none of its own.
    tells: ({ scene, finds, setting, post: { role } }) =>
      setting.staff !== null &&
      !isSchoolRole(role) &&
      role.group !== 'politik' &&
      !opensWithMunicipality(scene, finds, role)
        ? setting.staff
        : undefined,
  },
  {
    by: 'heading',
    example: 'Norra skolområdet (Björken, Eken) | Rektor: Anna Ek',
    tells: ({ scene, setting, post: { role, person } }) =>
      role.domain === 'skola' && role.first < person.first && isListed(scene, role.first)
        ? (setting.areaAbove(role.first) ?? undefined)
        : undefined,
  },
  {
    by: 'heading',
    example: 'Björkskolan | Anna Ek, lärare | Bo Lind, kurator',
    tells: ({ scene, setting, post: { role } }) => {
      if (!isListed(scene, role.first)) return undefined;
      const heading = setting.headingAt(role.first);
      return heading !== null && heading.first < role.first && mayHead(heading, role) ? heading : undefined;
    },
  },
  {
    by: 'university',
    example: 'Umeå universitet medverkade. Lektor Anna Ek talade.',
    tells: ({ setting, post: { role } }) =>
      role.domain === 'akademi' ||
      role.group === 'forskning' ||
      (role.lemma === 'lektor' && setting.nearSchoolAt(role.first, true) === null)
        ? setting.universityAt(role.first)
        : undefined,
  },
  {
    by: 'house',
    example: 'Centrala elevhälsan | Anna Ek, kurator',
    // On the page of a unit its people work there.
    tells: ({ scene, setting, post: { role } }) =>
      (role.group === 'elevhälsa' || role.group === 'stöd' || role.group === 'omsorg') && isListed(scene, role.first)
        ? (setting.unit ?? undefined)
        : undefined,
  },
  {
    by: 'page',
    example: 'På Björkskolan läser alla mer. Rektor Anna Ek är nöjd.',
    tells: ({ setting, post, postsOf, taken }) => {
      const { role } = post;
      if (!isSchoolRole(role) || worksForMunicipality(post, postsOf(post.person))) return undefined;
      if (post.status === 'former' && !(role.definite && /rektor$/.test(role.lemma))) return undefined;
      const given =
        role.group === 'elevhälsa' || role.group === 'stöd'
          ? setting.nearSchoolAt(role.first, role.group === 'elevhälsa' || role.lemma.startsWith('skol'))
          : setting.schoolAt(role.first, taken);
      // "förskolechef": of no school.
      return given?.find.subkind === 'school' && role.lemma.startsWith('förskole') ? null : given;
    },
  },
  {
    by: 'letterhead',
    example: 'Skolverket prövar nytt | Kontakt | Pressekreterare: Anna Ek',
    // Who is named below "Kontakt" on a page that speaks of one body and no municipality.
    tells: ({ scene, finds, post: { role, person } }) =>
      isBelowContact(scene, Math.min(role.first, person.first)) ? (onlyBody(scene, finds) ?? undefined) : undefined,
  },
  {
    by: 'house',
    example: 'Björkskolan | Vaktmästare: Anna Ek',
    // On a school's own page everybody listed works there, but for those who lead the whole municipality.
    tells: ({ scene, setting, post: { role } }) => {
      const ofSchool = role.lemma.startsWith('skol') || isListed(scene, role.first);
      const isCentral = leadsAll(role.lemma) || scene.lexicon.grammar('central_role').has(role.lemma.toLowerCase());
      return ofSchool && role.group !== 'politik' && !isCentral ? setting.house : undefined;
    },
  },
];

/** How many lines may lie between the heading of the contacts and a name. */
const contactReach = 16;

/** "Kontaktpersoner | Anna Ek, pressekreterare" */
function isBelowContact(scene: Scene, token: number): boolean {
  const { lines } = scene.page;
  const own = lineAt(scene.page, token);
  const labels = scene.lexicon.grammar('contact_heading');
  for (let at = own; at >= 0 && own - at <= contactReach; at--) {
    const { first, last } = lines[at]!;
    if (at < own && last - first > 20) return false;
    if (last - first < 12 && labels.has(scene.word(first).lower)) return true;
  }
  return false;
}

/** The organisation that the words around a title say; `null` when they say that there is none. */
export function saidOrganisation(placeless: Placeless): ImpliedOrganisation | null | undefined {
  for (const { by, tells } of words) {
    const told = tells(placeless);
    if (told !== undefined) return told === null ? null : { find: told, by };
  }
  return undefined;
}

/** The organisation that the text gives a post without a place; `null` when it says that it is at none. */
export function impliedOrganisation(placeless: Placeless): ImpliedOrganisation | null | undefined {
  const { scene, post } = placeless;
  const said = saidOrganisation(placeless);
  if (said !== undefined) return said;
  // "projektledare": the place beside them is not the employer.
  if (scene.lexicon.grammar('project_role').has(post.role.lemma)) return undefined;
  if (isExperience(post)) return undefined;
  for (const { by, tells } of kinds) {
    const told = tells(placeless);
    if (told !== undefined) return told === null ? undefined : 'by' in told ? told : { find: told, by };
  }
  return undefined;
}

/** "Hon har lång erfarenhet som förvaltningschef": what she was somewhere, and not here. */
function isExperience({ status, rule, begins, role }: PostFind): boolean {
  return status === 'former' && !begins && !role.definite && /^name-(further-)?as-title$/.test(rule);
}

/** The organisation whose letterhead the page has, for those who neither work at a school nor lead in a municipality. */
export function letterheadOver({ scene, setting, post: { role } }: Placeless): OrganisationFind | null {
  const { letterhead } = setting;
  if (letterhead === null || isSchoolRole(role) || role.group === 'politik') return null;
  if (role.domain === 'akademi' && letterhead.subkind !== 'university') return null;
  return letterhead.subkind === 'region' || !leadsMunicipality(scene, role) ? letterhead : null;
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
export function comesFrom(posts: readonly PostFind[]): ReadonlySet<OrganisationFind> {
  const ahead = new Map<PersonFind, string>();
  const goes = new Set<string>();
  for (const { person, role, status } of posts) {
    if (role.first < person.first) ahead.set(person, role.lemma);
    if (status === 'incoming') goes.add(person.label);
  }
  const taken = new Set<OrganisationFind>();
  for (const { person, role, organisation, status } of posts) {
    if (organisation === null || role.first < person.first || organisation.first < role.first) continue;
    const otherAhead = ahead.has(person) && ahead.get(person) !== role.lemma;
    if (otherAhead || (status !== 'incoming' && goes.has(person.label))) taken.add(organisation);
  }
  return taken;
}

/** A school's head stands under the heading of no other unit, and under a board's only those who sit there. */
function mayHead(heading: OrganisationFind, role: RoleFind): boolean {
  if (heading.subkind === 'board') return role.group === 'politik';
  return !/rektor$/.test(role.lemma) || heading.subkind === 'school' || heading.subkind === 'preschool';
}

/** Titles of those who lead in a whole municipality: no school and no authority has them. */
function leadsMunicipality(scene: Scene, { lemma }: RoleFind): boolean {
  return scene.lexicon.grammar('administration_role').has(lemma) || leadsAll(lemma);
}

/** The one head of a municipality, a region or one of their administrations. */
function leadsWhole(scene: Scene, { lemma }: RoleFind): boolean {
  return ['single_holder', 'region_role', 'administration_role'].some((name) => scene.lexicon.grammar(name).has(lemma));
}

/** The token stands on a short line, as of a list, and not in running text. */
function isListed(scene: Scene, token: number): boolean {
  const line = scene.page.lines[lineAt(scene.page, token)];
  return line !== undefined && line.last - line.first <= 20 && !/^[.!?]$/.test(scene.word(line.last - 1).form);
}

/** Titles of people who work at one school: its head, its teachers, its health team. */
export function isSchoolRole(role: RoleFind): boolean {
  return role.domain === 'skola' && !worksForSeveral(role.lemma);
}

const leadsAll = remembered((lemma) =>
  /(kommun|skol|utbildnings|förvaltnings|grundskole|verksamhets|bildnings|områdes)(chef|direktör)$/.test(lemma),
);
const worksForSeveral = remembered(
  (lemma) =>
    /(chef|direktör|strateg|samordnare|utvecklare|nämndsekreterare|lektor)$/.test(lemma) && lemma !== 'förskolechef',
);
