import { surnameLevel } from '../lexicon/name_bits.ts';
import type { Ending } from '../lexicon/organisation_shapes.ts';
import { type Scene, textOf } from '../lexicon/scene.ts';
import { commonBit, fact, functionBit, inGrammar, isClass, lowerFits, once, type Word } from '../lexicon/words.ts';
import type { OrganisationFind } from '../model/index.ts';
import { capitalise } from '../text/swedish.ts';
import { gapLine, gapSpace } from '../text/tokens.ts';
import { definedBody, endsDefinedBody } from './defined_bodies.ts';
import { describedBody, describesBody, housesTogether } from './described_bodies.ts';
import { isPaper } from './name_words.ts';
import { announcedKind, namedByNoun } from './noun_names.ts';
import { byFront } from './organisation_fronts.ts';
import { byTail, isOfCountry, isPrize, opensTitle, startsSentence, tailFactOf } from './organisation_tails.ts';
import { headsSchools, schoolGroup } from './school_groups.ts';
import { shaped } from './shaped_organisation.ts';
import { unionWord, wordUnion } from './word_unions.ts';

/** Organisations told by the shape of their name: "Björkskolan", "förskolan Solrosen", "barn- och utbildningsnämnden". */
export function recogniseShapedOrganisations(scene: Scene, candidates: readonly number[]): OrganisationFind[] {
  const finds: OrganisationFind[] = [];
  for (const i of candidates) {
    const word = scene.word(i);
    const hanging = hangingHouses(scene, i, word);
    finds.push(...schoolGroup(scene, i, word), ...housesTogether(scene, i, word), ...hanging);
    if (hanging.at(-1)?.first === i) continue;
    const find =
      describedBody(scene, i, word) ??
      namedByNoun(scene, i) ??
      definedBody(scene, i, word) ??
      longer(longer(byEnding(scene, i, word), byTail(scene, i, word)), byFront(scene, i, word)) ??
      wordUnion(scene, i, word) ??
      indefiniteBody(scene, i, word);
    if (find !== null) finds.push(find);
  }
  return finds;
}

/** "Höglunda- och Tingvallaskolan": each capital with a hyphen is a house of the kind that the last word names. */
function hangingHouses(scene: Scene, i: number, word: Word): OrganisationFind[] {
  if (i < 2 || !word.capital || !joinsParts(scene.word(i - 1), scene.lexicon)) return [];
  const ending = endingOf(word, scene.lexicon);
  if (ending === null || !ending.shape.capital || ending.genitive || isExcluded(ending.form, ending.shape)) return [];
  const { gap } = scene.page.tokens;
  const { subkind } = ending.shape;
  const kind = ending.shape.ending.replace(/skolorna$/, 'skolan');
  const finds: OrganisationFind[] = [];
  for (let at = i - 2; at >= 0 && gap[at + 1]! <= gapSpace; at -= 2) {
    const { form, capital, allCapitals } = scene.word(at);
    if (!capital || allCapitals || form.length < 4 || !form.endsWith('-')) break;
    finds.push(shaped(scene, at, at + 1, 'organisation-plural', subkind, false, form.slice(0, -1) + kind));
    if (at === 0 || scene.word(at - 1).form !== ',') break;
  }
  if (finds.length > 0 && kind !== ending.shape.ending)
    finds.push(
      shaped(scene, i, i + 1, 'organisation-plural', subkind, false, word.form.replace(/skolorna$/, 'skolan')),
    );
  return finds;
}

/** "KUMLA LÄRCENTRUM" is more than its second word. */
function longer(ending: OrganisationFind | null, tail: OrganisationFind | null): OrganisationFind | null {
  if (ending === null || tail === null) return ending ?? tail;
  return tail.last - tail.first > ending.last - ending.first ? tail : ending;
}

/** The form alone lets one of the shapes below begin or end with the word. */
export const showsOrganisation = fact((word, lexicon): boolean => {
  if (!word.letters || word.form.length < 2) return false;
  return (
    headsSchools(word) ||
    endingOf(word, lexicon) !== null ||
    isBareBody(word, lexicon) ||
    unionWord(word, lexicon) !== null ||
    isBareBodyOwned(word, lexicon) ||
    isHouseNoun(word, lexicon) ||
    announcedKind(word, lexicon) !== null ||
    bodyNounOf(word, lexicon) !== '' ||
    describesBody(word, lexicon) ||
    endsDefinedBody(word, lexicon) ||
    tailFactOf(word, lexicon) !== null ||
    lexicon.shapes.fronts.has(word.lower) ||
    bareEndingOf(word, lexicon) !== null
  );
});

const isBareBody = inGrammar('bare_body');
const isBareBodyOwned = fact(
  (word, lexicon) => word.stem !== null && lexicon.grammar('bare_body').has(word.stem.toLowerCase()),
);
const isHouseNoun = inGrammar('house_noun');
/** "barn- och utbildningsnämnden", "barn- o utbildningsnämnden" */
const joinsParts = fact((word, lexicon) => word.lower === 'o' || lexicon.grammar('joint').has(word.lower));
const leadsToPlace = lowerFits(/^(på|vid|i|från|av)$/);
const isCentre = lowerFits(/(centrum|center)$/);
const isDefiniteOwner = lowerFits(/(en|n|et|t|an)s$/);
const isPoint = lowerFits(/^(norra|södra|östra|västra|mellersta|nedre|övre)$/);
const endsInJoint = lowerFits(/-(och|eller)$/);
const isPublicOwner = lowerFits(/^(kommuns|stads|kommunens|stadens|regionens|regions|landstings|riksdagens)$/);
const isOfNation = lowerFits(/^(riksdagens|regeringens|statens|riksdags|förbundets|riksförbundets)$/);
const isBodyAdjective = inGrammar('body_adjective');

/** The shape that a word's ending has, and whether the ending is a genitive's. */
export const endingOf = once((word, lexicon): { shape: Ending; form: string; genitive: boolean } | null => {
  for (const [form, genitive] of [
    [word.lower, false],
    [word.stem?.toLowerCase() ?? '', true],
  ] as const) {
    const shape = lexicon.shapes.endings.find(form, 2);
    if (shape !== null) return { shape, form, genitive };
  }
  return null;
});

/** The shape of a body without its article ("förvaltning"), `owned` for heads that need an owner in the name. */
const bareEndingOf = once((word, lexicon): Ending | 'owned' | null => {
  const shape = lexicon.shapes.bareEndings.find(word.lower, 3);
  if (shape !== null) return isExcluded(`${word.lower}en`, shape) ? null : shape;
  return [...lexicon.grammar('body_head')].some((head) => word.lower.endsWith(head)) ? 'owned' : null;
});

/** "Björkskolan", "utbildningsförvaltningens": the word's own ending tells. */
function byEnding(scene: Scene, i: number, word: Word): OrganisationFind | null {
  const ending = endingOf(word, scene.lexicon);
  if (ending === null) return qualifiedBody(scene, i, word) ?? properHouse(scene, i, word);
  const { shape, form, genitive } = ending;
  // `på Kulturskolan`: a common noun is a name when it has a capital inside a sentence.
  const name =
    shape.capital && word.capital && !startsSentence(scene, i) && !scene.lexicon.grammar('school_stop').has(form);
  if (isExcluded(form, shape) && !name) return properHouse(scene, i, word);
  if (shape.capital && !word.capital) {
    // `Morö allé-skolan`: a small first part behind a capital.
    const behindCapital = form.includes('-') && i > 0 && scene.word(i - 1).capital && scene.page.tokens.gap[i] === 1;
    if (!behindCapital || startsSentence(scene, i - 1)) return null;
    return shaped(scene, i - 1, i + 1, 'organisation-ending', shape.subkind, genitive, textOf(scene, i - 1, i + 1));
  }
  const first = shape.capital ? eponymStart(scene, i, form, shape) : ownerStart(scene, coordinatedStart(scene, i));
  if (!word.capital && isAnyCentre(scene, first, word)) return null;
  const last = shape.capital ? i + 1 : properEnd(scene, i + 1);
  const rule = shape.capital ? 'organisation-ending' : 'organisation-body';
  // `Naturskolan`, `Kulturskolan`: a house, but nobody's own school.
  const subkind = isExcluded(form, shape) ? 'other' : shape.subkind;
  // "Regionförbundet Östsams direktör"
  const owns = genitive ? last === i + 1 : last > i + 1 && ownsTitle(scene, last - 1);
  const find = shaped(scene, first, last, rule, subkind, owns, textOf(scene, first, last));
  return isNational(scene, first) ? { ...find, local: false } : find;
}

/** "ett resurscentrum", "regionala utvecklingscentrum": any of them, and none by name. */
function isAnyCentre(scene: Scene, i: number, word: Word): boolean {
  if (i === 0 || scene.page.tokens.gap[i] !== 1 || scene.word(i).capital || !isCentre(word, scene.lexicon))
    return false;
  const before = scene.word(i - 1);
  if (before.capital) return false;
  const { grammar } = scene.lexicon;
  return grammar('any_of_them').has(before.lower) || grammar('body_quality').has(before.lower.replace(/[ta]$/, ''));
}

/** "Östsams direktör": a genitive that no list knows as a name, before a title. */
function ownsTitle(scene: Scene, token: number): boolean {
  const { count, gap } = scene.page.tokens;
  const word = scene.word(token);
  if (word.stem === null || word.phrase !== 0 || token + 1 >= count || gap[token + 1] !== gapSpace) return false;
  return opensTitle(scene.word(token + 1), scene.lexicon);
}

/** "riksdagens utbildningsutskott": of the whole country and of no municipality. */
function isNational(scene: Scene, first: number): boolean {
  return first > 0 && scene.page.tokens.gap[first] === 1 && isOfNation(scene.word(first - 1), scene.lexicon);
}

function isExcluded(form: string, shape: Ending): boolean {
  return shape.excludes.has(form);
}

/** "Hjalmar Lundbohmsskolan", "Nils Ericsonsgymnasiet": a given name before a school called by a surname belongs to it. */
function eponymStart(scene: Scene, i: number, form: string, shape: Ending): number {
  if (i === 0 || scene.page.tokens.gap[i] !== 1) return i;
  const before = scene.word(i - 1);
  const core = capitalise(form.slice(0, form.length - shape.ending.length).replace(/-$/, ''));
  const bits = scene.lexicon.tables.names.get(core) ?? scene.lexicon.tables.names.get(core.replace(/s$/, '')) ?? 0;
  const stranger =
    before.capital &&
    before.classes === 0 &&
    before.phrase === 0 &&
    before.name === 0 &&
    i > 1 &&
    leadsToPlace(scene.word(i - 2), scene.lexicon);
  if (before.capital && ((before.name & 15) >= 1 || stranger) && surnameLevel(bits) >= 2 && !isFullName(scene, i - 1))
    return i - 1;
  // `Norra Björkskolan`, `Nya Ängsskolan`.
  if (
    before.capital &&
    [
      'norra',
      'södra',
      'östra',
      'västra',
      'mellersta',
      'nedre',
      'övre',
      'inre',
      'yttre',
      'nya',
      'gamla',
      'stora',
      'lilla',
      'sankt',
      'sankta',
      's:t',
      's:ta',
    ].includes(before.lower)
  )
    return i - 1;
  return i;
}

/** "Årstafältets stadsdelsförvaltning": a capital in the genitive that is no municipality belongs to the name. */
function ownerStart(scene: Scene, first: number): number {
  if (first === 0 || scene.page.tokens.gap[first] !== 1) return first;
  const before = scene.word(first - 1);
  if (before.lower === 'centrala') return first - 1;
  // `Nyköpings resurscentrum` needs its owner; `Nyköpings utbildningsnämnd` is a nämnd of Nyköping.
  const bare = isCentre(scene.word(first), scene.lexicon);
  if (bare && before.capital && before.stem !== null && !isClass(before, functionBit)) return first - 1;
  const owner =
    before.capital &&
    before.stem !== null &&
    before.phrase === 0 &&
    before.phraseStem === 0 &&
    !isClass(before, functionBit) &&
    before.classes === 0;
  return owner &&
    before.genitiveName === 0 &&
    isDefiniteOwner(before, scene.lexicon) &&
    !startsSentence(scene, first - 1)
    ? first - 1
    : first;
}

/** The token and the one before it are a whole name: the school then stands by itself ("Johan Ek Björkskolan"). */
function isFullName(scene: Scene, token: number): boolean {
  if (token === 0 || scene.page.tokens.gap[token] !== 1) return false;
  const before = scene.word(token - 1);
  return before.capital && (before.name & 15) > 0;
}

/** "tekniska nämnden", "tekniska nämndens": the adjective makes the noun a name. */
function qualifiedBody(scene: Scene, i: number, word: Word): OrganisationFind | null {
  const noun = bodyNounOf(word, scene.lexicon);
  if (noun === '' || i === 0 || scene.page.tokens.gap[i] !== 1) return null;
  if (!isBodyAdjective(scene.word(i - 1), scene.lexicon)) return null;
  const subkind = /^(nämnden|utskottet)$/.test(noun) ? 'board' : 'administration';
  return shaped(scene, i - 1, i + 1, 'organisation-body', subkind, noun !== word.lower, textOf(scene, i - 1, i + 1));
}

/** "nämnden" of "nämnden" and "nämndens", or nothing. */
const bodyNounOf = once((word, lexicon): string => {
  const nouns = lexicon.grammar('body_noun');
  const stem = word.stem?.toLowerCase() ?? '';
  return nouns.has(word.lower) ? word.lower : nouns.has(stem) ? stem : '';
});

/** "Räddningstjänsten Nordan", "vårdcentralen Solbacken": a noun for a house with its name behind it; "direktionen" alone. */
function properHouse(scene: Scene, i: number, word: Word): OrganisationFind | null {
  const { lexicon } = scene;
  if (isBareBody(word, lexicon) || isBareBodyOwned(word, lexicon)) {
    const genitive = !isBareBody(word, lexicon);
    // The board of a federation of several municipalities: it lies in none of them.
    return {
      ...shaped(scene, i, i + 1, 'organisation-body', 'board', genitive, textOf(scene, i, i + 1)),
      local: false,
    };
  }
  if (!isHouseNoun(word, lexicon)) return null;
  const last = properEnd(scene, i + 1, !word.allCapitals);
  if (last === i + 1) return null;
  return shaped(scene, i, last, 'organisation-house', 'other', false, textOf(scene, i, last));
}

/** "Regionförbundet Östsam", "Regionförbundet Skåne län", "vårdcentralen Solbacken": a capital behind the noun that is nobody's name. */
function properEnd(scene: Scene, last: number, house = false): number {
  const { lexicon } = scene;
  const { gap, count } = scene.page.tokens;
  if (last >= count || gap[last] !== 1) return last;
  const word = scene.word(last);
  const next = last + 1 < count && gap[last + 1] === 1 ? scene.word(last + 1) : null;
  if (word.capital && next?.lower === 'län') return last + 2;
  // `Utvecklingsnätverket Västra Skaraborg`
  if (isPoint(word, lexicon) && word.capital && next?.capital && !next.allCapitals && (next.name & 15) < 3)
    return last + 2;
  // "Nämnden Anslags uppsättande": what a genitive owns is no name.
  const owns = word.stem !== null && word.phraseStem === 0 && next?.letters && !next.capital;
  const proper =
    word.capital &&
    (!word.allCapitals || house) &&
    !(owns && isOrdinaryOwner(word, lexicon)) &&
    word.form.length > 3 &&
    (word.name & 15) < 2 &&
    word.phrase === 0 &&
    !isClass(word, functionBit) &&
    word.classes === 0 &&
    !isPaper(word, lexicon) &&
    !(next?.capital ?? false);
  return proper ? last + 1 : last;
}

const isOrdinaryOwner = fact(
  ({ stem }, { classes }) => stem !== null && ((classes.get(stem.toLowerCase()) ?? 0) & commonBit) !== 0,
);

/** "Barn och utbildningsnämnden": text from a PDF has lost the hyphen of the first part. */
const isLoosePart = inGrammar('loose_part');

/** "barn- och utbildningsnämnden", "kultur-, fritids- och ungdomsförvaltningen": the parts before belong to it. */
export function coordinatedStart(scene: Scene, i: number): number {
  let first = i;
  if (first === 0) return first;
  const before = scene.word(first - 1);
  // `barn-och utbildningsnämnden`, without a space.
  if (before.form.length > 3 && endsInJoint(before, scene.lexicon)) return first - 1;
  if (
    first >= 2 &&
    before.lower === 'och' &&
    isLoosePart(scene.word(first - 2), scene.lexicon) &&
    /(nämnd|förvaltning)(en)?s?$/.test(scene.word(i).lower) &&
    scene.page.tokens.gap[first] === 1 &&
    scene.page.tokens.gap[first - 1] === 1
  )
    return first - 2;
  if (first >= 2 && joinsParts(before, scene.lexicon) && scene.word(first - 2).form.endsWith('-')) {
    first -= 2;
    // `näringslivs - och utvecklingsavdelningen`: the hyphen stands by itself.
    if (scene.word(first).form === '-') {
      if (first === 0 || !scene.word(first - 1).letters || scene.page.tokens.gap[first]! > 1) return i;
      first--;
    }
    while (first >= 2 && scene.word(first - 1).form === ',' && scene.word(first - 2).form.endsWith('-')) first -= 2;
  }
  return first;
}

/** "Malmö stads grundskoleförvaltning", "Grundskoleförvaltning" alone on a line: a body without its article. */
function indefiniteBody(scene: Scene, i: number, word: Word): OrganisationFind | null {
  const bare = bareEndingOf(word, scene.lexicon);
  if (bare === null) return null;
  const headed = bare === 'owned';
  if (i > 0 && (isPrize(scene.word(i - 1), scene.lexicon) || isOfCountry(scene.word(i - 1), scene.lexicon)))
    return null;
  const first = coordinatedStart(scene, i);
  const { gap, count } = scene.page.tokens;
  const before = first > 0 && gap[first]! <= 1 ? scene.word(first - 1) : null;
  const owned = before !== null && (isPublicOwner(before, scene.lexicon) || (before.capital && before.stem !== null));
  const alone =
    gap[first]! >= gapLine &&
    (i + 1 >= count || gap[i + 1]! >= gapLine || scene.word(i + 1).form === ',') &&
    scene.word(first).capital;
  // "Landskapens kulturråd", "Inlandets nätverk": the owner is part of a name that has no article.
  if (headed) {
    // "SRATs kansli": an acronym's office is no body of its own.
    if (before?.stem && /^[A-ZÅÄÖ]{2,}$/.test(before.stem))
      return shaped(scene, first - 1, first, 'organisation-owned', 'association', true, before.stem);
    const named =
      before?.capital &&
      before.stem !== null &&
      before.phraseStem === 0 &&
      before.genitiveName === 0 &&
      !/^(kommuns|stads)$/.test(before.lower);
    return named
      ? shaped(scene, first - 1, i + 1, 'organisation-owned', 'other', false, textOf(scene, first - 1, i + 1))
      : null;
  }
  if (!owned && !alone) return null;
  const ours =
    before?.capital &&
    before.stem !== null &&
    before.phrase === 0 &&
    before.phraseStem === 0 &&
    before.genitiveName === 0 &&
    !/^(kommuns|stads|regions)$/.test(before.lower);
  if (ours)
    return shaped(scene, first - 1, i + 1, 'organisation-owned', bare.subkind, false, textOf(scene, first - 1, i + 1));
  const find = shaped(scene, first, i + 1, 'organisation-body', bare.subkind, false, textOf(scene, first, i + 1));
  return isNational(scene, first) ? { ...find, local: false } : find;
}
