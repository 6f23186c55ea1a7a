/** The timeline of posts: what each line is about at the left, the years above, a bar with its name for each post. */
import type { Brush } from '../drawing/brush.ts';
import { fontFamily } from '../drawing/names.ts';
import { type Colours, mix } from '../drawing/palette.ts';
import { type PlacedBar, placeBars, type Scale, ticksOf, yearsRound } from '../view/bars.ts';
import type { PostRow } from '../view/posts_table.ts';
import { type TimelineItem, timelineOf } from '../view/timeline.ts';
import { barLabel } from '../words/post_cells.ts';
import type { Words } from '../words/words.ts';
import type { LegendEntry } from './frame.ts';
import type { RowsPlot, RowsRequest } from './posts_figure.ts';
import type { Sheet } from './sheet.ts';
import { linesWithin } from './written.ts';

const font = `400 12.5px ${fontFamily}`;
const headingFonts = { 1: `600 14px ${fontFamily}`, 2: `600 12.5px ${fontFamily}` } as const;
const headingHeights = { 1: 28, 2: 21 } as const;
const sizes = { bar: 10, label: 15, gap: 3, leastWidth: 5 } as const;
const titleLine = 15;
const padding = 8;
const axis = 20;
const note = 19;
/** Slices of a colour that fades. */
const slices = 8;

interface Row {
  readonly item: TimelineItem;
  readonly bars: readonly PlacedBar[];
  readonly title: readonly string[];
  readonly height: number;
}

export function timelinePlot({ sheet, rows, view, words, colours, width, height, page }: RowsRequest): RowsPlot {
  const { grouping } = view.posts;
  const { items, bars, undated } = timelineOf(rows, grouping);
  const titles = Math.min(240, Math.max(120, width * 0.3));
  const years = yearsRound(bars) ?? { firstYear: 2000, lastYear: 2001 };
  const scale: Scale = { ...years, pixelsPerYear: (width - titles) / (years.lastYear - years.firstYear) };
  sheet.font = font;
  const labelWidth = (text: string) => {
    sheet.font = font;
    return sheet.measureText(text).width + 2;
  };
  const placed = items.map((item): Row => {
    if (item.sort === 'heading') {
      sheet.font = headingFonts[item.level];
      const title = linesWithin(sheet, item.name?.text ?? words.posts.noPlace, width, 1);
      return { item, bars: [], title, height: headingHeights[item.level] };
    }
    const line = placeBars(item.bars, (row) => barLabel(row, grouping, words), scale, { ...sizes, labelWidth });
    sheet.font = font;
    const text = item.place ? `${item.title.text}, ${item.place.text}` : item.title.text;
    const title = linesWithin(sheet, text, titles - 10, 2);
    return { item, bars: line.bars, title, height: Math.max(line.height, title.length * titleLine) + padding };
  });
  const pages = pagesOf(placed, height - axis - note);
  const kept = pages[page - 1] ?? [];
  const drawn = barsIn(kept);
  const left = pages.slice(page).reduce((sum, later) => sum + barsIn(later), 0);
  const notes = [
    ...(rows.length === 0 ? [words.figure.nothing] : []),
    ...(left > 0 ? [words.figure.more(left)] : []),
    ...(undated.length > 0 ? [words.posts.undated(undated.length)] : []),
  ];
  const body = kept.reduce((sum, row) => sum + row.height, 0);
  return {
    height: axis + body + (notes.length > 0 ? note : 0) + 2,
    pages: Math.max(1, pages.length),
    drawn,
    draw(top) {
      sheet.textBaseline = 'middle';
      if (kept.length > 0) drawAxis(sheet, scale, { left: titles, top, bottom: top + axis + body }, colours);
      let y = top + axis;
      for (const row of kept) {
        drawRow(sheet, row, { titles, y, label: (post) => barLabel(post, grouping, words), colours, width });
        y += row.height;
      }
      sheet.font = font;
      sheet.fillStyle = colours.muted;
      sheet.fillText(notes.join(' · '), 0, y + note / 2);
    },
  };
}

function barsIn(rows: readonly Row[]): number {
  return rows.reduce((sum, { bars }) => sum + bars.length, 0);
}

/**
 * As many rows on each page as there is room for. No heading is left without a line below it, and a page that begins in
 * the middle of a place says anew which it is.
 */
function pagesOf(rows: readonly Row[], room: number): Row[][] {
  const pages: Row[][] = [];
  let page: Row[] = [];
  let headings: Row[] = [];
  let waiting: Row[] = [];
  const heightOf = (some: readonly Row[]) => some.reduce((sum, { height }) => sum + height, 0);
  for (const row of rows) {
    if (row.item.sort === 'heading') {
      const { level } = row.item;
      headings = [...headings.filter(({ item }) => item.sort === 'heading' && item.level < level), row];
      waiting.push(row);
      continue;
    }
    const next = [...waiting, row];
    if (page.length > 0 && heightOf(page) + heightOf(next) > room) {
      pages.push(page);
      page = [...headings, row];
    } else page.push(...next);
    waiting = [];
  }
  return page.length > 0 ? [...pages, page] : pages;
}

function drawAxis(
  sheet: Sheet,
  scale: Scale,
  { left, top, bottom }: { readonly left: number; readonly top: number; readonly bottom: number },
  colours: Colours,
): void {
  sheet.font = font;
  for (const year of ticksOf(scale, 34)) {
    const x = left + (year - scale.firstYear) * scale.pixelsPerYear;
    sheet.strokeStyle = colours.hairline;
    sheet.lineWidth = 0.75;
    sheet.beginPath();
    sheet.moveTo(x, top + 2);
    sheet.lineTo(x, bottom);
    sheet.stroke();
    sheet.fillStyle = colours.muted;
    sheet.fillText(String(year), x + 3, top + axis / 2 - 1);
  }
}

interface RowPlace {
  readonly titles: number;
  readonly y: number;
  readonly width: number;
  readonly label: (row: PostRow) => string;
  readonly colours: Colours;
}

function drawRow(sheet: Sheet, { item, bars, title, height }: Row, place: RowPlace): void {
  const { titles, y, label, colours, width } = place;
  sheet.fillStyle = colours.text;
  if (item.sort === 'heading') {
    sheet.font = headingFonts[item.level];
    sheet.fillText(title.join(' '), 0, y + height - 9);
    if (item.level > 1) return;
    sheet.strokeStyle = colours.control;
    sheet.lineWidth = 0.75;
    sheet.beginPath();
    sheet.moveTo(0, y + height - 1);
    sheet.lineTo(width, y + height - 1);
    sheet.stroke();
    return;
  }
  sheet.font = font;
  const indent = 8;
  for (const [at, text] of title.entries()) sheet.fillText(text, indent, y + 3 + (at + 0.5) * titleLine - 2);
  for (const bar of bars) {
    const left = titles + bar.left;
    if (bar.labelTop - bar.top > sizes.bar + 2) {
      sheet.fillStyle = colours.kinds.person.line;
      box(sheet, left, y + 3 + bar.top + sizes.bar, 0.6, bar.labelTop - bar.top - sizes.bar);
    }
    paintBar(sheet, { ...bar, left, top: y + 3 + bar.top }, colours);
  }
  sheet.font = font;
  sheet.lineWidth = 3;
  for (const bar of bars) {
    const [x, middle] = [titles + bar.labelLeft + 1, y + 3 + bar.labelTop + sizes.label / 2];
    sheet.strokeStyle = colours.background;
    sheet.strokeText(label(bar.bar.row), x, middle);
    sheet.fillStyle = colours.text;
    sheet.fillText(label(bar.bar.row), x, middle);
  }
}

type DrawnBar = Pick<PlacedBar, 'bar' | 'left' | 'width' | 'top' | 'fadeIn' | 'fadeOut'>;

/** Full where the text tells the time, striped where the post is only seen to be held, fading where an end is open. */
function paintBar(brush: Brush, { bar, left, width, top, fadeIn, fadeOut }: DrawnBar, colours: Colours): void {
  const { line, soft } = colours.kinds.person;
  const right = left + width;
  const told = bar.starts || bar.ends;
  const full = told ? line : soft;
  const share = (x: number): number => {
    if (x < left) return fadeIn === 0 ? 1 : (left - x) / fadeIn;
    return x > right && fadeOut > 0 ? (x - right) / fadeOut : 0;
  };
  const piece = (from: number, to: number, colour: string, lean: number): void => {
    brush.fillStyle = mix(colour, colours.background, Math.min(1, Math.max(0, share((from + to) / 2))));
    brush.beginPath();
    brush.moveTo(from + lean, top);
    brush.lineTo(to + lean, top);
    brush.lineTo(to - lean, top + sizes.bar);
    brush.lineTo(from - lean, top + sizes.bar);
    brush.closePath();
    brush.fill();
  };
  piece(left, right, full, 0);
  for (let slice = 0; slice < slices; slice += 1) {
    const [begin, end] = [slice / slices, (slice + 1) / slices];
    if (fadeIn > 0) piece(left - fadeIn * end, left - fadeIn * begin, full, 0);
    if (fadeOut > 0) piece(right + fadeOut * begin, right + fadeOut * end, full, 0);
  }
  if (told) return;
  const lean = 2;
  for (let x = left - fadeIn + lean; x + 2 + lean <= right + fadeOut; x += 6) piece(x, x + 2, line, lean);
}

function box(brush: Brush, left: number, top: number, width: number, height: number): void {
  brush.beginPath();
  brush.moveTo(left, top);
  brush.lineTo(left + width, top);
  brush.lineTo(left + width, top + height);
  brush.lineTo(left, top + height);
  brush.closePath();
  brush.fill();
}

/** What the bars mean. */
export function timelineEntries(sheet: Sheet, colours: Colours, words: Words): LegendEntry[] {
  const { legend } = words.posts;
  const width = 24;
  const entry = (text: string, told: boolean, open: number): LegendEntry => ({
    text,
    width: width + 6,
    paint(x, y) {
      const bar = { starts: told, ends: told } as PlacedBar['bar'];
      const at = { bar, left: x + open, width: width - 2 * open, top: y - sizes.bar / 2, fadeIn: open, fadeOut: open };
      paintBar(sheet, at, colours);
    },
  });
  return [entry(legend.known, true, 0), entry(legend.seen, false, 0), entry(legend.open, true, 10)];
}
