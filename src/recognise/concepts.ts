import { classBit } from '../lexicon/lexicon.ts';
import { phraseFlags } from '../lexicon/phrases.ts';
import { type Scene, textOf } from '../lexicon/scene.ts';
import { fact, formFits, functionBit, inGrammar, isClass, once, type Word } from '../lexicon/words.ts';
import type { ConceptFind } from '../model/index.ts';
import { uncapitalise } from '../text/swedish.ts';
import { gapSpace } from '../text/tokens.ts';
import type { PhraseMatch } from './phrases.ts';

/** Kinds of the concept list that are no concepts; they are there to be recognised and left alone. */
const silentKinds = new Set(['subject', 'school form', 'law', 'event', 'role']);

/** Concepts of the data pack, in all their inflections. */
export function recogniseConcepts(scene: Scene, matches: readonly PhraseMatch[]): ConceptFind[] {
  const finds: ConceptFind[] = [];
  for (const match of matches) {
    if (match.entry.kind !== 'concept') continue;
    const row = scene.lexicon.tables.concepts[match.entry.row]!;
    // "NAMN  PARTI  NÄRVARO": the head of a column.
    if (row.ambiguous === 'low' && match.entry.exact === null && scene.word(match.first).allCapitals) continue;
    finds.push({
      kind: 'concept',
      first: match.first,
      last: match.last,
      start: scene.page.tokens.start[match.first]!,
      end: scene.page.tokens.end[match.last - 1]!,
      rule: silentKinds.has(row.kind) ? 'concept-silent' : row.ambiguous === 'high' ? 'concept-word' : 'concept-known',
      priority: match.entry.flags & phraseFlags.lemma ? 12 : 11,
      label: row.lemma,
      form: textOf(scene, match.first, match.last),
      row: match.entry.row,
      status: 'confirmed',
    });
  }
  return finds;
}

const speechBit = classBit('speech_verb');
/** "temat Vår digitala vardag föreläste Anna Ek" */
const tellsOfTaking = inGrammar('participate');

/** Words that introduce a concept by its name: "konceptet". */
export const opensNamedConcept = inGrammar('concept_head');

const opensQuote = formFits(/^[”"“»]$/);
const closesQuote = formFits(/^[”"“«]$/);
const endsSentence = formFits(/^[.!?]$/);

/** "konceptet Attraktiv skolkommun", "satsningen ”Alla i mål”": what a text itself introduces by name. */
export function recogniseNamedConcepts(scene: Scene, candidates: readonly number[]): ConceptFind[] {
  const finds: ConceptFind[] = [];
  const { count, gap } = scene.page.tokens;
  for (const i of candidates) {
    if (i + 2 >= count) break;
    const quoted = opensQuote(scene.word(i + 1), scene.lexicon);
    const first = quoted ? i + 2 : i + 1;
    if (gap[i + 1] !== gapSpace) continue;
    const last = quoted ? closingQuote(scene, first) : nameEnd(scene, first);
    if (last === null || last <= first || last - first > 7) continue;
    if (last - first === 1 && !quoted && scene.word(first).name !== 0) continue;
    const form = textOf(scene, first, last);
    finds.push({
      kind: 'concept',
      first,
      last,
      start: scene.page.tokens.start[first]!,
      end: scene.page.tokens.end[last - 1]!,
      rule: 'concept-named',
      priority: 15,
      label: quoted ? uncapitalise(form) : form,
      form,
      row: -1,
      status: 'confirmed',
    });
  }
  return finds;
}

export function closingQuote(scene: Scene, first: number): number | null {
  for (let i = first; i < scene.page.tokens.count && i - first < 8; i++) {
    if (scene.page.tokens.gap[i]! > gapSpace) return null;
    if (closesQuote(scene.word(i), scene.lexicon)) return i;
    if (endsSentence(scene.word(i), scene.lexicon)) return null;
  }
  return null;
}

/** A capital, then small words that carry on to the end of the phrase: "Attraktiv skolkommun". */
export function nameEnd(scene: Scene, first: number): number | null {
  if (!scene.word(first).capital || scene.word(first).allCapitals) return null;
  let i = first + 1;
  for (; i < scene.page.tokens.count && i - first < 4; i++) {
    const word = scene.word(i);
    if (scene.page.tokens.gap[i]! !== gapSpace || !word.letters) break;
    if (word.capital) continue;
    // "projektet Staden och ljuset": where the name ends is not clear.
    if (i === first + 1 && scene.lexicon.grammar('joint').has(word.lower)) return null;
    if (isClass(word, functionBit) || scene.lexicon.grammar('place_preposition').has(word.lower)) break;
    // A verb carries the sentence on and not the name: "projektet Lek möts av".
    if (/(s|r|t|de)$/.test(word.lower) || isClass(word, speechBit) || tellsOfTaking(word, scene.lexicon)) break;
  }
  return i;
}

/** Endings of Swedish nouns, longest first; taken off one at a time to reach the citation form. */
const endings = ['', 'erna', 'arna', 'orna', 'ens', 'ets', 'en', 'et', 'er', 'ar', 'na', 'n', 't', 's'];

/** "resultatdialoger", "kollegiala samtal": compounds of known heads, alone or behind an adjective that makes a concept. */
export function recogniseComposedConcepts(scene: Scene, candidates: readonly number[]): ConceptFind[] {
  const finds: ConceptFind[] = [];
  const { gap } = scene.page.tokens;
  for (const i of candidates) {
    const word = scene.word(i);
    const noun = composedNoun(word, scene.lexicon);
    if (noun === null) continue;
    const adjective = i > 0 && gap[i] === gapSpace ? conceptAdjective(scene, scene.word(i - 1), noun.neuter) : null;
    // A head by itself ("dialog") says too little; with an adjective it is an idea.
    if (adjective === null && (!noun.compound || (word.capital && i > 0 && gap[i]! <= gapSpace))) continue;
    const first = adjective === null ? i : i - 1;
    const label = adjective === null ? noun.lemma : `${adjective} ${noun.lemma}`;
    finds.push({
      kind: 'concept',
      first,
      last: i + 1,
      start: scene.page.tokens.start[first]!,
      end: scene.page.tokens.end[i]!,
      rule: adjective === null ? 'concept-compound' : 'concept-adjective',
      priority: 5,
      label,
      form: textOf(scene, first, i + 1),
      row: -1,
      status: 'confirmed',
    });
  }
  return finds;
}

interface Noun {
  readonly lemma: string;
  readonly neuter: boolean;
  readonly compound: boolean;
}

/** No noun is longer; what is longer is noise, and each of its letters would be tried as a beginning. */
const longestNoun = 80;

/** The citation form of a compound that ends in a head of the grammar, or of the head itself. */
const composedNoun = once((word: Word, lexicon): Noun | null => {
  if (!word.letters || word.form.length < 4 || word.form.length > longestNoun || word.allCapitals) return null;
  // "förskola-vuxenutbildning": from one to the other.
  if (/^\p{Ll}{4,}-\p{Ll}{4,}/u.test(word.form)) return null;
  const common = lexicon.grammar('concept_head_en');
  const neuter = lexicon.grammar('concept_head_ett');
  const stop = lexicon.grammar('concept_stop');
  const adjectives = lexicon.grammar('concept_adjective');
  for (const ending of endings) {
    if (!word.lower.endsWith(ending) || word.lower.length - ending.length < 4) continue;
    const lemma = ending === '' ? word.lower : word.lower.slice(0, -ending.length);
    for (let from = 0; from <= lemma.length - 3; from++) {
      const head = lemma.slice(from);
      const isNeuter = neuter.has(head);
      if (!isNeuter && !common.has(head)) continue;
      const compound = from >= 3;
      if (from > 0 && !compound) continue;
      // "hälsofrämjande": an adjective, however it ends.
      if (compound && (stop.has(lemma) || adjectives.has(lemma))) return null;
      return { lemma, neuter: isNeuter, compound };
    }
  }
  return null;
});

export const opensComposedConcept = fact((word, lexicon) => composedNoun(word, lexicon) !== null);

/** The adjective in the form that the citation takes: "kollegiala" before samtal → kollegialt. */
function conceptAdjective(scene: Scene, word: Word, neuter: boolean): string | null {
  const base = adjectiveBase(word, scene.lexicon);
  if (base === null || !neuter || base.endsWith('nde') || base.endsWith('nära')) return base;
  return base.endsWith('ad') ? base.replace(/ad$/, 'at') : `${base}t`;
}

const adjectiveBase = once(({ lower }: Word, lexicon): string | null => {
  const adjectives = lexicon.grammar('concept_adjective');
  const bases = [
    lower,
    lower.replace(/a$/, ''),
    lower.replace(/t$/, ''),
    lower.replace(/at$/, 'ad'),
    lower.replace(/de$/, 'd'),
  ];
  return bases.find((base) => adjectives.has(base)) ?? null;
});
