/** The graph as it is with all decisions: the worker does what a build does, over the texts of the page. */
import { effect } from '@preact/signals';
import type { Decision, Message, SerializedGraph } from '../../model/index.ts';
import { laidOver } from '../../review/index.ts';
import { indexGraph, type Knowledge } from '../../view/knowledge.ts';
import type { Built, Positions } from '../../worker/messages.ts';
import { inTurn, sourceOf, workerOf } from '../add/worker_client.ts';
import type { ViewState } from '../state.ts';
import type { Notice, Store } from '../store.ts';
import { type Base, correctionsFile } from './correcting.ts';

/** A graph that takes longer than this many milliseconds is announced. */
const patience = 400;

/** Sees to it that the graph on the screen is the one that the decisions make; hands back what ends it. */
export function followDecisions(store: Store): () => void {
  const { base, decisions, pending, shown } = store.correcting;
  // Where everything ever stood: who comes back by undo comes back to her place.
  const places = new Map<string, readonly [number, number]>();
  const rebuild = async () => {
    const wanted = decisions.peek();
    if (sameDecisions(wanted, shown.peek())) return;
    const worker = base.peek() === null ? workerOf(store) : null;
    if (!worker) {
      base.value ??= { graph: store.knowledge.peek().graph, decisions: shown.peek() };
      layOver(store, base.value, wanted);
      shown.value = wanted;
      return;
    }
    for (const { key, attributes } of store.knowledge.peek().graph.nodes) places.set(key, [attributes.x, attributes.y]);
    pending.value = true;
    let before = store.notice.peek();
    const working: Notice = { tone: 'busy', lines: (words) => [words.correct.working] };
    const late = window.setTimeout(() => {
      before = store.notice.peek();
      store.notice.value = working;
    }, patience);
    try {
      const built = await worker.build(
        {
          title: store.knowledge.peek().graph.attributes.title,
          sources: [],
          documents: store.texts.peek().documents().map(sourceOf),
          positions: Object.fromEntries(places) satisfies Positions,
          decisions: wanted,
        },
        () => {},
      );
      takeCorrected(store, built);
      const problems = newProblems(built.messages, wanted, shown.peek());
      shown.value = wanted;
      window.clearTimeout(late);
      // What has been said since, of an undo above all, stays.
      if (problems.length > 0)
        store.notice.value = {
          tone: 'problem',
          lines: (words) => problems.map((text) => words.correct.notApplied(text)),
        };
      else if (store.notice.peek() === working) store.notice.value = before;
    } catch (error) {
      window.clearTimeout(late);
      shown.value = wanted;
      const reason = error instanceof Error ? error.message : String(error);
      store.notice.value = { tone: 'problem', lines: (words) => [words.correct.failed(reason)] };
    } finally {
      pending.value = false;
    }
  };
  return effect(() => {
    // Each turn shows the latest decisions; turns that come after find nothing left to do.
    if (!sameDecisions(decisions.value, shown.value)) void inTurn(store, rebuild);
  });
}

/** Those that the graph was made with are in it already. */
function layOver(store: Store, { graph, decisions }: Base, wanted: readonly Decision[]): void {
  const there = new Set(decisions.map(({ id }) => id));
  const before = store.knowledge.peek();
  const after = indexGraph(
    laidOver(
      graph,
      wanted.filter(({ id }) => !there.has(id)),
    ),
  );
  store.takeKnowledge(after, (state) => withSuccessors(state, before, after));
}

function sameDecisions(one: readonly Decision[], other: readonly Decision[]): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** What the build says of the rows that are new. */
function newProblems(messages: readonly Message[], now: readonly Decision[], before: readonly Decision[]): string[] {
  const old = new Set(before.map(({ id }) => id));
  const rows = new Set(now.filter(({ id }) => !old.has(id)).map(({ row }) => row));
  return messages
    .filter(({ code, path, line, severity }) => {
      return (
        code === 'correction' && severity !== 'info' && path === correctionsFile && line !== undefined && rows.has(line)
      );
    })
    .map(({ text }) => text.replace(/^Row \d+: /u, ''));
}

/** The corrected graph in the place of the one that was shown: view, filters and as far as can be the selection stay. */
function takeCorrected(store: Store, { graph, resemblances }: Built): void {
  store.reasons.all.value = () => resemblances;
  const before = store.knowledge.peek();
  const after = indexGraph(withOtherPaths(graph, before));
  store.takeKnowledge(after, (state) => withSuccessors(state, before, after));
}

/** The texts as the page holds them know one path each; the graph knew all. */
function withOtherPaths(graph: SerializedGraph, { documents }: Knowledge): SerializedGraph {
  const records = graph.attributes.documents.map((record) => {
    const otherPaths = documents.get(record.id)?.otherPaths;
    return otherPaths === undefined ? record : { ...record, otherPaths };
  });
  return { ...graph, attributes: { ...graph.attributes, documents: records } };
}

/** Who is chosen and has another key now stays chosen; who is gone does not. */
export function withSuccessors(state: ViewState, before: Knowledge, after: Knowledge): ViewState {
  const now = (key: string) => (after.nodes.has(key) ? key : successor(key, before, after));
  const all = (keys: readonly string[]) => [...new Set(keys.flatMap((key) => now(key) ?? []))];
  const [selected = null, ...also] = all(state.selected === null ? [] : [state.selected, ...state.also]);
  const why = state.why && all(state.why);
  return {
    ...state,
    selected,
    also,
    why: why?.length === 2 ? [why[0]!, why[1]!] : null,
    hovered: null,
    trail: selected === null ? [] : all(state.trail).filter((key) => key !== selected),
    proof: selected !== null && state.proof,
  };
}

/** The node that is now named where this one was named first. */
function successor(key: string, before: Knowledge, after: Knowledge): string | null {
  const first = before.nodes.get(key)?.attributes.evidence.find((item) => 'document' in item);
  if (first === undefined || !('document' in first)) return null;
  const there = after.graph.nodes.find(({ attributes }) =>
    attributes.evidence.some(
      (item) =>
        'document' in item && item.document === first.document && item.start === first.start && item.end === first.end,
    ),
  );
  return there?.key ?? null;
}
