import { phraseFlags } from '../lexicon/phrases.ts';
import { offsetsOf, type Scene } from '../lexicon/scene.ts';
import { formFits, lowerFits } from '../lexicon/words.ts';
import type { MunicipalityFind } from '../model/index.ts';
import { lineAt } from '../text/page.ts';
import { gapLine, gapNone, gapTab } from '../text/tokens.ts';
import type { PhraseMatch } from './phrases.ts';

const priority = 50;

/**
 * Sweden's municipalities, named with or without "kommun" and "stad".
 * Names that are also words or surnames count only when something says place: "i Mark", "Marks kommun".
 */
export function recogniseMunicipalities(
  scene: Scene,
  matches: readonly PhraseMatch[],
  hosts: readonly number[],
): MunicipalityFind[] {
  const finds: MunicipalityFind[] = [];
  const vouched = new Set(hostsOf(scene, hosts).map(({ row }) => row));
  for (const match of matches) {
    if (
      match.entry.kind === 'municipality' &&
      match.entry.flags & phraseFlags.official &&
      scene.word(match.first).capital
    )
      vouched.add(match.entry.row);
  }
  for (const match of matches) {
    const { entry } = match;
    if (entry.kind !== 'municipality') continue;
    const opening = scene.word(match.first);
    if (!opening.capital) continue;
    const official = (entry.flags & phraseFlags.official) !== 0;
    const row = scene.lexicon.tables.municipalities[entry.row]!;
    // `Malmö stads`: the name alone is the mention.
    const last = official ? nameEnd(scene, match) : match.last;
    const rule = official ? 'municipality-official' : placeRule(scene, match, row.ambiguous, vouched.has(entry.row));
    if (rule === null) continue;
    finds.push({
      kind: 'municipality',
      first: match.first,
      last: match.last,
      start: scene.page.tokens.start[match.first]!,
      end: scene.page.tokens.end[last - 1]!,
      rule,
      priority: official ? priority + 20 : priority,
      row: entry.row,
      official,
      genitive: match.genitive,
    });
  }
  return finds;
}

/**
 * "anna.ek@mora.se", "www.mora.se": the one municipality in the addresses of a page that names it nowhere else.
 * @param hosts tokens that may be such a name in an address
 */
export function municipalitiesOfHosts(
  scene: Scene,
  hosts: readonly number[],
  named: readonly MunicipalityFind[],
): MunicipalityFind[] {
  const rows = new Set(named.map((find) => find.row));
  const found: MunicipalityFind[] = [];
  for (const { token, row } of hostsOf(scene, hosts)) {
    if (rows.has(row)) continue;
    found.push({
      kind: 'municipality',
      first: token,
      last: token + 1,
      ...offsetsOf(scene, token, token + 1),
      rule: 'municipality-host',
      priority,
      row,
      official: true,
      genitive: false,
    });
  }
  return new Set(found.map((find) => find.row)).size === 1 ? found : [];
}

/** The municipalities in the addresses of a page: "@mora.se", "www.mora.se", "mora.se". */
function hostsOf(scene: Scene, hosts: readonly number[]): { token: number; row: number }[] {
  const { gap, count } = scene.page.tokens;
  const glued = (token: number) => token < count && gap[token] === gapNone;
  const found: { token: number; row: number }[] = [];
  for (const token of hosts) {
    // The last part but one: "mora" of "skola.mora.se", and not of "mora.org.se".
    if (!glued(token + 1) || !glued(token + 2) || scene.word(token + 1).form !== '.') continue;
    // "mora.se" alone: other endings may be two sentences without a space between them.
    const ending = gap[token] === gapNone ? /^[a-z]{2,8}$/ : /^se$/;
    if (
      !ending.test(scene.word(token + 2).form) ||
      (glued(token + 3) && scene.word(token + 3).form === '.' && glued(token + 4))
    )
      continue;
    const row = scene.lexicon.municipalityByHost.get(scene.word(token).lower);
    if (row !== undefined) found.push({ token, row });
  }
  return found;
}
const isMunicipalityNoun = lowerFits(/^(kommun|stad)(en)?s?$/);
const listsMunicipalities = lowerFits(/(kommunerna|kommuner|kommunen)$/);
const opensSentence = formFits(/^[.!?–—:•"”-]$/);

/** End of the name in "Malmö stad", "Region Gotland". */
function nameEnd(scene: Scene, match: PhraseMatch): number {
  return isMunicipalityNoun(scene.word(match.last - 1), scene.lexicon) ? match.last - 1 : match.last;
}

/** "Trosa<tab>Anna Ek" below "Flen<tab>Bo Lind", "Trosa – Anna Ek" below "Flen – Bo Lind": lines that begin with municipalities. */
function isLabelOfLine(scene: Scene, { first, last }: PhraseMatch): boolean {
  const { page, lexicon } = scene;
  if (!isParted(scene, last)) return false;
  const line = lineAt(page, first);
  if (page.lines[line]?.first !== first) return false;
  return [line - 1, line + 1].some((other) => {
    const opening = page.lines[other];
    if (opening === undefined || opening.first + 1 >= opening.last) return false;
    const node = lexicon.phrases.next(0, scene.word(opening.first).phrase);
    return (
      node > 0 &&
      isParted(scene, opening.first + 1) &&
      lexicon.phrases.at(node).some(({ kind }) => kind === 'municipality')
    );
  });
}

/** A tab, a colon or a dash stands before or at a token. */
function isParted(scene: Scene, token: number): boolean {
  const { tokens } = scene.page;
  return token < tokens.count && (tokens.gap[token] === gapTab || /^[:–—-]$/.test(scene.word(token).form));
}

/** So many people may bear the name of a place, at most, for its capital in a sentence to be no name of theirs. */
const fewNamesakes = 50;

/** ", Trosa," and "(Trosa" in the middle of a sentence: a word that is nobody's name has a capital there for being a place. */
function isApart(scene: Scene, { first, entry }: PhraseMatch, previous: string | undefined): boolean {
  if (previous !== ',' && previous !== '(') return false;
  return isNobodysName(scene, entry.row) && !scene.word(first).allCapitals;
}

function isNobodysName(scene: Scene, row: number): boolean {
  const { surnameCount, firstNameCount } = scene.lexicon.tables.municipalities[row]!;
  return surnameCount + firstNameCount < fewNamesakes;
}

const isHouse = /(nämnden|styrelsen|fullmäktige|förvaltningen|kontoret|skolan|gymnasiet)$/;

function placeRule(scene: Scene, match: PhraseMatch, risk: string, vouched: boolean): string | null {
  const { tokens } = scene.page;
  const previous = match.first > 0 && tokens.gap[match.first]! <= 1 ? scene.word(match.first - 1) : null;
  const next = match.last < tokens.count && tokens.gap[match.last]! <= 1 ? scene.word(match.last) : null;
  const { grammar } = scene.lexicon;
  if (next !== null && grammar('not_municipality_after').has(next.lower)) return null;
  if (previous?.capital && grammar('not_municipality_before').has(previous.lower)) return null;
  // `Lund-Andersson` is one token; `Maria Lund` is settled against the person's longer find.
  if (risk === 'none' || risk === 'low') return 'municipality-name';
  if (vouched) return 'municipality-vouched';
  if (isLabelOfLine(scene, match)) return 'municipality-list';
  if (isApart(scene, match, previous?.form)) return 'municipality-list';
  if (isDateline(scene, match)) return 'municipality-dateline';
  if (previous !== null && grammar('place_preposition').has(previous.lower)) return 'municipality-preposition';
  // "i centrala Klippan", "för hela Mark"
  if (
    previous !== null &&
    /(la|ra|sta|hela)$/.test(previous.lower) &&
    match.first > 1 &&
    grammar('place_preposition').has(scene.word(match.first - 2).lower)
  )
    return 'municipality-preposition';
  // "grannkommunerna Boden, Piteå och Kalix"
  if (previous !== null && listsMunicipalities(previous, scene.lexicon)) return 'municipality-list';
  if (next?.form === ',' && previous !== null && !previous.capital && isPlace(scene, match.last + 1, 1))
    return 'municipality-list';
  // "Hackås skola, Berg", "skolchef, Norberg": the last thing on a line behind a title or a school.
  const ends = match.last >= tokens.count || tokens.gap[match.last]! >= gapLine;
  if (
    ends &&
    previous?.form === ',' &&
    match.first > 1 &&
    !scene.word(match.first - 2).capital &&
    scene.word(match.first - 2).letters
  )
    return 'municipality-list';
  // "socialnämnden, Boden, vill veta": a board or a house, and where it is.
  const closed = ends || /^[,.)]$/.test(next?.form ?? '');
  if (closed && previous?.form === ',' && match.first > 1 && isHouse.test(scene.word(match.first - 2).lower))
    return 'municipality-list';
  // "lärare i Flen, Gnesta och Trosa", "om Trosas skolor": a word of every day has no capital there.
  if (risk === 'medium' || isNobodysName(scene, match.entry.row)) {
    // A capital in the middle of a sentence is a name; at its beginning the word itself may stand there.
    const startsSentence = previous === null || opensSentence(previous, scene.lexicon);
    if (!startsSentence && !previous!.capital) return 'municipality-name';
    if (match.genitive && next !== null && !next.capital) return 'municipality-genitive';
    if (startsSentence && (next === null || !next.letters || next.lower === 'och')) return 'municipality-list';
  }
  if (previous !== null && grammar('loose_preposition').has(previous.lower) && listsPlaces(scene, match))
    return 'municipality-list';
  if (previous?.form === ',' && listsPlaces(scene, match)) return 'municipality-list';
  return null;
}

/** "KLIPPAN Två nya chefer …", "MARK. Det är …": capitals that open a line of prose. */
function isDateline(scene: Scene, match: PhraseMatch): boolean {
  const { tokens } = scene.page;
  if (match.genitive || !scene.word(match.first).allCapitals || match.last + 3 >= tokens.count) return false;
  if (match.first > 0 && tokens.gap[match.first]! < gapLine) return false;
  const next = scene.word(match.last);
  if (next.form === '.') return tokens.gap[match.last + 1]! < gapLine;
  return tokens.gap[match.last] === 1 && next.capital && !next.allCapitals && !scene.word(match.last + 1).allCapitals;
}

/** "Falun, Mora och Sala": a neighbour over a comma or "och" is a municipality beyond doubt. */
function listsPlaces(scene: Scene, match: PhraseMatch): boolean {
  return isPlace(scene, match.first - 2, -1) || isPlace(scene, match.last + 1, 1);
}

function isPlace(scene: Scene, token: number, direction: number): boolean {
  if (token < 0 || token >= scene.page.tokens.count) return false;
  const joint = scene.word(token - direction);
  if (joint.form !== ',' && !scene.lexicon.grammar('joint').has(joint.lower)) return false;
  const word = scene.word(token);
  if (!word.capital) return false;
  const { phrases } = scene.lexicon;
  const node = phrases.next(0, word.phrase);
  if (word.phrase === 0 || node === -1) return false;
  return phrases.at(node).some((entry) => {
    if (entry.kind !== 'municipality') return false;
    const risk = scene.lexicon.tables.municipalities[entry.row]!.ambiguous;
    return risk === 'none' || risk === 'low';
  });
}
