import type { Scene } from '../lexicon/scene.ts';
import type { Find, MunicipalityFind, OrganisationFind, PersonFind, RoleFind } from '../model/index.ts';
import { lazily } from '../text/lazily.ts';
import { lineAt, sentenceAt } from '../text/page.ts';
import { findsIn } from '../text/ranges.ts';
import { MeantOrganisations } from './meant.ts';
import { bodyOf, hasStaff, headEnd, labelOf, letterheadOf, mainOne, onlyOne, ownerOf } from './page_body.ts';
import { isAboveMunicipalities, pageMunicipality } from './page_municipality.ts';
import { Runs } from './runs.ts';
import { plainHeadings, sections, within } from './sections.ts';

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
    | 'meant';
}

/** Which municipality and school a stretch of text speaks of without naming them again. */
export interface Setting {
  /** The municipality that holds at a token, or null when the page does not make one plain. */
  municipalityAt(token: number): Implied | null;
  /** The municipality of a heading above the token, or null. */
  sectionAt(token: number): Implied | null;
  /** The municipality of the whole page. */
  readonly page: Implied | null;
  /** The school or preschool that a title without a place belongs to, or null; behind the title none of the `taken`. */
  schoolAt(token: number, taken: ReadonlySet<OrganisationFind>): ImpliedOrganisation | null;
  /** The school of the sentence, or whose own page it is: for those who may work for all schools. */
  nearSchoolAt(token: number, ofParagraph: boolean): ImpliedOrganisation | null;
  /** The organisation whose paper the page is (a letterhead that is no municipality's), or null. */
  readonly letterhead: OrganisationFind | null;
  /** The association, company or other body that the page is about, when it is not about a municipality's own. */
  readonly body: OrganisationFind | null;
  /** The association, union or company whose own page it is: people hold its seats, whatever place stands beside them. */
  readonly membership: OrganisationFind | null;
  /** The same when it has people of its own: a company, or a body of several municipalities. */
  readonly staff: OrganisationFind | null;
  /** The school whose own page it is: named on a short line at the top. */
  readonly house: OrganisationFind | null;
  /** The unit whose own page it is ("Centrala elevhälsan"), or null. */
  readonly unit: OrganisationFind | null;
  /** The administration that the page speaks of, when it is one. */
  readonly administration: OrganisationFind | null;
  /** The board that a seat without a place belongs to, or null. */
  boardAt(token: number): OrganisationFind | null;
  /** The university that people of science without a place belong to: of the paragraph, else the only one. */
  universityAt(token: number): OrganisationFind | null;
  /** The organisation that the words around a title mean, see `MeantOrganisations`. */
  meantBy(role: RoleFind): OrganisationFind | null | undefined;
  /** The two schools of "båda skolorna" behind a title, or none. */
  bothBy(role: RoleFind): readonly OrganisationFind[];
  /** The organisation in a heading above the token. */
  headingAt(token: number): OrganisationFind | null;
}

/** The setting: the page's own municipality, and headings that begin sections of their own. All but these is worked out when asked for. */
export function readSetting(scene: Scene, finds: readonly Find[]): Setting {
  const municipalities = finds.filter((find) => find.kind === 'municipality');
  const organisations = finds.filter((find): find is OrganisationFind => find.kind === 'organisation');
  const body = lazily(() => bodyOf(scene, organisations));
  const owner = organisations.length === 0 ? null : ownerOf(scene, body, organisations, municipalities);
  const staff = owner !== null && hasStaff(owner) ? owner : null;
  const page = staff !== null || municipalities.length === 0 ? null : pageMunicipality(scene, finds);
  const places = municipalities.length === 0 ? [] : sections(scene, finds, [], isMunicipality);
  const above = lazily(() => isAboveMunicipalities(scene, finds));
  const persons = lazily(() => finds.filter((find): find is PersonFind => find.kind === 'person'));
  const inOrder = new Runs(municipalities, (find) => find.row);
  const head = headEnd(scene);
  const titleEnd = scene.page.lines[Math.min(3, scene.page.lines.length - 1)]?.last ?? 0;
  const houses = lazily(() => {
    if (organisations.length === 0) return [];
    const resets = [...plainHeadings(scene, finds), ...places.map(({ first }) => first)].sort((a, b) => a - b);
    return sections(scene, finds, resets, (find): find is OrganisationFind => isHeading(scene, find));
  });
  const schools = lazily(() =>
    organisations.filter((find) => find.subkind === 'school' || find.subkind === 'preschool'),
  );
  const schoolRuns = lazily(() => new Runs(schools(), labelOf));
  const house = lazily(() => houseOf(scene, schools()));
  // Named once among much else: a visit or an example, and not whose page it is.
  const mostNamed = lazily(() =>
    schools().length > 1 || (schools().length === 1 && schools()[0]!.first < titleEnd) ? mainOne(schools()) : null,
  );
  // A page of several municipalities is no school's.
  const several = lazily(() => page === null && new Set(municipalities.map(({ row }) => row)).size > 2);
  const mainSchool = lazily(() =>
    several() ? house() : (mostNamed() ?? house() ?? onlyOne(schools().filter((find) => find.first < head))),
  );
  const boards = lazily(() => organisations.filter((find) => find.subkind === 'board'));
  const boardRuns = lazily(() => new Runs(boards(), labelOf));
  const mainBoard = lazily(() => boards().find((find) => find.first < head) ?? mainOne(boards()));
  const administration = lazily(() => {
    // "Kommunkontoret" is a house, and no administration of its own.
    const all = organisations.filter(
      (find) =>
        find.subkind === 'administration' && !/^(förvaltnings|kommun|stads|landstings)kontoret$/i.test(find.label),
    );
    return onlyOne(all.filter((find) => find.first < head)) ?? onlyOne(all) ?? mainOne(all);
  });
  const universities = lazily(
    () =>
      new Runs(
        organisations.filter((find) => find.subkind === 'university'),
        labelOf,
      ),
  );
  const unit = lazily(() => unitOf(scene, organisations));
  const letterhead = lazily(() => letterheadOf(scene, finds));
  const meant = new MeantOrganisations(scene, organisations, owner, mainSchool, labelOf);
  return {
    page,
    sectionAt(token) {
      const section = within(places, token);
      return section === null ? null : { row: section.find.row, find: section.find };
    },
    municipalityAt(token) {
      const framed = framedPlace(scene, inOrder, token);
      if (framed !== null) return framed;
      const section = within(places, token);
      if (section !== null) return { row: section.find.row, find: section.find };
      return page ?? onlyInSentence(scene, inOrder, token) ?? (above() ? null : onlyInParagraph(scene, inOrder, token));
    },
    get letterhead() {
      return letterhead();
    },
    get body() {
      return body();
    },
    membership: owner,
    staff,
    universityAt: (token) =>
      inBlock(scene, universities(), persons(), token) ?? universities().onlyIn(0, scene.page.tokens.count),
    meantBy: (role) => meant.around(role),
    bothBy: (role) => meant.both(role),
    headingAt: (token) => within(houses(), token)?.find ?? null,
    schoolAt: (token, taken) => {
      const near = inSentence(scene, schoolRuns(), token);
      const behind = near !== null && near.first > token;
      return (
        implied('sentence', behind && (house() !== null || taken.has(near)) ? null : near) ??
        implied('block', inBlock(scene, schoolRuns(), persons(), token)) ??
        implied('page', mainSchool() ?? (several() ? null : schoolRuns().onlyIn(0, token)))
      );
    },
    nearSchoolAt: (token, ofParagraph) =>
      implied('sentence', inSentence(scene, schoolRuns(), token)) ??
      implied('house', house()) ??
      implied('block', ofParagraph ? onlyInBlock(scene, schoolRuns(), token) : null) ??
      implied('page', mostNamed()),
    get house() {
      return house();
    },
    get unit() {
      return unit();
    },
    get administration() {
      return administration();
    },
    boardAt: (token) =>
      nearest(scene, boardRuns(), token, 0) ??
      inSection(scene, boardRuns(), token) ??
      nearest(scene, boardRuns(), token, 2) ??
      mainBoard(),
  };
}

function isMunicipality(find: Find): find is MunicipalityFind {
  return find.kind === 'municipality';
}

/** "Björkskolan", and with a colon also "Region Kalmar län:": the heading of those who work there. */
function isHeading(scene: Scene, find: Find): boolean {
  if (find.kind !== 'organisation') return false;
  return find.local || (find.last < scene.page.tokens.count && scene.word(find.last).form === ':');
}

/** What the page implies, or null when there is nothing. */
export function implied(by: ImpliedOrganisation['by'], find: OrganisationFind | null): ImpliedOrganisation | null {
  return find === null ? null : { find, by };
}

/** The one municipality between the empty lines around a token, on a page that speaks of several. */
function onlyInParagraph(scene: Scene, municipalities: Runs<MunicipalityFind>, token: number): Implied | null {
  const { lines } = scene.page;
  let first = lineAt(scene.page, token);
  if (first === -1) return null;
  let last = first;
  for (let back = 0; back < 6 && first > 0 && !lines[first]!.afterBlank; back++) first--;
  while (last + 1 < lines.length && !lines[last + 1]!.afterBlank && last - first < 8) last++;
  const find = municipalities.onlyIn(lines[first]!.first, lines[last]!.last);
  return find === null ? null : { row: find.row, find };
}

/** The one municipality of the sentence around a token. */
function onlyInSentence(scene: Scene, municipalities: Runs<MunicipalityFind>, token: number): Implied | null {
  const sentence = sentenceAt(scene.page, token);
  const find = sentence === undefined ? null : municipalities.onlyIn(sentence.first, sentence.last);
  return find === null ? null : { row: find.row, find };
}

/** "I Falun är Anna Ek rektor", "rektor i samma kommun": the place that opens the sentence, or the one named last. */
function framedPlace(scene: Scene, municipalities: Runs<MunicipalityFind>, token: number): Implied | null {
  const { grammar } = scene.lexicon;
  const same = token + 3;
  if (
    same < scene.page.tokens.count &&
    scene.word(token + 1).lower === 'i' &&
    scene.word(token + 2).lower === 'samma' &&
    scene.word(same).lower === 'kommun'
  ) {
    const find = municipalities.lastIn(0, token);
    return find === null ? null : { row: find.row, find };
  }
  const sentence = sentenceAt(scene.page, token);
  // "I Kil läser man mer. Där har lärarna Anna Ek och Bo Lind …": the place of the sentence before.
  if (sentence !== undefined && scene.word(sentence.first).lower === 'där') {
    const before = sentenceAt(scene.page, sentence.first - 1);
    const find = before?.line === sentence.line ? municipalities.onlyIn(before.first, before.last) : null;
    if (find !== null) return { row: find.row, find };
  }
  if (sentence === undefined) return null;
  const find = municipalities.onlyIn(sentence.first, sentence.last);
  if (find === null || find.genitive) return null;
  // "Höör representerades av skolchef Anna Ek": the municipality is who the sentence is about.
  const opens = grammar('place_preposition').has(scene.word(sentence.first).lower)
    ? sentence.first + 1
    : sentence.first;
  const acts = find.last < sentence.last && scene.word(find.last).letters && !scene.word(find.last).capital;
  return find.first === opens && (opens > sentence.first || acts) ? { row: find.row, find } : null;
}

/** The last one named before the token in its own sentence, or the only one behind it. */
function inSentence(scene: Scene, organisations: Runs<OrganisationFind>, token: number): OrganisationFind | null {
  const sentence = sentenceAt(scene.page, token);
  if (sentence === undefined) return null;
  return organisations.lastIn(sentence.first, token) ?? organisations.onlyIn(sentence.first, sentence.last);
}

/**
 * The last one named before the token in its own paragraph, or on a line above that names nobody, up to an empty line:
 * what stands on the line of somebody else in a list is hers.
 */
function inBlock(
  scene: Scene,
  organisations: Runs<OrganisationFind>,
  persons: readonly PersonFind[],
  token: number,
): OrganisationFind | null {
  const { lines } = scene.page;
  let line = lineAt(scene.page, token);
  if (line === -1) return null;
  const here = organisations.lastIn(lines[line]!.first, token);
  if (here !== null) return here;
  for (let back = 0; back < 8 && line > 0 && !lines[line]!.afterBlank; back++) {
    line--;
    const { first, last } = lines[line]!;
    const find = organisations.lastIn(first, last);
    if (find !== null) return last - first > 25 || findsIn(persons, first, last).length === 0 ? find : null;
  }
  return null;
}

/** A unit alone on one of the first lines: the heading of its own page. */
function unitOf(scene: Scene, organisations: readonly OrganisationFind[]): OrganisationFind | null {
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
function onlyInBlock(scene: Scene, organisations: Runs<OrganisationFind>, token: number): OrganisationFind | null {
  const { lines } = scene.page;
  let line = lineAt(scene.page, token);
  if (line === -1) return null;
  for (let back = 0; back < 8 && line > 0 && !lines[line]!.afterBlank; back++) line--;
  return organisations.onlyIn(lines[line]!.first, token);
}

/** The school that a short line at the top names: its own page. */
function houseOf(scene: Scene, schools: readonly OrganisationFind[]): OrganisationFind | null {
  for (const line of scene.page.lines.slice(0, 4)) {
    if (line.last - line.first > 14 || /^[.!?]$/.test(scene.word(line.last - 1).form)) continue;
    const here = findsIn(schools, line.first, line.last);
    if (here.length > 0) return onlyOne(here);
  }
  return null;
}

/** The board in the heading of the paragraph of minutes, on the line of its sign or below: "§ 12 | Val till utbildningsnämnden". */
function inSection(scene: Scene, boards: Runs<OrganisationFind>, token: number): OrganisationFind | null {
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
function nearest(
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
