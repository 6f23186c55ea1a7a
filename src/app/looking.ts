/** What follows from looking closer: the way between two nodes, colours and sizes, and what stands out because of it. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { scaleFor } from '../drawing/scales.ts';
import { type Colouring, type ColourMeasure, colouringBy, colouringOf } from '../view/colouring.ts';
import type { Knowledge } from '../view/knowledge.ts';
import { type Connection, connectionBetween } from '../view/paths.ts';
import { type Neighbour, neighboursOf } from '../view/relations.ts';
import type { Shown } from '../view/shown.ts';
import { type SizeMeasure, type Sizing, sizingBy, sizingOf } from '../view/sizing.ts';
import { among, type Emphasis } from '../view/visibility.ts';
import type { Words } from '../words/index.ts';
import { tieOf } from '../words/prose/ties.ts';
import { chosenKeys } from './many.ts';
import type { Paint } from './renderer.ts';
import type { ViewState } from './state.ts';
import { countedFor, createSums, isCountedAside, type Sums } from './sums.ts';

export interface Looking {
  /** How the two of `why` are connected; null when nothing is asked or nothing connects them. */
  readonly connection: ReadonlySignal<Connection | null>;
  /** Which of its ways is told, 0 for the first. */
  readonly way: Signal<number>;
  /** Null while nodes have the colours of their kinds. */
  readonly colouring: ReadonlySignal<Colouring | null>;
  /** The same with its colours under the theme. */
  readonly paint: ReadonlySignal<Paint | null>;
  readonly sizing: ReadonlySignal<Sizing>;
  /** What a worker has counted of a large graph. */
  readonly sums: Sums;
  /** The group of the legend that is lit up, -1 for the others. */
  readonly lit: Signal<number | null>;
  /** Neighbours of the selected node, in the order in which one walks. */
  readonly neighbours: ReadonlySignal<readonly Neighbour[]>;
  /** The neighbour that a walk by keyboard points at. */
  readonly pointed: Signal<string | null>;
  /** True while the selection follows a walk by keyboard: then the focus stays in the graph. */
  readonly walking: Signal<boolean>;
  /** True while an area is being drawn. */
  readonly lasso: Signal<boolean>;
  /** True while the dialog with the keys is open. */
  readonly help: Signal<boolean>;
  /** Selected nodes and those of the way: seen also when filters hide them. */
  readonly kept: ReadonlySignal<ReadonlySet<string>>;
  /** What is written on the lines: when asked for, on the way that is told, and where a walk points. */
  readonly edgeText: ReadonlySignal<((key: string) => string) | null>;
  /** What stands out for a reason of this part, null when it has none. */
  readonly emphasis: ReadonlySignal<Emphasis | null>;
  /** Another node is selected: what was pointed at and lit up is over. */
  readonly leave: () => void;
}

interface Sources {
  readonly words: ReadonlySignal<Words>;
  readonly state: ReadonlySignal<ViewState>;
  readonly knowledge: ReadonlySignal<Knowledge>;
  readonly shown: ReadonlySignal<Shown>;
}

export function createLooking({ state, knowledge, shown, words }: Sources): Looking {
  const why = computed(() => state.value.why);
  const selected = computed(() => state.value.selected);
  const also = computed(() => state.value.also);
  const colour = computed(() => state.value.colour);
  const theme = computed(() => state.value.theme);
  const size = computed(() => state.value.size);
  const sums = createSums();
  const way = signal(0);
  const lit = signal<number | null>(null);
  const pointed = signal<string | null>(null);

  const connection = computed(() =>
    why.value ? connectionBetween(knowledge.value, shown.value, why.value[0], why.value[1]) : null,
  );
  const path = computed(() => connection.value?.paths[way.value] ?? connection.value?.paths[0] ?? null);
  const onWay = computed(() => path.value?.nodes.map((at) => knowledge.value.graph.nodes[at]!.key) ?? []);
  const colouring = computed(() => (colour.value === 'kind' ? null : colouringNow(colour.value)));

  /** Groups of a large graph come when they have been counted. */
  function colouringNow(measure: ColourMeasure): Colouring | null {
    if (measure !== 'community' || !isCountedAside(shown.value))
      return colouringOf(knowledge.value, shown.value, measure);
    const counted = countedFor(sums.communities.value, knowledge.value, shown.value);
    return counted && colouringBy(knowledge.value, shown.value, counted);
  }

  function sizingNow(measure: SizeMeasure): Sizing {
    if (measure !== 'betweenness' || !isCountedAside(shown.value))
      return sizingOf(knowledge.value, shown.value, measure);
    const counted = countedFor(sums.betweenness.value, knowledge.value, shown.value);
    return counted ? sizingBy(counted) : sizingOf(knowledge.value, shown.value, 'stored');
  }

  const neighbours = computed(() =>
    selected.value === null ? [] : neighboursOf(knowledge.value, shown.value, selected.value),
  );
  const labelled = computed(() => state.value.edgeLabels);

  const litUp = computed((): Emphasis | null => {
    const group = lit.value;
    const groups = colouring.value;
    if (group === null || !groups) return null;
    const keys = knowledge.value.graph.nodes.flatMap(({ key }, at) =>
      groups.of[at] === group && shown.value.nodes[at] === 1 ? [key] : [],
    );
    return among(knowledge.value, keys, shown.value);
  });
  const wayLit = computed((): Emphasis | null => {
    if (!why.value || !path.value) return null;
    const edges = path.value.steps.flatMap((step) => [step.edge, ...step.beside]);
    return {
      focus: null,
      nodes: new Set(onWay.value),
      edges: new Set(edges.map((at) => knowledge.value.graph.edges[at]!.key)),
    };
  });
  const manyLit = computed((): Emphasis | null =>
    selected.value !== null && also.value.length > 0
      ? among(knowledge.value, [selected.value, ...also.value], shown.value)
      : null,
  );

  return {
    connection,
    way,
    colouring,
    sizing: computed(() => sizingNow(size.value)),
    sums,
    lit,
    neighbours,
    pointed,
    walking: signal(false),
    lasso: signal(false),
    help: signal(false),
    kept: computed(() => new Set([...chosenKeys({ selected: selected.value, also: also.value }), ...onWay.value])),
    paint: computed(() => {
      const groups = colouring.value;
      return groups && { of: groups.of, colours: scaleFor(theme.value, groups.groups.length, groups.ordered) };
    }),
    edgeText: computed(() => {
      const target = pointed.value;
      if (labelled.value || wayLit.value) return (key) => labelOfEdge(knowledge.value, key, words.value);
      if (target === null) return null;
      const edges = new Set(neighbours.value.find(({ key }) => key === target)?.edges.map(({ key }) => key));
      return (key) => (edges.has(key) ? labelOfEdge(knowledge.value, key, words.value) : '');
    }),
    emphasis: computed(() => litUp.value ?? wayLit.value ?? manyLit.value),
    leave: () => {
      pointed.value = null;
      lit.value = null;
    },
  };
}

function labelOfEdge(knowledge: Knowledge, key: string, words: Words): string {
  const at = knowledge.edgeIndex.get(key);
  return at === undefined ? '' : words.looking.tie(tieOf(knowledge, knowledge.graph.edges[at]!)).label;
}
