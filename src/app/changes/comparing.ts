/** What has changed since an earlier graph: found once for two graphs, listed under the filters, marked in the drawing. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ChangeMark, ChangeMarks } from '../../drawing/change_marks.ts';
import { type Change, findChanges } from '../../review/index.ts';
import { indexGraph, type Knowledge } from '../../view/knowledge.ts';
import { isEdgeShown, isNodeShown, type Shown, showing } from '../../view/shown.ts';
import type { ChangeSort } from '../../view/view.ts';
import type { Emphasis } from '../../view/visibility.ts';
import type { ViewState } from '../state.ts';
import type { Earlier } from './earlier.ts';

export interface Comparison {
  readonly earlier: Earlier;
  /** The earlier graph, indexed. */
  readonly before: Knowledge;
  readonly changes: readonly Change[];
}

/** The changes that the filters leave, and how many of each sort there are. */
export interface Listed {
  readonly changes: readonly Change[];
  readonly counts: Readonly<Record<ChangeSort, number>>;
  /** Left out by the filters. */
  readonly hidden: number;
}

export interface Comparing {
  readonly earlier: Signal<Earlier | null>;
  /** Null while the graph is looked at by itself. */
  readonly comparison: ReadonlySignal<Comparison | null>;
  readonly listed: ReadonlySignal<Listed | null>;
  readonly marks: ReadonlySignal<ChangeMarks | null>;
  readonly emphasis: ReadonlySignal<Emphasis | null>;
}

interface Sources {
  readonly state: ReadonlySignal<ViewState>;
  readonly knowledge: ReadonlySignal<Knowledge>;
  readonly earlier: Earlier | null;
}

export function createComparing({ state, knowledge, earlier: first }: Sources): Comparing {
  const earlier = signal(first);
  const chosen = computed(() => state.value.changes);
  const isOn = computed(() => chosen.value !== null);
  const filters = computed(() => state.value.filters);
  const hiddenKinds = computed(() => state.value.hiddenKinds);
  const mentions = computed(() => state.value.mentions);
  const layout = computed(() => state.value.layout);
  const before = computed(() => (earlier.value === null ? null : indexGraph(earlier.value.graph)));

  const comparison = computed((): Comparison | null => {
    if (!isOn.value || earlier.value === null || before.value === null) return null;
    const changes = withoutEchoes(findChanges(earlier.value.graph, knowledge.value.graph));
    return { earlier: earlier.value, before: before.value, changes };
  });
  const seen = computed(() => {
    if (comparison.value === null) return null;
    const choice = { filters: filters.value, hiddenKinds: hiddenKinds.value, mentions: mentions.value };
    const [now, then] = [showing(knowledge.value, choice), showing(comparison.value.before, choice)];
    const { changes, before: old } = comparison.value;
    return changes.filter((change) =>
      change.after === null ? isSeen(change, old, then) : isSeen(change, knowledge.value, now),
    );
  });
  const listed = computed((): Listed | null => {
    if (comparison.value === null || seen.value === null) return null;
    const counts = { came: 0, changed: 0, went: 0 };
    for (const { change } of seen.value) counts[change] += 1;
    const changes = seen.value.filter(({ change }) => chosen.value?.includes(change));
    return { changes, counts, hidden: comparison.value.changes.length - seen.value.length };
  });
  const marks = computed((): ChangeMarks | null => {
    if (listed.value === null || comparison.value === null) return null;
    const nodes = new Map<string, ChangeMark>();
    const edges = new Map<string, ChangeMark>();
    for (const { thing, change, key, after } of listed.value.changes)
      if (after !== null) (thing === 'node' ? nodes : edges).set(key, change);
    const stood = comparison.value.earlier.still && layout.value === 'stored';
    return { nodes, edges, ghosts: stood ? ghostsOf(listed.value.changes) : [] };
  });
  return {
    earlier,
    comparison,
    listed,
    marks,
    emphasis: computed(() => (marks.value === null ? null : emphasisOf(marks.value, knowledge.value))),
  };
}

/** Where somebody works follows from her posts: where these are told of, it is not said again. */
function withoutEchoes(changes: readonly Change[]): readonly Change[] {
  const told = new Set(
    changes
      .flatMap((change) => (change.kind === 'holds_role' ? [change.before, change.after] : []))
      .map((post) => post?.source),
  );
  return changes.filter(
    ({ kind, before, after }) =>
      (kind !== 'works_at' && kind !== 'works_in') ||
      ![before, after].some((edge) => edge && 'source' in edge && told.has(edge.source)),
  );
}

function isSeen({ thing, before, after }: Change, knowledge: Knowledge, shown: Shown): boolean {
  const { key } = (after ?? before)!;
  return thing === 'node' ? isNodeShown(knowledge, shown, key) : isEdgeShown(knowledge, shown, key);
}

function ghostsOf(changes: readonly Change[]): ChangeMarks['ghosts'] {
  return changes.flatMap((change) => {
    if (change.thing !== 'node' || change.change !== 'went' || change.before === null) return [];
    const { label, x, y } = change.before.attributes;
    return [{ key: change.key, label, x, y }];
  });
}

/** What came and changed, and the nodes between which it did. */
function emphasisOf(marks: ChangeMarks, { graph, edgeIndex }: Knowledge): Emphasis {
  const nodes = new Set(marks.nodes.keys());
  for (const key of marks.edges.keys()) {
    const edge = graph.edges[edgeIndex.get(key) ?? -1];
    if (edge) nodes.add(edge.source).add(edge.target);
  }
  return { focus: null, nodes, edges: new Set(marks.edges.keys()) };
}
