import { type Scene, textOf } from '../lexicon/scene.ts';
import { fact, functionBit, inGrammar, isClass, lowerFits, type Word } from '../lexicon/words.ts';
import type { OrganisationFind, OrganisationKind } from '../model/index.ts';
import { gapLine, gapSpace } from '../text/tokens.ts';
import { startsSentence } from './organisation_tails.ts';
import { shaped } from './shaped_organisation.ts';

/** Bodies named by what they are for, and houses named together; see `describedBody` and `housesTogether`. */
export const describesBody = fact(
  (word, lexicon) =>
    isDescribed(word, lexicon) || isAssociation(word, lexicon) || isSector(word, lexicon) || isHouses(word, lexicon),
);

const isDescribed = inGrammar('described_body');
const isAssociation = inGrammar('described_association');
const isSector = inGrammar('described_sector');
const isHouses = inGrammar('houses_together');
const isBodyQuality = inGrammar('body_quality');
const isJoint = inGrammar('joint');

/** "nämnden för barn, ungdom och skola", "sektor utbildning, kultur och fritid": a head and a list of plain nouns. */
export function describedBody(scene: Scene, i: number, word: Word): OrganisationFind | null {
  const { gap, count } = scene.page.tokens;
  let at = i + 1;
  if (isDescribed(word, scene.lexicon)) {
    if (at >= count || gap[at] !== gapSpace) return null;
    if (scene.word(at).lower === 'för') {
      const named = isBoardNoun(word, scene.lexicon)
        ? capitalNouns(scene, at + 1)
        : word.capital && isCentre(word, scene.lexicon)
          ? capitalNoun(scene, at + 1)
          : at + 1;
      if (named > at + 1) {
        const kind = word.lower === 'nämnden' || word.lower === 'utskottet' ? 'board' : 'administration';
        const last = scene.word(named - 1);
        const genitive = last.stem !== null && named < count && /^[a-zåäö]/.test(scene.word(named).form);
        return shaped(scene, i, named, 'organisation-described', kind, genitive, textOf(scene, i, named));
      }
      at++;
    }
    // "chef för Förvaltningen förskola och skola": inside a sentence the capital makes it a name.
    else if (!word.capital || startsSentence(scene, i) || !joinsNouns(scene, at)) return null;
  } else if (isAssociation(word, scene.lexicon)) {
    // "Föreningen för regional utveckling", alone on its line or inside a sentence.
    if (!word.capital || at >= count || gap[at] !== gapSpace || scene.word(at).lower !== 'för') return null;
    at++;
  } else if (!isSector(word, scene.lexicon)) return null;
  const nouns = endOfNouns(scene, at);
  if (nouns === at) return null;
  const last = withPlace(scene, word, nouns);
  if (isAssociation(word, scene.lexicon)) {
    const alone = gap[i]! >= gapLine && (last >= count || gap[last]! >= gapLine);
    if (!alone && startsSentence(scene, i)) return null;
    return shaped(scene, i, last, 'organisation-described', 'association', false, textOf(scene, i, last));
  }
  const subkind: OrganisationKind = /^(nämnden|utskottet)$/.test(word.lower) ? 'board' : kindOfDescribed(word.lower);
  // "Nationellt centrum för läsning"
  const before = i > 0 && gap[i] === gapSpace ? scene.word(i - 1) : null;
  const first = before?.capital && isCentre(word, scene.lexicon) && isNational(before, scene.lexicon) ? i - 1 : i;
  const find = shaped(scene, first, last, 'organisation-described', subkind, false, textOf(scene, first, last));
  if (first < i) return { ...find, local: false };
  return last > nouns ? { ...find, local: false } : find;
}

const isCentre = lowerFits(/^(centrum|center|institutet)$/);
const isNational = lowerFits(/^(nationellt|svenskt|nordiskt|europeiskt|internationellt)$/);
const isBoardNoun = lowerFits(/^(nämnden|utskottet|förvaltningen)$/);

/** "Nämnden för Fritid & Folkhälsa": the end of two capitals that are nobody's names; the start when there are none. */
function capitalNouns(scene: Scene, first: number): number {
  const { gap, count } = scene.page.tokens;
  if (first + 2 >= count || gap[first]! > gapSpace || gap[first + 2]! > gapSpace) return first;
  const joint = scene.word(first + 1);
  const isCapitalNoun = ({ capital, name, form }: Word) => capital && (name & 15) < 2 && form.length > 3;
  const joined = joint.form === '&' || isJoint(joint, scene.lexicon);
  return joined && isCapitalNoun(scene.word(first)) && isCapitalNoun(scene.word(first + 2)) ? first + 3 : first;
}

/** "Centrum för Skolutveckling": the end of one capital that is nobody's name; the start when it is none. */
function capitalNoun(scene: Scene, first: number): number {
  const { gap, count } = scene.page.tokens;
  if (first >= count || gap[first] !== gapSpace) return first;
  const { capital, allCapitals, name, form } = scene.word(first);
  return capital && !allCapitals && (name & 15) < 2 && form.length > 6 ? first + 1 : first;
}

/** "Centrum för ledarskap i Småland": a centre with a capital is called by its landscape too. */
function withPlace(scene: Scene, word: Word, last: number): number {
  const { gap, count } = scene.page.tokens;
  if (!word.capital || !isCentre(word, scene.lexicon) || last + 1 >= count) return last;
  if (gap[last] !== gapSpace || gap[last + 1] !== gapSpace || scene.word(last).lower !== 'i') return last;
  const place = scene.word(last + 1);
  return place.capital && !place.allCapitals && place.phrase === 0 ? last + 2 : last;
}

/** Two small nouns that "och" or a comma joins. */
function joinsNouns(scene: Scene, token: number): boolean {
  if (token + 2 >= scene.page.tokens.count) return false;
  const joint = scene.word(token + 1);
  return (
    isNoun(scene.word(token)) &&
    (joint.form === ',' || isJoint(joint, scene.lexicon)) &&
    isNoun(scene.word(token + 2)) &&
    !/r$/.test(scene.word(token).form)
  );
}

function kindOfDescribed(lower: string): OrganisationKind {
  return /^(fakulteten|institutionen|högskolan)$/.test(lower) ? 'university' : 'administration';
}

/** End of a list of small nouns ("barn, ungdom och skola"), or the start when there is none. */
function endOfNouns(scene: Scene, first: number): number {
  const { gap, count } = scene.page.tokens;
  let end = first;
  for (let at = first; at < count && at - first < 9 && gap[at]! <= gapSpace; ) {
    const word = scene.word(at);
    const hanging = /-$/.test(word.form);
    if (!isNoun(word) && !hanging) break;
    if (!hanging) end = at + 1;
    const next = at + 1 < count && gap[at + 1]! <= gapSpace ? scene.word(at + 1) : null;
    // "enheten för skolans organisation och ledning": what a genitive owns.
    if (next !== null && /[^s]s$/.test(word.form) && isNoun(next)) {
      at++;
      continue;
    }
    // "enheten för allmän didaktik"
    if (next !== null && at === first && (isBodyQuality(word, scene.lexicon) || isAdjective(word)) && isNoun(next)) {
      at++;
      continue;
    }
    if (next === null || !(next.form === ',' || isJoint(next, scene.lexicon)) || next.lower === 'eller') break;
    at += 2;
  }
  return end;
}

/** "Institutionen för estetiska ämnen" */
function isAdjective({ form }: Word): boolean {
  return /(iska|liga|ella|ala|iva)$/.test(form);
}

function isNoun(word: Word): boolean {
  // "skola" is an auxiliary too.
  return (
    word.letters && !word.capital && word.form.length > 3 && (!isClass(word, functionBit) || word.lower === 'skola')
  );
}

/** "förskolorna Ängsklockan och Tornsvalan": each capital is a house of its own. */
export function housesTogether(scene: Scene, i: number, word: Word): OrganisationFind[] {
  if (!isHouses(word, scene.lexicon)) return [];
  const { gap, count } = scene.page.tokens;
  const subkind: OrganisationKind = word.lower.startsWith('förskol') ? 'preschool' : 'school';
  const finds: OrganisationFind[] = [];
  for (let at = i + 1; at < count && gap[at] === gapSpace; ) {
    const name = scene.word(at);
    if (!name.capital || name.allCapitals || isClass(name, functionBit)) break;
    let last = at + 1;
    while (last < count && last - at < 3 && gap[last] === gapSpace && scene.word(last).capital) last++;
    finds.push(shaped(scene, at, last, 'organisation-together', subkind, false, textOf(scene, at, last)));
    const next = last < count ? scene.word(last) : null;
    if (next === null || !(next.form === ',' || isJoint(next, scene.lexicon))) break;
    at = last + 1;
  }
  return finds.length > 1 ? finds : [];
}
