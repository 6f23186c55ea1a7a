import type { Scene } from '../lexicon/scene.ts';
import { fact, formFits, inGrammar, lowerFits } from '../lexicon/words.ts';
import { gapSpace } from '../text/tokens.ts';
import { closingQuote } from './concepts.ts';

const isQuote = formFits(/^[”"“»]$/);
/** Kinds whose names may be a single word: "priset Guldlinjalen". */
const namedByOne = ['conference', 'training day', 'lecture', 'seminar', 'ceremony', 'festival', 'process'];
/** Tokens of the longest name without quotation marks. */
const longest = 7;

/** A phrase in capitals or quotation marks right behind the word for a happening; null for none. */
export function nameBehind(scene: Scene, last: number, kind: string): { first: number; last: number } | null {
  const { count, gap } = scene.page.tokens;
  if (last >= count || gap[last] !== gapSpace) return null;
  const quoted = isQuote(scene.word(last), scene.lexicon);
  const first = quoted ? last + 1 : last;
  const opening = first < count ? scene.word(first) : null;
  // Within quotation marks the first word may be any: "konferensen ”Lärande i framkant”".
  if (opening === null || !opening.capital || (!quoted && (opening.name !== 0 || opening.begins))) return null;
  const end = quoted ? closingQuote(scene, first) : nameEnd(scene, first);
  if (end === null || end - first > longest) return null;
  // One word alone, of which nothing else is known.
  const alone = end - first === 1 && !quoted;
  if (alone && (opening.phrase !== 0 || opening.phraseStem !== 0 || !namedByOne.includes(kind))) return null;
  return { first, last: end };
}

const isJoint = lowerFits(/^(om|för|och|med|på|i|utan|av|till|mot|från|kring|mellan|genom|bortom)$/);
const endsName = lowerFits(/^(att|som|den|det|där|när|vid|under|hos|är|var|har|hade|ska|kan|blir|blev)$/);
const isTelling = inGrammar('takes_place');
const isBehindName = inGrammar('ends_event_name');
const isActing = inGrammar('participate');
const isArranging = inGrammar('organise');
const looksLikeVerb = fact(({ lower }) => /(s|r|t|de)$/.test(lower));

/**
 * The token behind a name without quotation marks: "konferensen Röster om läsning i Falun" is named "Röster om läsning".
 * Behind a preposition or a conjunction no verb can stand, elsewhere one ends the name; a place, a day or a person does too.
 */
function nameEnd(scene: Scene, first: number): number | null {
  const { lexicon } = scene;
  const { count, gap } = scene.page.tokens;
  if (scene.word(first).allCapitals) return null;
  let joined = false;
  let i = first + 1;
  for (; i < Math.min(count, first + longest) && gap[i] === gapSpace; i++) {
    const word = scene.word(i);
    if (!word.letters || endsName(word, lexicon) || isTelling(word, lexicon) || isBehindName(word, lexicon)) break;
    if (isJoint(word, lexicon)) {
      const next = i + 1 < count && gap[i + 1] === gapSpace ? scene.word(i + 1) : null;
      // "mässan Norrsken i Falun", "konferensen Norrsken på tisdag", "Norrsken och Anna Ek"
      if (next === null || !next.letters || next.capital || endsName(next, lexicon)) break;
      if (lexicon.months.has(next.lower) || lexicon.weekdays.has(next.lower) || isJoint(next, lexicon)) break;
      joined = true;
      continue;
    }
    if (!joined && !word.capital) {
      if (isActing(word, lexicon) || isArranging(word, lexicon) || looksLikeVerb(word, lexicon)) break;
    }
    if (joined && word.capital) break;
    joined = false;
  }
  return i;
}
