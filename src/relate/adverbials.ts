import type { Scene } from '../lexicon/scene.ts';
import { column, fact, inGrammar, once } from '../lexicon/words.ts';
import { gapLine, gapNone, gapSpace } from '../text/tokens.ts';

/** Tokens of the longest adverbial: "sedan mer än ett par tiotal år tillbaka". */
const longest = 8;

const begins = column(({ lower }, { grammar }) => (grammar('adverbial_opening').has(lower) ? 1 : 0));
const fillsSpan = fact(({ lower, digits }, { grammar }) => digits || grammar('span_filler').has(lower));
const endsSpan = inGrammar('span_noun');

/**
 * "sedan flera år tillbaka", "de senaste fem åren", "under 1980-talet", "till vardags", "på halvtid": an adverbial of time
 * or extent, which may stand between a verb and a title and says nothing of either. The token behind it, or `first`.
 */
export function adverbialEnd(scene: Scene, first: number, limit: number): number {
  const { words, page } = scene;
  if (begins(words, page.tokens.form[first]!) === 0) return first;
  return spanEnd(scene, first, limit) ?? phraseEnd(scene, first, limit) ?? first;
}

/** "sedan" … "år": an opening, words of quantity, a noun of time. */
function spanEnd(scene: Scene, first: number, limit: number): number | null {
  const { gap } = scene.page.tokens;
  const stop = Math.min(limit, first + longest);
  for (let at = first + 1; at < stop && gap[at]! <= gapLine; at++) {
    const word = scene.word(at);
    if (isDecade(scene, at, stop)) return at + 3;
    if (endsSpan(word, scene.lexicon)) {
      // "under tiden som rektor", "i år": the noun alone says when.
      if (at === first + 1) return null;
      return at + 1 < limit && scene.word(at + 1).lower === 'tillbaka' ? at + 2 : at + 1;
    }
    if (!fillsSpan(word, scene.lexicon)) return null;
  }
  return null;
}

/** "1980-talet" */
function isDecade(scene: Scene, at: number, stop: number): boolean {
  return (
    at + 2 < stop + 1 &&
    scene.word(at).digits &&
    scene.word(at + 1).form === '-' &&
    scene.page.tokens.gap[at + 1] === gapNone &&
    scene.word(at + 2).lower === 'talet'
  );
}

/** The phrases of `adverbial_phrase` that begin with a word, as the words behind it, the longest first; null for none. */
const phrasesBegun = once(({ lower }, { grammar }): readonly (readonly string[])[] | null => {
  const begun = [...grammar('adverbial_phrase')].filter((phrase) => phrase.startsWith(`${lower} `));
  const rests = begun.map((phrase) => phrase.split(' ').slice(1));
  return rests.length === 0 ? null : rests.sort((a, b) => b.length - a.length);
});

/** The longest phrase of `adverbial_phrase` from a token on. */
function phraseEnd(scene: Scene, first: number, limit: number): number | null {
  const begun = phrasesBegun(scene.word(first), scene.lexicon);
  if (begun === null) return null;
  const { gap } = scene.page.tokens;
  for (const rest of begun) {
    const end = first + 1 + rest.length;
    if (end > limit) continue;
    let at = first + 1;
    while (at < end && gap[at]! <= gapLine && scene.word(at).lower === rest[at - first - 1]) at++;
    if (at === end) return end;
  }
  return null;
}

const looksLikeAdjective =
  /^\p{Ll}{2,}(?:isk|iska|iske|ande|ende|[^aä]rad|[^r]ad|lig|liga|lige|ig|iga|ige|ell|ella|elle|iv|iva|ive|sam|samma|al|ala|ale)$/u;
const describesTitle = fact(
  ({ lower, form }, { grammar }) =>
    grammar('adjective_of_title').has(lower) ||
    (looksLikeAdjective.test(form) && !grammar('no_adjective_of_title').has(lower)),
);
const looksLikeAdverb = fact(({ form }) => /^\p{Ll}{4,}(?:t|vis|igen)$/u.test(form));

/** "arbetslagets ledare", "bolagets vd" */
const ownsTitle = fact(({ form }) => /^\p{Ll}{3,}(?:[ae]ns|[e]ts|[aeo]rnas)$/u.test(form));

/** "en drivande rektor", "centralt placerad kurator": what an adjective says of a title, an adverb of the adjective, or an owner; "" for none. */
export function beforeTitle(scene: Scene, token: number, title: number): '' | 'a' | 'y' {
  const { gap } = scene.page.tokens;
  if (gap[token + 1] !== gapSpace && gap[token + 1] !== gapLine) return '';
  if (title === token + 1)
    return describesTitle(scene.word(token), scene.lexicon)
      ? 'a'
      : ownsTitle(scene.word(token), scene.lexicon)
        ? 'y'
        : '';
  if (title !== token + 2 || !looksLikeAdverb(scene.word(token), scene.lexicon)) return '';
  return describesTitle(scene.word(token + 1), scene.lexicon) ? 'y' : '';
}
