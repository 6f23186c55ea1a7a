/** What can be counted: how much there is, who is connected with most, and which groups hang together. */
import { type NodeKind, nodeKinds, type PostStatus } from '../model/index.ts';
import { degrees } from '../view/centrality.ts';
import { compareNames } from '../view/collate.ts';
import { communitiesOf } from '../view/communities.ts';
import { postRows, shownPosts } from '../view/posts_table.ts';
import { isYeared, yearsWritten } from '../view/times.ts';
import { documentsOf } from '../view/traits.ts';
import type { Chapter } from './chapter.ts';
import type { Block, Cell, Section } from './report.ts';
import { statementOf } from './statements.ts';

const statuses: readonly PostStatus[] = ['current', 'acting', 'incoming', 'former'];
const mostConnected = 20;
const mostGroups = 8;
const mostNamed = 6;

/** How many of each kind are shown; texts are counted apart. */
export function kindCounts({ knowledge, shown }: Chapter): (readonly [NodeKind, number])[] {
  const counts = new Map<NodeKind, number>();
  for (const [at, { attributes }] of knowledge.graph.nodes.entries()) {
    if (shown.nodes[at] === 1) counts.set(attributes.kind, (counts.get(attributes.kind) ?? 0) + 1);
  }
  return nodeKinds.flatMap((kind) =>
    kind !== 'document' && counts.has(kind) ? [[kind, counts.get(kind)!] as const] : [],
  );
}

export function numberSection(chapter: Chapter): Section {
  const { knowledge, shown, words } = chapter;
  const { headings, columns, kinds, statements, postsBy, datedTexts } = words.report;
  const { attributes } = knowledge.graph;
  const rows: [string, number][] = kindCounts(chapter).map(([kind, count]) => [kinds(kind), count]);
  rows.push([statements, shown.edgeCount]);
  const posts = shownPosts(postRows(knowledge), shown);
  for (const status of statuses) rows.push([postsBy[status], posts.filter((row) => row.status === status).length]);
  rows.push([kinds('document'), attributes.documents.length]);
  const dated = attributes.documents.filter(({ date }) => isYeared(date)).length;
  return {
    id: 'numbers',
    heading: headings.numbers,
    blocks: [
      {
        is: 'table',
        title: headings.numbers,
        head: [columns.what, columns.count],
        rows: rows
          .filter(([, number]) => number > 0)
          .map(([what, number]): Cell[] => [{ text: what }, { text: words.number(number) }]),
      },
      { is: 'text', text: datedTexts(dated, attributes.documents.length, yearsWritten(knowledge)) },
    ],
    parts: [],
  };
}

export function connectedSection({ knowledge, shown, words, prover }: Chapter): Section {
  const { headings, intro, columns, nothing } = words.report;
  const values = degrees(knowledge, shown);
  const ranked = knowledge.graph.nodes
    .map((node, at) => ({ node, value: shown.nodes[at] === 1 ? values[at]! : 0 }))
    .filter(({ value }) => value > 0)
    .sort(
      (one, other) =>
        other.value - one.value ||
        compareNames(one.node.attributes.label, other.node.attributes.label) ||
        (one.node.key < other.node.key ? -1 : 1),
    )
    .slice(0, mostConnected);
  const table: Block = {
    is: 'table',
    title: headings.connected,
    head: [columns.name, columns.kind, columns.connections, columns.texts, columns.evidence],
    rows: ranked.map(({ node, value }): Cell[] => {
      const { label, kind, evidence } = node.attributes;
      return [
        { text: label },
        { text: words.kindOne[kind] },
        { text: words.number(value) },
        { text: words.number(documentsOf(node).size) },
        { text: '', proof: prover.proof(evidence) },
      ];
    }),
  };
  const blocks: Block[] = ranked.length === 0 ? [text(nothing)] : [text(intro.connected), table];
  return { id: 'connected', heading: headings.connected, blocks, parts: [] };
}

export function groupSection(chapter: Chapter): Section {
  const { knowledge, shown, words, draw } = chapter;
  const { headings, intro, group, members, nothing } = words.report;
  const { list } = communitiesOf(knowledge, shown);
  if (list.length === 0) return { id: 'groups', heading: headings.groups, blocks: [text(nothing)], parts: [] };
  const chosen = { view: 'graph', colour: 'community', layout: 'stored', selected: null, also: [], why: null } as const;
  const figure = draw('groups', headings.groups, chosen, { width: 170, height: 150 });
  const label = (at: number) => knowledge.graph.nodes[at]!.attributes.label;
  const parts = list.slice(0, mostGroups).map(({ members: all, strongest }, at) => {
    const counts = nodeKinds.flatMap((kind) => {
      const ofKind = all.filter((node) => knowledge.graph.nodes[node]!.attributes.kind === kind);
      return ofKind.length === 0 ? [] : [words.kindCount(kind, ofKind.length)];
    });
    return {
      heading: group(at + 1, strongest.map(label)),
      blocks: [text(members(counts)), groupTable(chapter, new Set(all))],
    };
  });
  return { id: 'groups', heading: headings.groups, blocks: [text(intro.groups), figure], parts };
}

/** What holds a group together: its best attested relations. */
function groupTable({ knowledge, shown, words, prover }: Chapter, group: ReadonlySet<number>): Block {
  const { columns } = words.report;
  const inside = knowledge.graph.edges
    .filter(
      (edge, at) =>
        shown.edges[at] === 1 &&
        edge.attributes.kind !== 'mentions' &&
        group.has(knowledge.sources[at]!) &&
        group.has(knowledge.targets[at]!),
    )
    .sort((one, other) => other.attributes.weight - one.attributes.weight || (one.key < other.key ? -1 : 1))
    .slice(0, mostNamed);
  return {
    is: 'table',
    title: '',
    head: [columns.statement, columns.evidence],
    rows: inside.map((edge): Cell[] => [
      { text: statementOf(knowledge, edge, words) },
      { text: '', proof: prover.proof(edge.attributes.evidence) },
    ]),
  };
}

function text(words: string): Block {
  return { is: 'text', text: words };
}
