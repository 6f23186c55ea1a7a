/** What colours and shapes of a drawn view mean. */
import type { Colours } from '../drawing/palette.ts';
import { type ScaleColour, scaleFor } from '../drawing/scales.ts';
import { type NodeKind, nodeKinds } from '../model/index.ts';
import type { Colouring } from '../view/colouring.ts';
import { type Knowledge, labelOf } from '../view/knowledge.ts';
import type { Shown } from '../view/shown.ts';
import type { ChosenView } from '../view/view.ts';
import type { Words } from '../words/words.ts';
import type { FigureLook } from './look.ts';

export interface LegendItem {
  readonly text: string;
  readonly colour: ScaleColour;
  /** Null where a colour means the same in every shape. */
  readonly kind: NodeKind | null;
  /** Begins a row. */
  readonly first?: boolean;
}

/** How many of each kind are shown. */
export function kindsIn(knowledge: Knowledge, shown: Shown): (readonly [NodeKind, number])[] {
  const counts = new Map<NodeKind, number>();
  for (const [at, { attributes }] of knowledge.graph.nodes.entries()) {
    if (shown.nodes[at] === 1) counts.set(attributes.kind, (counts.get(attributes.kind) ?? 0) + 1);
  }
  return nodeKinds.flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind)!] as const] : []));
}

/** What the colours and shapes of a drawing say, with how many there are of each. */
export function legendOf(
  knowledge: Knowledge,
  { shown, colouring }: FigureLook,
  view: ChosenView,
  words: Words,
  colours: Colours,
): LegendItem[] {
  const kinds = kindsIn(knowledge, shown);
  if (!colouring) {
    return kinds.map(([kind, count]) => ({
      text: `${words.kindLabel[kind]} ${words.number(count)}`,
      colour: colours.kinds[kind],
      kind,
    }));
  }
  const scale = scaleFor(view.theme, colouring.groups.length, colouring.ordered);
  const name = groupNames(knowledge, colouring, words);
  const groups = [...colouring.groups.map(({ count }, at) => ({ at, count })), { at: -1, count: colouring.others }];
  return [
    ...groups
      .filter(({ count }) => count > 0)
      .map(({ at, count }) => ({
        text: `${name(at)} ${words.number(count)}`,
        colour: scale.at(at)!,
        kind: null,
      })),
    // Shapes go on telling kinds.
    ...kinds.map(([kind], at) => ({
      text: words.kindLabel[kind],
      colour: { fill: colours.hairline, line: colours.muted },
      kind,
      first: at === 0,
    })),
  ];
}

/** What the groups of a colouring are called; what is in none has a name too. */
export function groupNames(knowledge: Knowledge, colouring: Colouring | null, words: Words): (at: number) => string {
  const { look } = words.looking;
  return (at) => {
    const group = colouring?.groups[at];
    if (!colouring || !group) return look.others;
    const names = group.names.map((key) => labelOf(knowledge, key));
    return look.group(colouring.measure, group.value, names);
  };
}
