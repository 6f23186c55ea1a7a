import { phraseFlags } from '../lexicon/phrases.ts';
import { uncapitalise } from '../text/swedish.ts';
import { gapSpace } from '../text/tokens.ts';
import type { ConceptFind, Scene } from './find.ts';
import { offsetsOf, textOf } from './find.ts';
import type { PhraseMatch } from './phrases.ts';

/** Kinds of the concept list that are no concepts; they are there to be recognised and left alone. */
const silentKinds = new Set(['subject', 'school form', 'law', 'event', 'role']);

/** Concepts of the data pack, in all their inflections. */
export function recogniseConcepts(scene: Scene, matches: readonly PhraseMatch[]): ConceptFind[] {
  const finds: ConceptFind[] = [];
  for (const match of matches) {
    if (match.entry.kind !== 'concept') continue;
    const row = scene.lexicon.tables.concepts[match.entry.row]!;
    finds.push({
      kind: 'concept',
      first: match.first,
      last: match.last,
      ...offsetsOf(scene, match.first, match.last),
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

/** "konceptet Attraktiv skolkommun", "satsningen ”Alla i mål”": what a text itself introduces by name. */
export function recogniseNamedConcepts(scene: Scene): ConceptFind[] {
  const finds: ConceptFind[] = [];
  const heads = scene.lexicon.grammar('concept_head');
  const { count, gap } = scene.page.tokens;
  for (let i = 0; i + 2 < count; i++) {
    if (!heads.has(scene.word(i).lower)) continue;
    const quoted = /^[”"“»]$/.test(scene.word(i + 1).form);
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
      ...offsetsOf(scene, first, last),
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

function closingQuote(scene: Scene, first: number): number | null {
  for (let i = first; i < scene.page.tokens.count && i - first < 8; i++) {
    if (scene.page.tokens.gap[i]! > gapSpace) return null;
    if (/^[”"“«]$/.test(scene.word(i).form)) return i;
    if (/^[.!?]$/.test(scene.word(i).form)) return null;
  }
  return null;
}

/** A capital, then small words that carry on to the end of the phrase: "Attraktiv skolkommun". */
function nameEnd(scene: Scene, first: number): number | null {
  if (!scene.word(first).capital || scene.word(first).allCapitals) return null;
  let i = first + 1;
  for (; i < scene.page.tokens.count && i - first < 4; i++) {
    const word = scene.word(i);
    if (scene.page.tokens.gap[i]! !== gapSpace || !word.letters) break;
    if (word.capital) continue;
    if (word.classes !== 0 || scene.lexicon.grammar('place_preposition').has(word.lower)) break;
  }
  return i;
}
