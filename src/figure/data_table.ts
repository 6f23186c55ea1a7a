/** The numbers and names behind a figure, as tables: for who cannot see it, and for who wants to count. */
import type { PlainRow } from '../export/delimited.ts';
import type { Colouring } from '../view/colouring.ts';
import { type Knowledge, labelOf } from '../view/knowledge.ts';
import type { PostRow } from '../view/posts_table.ts';
import type { Shown } from '../view/shown.ts';
import { documentsOf, traitsOf } from '../view/traits.ts';
import { fileCells } from '../words/post_cells.ts';
import { tieOf } from '../words/prose/ties.ts';
import type { Words } from '../words/words.ts';

export interface DataTable {
  readonly title: string;
  /** The first row is the head. */
  readonly rows: readonly PlainRow[];
}

export function graphTables(
  knowledge: Knowledge,
  shown: Shown,
  colouring: Colouring | null,
  groupName: (at: number) => string,
  words: Words,
): DataTable[] {
  const { columns, nodesTable, edgesTable } = words.figure;
  const traits = traitsOf(knowledge);
  const nodes = knowledge.bySize.flatMap((node): PlainRow[] => {
    const at = knowledge.nodeIndex.get(node.key)!;
    if (shown.nodes[at] !== 1) return [];
    const group = colouring ? [groupName(colouring.of[at]!)] : [];
    const { label, kind } = node.attributes;
    return [[label, words.kindOne[kind], traits.degree(node.key), ...group, documentsOf(node).size]];
  });
  const edges = knowledge.graph.edges.flatMap((edge, at): PlainRow[] => {
    if (shown.edges[at] !== 1) return [];
    const time = traits.time(edge);
    return [
      [
        labelOf(knowledge, edge.source),
        words.looking.tie(tieOf(knowledge, edge)).label,
        labelOf(knowledge, edge.target),
        time ? words.narrow.period(time.from, time.to) : '',
        documentsOf(edge).size,
      ],
    ];
  });
  const group = colouring ? [columns.group] : [];
  return [
    { title: nodesTable, rows: [[columns.name, columns.kind, columns.connections, ...group, columns.texts], ...nodes] },
    { title: edgesTable, rows: [[columns.from, columns.relation, columns.to, columns.time, columns.texts], ...edges] },
  ];
}

export function postTables(rows: readonly PostRow[], knowledge: Knowledge, words: Words): DataTable[] {
  return [{ title: words.figure.postsTable, rows: fileCells(rows, words, knowledge) }];
}
