/** A column for each kind, its members in an order that lets few edges cross. */
import { type NodeKind, nodeKinds, type SerializedGraph, type SerializedNode } from '../../model/index.ts';
import type { Places } from '../start.ts';
import { placesByKey } from './map.ts';
import { inRows, type Rows } from './rows.ts';
import { radiiOf, sheetOf } from './sizes.ts';
import type { Arrangement, ArrangeOptions, Caption } from './types.ts';

const sweeps = 12;
/** Between two columns, at least, so that edges and names have room. */
const aisle = { lying: 90, standing: 40 } as const;
/** Nodes are drawn no closer than this; a graph that is larger still makes a larger sheet. */
const closest = 0.75;
/** Room in front of a column for its heading. */
const heading = { lying: 60, standing: 84 } as const;
/** No node takes more of its column than this, however few there are. */
const widestPitch = 95;

/** Columns side by side; on a sheet that stands, rows one under the other. */
export function arrangeInColumns(graph: SerializedGraph, { standing = false }: ArrangeOptions = {}): Arrangement {
  const nodes = [...graph.nodes].sort((one, other) => (one.key < other.key ? -1 : 1));
  const sheet = sheetOf(standing);
  const places: Places = { x: new Float64Array(nodes.length), y: new Float64Array(nodes.length) };
  const columns = orderedColumns(graph, nodes);
  const along = (standing ? sheet.width : sheet.height) - (standing ? 0 : heading.lying);
  const across = (standing ? sheet.height : sheet.width) - columns.length * (standing ? heading.standing : 0);
  const blocks = fitted(
    columns.map(({ members }) => members),
    radiiOf(nodes, sheet),
    { along, across, aisle: standing ? aisle.standing : aisle.lying },
  );
  const captions: Caption[] = [];
  const spare = across - blocks.reduce((sum, { depth }) => sum + depth, 0);
  const between =
    Math.max(standing ? aisle.standing : aisle.lying, spare / Math.max(1, columns.length - 1)) +
    (standing ? heading.standing : 0);
  let start = 0;
  columns.forEach(({ kind, members }, index) => {
    const block = blocks[index]!;
    const pitch = Math.min(along / Math.max(1, block.length), Math.max(1, (widestPitch * block.rows) / block.length));
    members.forEach((node, rank) => {
      const way = block.along[rank]! * pitch;
      const side = start + block.across[rank]!;
      [places.x[node], places.y[node]] = standing ? [way, -side] : [side, -way];
    });
    const text = { is: 'kind', kind, count: members.length } as const;
    if (standing) captions.push({ text, x: 0, y: -start + 16, align: 'left', room: null });
    else captions.push({ text, x: start + block.depth / 2, y: 26, align: 'centre', room: block.depth + between });
    start += block.depth + between;
  });
  return {
    places: placesByKey(nodes, places),
    backdrop: { captions, lines: [], leaders: [], panels: [], map: null },
    labelFirst: null,
    aside: new Set(),
  };
}

interface Column {
  readonly kind: NodeKind;
  readonly members: readonly number[];
}

/** The members of each kind (by index), ordered by the middle of what they are connected with, several times over. */
function orderedColumns(graph: SerializedGraph, nodes: readonly SerializedNode[]): Column[] {
  const indexOf = new Map(nodes.map(({ key }, index) => [key, index]));
  const neighbours: number[][] = nodes.map(() => []);
  for (const { source, target } of graph.edges) {
    const [from, to] = [indexOf.get(source), indexOf.get(target)];
    if (from === undefined || to === undefined) continue;
    if (nodes[from]!.attributes.kind === nodes[to]!.attributes.kind) continue;
    neighbours[from]!.push(to);
    neighbours[to]!.push(from);
  }
  const columns = nodeKinds.flatMap((kind) => {
    const members = nodes.flatMap(({ attributes }, index) => (attributes.kind === kind ? [index] : []));
    return members.length > 0 ? [{ kind, members: members.sort(northFirst(nodes)) }] : [];
  });
  const rank = new Float64Array(nodes.length);
  const settle = ({ members }: Column): void => {
    // Columns of different lengths are laid beside each other: ranks run from 0 to 1 in all.
    members.forEach((member, at) => {
      rank[member] = (at + 0.5) / members.length;
    });
  };
  columns.forEach(settle);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    for (const column of sweep % 2 === 0 ? columns : [...columns].reverse()) {
      const middle = new Map(column.members.map((member) => [member, middleOf(neighbours[member]!, rank)]));
      // What hangs on nothing goes to the end.
      column.members.sort(
        (one, other) => (middle.get(one) ?? 2) - (middle.get(other) ?? 2) || rank[one]! - rank[other]! || one - other,
      );
      settle(column);
    }
  }
  return columns;
}

/** Municipalities from north to south, the others by key. */
function northFirst(nodes: readonly SerializedNode[]) {
  const north = (node: number): number => nodes[node]!.attributes.lat ?? 0;
  return (one: number, other: number): number => north(other) - north(one) || one - other;
}

function middleOf(neighbours: readonly number[], rank: Float64Array): number | undefined {
  if (neighbours.length === 0) return undefined;
  return neighbours.reduce((sum, neighbour) => sum + rank[neighbour]!, 0) / neighbours.length;
}

/** Each kind as a block no longer than the sheet; where they do not fit beside each other, drawn closer. */
function fitted(
  columns: readonly (readonly number[])[],
  radii: readonly number[],
  room: { readonly along: number; readonly across: number; readonly aisle: number },
): Rows[] {
  const aisles = room.aisle * Math.max(0, columns.length - 1);
  for (let closer = 1; ; closer *= 0.92) {
    const blocks = columns.map((members) =>
      inRows(
        members.map((member) => radii[member]! * closer),
        room.along,
      ),
    );
    const depth = blocks.reduce((sum, block) => sum + block.depth, 0);
    if (depth + aisles <= room.across || closer < closest) return blocks;
  }
}
