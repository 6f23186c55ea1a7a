import { firstNameLevel } from '../lexicon/name_bits.ts';
import { offsetsOf, type Scene, textOf } from '../lexicon/scene.ts';
import { commonBit, fact, formFits, functionBit, isClass, lowerFits, once } from '../lexicon/words.ts';
import type { Find, OrganisationFind, RoleFind } from '../model/index.ts';
import { type Marks, mark } from '../text/marks.ts';
import { lineAt } from '../text/page.ts';
import { gapSpace } from '../text/tokens.ts';
import { housesInBrackets } from './houses_in_brackets.ts';
import { nominative, workplace } from './shaped_organisation.ts';

const isPluralOwner = lowerFits(/-.*[aeo]rnas$/);
const endsClause = formFits(/^[.!?:;]$/);
const joinsPlaces = lowerFits(/^(respektive|samt|och)$/);
const leadsToBody = lowerFits(/^(på|vid|för|i|hos|till)$/);
const leadsToSchool = lowerFits(/^(på|vid|för|både)$/);
const leadsToWork = lowerFits(/^(på|vid)$/);
const isPoint = lowerFits(/^(norra|södra|östra|västra|nedre|övre)$/);
const leadsToUnit = lowerFits(/^(för|på|vid|i|inom|från|,)$/);
const opensWithPlace = formFits(/^(På|Vid)$/);

/**
 * Workplaces that only their place in the sentence gives away: a capital behind "på" or "vid" close to a title
 * ("undersköterska på Strandgläntan", "enhetschefer på Solbacken respektive Murargården").
 */
export function recogniseWorkplaces(
  scene: Scene,
  finds: readonly Find[],
  roles: readonly RoleFind[],
): OrganisationFind[] {
  if (roles.length === 0) return [];
  const covered = scene.marks();
  for (const find of finds) if (find.kind !== 'concept' && find.kind !== 'event') mark(covered, find.first, find.last);
  const found: OrganisationFind[] = [];
  const heads = scene.lexicon.grammar('body_role');
  const { gap, count } = scene.page.tokens;
  for (const role of roles) {
    // "vd för Nordlyft", "styrelseordförande i Nordlyft": companies and associations are led so.
    const leads = heads.has(role.lemma.toLowerCase()) || role.domain === 'näringsliv';
    const introduces = leads ? leadsToBody : role.domain === 'skola' ? leadsToSchool : leadsToWork;
    for (let i = role.last; i + 1 < count && i < role.last + 6 && gap[i]! <= gapSpace; i++) {
      const word = scene.word(i);
      if (endsClause(word, scene.lexicon)) break;
      const joins = joinsPlaces(word, scene.lexicon) && found.at(-1)?.last === i;
      if (!introduces(word, scene.lexicon) && !joins) continue;
      // "vd för KIQ": letters may be a company's.
      const named = isUnknownName(scene, i + 1) || (leads && isLetters(scene, i + 1) && !nextIsCapital(scene, i + 1));
      if (!named || covered[i + 1] === 1 || gap[i + 1] !== gapSpace) continue;
      const last = isCompass(scene, i + 2) ? i + 3 : i + 2;
      found.push({
        kind: 'organisation',
        first: i + 1,
        last,
        ...offsetsOf(scene, i + 1, last),
        rule: 'organisation-workplace',
        priority: 25,
        label: textOf(scene, i + 1, last),
        subkind: leads ? 'company' : 'other',
        row: -1,
        genitive: false,
        local: !leads,
      });
    }
  }
  unitsBehindTitles(scene, covered, roles, found);
  unitsAsHeadings(scene, covered, found);
  labelledWorkplaces(scene, covered, found);
  placesBeforeTitles(scene, covered, roles, found);
  for (const find of bodiesBesideSeats(scene, covered, roles)) found.push(find);
  for (const find of unitsOwningTitles(scene, covered, roles)) found.push(find);
  for (const find of companiesOwningTitles(scene, covered, roles)) found.push(find);
  for (const find of housesInBrackets(scene, covered, roles, finds)) found.push(find);
  for (const find of bodiesEndingLines(scene, covered, roles)) found.push(find);
  for (const find of bodiesBehindTitles(scene, covered, roles)) found.push(find);
  for (const find of bodiesOfBoards(scene, covered, roles)) found.push(find);
  return [...found, ...again(scene, covered, found)];
}

/** The same capital elsewhere in the text, with or without a genitive's s. */
function again(scene: Scene, covered: Marks, found: readonly OrganisationFind[]): OrganisationFind[] {
  const byLabel = new Map(found.map((find) => [find.label, find]));
  if (byLabel.size === 0) return [];
  const places = new Set(found.map((find) => find.first));
  const more: OrganisationFind[] = [];
  for (const i of scene.capitals) {
    if (covered[i] === 1 || places.has(i)) continue;
    const word = scene.word(i);
    const whole = byLabel.get(word.form);
    const find = whole ?? (word.stem === null ? undefined : byLabel.get(word.stem));
    if (find !== undefined)
      more.push({ ...find, first: i, last: i + 1, ...offsetsOf(scene, i, i + 1), genitive: whole === undefined });
  }
  return more;
}

function isUnknownName(scene: Scene, token: number): boolean {
  // "Karstorp Norra": a point of the compass is part of the name, another capital is somebody else's.
  return isNameWord(scene, token) && (!nextIsCapital(scene, token) || isCompass(scene, token + 1));
}

/** A capital that no list knows as a word or a given name. */
function isNameWord(scene: Scene, token: number): boolean {
  const word = scene.word(token);
  if (!word.capital || word.allCapitals || word.form.length < 5 || isClass(word, functionBit | commonBit)) return false;
  const { grammar } = scene.lexicon;
  // "vd på Sveriges största koncern"
  if (word.stem !== null && grammar('no_name').has(word.stem.toLowerCase())) return false;
  if (grammar('no_name').has(word.lower) || (word.name & 15) >= 3) return false;
  // "för Delta-föreningarnas bolag": many that own something.
  return !isPluralOwner(word, scene.lexicon);
}

function nextIsCapital(scene: Scene, token: number): boolean {
  return (
    token + 1 < scene.page.tokens.count &&
    scene.page.tokens.gap[token + 1] === gapSpace &&
    scene.word(token + 1).capital
  );
}

function isCompass(scene: Scene, token: number): boolean {
  return nextIsCapital(scene, token - 1) && isPoint(scene.word(token), scene.lexicon);
}

/** "chef för kulturskolan", "enhetschef för centrala elevhälsan": a unit in small letters, close behind a title. */
function unitsBehindTitles(scene: Scene, covered: Marks, roles: readonly RoleFind[], found: OrganisationFind[]): void {
  const units = scene.lexicon.grammar('unit_noun');
  const { gap, count } = scene.page.tokens;
  for (const role of roles) {
    let from = role.last;
    // "enhetschef barn och unga på …", "enhetschef, hemtjänsten": a word or two of area may stand between.
    while (
      from < count &&
      from < role.last + 5 &&
      gap[from]! <= gapSpace &&
      !leadsToUnit(scene.word(from), scene.lexicon)
    )
      from++;
    from++;
    // "enhetschef kulturskolan": the unit follows at once.
    if (role.last < count && gap[role.last] === gapSpace && units.has(scene.word(role.last).lower)) from = role.last;
    // "specialpedagog i det centrala elevhälsoteamet"
    if (from < count && isArticle(scene.word(from), scene.lexicon)) from++;
    if (from >= count || from > role.last + 6 || gap[from]! > gapSpace) continue;
    for (let last = Math.min(count, from + 4); last > from; last--) {
      if (!endsUnit(scene.word(last - 1), scene.lexicon)) continue;
      const phrase = textOf(scene, from, last).toLowerCase();
      const noun = scene.word(last - 1);
      if (covered[last - 1] === 1 || !(units.has(phrase) || (last === from + 1 && /biblioteket$/.test(noun.lower))))
        continue;
      found.push(workplace(scene, from, unitEnd(scene, last)));
      break;
    }
  }
}

/** The last word of some unit; most words are none. */
const endsUnit = fact(({ lower }, { grammar }) => {
  for (const unit of grammar('unit_noun')) if (unit.endsWith(lower)) return true;
  return lower.endsWith('biblioteket');
});

/** "hemtjänsten i Kåge": a place that is no municipality belongs to the unit's name. */
function unitEnd(scene: Scene, last: number): number {
  const { gap, count } = scene.page.tokens;
  if (last + 1 >= count || gap[last] !== gapSpace || gap[last + 1] !== gapSpace || scene.word(last).lower !== 'i')
    return last;
  const place = scene.word(last + 1);
  return place.capital && place.phrase === 0 && place.phraseStem === 0 ? last + 2 : last;
}

/** "Centrala elevhälsan" alone on a line, "Kulturskolan: enhetschef Anna Ek": the heading or label of those who work there. */
function unitsAsHeadings(scene: Scene, covered: Marks, found: OrganisationFind[]): void {
  const units = scene.lexicon.grammar('unit_noun');
  for (const { first, last } of scene.page.lines) {
    if (!scene.word(first).capital || covered[first] === 1) continue;
    const end = last - first > 5 ? labelEnd(scene, first, last) : scene.word(last - 1).form === ':' ? last - 1 : last;
    if (
      end > first &&
      endsUnit(scene.word(end - 1), scene.lexicon) &&
      units.has(textOf(scene, first, end).toLowerCase())
    )
      found.push(workplace(scene, first, end));
  }
}

const endsLabel = formFits(/^[:–]$/);

/** The colon or dash behind the first words of a line, or its beginning. */
function labelEnd(scene: Scene, first: number, last: number): number {
  for (let at = first + 1; at < last && at < first + 6; at++) if (endsLabel(scene.word(at), scene.lexicon)) return at;
  return first;
}

const labelsWorkplace = lowerFits(/^(arbetsplats|arbetsgivare)$/);

/** "Arbetsplats: Kompetenscenter Norr": capitals behind a label for where somebody works. */
function labelledWorkplaces(scene: Scene, covered: Uint8Array, found: OrganisationFind[]): void {
  const { gap } = scene.page.tokens;
  for (const { first, last } of scene.page.lines) {
    if (last - first < 3 || !labelsWorkplace(scene.word(first), scene.lexicon) || scene.word(first + 1).form !== ':')
      continue;
    let end = first + 2;
    while (end < last && scene.word(end).capital && covered[end] === 0 && (end === first + 2 || gap[end] === gapSpace))
      end++;
    if (end > first + 2) found.push(workplace(scene, first + 2, end));
  }
}

/** "På Solbacken har pedagogen Anna Ek …": a capital at the beginning of the sentence that holds the title. */
function placesBeforeTitles(scene: Scene, covered: Marks, roles: readonly RoleFind[], found: OrganisationFind[]): void {
  const { gap } = scene.page.tokens;
  for (const role of roles) {
    for (let i = role.first - 2; i > 0 && i >= role.first - 4; i--) {
      if (
        gap[i]! > gapSpace ||
        !opensWithPlace(scene.word(i - 1), scene.lexicon) ||
        !isUnknownName(scene, i) ||
        covered[i] === 1
      )
        continue;
      found.push(workplace(scene, i, i + 1));
      break;
    }
  }
}

const leadsToSeat = lowerFits(/^(i|för|av)$/);
const isArticle = lowerFits(/^(det|den)$/);
/** The noun of a body that only its seat shows, as it stands and without a genitive's s. */
const bodyBeside = once((word, { grammar }): 'plain' | 'owner' | null => {
  const fits = (form: string) =>
    !grammar('bare_body_beside_title').has(form) &&
    [...grammar('body_beside_title')].some((ending) => form.endsWith(ending));
  if (word.capital && word.name !== 0) return null;
  if (fits(word.lower)) return 'plain';
  return word.stem !== null && fits(word.stem.toLowerCase()) ? 'owner' : null;
});

/** "ordförande i byalaget", "kassör i det lokala nätverket", "föräldrarådets ordförande": a body in small letters beside a seat. */
function bodiesBesideSeats(scene: Scene, covered: Marks, roles: readonly RoleFind[]): OrganisationFind[] {
  const { grammar } = scene.lexicon;
  const { gap, count } = scene.page.tokens;
  return roles.flatMap((role) => {
    if (!grammar('board_role').has(role.lemma) && !grammar('association_role').has(role.lemma)) return [];
    const before = role.first - 1;
    if (before >= 0 && gap[role.first] === gapSpace && bodyBeside(scene.word(before), scene.lexicon) === 'owner')
      return covered[before] === 1 ? [] : [{ ...besideSeat(scene, before, role.first), genitive: true }];
    // "ordförande RUN": letters right behind a seat are its body.
    if (role.last < count && gap[role.last] === gapSpace && covered[role.last] === 0 && isLetters(scene, role.last))
      return [{ ...besideSeat(scene, role.last, role.last + 1), label: scene.word(role.last).form, local: false }];
    let from = role.last + 1;
    if (from >= count || gap[from - 1] !== gapSpace || !leadsToSeat(scene.word(from - 1), scene.lexicon)) return [];
    if (isArticle(scene.word(from), scene.lexicon)) from++;
    for (let noun = from; noun < Math.min(count, from + 2) && gap[noun] === gapSpace; noun++)
      if (bodyBeside(scene.word(noun), scene.lexicon) === 'plain' && covered[noun] === 0)
        return noun === from || /[^s]a$/.test(scene.word(from).lower) ? [besideSeat(scene, from, noun + 1)] : [];
    return [];
  });
}

/** "RUN", "SLN": the short name of a body, and no party. */
function isLetters(scene: Scene, token: number): boolean {
  const { form, allCapitals } = scene.word(token);
  return allCapitals && form.length > 2 && form.length < 7 && !scene.lexicon.parties.has(form);
}

/** "Kulturskolans rektor": a unit in the genitive right before a title. */
function unitsOwningTitles(scene: Scene, covered: Marks, roles: readonly RoleFind[]): OrganisationFind[] {
  return roles.flatMap((role) => {
    const at = role.first - 1;
    if (at < 0 || covered[at] === 1 || scene.page.tokens.gap[role.first] !== gapSpace) return [];
    return ownsTitle(scene.word(at), scene.lexicon) ? [{ ...besideSeat(scene, at, role.first), genitive: true }] : [];
  });
}

/** "Nordlyfts vd Anna Ek": a capital in the genitive that has an executive, and is nobody's name. */
function companiesOwningTitles(scene: Scene, covered: Marks, roles: readonly RoleFind[]): OrganisationFind[] {
  const executives = scene.lexicon.grammar('executive_role');
  return roles.flatMap((role) => {
    const at = role.first - 1;
    if (at < 0 || !executives.has(role.lemma) || covered[at] === 1 || scene.page.tokens.gap[role.first] !== gapSpace)
      return [];
    const word = scene.word(at);
    if (word.stem === null || firstNameLevel(word.genitiveName) >= 2 || !isNameWord(scene, at)) return [];
    const find = besideSeat(scene, at, role.first);
    return [{ ...find, genitive: true, subkind: 'company' as const, local: false }];
  });
}

const ownsTitle = fact(
  ({ stem }, { grammar }) => stem !== null && grammar('unit_noun').has(stem.toLowerCase()) && !/rådet$/.test(stem),
);

/** How many capitals a body has that stands behind a title in brackets, or ends a line. */
const longestBody = 4;

/** "Anna Ek, vd, Nordlyft Service", "Bo Lind, styrelseordförande, NLS": capitals that end a short line behind the title of who leads. */
function bodiesEndingLines(scene: Scene, covered: Marks, roles: readonly RoleFind[]): OrganisationFind[] {
  const heads = scene.lexicon.grammar('body_role');
  return roles.flatMap(({ first, last, lemma }) => {
    if (first < 2 || !heads.has(lemma.toLowerCase()) || scene.word(first - 1).form !== ',') return [];
    const line = scene.page.lines[lineAt(scene.page, last)];
    // "Anna Ek, vd Nordlyft": the short title needs no comma.
    const from = lemma === 'vd' && scene.word(last).form !== ',' ? last : last + 1;
    if (line === undefined || from >= line.last || (from > last && scene.word(last).form !== ',')) return [];
    if (line.last - from > longestBody || first - line.first > longestBody + 2) return [];
    for (let at = from; at < line.last; at++)
      if (covered[at] === 1 || !(isBodyWord(scene, at) || isLetters(scene, at))) return [];
    return [{ ...workplace(scene, from, line.last), subkind: 'company' as const, local: false }];
  });
}

/** "Anna Ek (vd Filmhuset)", "Bo Lind (ordförande Nordisk Scenkonst)": capitals between a title and the bracket's end. */
function bodiesBehindTitles(scene: Scene, covered: Marks, roles: readonly RoleFind[]): OrganisationFind[] {
  const { gap, count } = scene.page.tokens;
  return roles.flatMap(({ first, last }) => {
    if (first === 0 || scene.word(first - 1).form !== '(') return [];
    let end = last;
    while (
      end < count &&
      end - last < longestBody &&
      gap[end] === gapSpace &&
      covered[end] === 0 &&
      isBodyWord(scene, end)
    )
      end++;
    if (end === last || end >= count || scene.word(end).form !== ')') return [];
    return [{ ...workplace(scene, last, end), local: false }];
  });
}

/** "Styrelsen i Lysbo har utsett en vd": a company or an association by its board, where its seats are named. */
function bodiesOfBoards(scene: Scene, covered: Marks, roles: readonly RoleFind[]): OrganisationFind[] {
  const heads = scene.lexicon.grammar('body_role');
  if (!roles.some(({ lemma }) => heads.has(lemma.toLowerCase()))) return [];
  return scene.capitals.flatMap((i) => {
    if (i < 2 || covered[i] === 1 || scene.page.tokens.gap[i] !== gapSpace || !isUnknownName(scene, i)) return [];
    if (!leadsToSeat(scene.word(i - 1), scene.lexicon) || scene.word(i - 2).lower !== 'styrelsen') return [];
    return [{ ...workplace(scene, i, i + 1), subkind: 'company', local: false }];
  });
}

function isBodyWord(scene: Scene, token: number): boolean {
  const word = scene.word(token);
  return word.capital && word.form.length > 2 && !isClass(word, functionBit);
}

function besideSeat(scene: Scene, first: number, last: number): OrganisationFind {
  return workplace(scene, first, last, 'organisation-beside-seat', nominative(textOf(scene, first, last)));
}
