/**
 * What a person corrects on this page: rows of `corrections.csv`, those in the file and those decided since. What holds
 * follows from the text of the file as it would be if it were saved now, read as a build reads it.
 */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { appendRows, type DraftRow, idsIn, readDecisions, rowsToSave } from '../../decide/index.ts';
import type { Decision, SerializedGraph } from '../../model/index.ts';
import { type Doubt, findDoubts } from '../../review/index.ts';
import type { PageData, PageInfo } from '../page_data.ts';

export const correctionsFile = 'corrections.csv';

/** A graph with the decisions in it. */
export interface Base {
  readonly graph: SerializedGraph;
  readonly decisions: readonly Decision[];
}

/** What was doubtful in a graph, with these decisions in force. */
export interface FoundAside {
  readonly graph: SerializedGraph;
  readonly decisions: readonly Decision[];
  readonly doubts: readonly Doubt[];
}

export interface Correcting {
  /** What was decided since the page was opened; undo takes away from its end. */
  readonly edits: Signal<readonly DraftRow[]>;
  /** The text of the file, as it is known to stand beside the texts. */
  readonly file: Signal<string>;
  /** Rows in it that were decided here. */
  readonly saved: Signal<readonly DraftRow[]>;
  /** Rows that the file lacks. */
  readonly unsaved: ReadonlySignal<readonly DraftRow[]>;
  /** The text of the file with these at its end. */
  readonly text: ReadonlySignal<string>;
  /** All that holds: of the file and since. */
  readonly decisions: ReadonlySignal<readonly Decision[]>;
  /** Those that the graph on the screen was made with. */
  readonly shown: Signal<readonly Decision[]>;
  /** Whether a person saves the file herself: where there is no server that writes it. */
  readonly byHand: Signal<boolean>;
  /** True while the graph on the screen is still without the last decision. */
  readonly pending: Signal<boolean>;
  /**
   * Where the texts cannot be read anew: the graph over which decisions are laid, and those that it was made with. What
   * follows from reading comes with the next build. Null where the worker builds the graph.
   */
  readonly base: Signal<Base | null>;
  /** What is doubtful in the graph that is shown; null while that is looked for. */
  readonly doubts: ReadonlySignal<readonly Doubt[] | null>;
  /** What a worker has found of it last. */
  readonly foundAside: Signal<FoundAside | null>;
  /** The list of doubts lies over the graph. */
  readonly reviewing: Signal<boolean>;
  /** Which row answered which doubt. */
  readonly answers: Signal<ReadonlyMap<string, string>>;
  /** Doubts that were put off. */
  readonly skipped: Signal<ReadonlySet<string>>;
  /** Nodes being compared, to be made one: their keys. */
  readonly comparing: Signal<readonly string[] | null>;
  /** Whether a row stands in the file that this page writes, or will. */
  readonly isOwn: (row: Decision) => boolean;
  /** The file has got these rows. */
  readonly markSaved: (rows: readonly DraftRow[]) => void;
  /** The page was built anew, with this file. */
  readonly takeFile: (info: PageInfo, graph: SerializedGraph) => void;
  /** Another graph is opened: what is decided of it is laid over it. */
  readonly leave: (graph: SerializedGraph) => void;
}

export function createCorrecting({ info, served }: PageData, graph: ReadonlySignal<SerializedGraph>): Correcting {
  const edits = signal<readonly DraftRow[]>([]);
  const file = signal(info.corrections ?? '');
  const others = signal(otherDecisions(info));
  const saved = signal<readonly DraftRow[]>([]);
  const unsaved = computed(() => rowsToSave(saved.value, edits.value));
  const text = computed(() => appendRows(file.value, unsaved.value));
  const decisions = computed(() => [...others.value, ...readDecisions(text.value, correctionsFile).decisions]);
  const shown = signal(decisions.peek());
  const reviewing = signal(false);
  const foundAside = signal<FoundAside | null>(null);
  const base = signal<Base | null>(info.textsOmitted ? { graph: graph.peek(), decisions: shown.peek() } : null);
  return {
    edits,
    file,
    saved,
    unsaved,
    text,
    decisions,
    shown,
    byHand: signal(served?.saves !== true),
    pending: signal(false),
    base,
    doubts: computed(() =>
      isReviewedAside(graph.value)
        ? stillDoubtful(foundAside.value, graph.value)
        : findDoubts(graph.value, decisions.value),
    ),
    foundAside,
    reviewing,
    answers: signal<ReadonlyMap<string, string>>(new Map()),
    skipped: signal<ReadonlySet<string>>(new Set()),
    comparing: signal<readonly string[] | null>(null),
    isOwn: (row) => !others.value.includes(row),
    markSaved: (rows) =>
      batch(() => {
        file.value = appendRows(file.peek(), rows);
        saved.value = [...saved.peek(), ...rows];
      }),
    takeFile: (next, built) =>
      batch(() => {
        const there = idsIn(next.corrections ?? '');
        file.value = next.corrections ?? '';
        others.value = otherDecisions(next);
        shown.value = [...others.value, ...readDecisions(file.value, correctionsFile).decisions];
        saved.value = saved.peek().filter(({ id }) => there.has(id));
        base.value = next.textsOmitted ? { graph: built, decisions: shown.peek() } : null;
      }),
    leave: (opened) =>
      batch(() => {
        for (const rows of [edits, saved]) rows.value = [];
        file.value = '';
        others.value = [];
        shown.value = [];
        base.value = { graph: opened, decisions: [] };
      }),
  };
}

/** Decisions of files on which this page does not write. */
function otherDecisions({ corrections, decisions = [] }: PageInfo): readonly Decision[] {
  return corrections === undefined ? decisions : [];
}

/** With more nodes than this looking for doubts keeps a page waiting. */
const mostAtOnce = 4000;

export function isReviewedAside({ nodes }: SerializedGraph): boolean {
  return nodes.length > mostAtOnce;
}

/** Until a corrected graph has been looked through, what was found in the one before and is in it still. */
function stillDoubtful(found: FoundAside | null, graph: SerializedGraph): readonly Doubt[] | null {
  if (found === null || found.graph === graph) return found?.doubts ?? null;
  const [nodes, edges] = [graph.nodes, graph.edges].map((list) => new Set(list.map(({ key }) => key)));
  return found.doubts.filter(
    (doubt) =>
      nodes!.has(doubt.subject) &&
      (doubt.kind !== 'duplicate' || nodes!.has(doubt.object)) &&
      (!('edge' in doubt) || edges!.has(doubt.edge)),
  );
}
