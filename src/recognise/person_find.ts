import { firstNameLevel, gender, surnameLevel } from '../lexicon/name_bits.ts';
import type { Scene } from '../lexicon/scene.ts';
import { fact, formFits, type Word } from '../lexicon/words.ts';
import type { PersonFind } from '../model/index.ts';
import { titleCase } from '../text/swedish.ts';
import { gapLine, gapSpace } from '../text/tokens.ts';
import { isRegnal } from './name_words.ts';

/** The find of a full or partial name in tokens `first` up to `last`, with party and genitive. */
export function personFind(scene: Scene, first: number, last: number, rule: string, partial: boolean): PersonFind {
  const parts: string[] = [];
  for (let i = first; i < last; i++) {
    const word = scene.word(i);
    if (isNickname(scene, i)) i += 2;
    else if (word.form === '.') parts[parts.length - 1] += '.';
    else parts.push(isShouted(scene, word) ? titleCase(word.form) : word.form);
  }
  const end = scene.word(last - 1);
  const party = partyBehind(scene, last);
  // "På Anna Eks (S) fråga svarar …"
  const genitive =
    isGenitiveName(end) &&
    (hasEndingMark(end) || ownsNext(scene, last) || (party?.tokens === 3 && ownsNext(scene, last + 3)));
  if (genitive) parts[parts.length - 1] = isShouted(scene, end) ? titleCase(end.stem!) : end.stem!;
  const given = scene.word(first);
  return {
    kind: 'person',
    first,
    last,
    start: scene.page.tokens.start[first]!,
    end: scene.page.tokens.end[last - 1]!,
    rule,
    priority: 40,
    label: parts.join(' '),
    parts,
    partial,
    genitive,
    gender: gender(given.name !== 0 ? given.name : given.genitiveName),
    party: party?.letter || null,
    partyTokens: party?.tokens ?? 0,
  };
}

/** "SJÖSTRÖM"; "Carl XVI" keeps its numeral. */
function isShouted(scene: Scene, word: Word): boolean {
  return word.allCapitals && word.form.length > 2 && !isRegnal(word, scene.lexicon);
}

/** A word stands behind the name: "Ahlms modell"; "Malte Krooks, läkare" is no genitive. */
function ownsNext(scene: Scene, last: number): boolean {
  return last < scene.page.tokens.count && scene.page.tokens.gap[last] === gapSpace && scene.word(last).letters;
}

/** "SKL:s", "Ek’s". */
export function hasEndingMark(word: Word): boolean {
  return word.form.includes(':') || word.form.includes('’') || word.form.includes("'");
}

/** "Almquists": the form is rarer than what is left without its s. */
export function isGenitiveName(word: Word): boolean {
  if (word.stem === null) return false;
  if (hasEndingMark(word)) return true;
  const level = (bits: number) => Math.max(firstNameLevel(bits), surnameLevel(bits));
  return level(word.genitiveName) > level(word.name);
}

/** "Anna Ek (S)": a party letter in brackets; it becomes no part of the name. */
function partyBehind(scene: Scene, last: number): { letter: string; tokens: number } | null {
  const { tokens } = scene.page;
  if (last + 1 >= tokens.count || tokens.gap[last]! >= gapLine) return null;
  const mark = scene.word(last).form;
  if (mark !== '(' && mark !== ',') return null;
  const party = scene.word(last + 1);
  const inside = party.form;
  // "Bo Lind (–)": a seat without a party.
  if (mark === '(' && /^[–-]$/.test(inside) && last + 2 < tokens.count && scene.word(last + 2).form === ')')
    return { letter: '', tokens: 3 };
  if (mark === '(')
    return last + 2 < tokens.count && scene.word(last + 2).form === ')' && mayBeParty(party, scene.lexicon)
      ? { letter: inside.toUpperCase(), tokens: 3 }
      : null;
  // "Anna Ek, S, ordförande", "Anna Ek, S Bo Lind, M": minutes that leave the brackets out.
  const next = last + 2 < tokens.count && tokens.gap[last + 2]! < gapLine ? scene.word(last + 2) : null;
  // "Anna Ek, s, ordförande": older minutes write the letter small.
  const letter =
    isPartyLetter(scene, last + 1) || (isSmallParty(party, scene.lexicon) && (next?.form === ',' || isGivenNext(next)));
  const bare = tokens.gap[last + 1]! <= gapSpace && letter;
  return bare && (next === null || next.form === ',' || next.capital)
    ? { letter: inside.toUpperCase(), tokens: 2 }
    : null;
}

/** "S", "KD": the letters of a party, as they stand behind a name. */
export function isPartyLetter(scene: Scene, token: number): boolean {
  return isParty(scene.word(token), scene.lexicon);
}

const isSmallParty = fact(
  ({ form }, { parties }) => /^(s|m|c|v|kd|fp|mp|sd|l)$/.test(form) && parties.has(form.toUpperCase()),
);

function isGivenNext(word: Word | null): boolean {
  return word?.capital === true && firstNameLevel(word.name) >= 3;
}

const isParty = fact(({ form }, { parties }) => /^[A-ZÅÄÖ]{1,3}$/.test(form) && parties.has(form));

/** In brackets, small letters of a party and capitals of one that no list knows count too, but for a title: "(SYV)". */
const mayBeParty = fact(
  ({ form, phrase }, { parties, phrases }) =>
    parties.has(form) ||
    (/^[a-zåäö]{1,3}$/.test(form) && parties.has(form.toUpperCase())) ||
    (/^[A-ZÅÄÖ]{1,3}$/.test(form) &&
      !(phrase !== 0 && phrases.at(phrases.next(0, phrase)).some((entry) => entry.kind === 'role'))),
);

const opensNickname = formFits(/^["”“(]$/);
const closesNickname = formFits(/^["”“)]$/);

export function isNickname(scene: Scene, token: number): boolean {
  if (token + 2 >= scene.page.tokens.count) return false;
  return (
    opensNickname(scene.word(token), scene.lexicon) &&
    scene.word(token + 1).capital &&
    scene.word(token + 1).name !== 0 &&
    // "Anna Ek (MOD)": a party that no list knows.
    (!scene.word(token + 1).allCapitals || (token > 0 && scene.word(token - 1).allCapitals)) &&
    closesNickname(scene.word(token + 2), scene.lexicon)
  );
}
