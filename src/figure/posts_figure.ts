/** Who works where as a figure: a table, or a timeline with a bar for each post. As high as its rows, within limits. */

import type { Colours } from '../drawing/palette.ts';
import { palette } from '../drawing/palette.ts';
import { type PostRow, postRows, searchPosts, shownPosts, sortPosts } from '../view/posts_table.ts';
import { showing } from '../view/shown.ts';
import type { ChosenView } from '../view/view.ts';
import { wordsOf } from '../words/index.ts';
import type { Words } from '../words/words.ts';
import { postTables } from './data_table.ts';
import type { Figure, FigureParts, FigureRequest } from './figure.ts';
import { frameFor, type LegendEntry } from './frame.ts';
import { pixelsPerMillimetre } from './picture.ts';
import { sourceOf, subtitleOf } from './said.ts';
import { createSheet, type Sheet } from './sheet.ts';
import { tablePlot } from './table_plot.ts';
import { timelineEntries, timelinePlot } from './timeline_plot.ts';

/** What a plot of rows is made with. */
export interface RowsRequest {
  readonly sheet: Sheet;
  readonly rows: readonly PostRow[];
  readonly view: ChosenView;
  readonly words: Words;
  readonly colours: Colours;
  readonly page: number;
  /** Of the plot; the height is the most there is. */
  readonly width: number;
  readonly height: number;
}

/** A plot that has been measured and not yet drawn. */
export interface RowsPlot {
  readonly height: number;
  readonly pages: number;
  /** Posts that found room on this page. */
  readonly drawn: number;
  readonly draw: (top: number) => void;
}

export function drawPosts(
  { knowledge, font }: FigureParts,
  request: FigureRequest,
  what: 'table' | 'timeline',
): Figure {
  const { view } = request;
  const words = wordsOf[view.language];
  const shown = showing(knowledge, { filters: view.filters, hiddenKinds: [], mentions: false });
  const found = searchPosts(shownPosts(postRows(knowledge), shown), view.posts.query);
  const rows = sortPosts(found, view.posts.order);
  const colours = palette[view.theme === 'dark' ? 'dark' : 'paper'];
  const title = request.title ?? words.figure.title[what];
  const sheet = createSheet(font);
  const width = request.width * pixelsPerMillimetre;
  const most = request.height * pixelsPerMillimetre;
  const legend: readonly LegendEntry[] = what === 'timeline' ? timelineEntries(sheet, colours, words) : [];
  const query = view.posts.query === '' ? '' : words.quote(view.posts.query);
  const subtitle = [subtitleOf(knowledge, shown, { ...view, selected: null }, words), query];
  const frame = frameFor(sheet, width, {
    title: request.titled === false ? '' : title,
    subtitle: subtitle.filter((part) => part !== '').join(' · '),
    legend: rows.length === 0 ? [] : legend,
    source: sourceOf(knowledge, words),
  });
  const room = Math.max(60, most - frame.above - frame.below);
  const make = what === 'table' ? tablePlot : timelinePlot;
  const plot = make({ sheet, rows, view, words, colours, width, height: room, page: request.page ?? 1 });
  const height = Math.min(most, frame.above + plot.height + frame.below);
  sheet.begin('rows', { left: 0, top: frame.above, width, height: plot.height });
  plot.draw(0);
  frame.draw({ width, height }, colours);
  const people = new Set(rows.map(({ person }) => person.key)).size;
  const told = rows.length === 0 ? words.figure.nothing : words.figure.posts(what, rows.length, people, plot.drawn);
  return {
    width,
    height,
    language: view.language,
    title: title || words.figure.title[what],
    description: rows.length === 0 || request.tabled === false ? told : `${told} ${words.figure.inTable}`,
    background: colours.background,
    layers: sheet.layers(),
    pages: plot.pages,
    tables: postTables(rows, knowledge, words),
    plotted: null,
  };
}
