import { type Scene, textOf } from '../lexicon/scene.ts';
import { functionBit, isClass, type Word } from '../lexicon/words.ts';
import type { OrganisationFind, OrganisationKind } from '../model/index.ts';
import { isMunicipality, nounBits } from './name_words.ts';
import { isAreaBeforeName } from './organisation_tails.ts';
import { coordinatedStart, endingOf } from './organisations.ts';
import { shaped } from './shaped_organisation.ts';

/** "förskolan Solrosen", "Högskolan i Gävle", "Campus Varberg": a head word before capitals. */
export function byFront(scene: Scene, i: number, word: Word): OrganisationFind | null {
  const front = scene.lexicon.shapes.fronts.get(word.lower);
  if (front === undefined || i + 1 >= scene.page.tokens.count) return null;
  let name = i + 1;
  const { gap } = scene.page.tokens;
  if (gap[name] !== 1) return null;
  const begin = frontStart(scene, i, front.opening);
  if (begin === -1) return null;
  if (
    front.link.size > 0 &&
    front.link.has(scene.word(name).lower) &&
    name + 1 < scene.page.tokens.count &&
    gap[name + 1] === 1
  )
    name++;
  // "FoU Skola": what it does research on.
  if (front.type === 'research centre' && isClass(scene.word(name), nounBits)) return null;
  let last = name;
  while (
    last < scene.page.tokens.count &&
    last - name < 3 &&
    scene.word(last).capital &&
    (!scene.word(last).allCapitals || (last === name && isAcronymOf(scene, i, front.subkind))) &&
    (last === name || gap[last] === 1)
  ) {
    // "förskolan Nils Holgersson" goes on after a given name; "förskolan Solen Anna Ek" stops before one.
    if (last > name && (scene.word(last).name & 15) >= 3 && (scene.word(name).name & 15) < 3) break;
    // "Högskolan i Kristianstad Läs mer"
    if (last > name && isMunicipality(scene.word(last - 1), scene.lexicon) && isClass(scene.word(last), nounBits))
      break;
    last++;
  }
  if (last === name) return null;
  if (isAreaBeforeName(scene, i, last)) return null;
  // "Länsstyrelsen i Stockholms län"
  if (front.link.size > 0 && last < scene.page.tokens.count && gap[last] === 1 && scene.word(last).form === 'län')
    return shaped(scene, i, last + 1, 'organisation-front', front.subkind, false, textOf(scene, i, last + 1));
  // "Föreningen Lek i Det Fria": small words between capitals.
  while (
    front.subkind === 'association' &&
    last + 1 < scene.page.tokens.count &&
    gap[last] === 1 &&
    gap[last + 1] === 1 &&
    /^(i|för|och|av|på)$/.test(scene.word(last).lower) &&
    scene.word(last + 1).capital
  ) {
    last += 2;
    while (last < scene.page.tokens.count && gap[last] === 1 && scene.word(last).capital) last++;
  }
  // "nätverket Mitt i lärandet": a name may end in small words.
  if (
    front.type === 'network' &&
    last + 1 < scene.page.tokens.count &&
    gap[last] === 1 &&
    gap[last + 1] === 1 &&
    /^(i|för|om|på)$/.test(scene.word(last).lower) &&
    scene.word(last + 1).letters &&
    !scene.word(last + 1).capital &&
    !isClass(scene.word(last + 1), functionBit)
  )
    last += 2;
  // Only the first word is sure when the second may begin something else: "förskolan Solen Anna Ek".
  if (
    last - name > 1 &&
    scene.word(last - 1).capital &&
    front.subkind !== 'association' &&
    front.link.size === 0 &&
    (scene.word(name).name & 15) < 3
  )
    last = name + 1;
  if (name === last - 1 && endingOf(scene.word(name), scene.lexicon)?.shape.capital) return null;
  // "Campus Varbergs styrelse": the name of a place in the genitive.
  const ending = scene.word(last - 1);
  const owns =
    ending.stem !== null &&
    ending.phraseStem !== 0 &&
    ending.phrase !== 0 &&
    last < scene.page.tokens.count &&
    gap[last] === 1 &&
    scene.word(last).letters &&
    !scene.word(last).capital;
  return shaped(scene, begin, last, 'organisation-front', front.subkind, owns, textOf(scene, begin, last));
}

/** Where "öppna förskolan", "science center", "Vård- och omsorgscollege" begin; -1 when the word before the head is missing. */
function frontStart(scene: Scene, head: number, opening: string): number {
  const before = head > 0 && scene.page.tokens.gap[head] === 1 ? scene.word(head - 1).lower : '';
  if (opening !== '') return before === opening ? head - 1 : -1;
  return before === 'öppna' ? head - 1 : coordinatedStart(scene, head);
}

/** "Stiftelsen KLB": behind its noun an association may be called by letters alone. */
function isAcronymOf(scene: Scene, noun: number, subkind: OrganisationKind): boolean {
  const letters = scene.word(noun + 1).form;
  return subkind === 'association' && !scene.word(noun).allCapitals && letters.length > 1 && letters.length < 7;
}
