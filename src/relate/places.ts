import type { Scene } from '../lexicon/scene.ts';
import type { Find, MunicipalityFind, OrganisationFind, PersonFind, RoleFind } from '../model/index.ts';
import { type Line, lineAt, sentenceAt } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';
import { onlyOne } from './page_body.ts';
import type { Runs } from './runs.ts';

/** The municipality that a place in the text is about, with the span that says so. */
export interface Implied {
  readonly row: number;
  readonly find: MunicipalityFind;
}

/** An organisation that the page gives a post without a place, and what of the page says so: part of the rule's id. */
export interface ImpliedOrganisation {
  readonly find: OrganisationFind;
  readonly by:
    | 'sentence'
    | 'block'
    | 'page'
    | 'house'
    | 'board'
    | 'body'
    | 'administration'
    | 'university'
    | 'heading'
    | 'letterhead'
    | 'region'
    | 'authority'
    | 'told'
    | 'meant'
    | 'employer'
    | 'label'
    | 'there'
    | 'own'
    | 'owner'
    | 'all';
}

export function isMunicipality(find: Find): find is MunicipalityFind {
  return find.kind === 'municipality';
}

/** "Björkskolan", and with a colon also "Region Kalmar län:": the heading of those who work there. */
export function isHeading(scene: Scene, find: Find): boolean {
  if (find.kind !== 'organisation') return false;
  if (find.local || (find.last < scene.page.tokens.count && scene.word(find.last).form === ':')) return true;
  const { lines } = scene.page;
  const number = lineAt(scene.page, find.first);
  const line = lines[number];
  const next = lines[number + 1];
  // "Skolverket" alone behind an empty line, with those who work there right below.
  return (
    line !== undefined &&
    next !== undefined &&
    number > 0 &&
    line.afterBlank &&
    !next.afterBlank &&
    line.first === find.first &&
    line.last === find.last
  );
}

/** What the page implies, or null when there is nothing. */
export function implied(by: ImpliedOrganisation['by'], find: OrganisationFind | null): ImpliedOrganisation | null {
  return find === null ? null : { find, by };
}

/** The one municipality between the empty lines around a token, on a page that speaks of several. */
export function onlyInParagraph(scene: Scene, municipalities: Runs<MunicipalityFind>, token: number): Implied | null {
  const { lines } = scene.page;
  let first = lineAt(scene.page, token);
  if (first === -1) return null;
  let last = first;
  for (let back = 0; back < 6 && first > 0 && !lines[first]!.afterBlank; back++) first--;
  while (last + 1 < lines.length && !lines[last + 1]!.afterBlank && last - first < 8) last++;
  const find = municipalities.onlyIn(lines[first]!.first, lines[last]!.last);
  return find === null ? null : { row: find.row, find };
}

/** "Anna Ek från Mora kommun" */
function isOrigin(scene: Scene, { first }: MunicipalityFind): boolean {
  return first > 1 && scene.word(first - 1).lower === 'från' && scene.word(first - 2).capital;
}

/** The one municipality of the sentence around a token. */
export function onlyInSentence(scene: Scene, municipalities: Runs<MunicipalityFind>, token: number): Implied | null {
  const sentence = sentenceAt(scene.page, token);
  const find = sentence === undefined ? null : municipalities.onlyIn(sentence.first, sentence.last);
  // "Rektor Bo Lind hälsade Anna Ek från Mora kommun välkommen": where somebody else comes from.
  if (find !== null && find.first > token + 2 && isOrigin(scene, find)) return null;
  return find === null ? null : { row: find.row, find };
}

/** The last one named before the token in its own sentence, or the only one behind it. */
export function inSentence(
  scene: Scene,
  organisations: Runs<OrganisationFind>,
  token: number,
): OrganisationFind | null {
  const sentence = sentenceAt(scene.page, token);
  if (sentence === undefined) return null;
  return organisations.lastIn(sentence.first, token) ?? organisations.onlyIn(sentence.first, sentence.last);
}

/**
 * The last one named before the token in its own paragraph, or on a line above that names nobody, up to an empty line:
 * what stands on the line of somebody else in a list is hers.
 */
export function inBlock(
  scene: Scene,
  organisations: Runs<OrganisationFind>,
  persons: readonly PersonFind[],
  municipalities: Runs<MunicipalityFind>,
  token: number,
): OrganisationFind | null {
  const { lines } = scene.page;
  let line = lineAt(scene.page, token);
  if (line === -1) return null;
  const here = organisations.lastIn(lines[line]!.first, token);
  if (here !== null) return here;
  const inItem = lines[line]!.bullet;
  for (let back = 0; back < 8 && line > 0 && !lines[line]!.afterBlank; back++) {
    if (beginsWithPlace(municipalities, lines[line]!)) return null;
    line--;
    const { first, last } = lines[line]!;
    const find = organisations.lastIn(first, last);
    // "1. Anna Ek om leken på Björkskolan. | 2. Rektor Bo Lind berättar": an item with sentences is told to its end.
    if (find !== null && inItem && lines[line]!.bullet && /^[.!?]$/.test(scene.word(last - 1).form)) return null;
    if (find !== null) return last - first > 25 || findsIn(persons, first, last).length === 0 ? find : null;
  }
  return null;
}

/** "• Kil – Anna Ek, speciallärare": an item that begins with a place of its own goes on from none above. */
function beginsWithPlace(municipalities: Runs<MunicipalityFind>, { first }: Line): boolean {
  return municipalities.lastIn(first, first + 1) !== null;
}

/** A unit alone on one of the first lines: the heading of its own page. */
export function unitOf(scene: Scene, organisations: readonly OrganisationFind[]): OrganisationFind | null {
  for (const line of scene.page.lines.slice(0, 8)) {
    const [only, ...others] = findsIn(organisations, line.first, line.last);
    if (
      only?.subkind === 'other' &&
      only.local &&
      others.length === 0 &&
      only.first === line.first &&
      only.last === line.last
    )
      return only;
  }
  return null;
}

/** The only one named between the empty lines around the token, before it. */
export function onlyInBlock(
  scene: Scene,
  organisations: Runs<OrganisationFind>,
  municipalities: Runs<MunicipalityFind>,
  token: number,
): OrganisationFind | null {
  const { lines } = scene.page;
  let line = lineAt(scene.page, token);
  if (line === -1) return null;
  for (let back = 0; back < 8 && line > 0 && !lines[line]!.afterBlank; back++) {
    if (lines[line]!.bullet || beginsWithPlace(municipalities, lines[line]!)) break;
    line--;
  }
  return organisations.onlyIn(lines[line]!.first, token);
}

/**
 * The region that a title of regions belongs to: the one that "i Halland" behind it names, else the only one of the
 * sentence, else the only one of the text that is nobody's earlier `workplaces`.
 */
export function regionAround(
  scene: Scene,
  organisations: readonly OrganisationFind[],
  workplaces: readonly OrganisationFind[],
  role: RoleFind,
): OrganisationFind | null {
  const regions = organisations.filter(isRegion);
  if (regions.length === 0) return null;
  const sentence = sentenceAt(scene.page, role.first);
  const near = sentence === undefined ? [] : findsIn(regions, sentence.first, sentence.last);
  return regionNamed(scene, regions, role) ?? onlyOne(near) ?? onlyOne(workplaces.filter(isRegion));
}

/** A region as a whole, and not what it runs ("Folktandvården"). */
function isRegion({ subkind, label }: OrganisationFind): boolean {
  return subkind === 'region' && /region|landsting/i.test(label);
}

/** "regiondirektör i Halland": the region of that name, when the text names it elsewhere. */
function regionNamed(scene: Scene, regions: readonly OrganisationFind[], role: RoleFind): OrganisationFind | null {
  const { count, gap } = scene.page.tokens;
  const at = role.last + 1;
  if (at >= count || gap[at - 1] !== 1 || gap[at] !== 1 || scene.word(at - 1).lower !== 'i') return null;
  const place = scene.word(at);
  return place.capital ? (regions.find((find) => find.label.includes(place.form)) ?? null) : null;
}

/** The school that a short line at the top names: its own page. */
export function houseOf(scene: Scene, schools: readonly OrganisationFind[]): OrganisationFind | null {
  for (const line of scene.page.lines.slice(0, 4)) {
    if (line.last - line.first > 14 || /^[.!?]$/.test(scene.word(line.last - 1).form)) continue;
    const here = findsIn(schools, line.first, line.last);
    if (here.length > 0) return here.some((find) => !sharesPage(scene, schools, find)) ? onlyOne(here) : null;
  }
  return senderOf(scene, schools);
}

/** "Björkskolan, Storgatan 1, Kil" on one of the last lines: the only school of the page is its sender. */
function senderOf(scene: Scene, schools: readonly OrganisationFind[]): OrganisationFind | null {
  const only = onlyOne(schools);
  if (only === null) return null;
  for (const { first, last } of scene.page.lines.slice(-3))
    if (last - first <= 14 && schools.some((find) => find.first === first && !find.genitive)) return only;
  return null;
}

/** Another school stands alone on a line further down, or two: the page lists several. */
function sharesPage(scene: Scene, schools: readonly OrganisationFind[], { last, label }: OrganisationFind): boolean {
  return schools.some((other) => {
    if (other.first < last || other.label === label) return false;
    const line = scene.page.lines[lineAt(scene.page, other.first)]!;
    return line.first === other.first && !line.bullet && schools.some((find) => find.last === line.last);
  });
}

/** The board in the heading of the paragraph of minutes, on the line of its sign or below: "§ 12 | Val till utbildningsnämnden". */
export function inSection(scene: Scene, boards: Runs<OrganisationFind>, token: number): OrganisationFind | null {
  const { lines } = scene.page;
  for (let line = lineAt(scene.page, token), back = 0; line >= 0 && back < 40; line--, back++) {
    const { first } = lines[line]!;
    let sign = first > 0 ? first - 1 : first;
    while (sign < first + 3 && sign < scene.page.tokens.count && scene.word(sign).form !== '§') sign++;
    if (sign >= first + 3) continue;
    for (let below = line; below < Math.min(lines.length, line + 3); below++) {
      const find = boards.onlyIn(lines[below]!.first, lines[below]!.last);
      if (find !== null) return find.genitive ? null : find;
    }
    return null;
  }
  return null;
}

/** The one organisation named last in the same line or the few before it; null when several stand equally near. */
export function nearest(
  scene: Scene,
  organisations: Runs<OrganisationFind>,
  token: number,
  reach: number,
): OrganisationFind | null {
  const { lines } = scene.page;
  const line = lineAt(scene.page, token);
  if (line === -1) return null;
  for (let back = 0; back <= reach && line - back >= 0; back++) {
    const { first, last } = lines[line - back]!;
    const before = organisations.lastIn(first, Math.min(last, token));
    if (before !== null) return organisations.onlyIn(first, Math.min(last, token)) ?? before;
    if (organisations.lastIn(first, last) !== null) return organisations.onlyIn(first, last);
  }
  return null;
}

/**
 * "Anna Ek, skolchef i Kil, berättade hur de läser. Bo Lind, rektor på Björkskolan, visade hur": on a page of several
 * municipalities, the one of the sentence before goes on when a sentence names none itself.
 */
export function toldBefore(
  scene: Scene,
  finds: readonly Find[],
  municipalities: Runs<MunicipalityFind>,
  token: number,
): Implied | null {
  const sentence = sentenceAt(scene.page, token);
  if (sentence === undefined || municipalities.lastIn(sentence.first, sentence.last) !== null) return null;
  const before = sentenceAt(scene.page, sentence.first - 1);
  if (before === undefined || before.line !== sentence.line) return null;
  const find = municipalities.onlyIn(before.first, before.last);
  if (find === null) return null;
  // It is the place of a post there, and not where somebody went.
  const ofPost = findsIn(finds, before.first, find.first).some(
    ({ kind, last }) => kind === 'role' && last + 1 === find.first,
  );
  return ofPost ? { row: find.row, find } : null;
}

/**
 * Who may work at the place behind the last of several: at a house of the municipality, and who leads a school only at one;
 * anywhere, when the next has the same title: "handläggaren Anna Ek och handläggaren Bo Lind från Skolverket".
 */
export function mayShare(
  roles: readonly RoleFind[],
  organisations: readonly OrganisationFind[],
  next: Find | null,
): boolean {
  if (next?.kind === 'role' && roles.length === 1 && next.lemma === roles[0]!.lemma && !/rektor$/.test(next.lemma))
    return true;
  const leads = roles.some(({ lemma }) => /rektor$/.test(lemma));
  return organisations.every(
    ({ local, subkind }) => local && !(leads && subkind !== 'school' && subkind !== 'preschool'),
  );
}
