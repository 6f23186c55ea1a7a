/** What stands beside the drawing: the meaning of its colours, and the same facts as tables. */

import type { Brush } from '../drawing/brush.ts';
import { shapePath } from '../drawing/node_shapes.ts';
import { kindShapes, palette, shapes } from '../drawing/palette.ts';
import { type DataTable, graphTables } from '../figure/data_table.ts';
import { groupNames, type LegendItem, legendOf } from '../figure/legend.ts';
import type { FigureLook } from '../figure/look.ts';
import { createPath, type Path, pointsOf, walkPath } from '../figure/paths.ts';
import type { Knowledge } from '../view/knowledge.ts';
import type { ChosenView } from '../view/view.ts';
import type { Words } from '../words/index.ts';
import { make, makeSvg } from './dom.ts';

export function legendItems(knowledge: Knowledge, drawn: FigureLook, view: ChosenView, words: Words): HTMLElement[] {
  const colours = palette[drawn.look.theme];
  return legendOf(knowledge, drawn, view, words, colours).map((item) => make('li', {}, mark(item), item.text));
}

/** A small node, as it is drawn in the graph. */
function mark({ colour, kind }: LegendItem): Element {
  const shape = kind === null ? 0 : shapes.indexOf(kindShapes[kind]);
  const path = createPath();
  const brush = { ...path, moveTo: to(path, 'M'), lineTo: to(path, 'L'), closePath: () => path.add('Z') };
  shapePath(brush as unknown as Brush, shape, 7, 7, 5);
  const attributes = { d: pathData(path.path()), fill: colour.fill, stroke: colour.line, 'stroke-width': '1' };
  return makeSvg(
    'svg',
    { viewBox: '0 0 14 14', width: '14', height: '14', 'aria-hidden': 'true' },
    makeSvg('path', attributes),
  );
}

const to = (path: ReturnType<typeof createPath>, op: string) => (x: number, y: number) => path.add(op, x, y);

function pathData(path: Path): string {
  let text = '';
  walkPath(path, (op, at) => {
    text += op + path.points.slice(at, at + pointsOf[op]!).join(' ');
  });
  return text;
}

export function tablesOf(knowledge: Knowledge, { shown, colouring }: FigureLook, words: Words): DataTable[] {
  return graphTables(knowledge, shown, colouring, groupNames(knowledge, colouring, words), words);
}

/** Tables with the first `most` rows of each. */
export function tableElements(tables: readonly DataTable[], most: number, words: Words): HTMLElement[] {
  return tables.flatMap(({ title, rows: [head = [], ...body] }) => {
    const heads = head.map((cell) => make('th', { scope: 'col' }, String(cell)));
    const lines = body
      .slice(0, most)
      .map((row) =>
        make(
          'tr',
          {},
          ...row.map((cell, at) =>
            at === 0 ? make('th', { scope: 'row' }, String(cell)) : make('td', {}, String(cell)),
          ),
        ),
      );
    const table = make(
      'table',
      {},
      make('caption', {}, title),
      make('thead', {}, make('tr', {}, ...heads)),
      make('tbody', {}, ...lines),
    );
    return body.length > most ? [table, make('p', {}, words.embed.rest(body.length - most))] : [table];
  });
}
