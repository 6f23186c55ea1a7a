/** Posts as stretches of a year axis: what is known, what fades, and who shares a line with whom. Numbers only. */
import type { PostRow } from './posts_table.ts';
import { isYeared } from './times.ts';

/** Years as numbers: 2019.5 is the middle of 2019. */
export interface Bar {
  readonly row: PostRow;
  readonly from: number;
  readonly to: number;
  /** The text tells when it began; else the bar fades in. */
  readonly starts: boolean;
  /** The text tells when it ended; else the bar fades out. */
  readonly ends: boolean;
}

/** A bar on its line, in pixels from the left and from the top of the line. */
export interface PlacedBar {
  readonly bar: Bar;
  readonly left: number;
  readonly width: number;
  /** How far it fades beyond its known ends; 0 where the end is known. */
  readonly fadeIn: number;
  readonly fadeOut: number;
  readonly top: number;
  readonly labelLeft: number;
  readonly labelTop: number;
}

export interface PlacedLine {
  readonly bars: readonly PlacedBar[];
  readonly height: number;
}

/** Where years lie on the screen. */
export interface Scale {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly pixelsPerYear: number;
}

/** Heights in pixels, and how wide a label is. */
export interface Sizes {
  readonly bar: number;
  readonly label: number;
  readonly gap: number;
  readonly leastWidth: number;
  readonly labelWidth: (text: string) => number;
}

const fade = 0.8;
const month = 1 / 12;
const labelGap = 8;

/** Null when nothing tells the time of the post. */
export function barOf(row: PostRow): Bar | null {
  const first = row.time?.from ?? row.time?.to;
  const last = row.time?.to ?? row.time?.from;
  if (!first || !last) return null;
  const from = yearsOf(first, 'begin');
  return {
    row,
    from,
    to: Math.max(yearsOf(last, 'end'), from),
    starts: isYeared(row.start),
    ends: isYeared(row.end),
  };
}

/** "2019-03" begins at 2019.17 and ends at 2019.25. */
export function yearsOf(iso: string, side: 'begin' | 'end'): number {
  const [year, part, day] = iso.split('-').map(Number) as [number, number?, number?];
  const after = side === 'end' ? 1 : 0;
  if (part === undefined) return year + after;
  if (day === undefined) return year + (part - 1 + after) * month;
  return year + (part - 1 + (day - 1 + after) / 31) * month;
}

/** Whole years round all bars, and a year of room on either side for what fades; null without bars. */
export function yearsRound(bars: readonly Bar[]): { readonly firstYear: number; readonly lastYear: number } | null {
  if (bars.length === 0) return null;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { from, to } of bars) {
    first = Math.min(first, from);
    last = Math.max(last, to);
  }
  return { firstYear: Math.floor(first - fade), lastYear: Math.ceil(last + fade) };
}

/** Years to write on the axis: every one, or every second, fifth, tenth … so that each has its room. */
export function ticksOf({ firstYear, lastYear, pixelsPerYear }: Scale, room = 44): number[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((years) => years * pixelsPerYear >= room) ?? 2000;
  const ticks: number[] = [];
  for (let year = Math.ceil(firstYear / step) * step; year < lastYear; year += step) ticks.push(year);
  return ticks;
}

/**
 * Holders who follow one another lie on one lane, those who hold the post at the same time on lanes of their own. A
 * label stands under the beginning of its bar, one line lower where the label before it would be in its way.
 */
export function placeBars(
  bars: readonly Bar[],
  labelOf: (row: PostRow) => string,
  scale: Scale,
  sizes: Sizes,
): PlacedLine {
  const placed: PlacedBar[] = [];
  let top = 0;
  for (const lane of lanesOf(bars)) {
    const labels = labelsOf(lane, labelOf, scale, sizes);
    for (const [at, bar] of lane.entries()) {
      const before = lane[at - 1];
      const after = lane[at + 1];
      const to = after ? Math.min(bar.to, after.from) : bar.to;
      const fadeFor = (known: boolean, room: number) =>
        known ? 0 : Math.max(0, Math.min(fade, room)) * scale.pixelsPerYear;
      const gapBefore = before ? (bar.from - Math.min(before.to, bar.from)) * (before.ends ? 1 : 0.5) : fade;
      const gapAfter = after ? (after.from - to) * (after.starts ? 1 : 0.5) : fade;
      placed.push({
        bar,
        left: (bar.from - scale.firstYear) * scale.pixelsPerYear,
        width: Math.max(sizes.leastWidth, (to - bar.from) * scale.pixelsPerYear),
        fadeIn: fadeFor(bar.starts, gapBefore),
        fadeOut: fadeFor(bar.ends, gapAfter),
        top,
        labelLeft: labels[at]!.left,
        labelTop: top + sizes.bar + labels[at]!.line * sizes.label,
      });
    }
    const lines = labels.reduce((most, { line }) => Math.max(most, line + 1), 0);
    top += sizes.bar + lines * sizes.label + sizes.gap;
  }
  return { bars: placed, height: Math.max(0, top - sizes.gap) };
}

interface LabelPlace {
  readonly left: number;
  /** 0 right under the bar. */
  readonly line: number;
}

/** From the last bar to the first: each label takes the highest line on which it ends before what stands to its right. */
function labelsOf(
  lane: readonly Bar[],
  labelOf: (row: PostRow) => string,
  { firstYear, lastYear, pixelsPerYear }: Scale,
  { labelWidth }: Sizes,
): LabelPlace[] {
  const most = (lastYear - firstYear) * pixelsPerYear;
  /** Where the free room of each line ends. */
  const ends: number[] = [];
  const places: LabelPlace[] = [];
  for (const bar of [...lane].reverse()) {
    const start = (bar.from - firstYear) * pixelsPerYear;
    const width = labelWidth(labelOf(bar.row));
    const left = Math.max(0, Math.min(start, most - width));
    const free = ends.findIndex((end) => left + width <= end);
    const line = free === -1 ? ends.length : free;
    for (let above = 0; above <= line; above += 1) ends[above] = left - labelGap;
    places.push({ left, line });
  }
  return places.reverse();
}

/** The fewest lanes on which nobody covers another. */
function lanesOf(bars: readonly Bar[]): Bar[][] {
  const lanes: Bar[][] = [];
  for (const bar of [...bars].sort(inTime)) {
    const lane = lanes.find((others) => follows(bar, others.at(-1)!));
    if (lane) lane.push(bar);
    else lanes.push([bar]);
  }
  return lanes;
}

function inTime(one: Bar, other: Bar): number {
  return one.from - other.from || one.to - other.to || (one.row.key < other.row.key ? -1 : 1);
}

/** "till 2019" and "från 2019" follow one another, however much of 2019 each may have had. */
function follows(bar: Bar, before: Bar): boolean {
  const last = before.row.time?.to ?? before.row.time?.from ?? '';
  return bar.from > before.from + month / 4 && bar.from >= yearsOf(last, 'begin') - month;
}
