import type { Scene } from '../lexicon/scene.ts';
import { inGrammar } from '../lexicon/words.ts';
import { findsIn } from '../text/ranges.ts';
import type { Happening } from './happenings.ts';
import { kindBits, type Passage } from './passages.ts';
import type { Registry } from './register.ts';
import type { Setting } from './setting.ts';

/** Who arranges what the page is about, and where it is, as lines of their own say it. */
export interface HostFind {
  readonly kind: 'organised' | 'took_place_in';
  /** An organisation, or a municipality. */
  readonly source: number;
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

const labelsArranger = inGrammar('arranger_label');
const labelsVenue = inGrammar('venue_label');

/** Words between a label and the first name behind it. */
const reach = 6;

/** "Arrangör: Skolverket", "Arrangörer är Falu kommun och …", "Plats: Kulturhuset, Falun"; the paper of a board is of its municipality. */
export function findHosts(
  scene: Scene,
  registry: Registry,
  setting: Setting,
  passages: readonly Passage[],
  happening: Happening,
): HostFind[] {
  const found: HostFind[] = [];
  let placed = false;
  for (const { first, last, finds, kinds } of passages) {
    if ((kinds & (kindBits.organisation | kindBits.municipality)) === 0) continue;
    const span = { start: scene.page.tokens.start[first]!, end: scene.page.tokens.end[last - 1]! };
    const label = labelAt(scene, first, Math.min(last, first + 3), labelsArranger);
    if (label !== -1) {
      let end = label + reach;
      for (const find of findsIn(finds, label, last)) {
        if (find.first > end) break;
        if (find.kind === 'organisation')
          found.push({ kind: 'organised', source: registry.organisation(find), ...span, rule: 'event-arranger' });
        else if (find.kind === 'municipality')
          found.push({ kind: 'organised', source: registry.municipality(find.row), ...span, rule: 'event-arranger' });
        else continue;
        end = find.last + reach;
      }
    }
    if (placed || !labelsVenue(scene.word(first), scene.lexicon) || scene.word(first + 1).form !== ':') continue;
    const place = finds.find((find) => find.kind === 'municipality');
    if (place?.kind !== 'municipality') continue;
    found.push({ kind: 'took_place_in', source: registry.municipality(place.row), ...span, rule: 'event-venue' });
    placed = true;
  }
  const paper = happening.finds.find(({ rule }) => rule === 'event-paper');
  if (!placed && paper !== undefined && setting.page !== null)
    found.push({
      kind: 'took_place_in',
      source: registry.municipality(setting.page.row),
      start: paper.start,
      end: paper.end,
      rule: 'event-paper',
    });
  return found;
}

function labelAt(scene: Scene, first: number, last: number, isLabel: ReturnType<typeof inGrammar>): number {
  for (let at = first; at < last; at++) if (isLabel(scene.word(at), scene.lexicon)) return at;
  return -1;
}
