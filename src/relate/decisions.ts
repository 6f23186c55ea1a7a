import type { Scene } from '../lexicon/scene.ts';
import { inGrammar } from '../lexicon/words.ts';
import type { OrganisationFind } from '../model/index.ts';
import { gapLine } from '../text/tokens.ts';
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
const isDecided = inGrammar('decided_by');
const opensMeeting = inGrammar('meeting_before_board');

/** Words between the verb and the board, and between the verb and the day. */
const reach = 6;

export function findDecisions(scene: Scene, passages: readonly Passage[]): DecisionFind[] {
  const found: DecisionFind[] = [];
  const { start, end } = scene.page.tokens;
  for (const { first, last, finds, kinds, words } of passages) {
    if ((kinds & kindBits.organisation) === 0 || (words & wordBits.decides) === 0) continue;
    for (let verb = first; verb < last; verb++) {
      const passive = isDecided(scene.word(verb), scene.lexicon);
      if (!passive && !decides(scene.word(verb), scene.lexicon)) continue;
      const board = finds.find(
        (find): find is OrganisationFind =>
          find.kind === 'organisation' &&
          find.subkind === 'board' &&
          !find.genitive &&
          (passive
            ? isAgent(scene, find, verb)
            : find.last <= verb
              ? verb - find.last <= reach
              : find.first - verb <= 1),
      );
      if (board === undefined) break;
      const day = finds.find(
        (find) =>
          find.kind === 'date' &&
          find.value.length > 4 &&
          (Math.abs(find.first - verb) <= reach ||
            (passive && find.first >= board.last && find.first - board.last <= 2)) &&
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

/** "antogs den 3 maj av nämnden", "beslutades av nämnden": the board behind "av". */
function isAgent(scene: Scene, { first }: OrganisationFind, verb: number): boolean {
  return first > verb && first - verb <= reach + 2 && scene.word(first - 1).lower === 'av';
}

/** The board's own meeting, told by its name alone: "på kommunfullmäktige den 25 april". */
export function findSittings(scene: Scene, passages: readonly Passage[]): DecisionFind[] {
  const found: DecisionFind[] = [];
  const { start, end, gap } = scene.page.tokens;
  const both = kindBits.organisation | kindBits.date;
  for (const { finds, kinds } of passages) {
    if ((kinds & both) !== both || (kinds & kindBits.event) !== 0) continue;
    for (const [index, board] of finds.entries()) {
      const day = finds[index + 1];
      if (board.kind !== 'organisation' || board.subkind !== 'board' || board.genitive || board.first === 0) continue;
      if (day?.kind !== 'date' || day.value.length < 7 || day.first !== board.last || gap[day.first]! >= gapLine)
        continue;
      if (!opensMeeting(scene.word(board.first - 1), scene.lexicon)) continue;
      found.push({ board, date: day.value, start: start[board.first]!, end: end[board.last - 1]! });
    }
  }
  return found;
}
