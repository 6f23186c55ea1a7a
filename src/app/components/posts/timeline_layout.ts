/** Where everything on the timeline lies: bars and labels of each line, and how high the lines are. */
import { type PlacedBar, placeBars, type Scale, type Sizes } from '../../../view/bars.ts';
import type { PostRow } from '../../../view/posts_table.ts';
import type { Grouping, TimelineItem } from '../../../view/timeline.ts';
import { barLabel } from '../../../words/post_cells.ts';
import type { Words } from '../../../words/words.ts';

export interface LineOnScreen {
  readonly bars: readonly PlacedBar[];
  readonly height: number;
}

/** As in timeline.css. */
const font = '13px "Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", Arial, sans-serif';
const padding = 12;
const headings = { 1: 44, 2: 32 } as const;
const titleOnPhone = 28;

/** Widths of labels as the browser will draw them, each measured once. */
export function sizeOfText(): (text: string) => number {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) pen.font = font;
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? (pen ? pen.measureText(text).width : text.length * 7) * 1.06 + 4;
    known.set(text, width);
    return width;
  };
}

export function placeLines(
  items: readonly TimelineItem[],
  grouping: Grouping,
  words: Words,
  scale: Scale,
  labelWidth: (text: string) => number,
  phone: boolean,
): LineOnScreen[] {
  const sizes: Sizes = { bar: 14, label: phone ? 30 : 21, gap: 4, leastWidth: 6, labelWidth };
  const label = (row: PostRow) => barLabel(row, grouping, words);
  return items.map((item) => {
    if (item.sort === 'heading') return { bars: [], height: headings[item.level] };
    const { bars, height } = placeBars(item.bars, label, scale, sizes);
    return { bars, height: Math.max(height + padding, 44) + (phone ? titleOnPhone : 0) };
  });
}
