import type { Scene } from '../lexicon/scene.ts';
import { inGrammar } from '../lexicon/words.ts';
import type { OrganisationFind } from '../model/index.ts';
import { kindBits, type Passage, wordBits } from './passages.ts';
import { whenIn } from './when.ts';

/** A decision of a board that the text dates: "Nämnden beslutade den 3 maj att …". */
export interface DecisionFind {
  readonly board: OrganisationFind;
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
}

const decides = inGrammar('decide');

/** Words between the verb and the board, and between the verb and the day. */
const reach = 6;

export function findDecisions(scene: Scene, passages: readonly Passage[]): DecisionFind[] {
  const found: DecisionFind[] = [];
  const { start, end } = scene.page.tokens;
  for (const { first, last, finds, kinds, words } of passages) {
    if ((kinds & kindBits.organisation) === 0 || (words & wordBits.decides) === 0) continue;
    for (let verb = first; verb < last; verb++) {
      if (!decides(scene.word(verb), scene.lexicon)) continue;
      const board = finds.find(
        (find): find is OrganisationFind =>
          find.kind === 'organisation' &&
          find.subkind === 'board' &&
          !find.genitive &&
          (find.last <= verb ? verb - find.last <= reach : find.first - verb <= 1),
      );
      if (board === undefined) break;
      const day = finds.find(
        (find) =>
          find.kind === 'date' &&
          find.value.length > 4 &&
          Math.abs(find.first - verb) <= reach &&
          !/^(från|till|sedan|med)$/.test(scene.word(Math.max(0, find.first - 1)).lower),
      );
      const when =
        day?.kind === 'date' ? null : whenIn(scene, Math.max(first, verb - reach), Math.min(last, verb + reach));
      if (day === undefined && when === null) break;
      found.push({
        board,
        date: day?.kind === 'date' ? day.value : (when?.day ?? null),
        start: start[first]!,
        end: end[last - 1]!,
      });
      break;
    }
  }
  return found;
}
