import type { Lexicon } from '../lexicon/lexicon.ts';
import { firstNameLevel, surnameLevel } from '../lexicon/name_bits.ts';
import type { Tail } from '../lexicon/organisation_shapes.ts';
import { type Scene, textOf } from '../lexicon/scene.ts';
import { commonBit, formFits, functionBit, isClass, lowerFits, once, type Word } from '../lexicon/words.ts';
import type { OrganisationFind } from '../model/index.ts';
import { lineAt } from '../text/page.ts';
import { gapLine } from '../text/tokens.ts';
import { isPaper } from './name_words.ts';
import { nominative, shaped } from './shaped_organisation.ts';

export const tailFactOf = once((word, lexicon): { tail: Tail; genitive: boolean } | null => {
  const fits = (tail: Tail | undefined) => tail !== undefined && (word.capital || !tail.capital);
  const tail = tailOf(lexicon, word.lower);
  if (fits(tail)) return { tail: tail!, genitive: false };
  const owned = word.stem === null ? undefined : tailOf(lexicon, word.stem.toLowerCase());
  return fits(owned) ? { tail: owned!, genitive: true } : null;
});

/** "Sätra skola", "Internationella Engelska Skolan", "Mora folkhögskola": capitals before a head word. */
export function byTail(scene: Scene, i: number, word: Word): OrganisationFind | null {
  const known = tailFactOf(word, scene.lexicon);
  if (known === null || known.tail.type === 'municipality') return null;
  const { tail, genitive } = known;
  if (/group$/.test(tail.type)) return null;
  let first = i;
  let middle = 0;
  while (first > 0 && i - first < 4 && scene.page.tokens.gap[first] === 1) {
    const before = scene.word(first - 1);
    if (before.capital && before.letters && !endsName(scene, first - 1, first === i) && !isSurname(scene, first - 1))
      first--;
    // `Skånsk Mark & Anläggning AB`
    else if (tail.subkind === 'company' && before.form === '&' && first > 1 && scene.word(first - 2).capital)
      first -= 2;
    // `Viby ängars förskola`: a small noun in the genitive may stand between.
    else if (
      first === i &&
      middle === 0 &&
      /[^s]s$/.test(before.form) &&
      !isClass(before, functionBit) &&
      first > 1 &&
      scene.word(first - 2).capital &&
      scene.word(first - 2).name === 0
    ) {
      first--;
      middle = 1;
    }
    // `Björkbackens vård- och omsorgsboende`
    else if (first === i && before.lower === 'och' && first > 1 && scene.word(first - 2).form.endsWith('-')) first -= 2;
    // `Mullsjö praktiska gymnasium`: one adjective may stand between; "Härnösands nya gymnasium" has no name yet.
    else if (
      first === i &&
      middle === 0 &&
      /(ska|liga|stna|ella|ala|tiva|^fria|^nya)$/.test(before.form) &&
      !isOwnership(before, scene.lexicon) &&
      !isClass(before, functionBit) &&
      first > 1 &&
      scene.word(first - 2).capital &&
      !(before.form === 'nya' && scene.word(first - 2).phraseStem !== 0)
    ) {
      first--;
      middle = 1;
    } else break;
  }
  while (first < i && !scene.word(first).capital) first++;
  if (first === i) return null;
  // A capital at the beginning of a sentence: "Denna skola", "Varje förskola".
  const opening = scene.word(first);
  // "Styrelsen för Kunskapslyftet Skolor AB": inside a sentence the capital is the company's.
  const keeps = tail.subkind === 'company' && i - first > 1;
  if (
    (isClass(opening, functionBit) && startsSentence(scene, first)) ||
    (isOrdinary(opening) &&
      ((startsSentence(scene, first) && !isAlone(scene, first, i + 1)) ||
        (!keeps && !/s$/.test(opening.form) && !isPlaced(scene, first))))
  )
    first++;
  // "Kvalitetsrapport grundskola": a paper about schools; "Årets hållbara förskola": a prize.
  if (first < i && (isPaper(scene.word(first), scene.lexicon) || isPrize(scene.word(first), scene.lexicon)))
    return null;
  if (
    i - first === 1 &&
    /^(school|preschool|other)$/.test(tail.subkind) &&
    isOfCountry(scene.word(first), scene.lexicon)
  )
    return null;
  if (first >= i || (tail.subkind === 'company' && !word.capital && !namesCompany(scene.word(first)))) return null;
  const label = textOf(scene, first, i + 1);
  // "Norra skolan"; not "besöker Camilla Stenvall skolan".
  if (tail.names !== null && !tail.names.test(genitive ? nominative(label) : label)) return null;
  return shaped(scene, first, i + 1, 'organisation-head', tail.subkind, genitive, genitive ? nominative(label) : label);
}

/** "Bokens förskola", "Bokens förskola, Storgatan 1": a name in the genitive that a short line begins with is a heading. */
function isAlone(scene: Scene, first: number, end: number): boolean {
  const line = scene.page.lines[lineAt(scene.page, first)];
  if (line === undefined || line.first !== first || line.last - first > 10 || !/s$/.test(scene.word(first).form))
    return false;
  return end === line.last || (!scene.word(end).letters && scene.word(end).form !== '.');
}

/** "Årets hållbara förskola", "Sveriges bibliotek": of a time or a country, and no name. */
export const isPrize = lowerFits(/^(årets|veckans|månadens)$/);
export const isOfCountry = lowerFits(/^(sveriges|norges|danmarks|finlands|nordens|europas|världens|landets|länets)$/);
const leadsToPlace = lowerFits(/^(på|vid|till|i|från)$/);

/** "till Tärna folkhögskola": behind a preposition a capital is a name, whatever else the word may mean. */
function isPlaced(scene: Scene, token: number): boolean {
  return scene.page.tokens.gap[token] === 1 && leadsToPlace(scene.word(token - 1), scene.lexicon);
}

/** "Torshälla fastigheter" is a company; "Nya bostäder" and "Malmös bostäder" are houses. */
function namesCompany(word: Word): boolean {
  return !isPoint(word) && word.phraseStem === 0;
}

/** The kind that a head word makes, also as the last part of a compound: "bygdeskola", "strandskola". */
function tailOf(lexicon: Lexicon, lower: string): Tail | undefined {
  const { tails } = lexicon.shapes;
  const exact = tails.get(lower);
  if (exact !== undefined) return exact;
  for (const head of [
    'förskola',
    'skola',
    'gymnasium',
    'gymnasieförbund',
    'förbund',
    'vårdcentral',
    'bibliotek',
    'museum',
  ]) {
    if (lower.length > head.length + 2 && lower.endsWith(head)) return tails.get(head);
  }
  return undefined;
}

/** A word that is a title by itself. */
export function opensTitle({ begins, phrase }: Word, { phrases }: Lexicon): boolean {
  return begins && phrases.at(phrases.next(0, phrase)).some(({ kind }) => kind === 'role');
}

/** "Anna Ek, skolchef förskolan Bo Lind, skolchef grundskolan": behind a title, and before somebody with a title of her own. */
export function isAreaBeforeName(scene: Scene, first: number, last: number): boolean {
  const { gap, count } = scene.page.tokens;
  if (last - first !== 3 || first === 0 || gap[first] !== 1) return false;
  if ((scene.word(first + 1).name & 15) < 3 || last + 1 >= count || scene.word(last).form !== ',') return false;
  return !scene.word(last + 1).capital && opensTitle(scene.word(first - 1), scene.lexicon);
}

/** "Rektor Sätra skola": a title, a label or a given name with its surname is not part of the school's name. */
function endsName(scene: Scene, token: number, directlyBefore: boolean): boolean {
  const word = scene.word(token);
  if (isClass(word, functionBit) && (directlyBefore || startsSentence(scene, token) || word.form.length < 4))
    return true;
  if (opensTitle(word, scene.lexicon)) return true;
  // "på Maria Eleonora skola": two given names behind a preposition are the name.
  if (!directlyBefore && isPlaced(scene, token) && firstNameLevel(scene.word(token + 1).name) >= 2) return false;
  return (
    !directlyBefore && (word.name & 15) > 0 && ((word.name >> 8) & 3) === 0 && !/s$/.test(scene.word(token + 1).form)
  );
}

/** "Åsa Fahlén Lärarnas Riksförbund": a surname behind its given name, and before what has an owner of its own. */
function isSurname(scene: Scene, token: number): boolean {
  const word = scene.word(token);
  if (token === 0 || scene.page.tokens.gap[token] !== 1 || surnameLevel(word.name) === 0 || /s$/.test(word.form))
    return false;
  const given = scene.word(token - 1);
  return given.capital && firstNameLevel(given.name) >= 3 && /s$/.test(scene.word(token + 1).form);
}

/** "Falköpings kommunala gymnasieskola": whose it is, and no name. */
const isOwnership = lowerFits(/^(kommunala|lokala|fristående|statliga|enskilda)$/);

const isBreak = formFits(/^[.!?:–—”"]$/);

export function startsSentence(scene: Scene, token: number): boolean {
  return token === 0 || scene.page.tokens.gap[token]! >= gapLine || isBreak(scene.word(token - 1), scene.lexicon);
}

function isOrdinary(word: Word): boolean {
  return isClass(word, commonBit) && (word.name & 15) < 3 && !isPoint(word);
}

/** "Norra", "Nya": words that begin the names of houses. */
function isPoint(word: Word): boolean {
  return /^(norra|södra|östra|västra|nordöstra|nordvästra|sydöstra|sydvästra|mellersta|centrala|stora|lilla|gamla|nya)$/.test(
    word.lower,
  );
}
