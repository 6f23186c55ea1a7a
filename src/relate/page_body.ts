import type { Scene } from '../lexicon/scene.ts';
import type { Find, MunicipalityFind, OrganisationFind, OrganisationKind, RoleFind } from '../model/index.ts';
import { findsIn } from '../text/ranges.ts';

/** The first lines of the page, where minutes and notices say whose they are. */
export function headEnd(scene: Scene): number {
  return lineEnd(scene, 6);
}

/** The token behind a line, or behind the last when there are fewer. */
function lineEnd({ page }: Scene, line: number): number {
  return page.lines[Math.min(line, page.lines.length - 1)]?.last ?? 0;
}

/** The name to count an organisation under, however it is shortened: "Kilsbostäder" is "Kilsbostäder AB". */
export function labelOf(find: OrganisationFind): string {
  const name = (find.full ?? find.label).toLowerCase();
  return find.subkind === 'company' ? name.replace(/^ab | ab$/, '') : name;
}

/** The only body that the page speaks of, when it speaks of no municipality and that body is of none. */
export function onlyBody(scene: Scene, finds: readonly Find[]): OrganisationFind | null {
  let known = scene.memory.get('only body') as OrganisationFind | null | undefined;
  if (known === undefined) {
    const organisations = finds.filter((find): find is OrganisationFind => find.kind === 'organisation');
    const only = finds.some(({ kind }) => kind === 'municipality') ? null : onlyOne(organisations);
    known = only === null || only.local ? null : only;
    scene.memory.set('only body', known);
  }
  return known;
}

/** The organisation when all finds are of one. */
export function onlyOne(organisations: readonly OrganisationFind[]): OrganisationFind | null {
  const [first] = organisations;
  if (first === undefined) return null;
  const label = labelOf(first);
  return organisations.every((find) => labelOf(find) === label) ? first : null;
}

/** The organisation that more than half of the mentions of its kind speak of. */
export function mainOne(organisations: readonly OrganisationFind[]): OrganisationFind | null {
  if (organisations.length <= 1) return organisations[0] ?? null;
  const counts = new Map<string, number>();
  const labels = organisations.map(labelOf);
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return organisations.find((_, i) => counts.get(labels[i]!)! * 2 > organisations.length) ?? null;
}

/** Not the committee of "Arbetsutskottets protokoll", a thing on the agenda of the board above it. */
function isOfPaper({ genitive, label }: OrganisationFind): boolean {
  return !genitive || !/utskott(et)?$/i.test(label);
}

/** How often the one has to be named that leads, and how much more often than the next. */
const leading = { times: 3, ahead: 1.5 };

/** The organisation that a text comes back to, while others of its kind are named in passing. */
function leadingOne(organisations: readonly OrganisationFind[]): OrganisationFind | null {
  const found = new Map<string, { readonly find: OrganisationFind; times: number }>();
  for (const find of organisations) {
    const known = found.get(labelOf(find));
    if (known === undefined) found.set(labelOf(find), { find, times: 1 });
    else known.times++;
  }
  const [first, second] = [...found.values()].sort((a, b) => b.times - a.times || a.find.first - b.find.first);
  if (first === undefined || first.times < leading.times) return null;
  return first.times >= (second?.times ?? 0) * leading.ahead ? first.find : null;
}

/** The board whose page or paper it is: the first of the head, else the one named most. */
export function mainBoardOf(boards: readonly OrganisationFind[], head: number): OrganisationFind | null {
  const main = boards.filter(isOfPaper);
  return boards.find(({ first }) => first < head) ?? mainOne(main) ?? leadingOne(main);
}

/** The administration that the page speaks of, when it is one: of those in its head, else of all. */
export function administrationOf(organisations: readonly OrganisationFind[], head: number): OrganisationFind | null {
  // "Kommunkontoret" is a house, and no administration of its own.
  const named = organisations.filter(
    ({ subkind, label }) =>
      subkind === 'administration' &&
      !/^(förvaltnings|kommun|stads|landstings)kontoret$|(enheten|avdelningen|centralen)$/i.test(label),
  );
  // "Tekniska kontoret blir samhällsbyggnadsförvaltningen": heads of administrations lead the one that is called so.
  const called = named.filter((find) => /förvaltning/i.test(labelOf(find)));
  const all = called.length > 0 ? called : named;
  return onlyOne(all.filter((find) => find.first < head)) ?? onlyOne(all) ?? mainOne(all);
}

const withMembers: ReadonlySet<OrganisationKind> = new Set(['association', 'union', 'company']);

/** The one body with members or shareholders that the head names, or that most mentions are of. */
export function bodyOf(scene: Scene, organisations: readonly OrganisationFind[]): OrganisationFind | null {
  const bodies = organisations.filter(
    (find) => withMembers.has(find.subkind) && find.rule !== 'organisation-beside-seat',
  );
  const title = scene.page.lines[Math.min(1, scene.page.lines.length - 1)]?.last ?? 0;
  return (
    onlyOne(bodies.filter((find) => find.first < title)) ??
    onlyOne(bodies.filter((find) => find.first < headEnd(scene))) ??
    mainOne(bodies.length > 1 ? bodies : []) ??
    mainOne(organisations.filter((find) => mayBeBody(find) && find.rule !== 'organisation-beside-seat'))
  );
}

/** Neither a party nor parliament or the government, which many pages name in passing. */
function mayBeBody({ subkind, label }: OrganisationFind): boolean {
  return subkind !== 'party' && !/^(riksdagen|regeringen)$/i.test(label);
}

/** The association, union, company or body of several municipalities whose own page it is, or null. */
export function ownerOf(
  scene: Scene,
  bodyOfPage: () => OrganisationFind | null,
  organisations: readonly OrganisationFind[],
  municipalities: readonly MunicipalityFind[],
): OrganisationFind | null {
  const head = headEnd(scene);
  // Whose page it is stands in its head.
  if (organisations[0]!.first >= head) return null;
  const boards = organisations.filter((find) => find.subkind === 'board' && !/beredning/i.test(find.label));
  const boardless = boards.every((find) => scene.lexicon.grammar('body_board').has(find.label.toLowerCase()));
  const body = bodyOfPage();
  const joint = onlyOne(organisations.filter((find) => isJointBody(find) && find.first < head));
  for (const find of [body, joint])
    if (find !== null && (boardless || isJointBody(find)) && ownsPage(scene, find, organisations, municipalities))
      return find;
  return null;
}

/** Those who are named without a place on its page work there: at a company, at a body of several municipalities, at an office. */
export function hasStaff(scene: Scene, owner: OrganisationFind): boolean {
  return owner.subkind === 'company' || isJointBody(owner) || /[sm:] (förbunds)?kansli(et)?\b/i.test(scene.page.text);
}

/**
 * The body with members stands in the head and is named no less often than any municipality; or it is a body of several
 * municipalities that the title names.
 */
function ownsPage(
  scene: Scene,
  body: OrganisationFind,
  organisations: readonly OrganisationFind[],
  municipalities: readonly MunicipalityFind[],
): boolean {
  // A company that the text only works with stands further down.
  if (body.first >= (body.subkind === 'company' ? lineEnd(scene, 2) : headEnd(scene))) return false;
  const times = organisations.filter((find) => labelOf(find) === labelOf(body)).length;
  // "Direktion | Norra gymnasieförbundets ledning utgörs av en direktion"
  const directed = /^direktion/i.test(scene.page.text);
  if (isJointBody(body)) return (times > 1 || directed) && body.first < lineEnd(scene, 1);
  if (!withMembers.has(body.subkind)) return false;
  // In the title, and no municipality beside it: "Årsberättelse för Skolledarföreningen Nord".
  const title = lineEnd(scene, 2);
  const beside = municipalities.some((find) => find.official && find.first < title);
  if (body.first < title && !beside && body.subkind !== 'company') return true;
  const counts = new Map<number, number>();
  for (const { row } of municipalities) counts.set(row, (counts.get(row) ?? 0) + 1);
  return times > 1 && times >= Math.max(0, ...counts.values());
}

/** A body that several municipalities own together; its people work there and in none of them. */
function isJointBody(find: OrganisationFind): boolean {
  return /(kommunal|gymnasie|utbildnings|räddningstjänst|samordnings|kommun)förbund(et)?( |$)|^(räddningstjänsten|brandkåren) /i.test(
    find.full ?? find.label,
  );
}

/** An authority or a university alone on one of the first lines. */
export function letterheadOf(scene: Scene, finds: readonly Find[]): OrganisationFind | null {
  for (const line of scene.page.lines.slice(0, 4)) {
    const here = findsIn(finds, line.first, line.last).filter(
      (find) => find.kind !== 'concept' && find.kind !== 'date',
    );
    const [only] = here;
    if (
      here.length === 1 &&
      only?.kind === 'organisation' &&
      !only.local &&
      only.row !== -1 &&
      only.subkind !== 'company' &&
      line.last - line.first - (only.last - only.first) <= 4
    )
      return only;
  }
  return null;
}

/** Minutes and calls to meetings: signs of paragraphs, or what the paper is called on its first lines. */
export function isMeetingPaper({ page: { text }, memory }: Scene): boolean {
  let known = memory.get('meeting paper') as boolean | undefined;
  if (known === undefined) {
    known =
      text.includes('§') ||
      /protokoll|kallelse|anteckningar/i.test(text.slice(0, 400)) ||
      /Utses att justera|Justeringens? |Protokollet är justerat/.test(text);
    memory.set('meeting paper', known);
  }
  return known;
}

/** "Närvarande: Bo Lind, rektor, Anna Ek, sekreterare": small, behind a comma, the title of who writes minutes is a title. */
export function isTitleInList(scene: Scene, { first }: RoleFind): boolean {
  return first > 1 && scene.word(first - 1).form === ',' && !scene.word(first).capital;
}
