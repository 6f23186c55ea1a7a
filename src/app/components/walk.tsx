/**
 * The graph without a pointer. The scheme is that of Data Navigator: one stands on a node, the arrows point at its
 * relations one after the other, Enter follows the one pointed at, Backspace goes back. Every step is read out, and the
 * same relations stand as a list beside the picture.
 */
import type { SerializedEdge } from '../../model/index.ts';
import type { Knowledge } from '../../view/knowledge.ts';
import type { Neighbour } from '../../view/relations.ts';
import type { Words } from '../../words/index.ts';
import { tieOf } from '../../words/prose/ties.ts';
import type { Part } from '../../words/prose/types.ts';
import { toggleChosen } from '../many.ts';
import { select, stepBack } from '../state.ts';
import { type Store, useStore } from '../store.ts';

const panStep = 80;

/** True when the key meant something here. */
export function walkByKey(store: Store, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const act = event.shiftKey ? shifted(store)[event.key] : (plain(store)[event.key] ?? shifted(store)[event.key]);
  if (!act) return false;
  act();
  return true;
}

type Actions = Readonly<Record<string, (() => void) | undefined>>;

function plain(store: Store): Actions {
  return {
    ArrowRight: () => point(store, 1),
    ArrowDown: () => point(store, 1),
    ArrowLeft: () => point(store, -1),
    ArrowUp: () => point(store, -1),
    Home: () => point(store, 'first'),
    End: () => point(store, 'last'),
    Enter: () => {
      const { pointed } = store.looking;
      if (pointed.peek() !== null) go(store, pointed.peek()!);
    },
    Backspace: () => {
      if (store.state.peek().trail.length === 0) return;
      store.looking.walking.value = true;
      const from = store.state.peek().selected;
      store.change(stepBack);
      show(store);
      // One stands where one came from and points at where one was.
      store.looking.pointed.value = from;
    },
    ' ': () => {
      const key = store.looking.pointed.peek();
      if (key === null) return;
      store.looking.walking.value = true;
      store.change((state) => toggleChosen(state, key));
    },
  };
}

function shifted(store: Store): Actions {
  const renderer = store.renderer.peek();
  return {
    ArrowLeft: () => renderer?.pan(-panStep, 0),
    ArrowRight: () => renderer?.pan(panStep, 0),
    ArrowUp: () => renderer?.pan(0, -panStep),
    ArrowDown: () => renderer?.pan(0, panStep),
    '+': () => renderer?.zoom(1.5),
    '-': () => renderer?.zoom(1 / 1.5),
    '0': () => renderer?.fit(),
  };
}

/** Points at the next relation; where nothing is selected one begins with the largest node. */
function point(store: Store, step: 1 | -1 | 'first' | 'last'): void {
  const { selected } = store.state.peek();
  if (selected === null) {
    const { bySize, nodeIndex } = store.knowledge.peek();
    const largest = bySize.find(({ key }) => store.shown.peek().nodes[nodeIndex.get(key)!] === 1);
    if (largest) go(store, largest.key);
    return;
  }
  const { neighbours, pointed } = store.looking;
  const list = neighbours.peek();
  if (list.length === 0) return;
  const at = list.findIndex(({ key }) => key === pointed.peek());
  const next =
    step === 'first' ? 0 : step === 'last' ? list.length - 1 : at === -1 && step === -1 ? list.length - 1 : at + step;
  pointed.value = list[(next + list.length) % list.length]!.key;
  store.looking.walking.value = true;
}

function go(store: Store, key: string): void {
  store.looking.walking.value = true;
  store.change((state) => select(state, key));
  show(store);
}

function show(store: Store): void {
  const { selected } = store.state.peek();
  if (selected !== null) requestAnimationFrame(() => store.renderer.peek()?.focus([selected]));
}

/** "är rektor vid Björkskolan; deltog i Skoldagen" of the one who is selected. */
function saidOf(knowledge: Knowledge, from: string, { edges }: Neighbour, words: Words): string {
  return edges.map((edge) => clause(knowledge, from, edge, words)).join('; ');
}

function clause(knowledge: Knowledge, from: string, edge: SerializedEdge, words: Words): string {
  const { looking } = words;
  const tie = tieOf(knowledge, edge);
  const said = looking.tie(tie);
  if (tie.source.key === from) return textOf(said.predicate);
  return textOf(said.passive ?? [...looking.subject(tie.source), ' ', ...said.predicate]);
}

function textOf(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

const mostListed = 200;

/** For screen readers: where one stands and what is pointed at, read out; and all relations as a list. */
export function WalkTwin() {
  const store = useStore();
  const words = store.words.value;
  const { walk } = words.looking;
  const knowledge = store.knowledge.value;
  const { selected } = store.chosen.value;
  const { neighbours, pointed, walking } = store.looking;
  const node = selected === null ? undefined : knowledge.nodes.get(selected);
  const list = neighbours.value;
  const at = list.findIndex(({ key }) => key === pointed.value);
  const target = list[at];
  return (
    <div class="visually-hidden">
      <div role="status" aria-atomic="false" class="walk-status">
        {walking.value && node && (
          <p>{words.looking.walk.here(node.attributes.label, words.kindOne[node.attributes.kind], list.length)}</p>
        )}
        {walking.value && node && target && (
          <p>{walk.pointed(at + 1, list.length, saidOf(knowledge, node.key, target, words))}</p>
        )}
      </div>
      {node && (
        <section aria-label={walk.list(node.attributes.label, list.length)}>
          <ul>
            {list.slice(0, mostListed).map((neighbour) => (
              <li key={neighbour.key}>{saidOf(knowledge, node.key, neighbour, words)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
