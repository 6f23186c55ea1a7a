/** Has the largest nodes rehearse what the pointer will ask of them, while nobody does anything: the first hover is a late one. */
import { effect } from '@preact/signals';
import type { SerializedNode } from '../model/index.ts';
import { connections } from '../view/knowledge.ts';
import { isNodeShown, type Shown } from '../view/shown.ts';
import { neighbourhood } from '../view/visibility.ts';
import { summary } from '../words/prose/portrait.ts';
import { lookOf } from './components/graph_view.tsx';
import type { Renderer } from './renderer.ts';
import { whenIdle } from './spare_time.ts';
import type { Store } from './store.ts';

/** So many nodes. */
const most = 10;
/** After the page is whole, in milliseconds. */
const soon = 60;
/** Asked again after so many milliseconds where there is something else to do, so many times. */
const patience = 200;
const tries = 30;

/** Anew for every graph, in every part of it that is shown; hands back what ends it. */
export function followRehearsals(store: Store): () => void {
  return effect(() => {
    const [renderer, knowledge, shown] = [store.renderer.value, store.knowledge.value, store.shown.value];
    if (renderer === null) return;
    const left = knowledge.bySize.filter(({ key }) => isNodeShown(knowledge, shown, key)).slice(0, most);
    let missed = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const next = () => {
      const node = left[0];
      if (stopped || node === undefined) return;
      const done = knowledge.later.every((work) => work.advance(() => true)) && rehearse(store, renderer, node, shown);
      if (done) left.shift();
      else missed += 1;
      if (missed < tries) timer = setTimeout(() => whenIdle(next), done ? 0 : patience);
    };
    timer = setTimeout(() => whenIdle(next), soon);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  });
}

function rehearse(store: Store, renderer: Renderer, node: SerializedNode, shown: Shown): boolean {
  const knowledge = store.knowledge.peek();
  summary(knowledge, node, store.words.peek());
  connections(knowledge, node.key);
  const emphasis = neighbourhood(knowledge, node.key, shown);
  return renderer.rehearse({ ...lookOf(store), emphasis, carded: node.key });
}
