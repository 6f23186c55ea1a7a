/// <reference path="./arrange/inline_worker.d.ts" />
/**
 * Groups and betweenness of large graphs, counted by a worker while the page goes on. Until they are there nodes look as
 * they did; who does not want to wait says so, and the view is as it was before.
 */
import { computed, effect, type Signal, signal } from '@preact/signals';
import type { Betweenness } from '../view/centrality.ts';
import { shownGraph } from '../view/centrality.ts';
import { type Communities, communitiesFrom, strengthGraph } from '../view/communities.ts';
import type { Knowledge } from '../view/knowledge.ts';
import type { Shown } from '../view/shown.ts';
import type { Words } from '../words/index.ts';
import type { SumReply, SumRequest } from '../worker/sums.ts';
import SumWorker from '../worker/sums.ts?worker&inline';
import type { ViewState } from './state.ts';
import type { Notice, Store } from './store.ts';

/** With more nodes than this counting keeps a page waiting. */
const mostAtOnce = 4000;

/** What takes longer than this many milliseconds is announced. */
const patience = 250;

/** Something counted, and of what. */
export interface Counted<Value> {
  readonly knowledge: Knowledge;
  readonly shown: Shown;
  readonly value: Value;
}

export interface Sums {
  readonly communities: Signal<Counted<Communities> | null>;
  readonly betweenness: Signal<Counted<Betweenness> | null>;
}

export function createSums(): Sums {
  return { communities: signal(null), betweenness: signal(null) };
}

export function isCountedAside({ nodeCount }: Shown): boolean {
  return nodeCount > mostAtOnce;
}

/** Null while it has not been counted for just this. */
export function countedFor<Value>(known: Counted<Value> | null, knowledge: Knowledge, shown: Shown): Value | null {
  return known !== null && known.knowledge === knowledge && known.shown === shown ? known.value : null;
}

/** Counts what is asked for and not there; hands back what ends it. */
export function followSums(store: Store): () => void {
  const { communities, betweenness } = store.looking.sums;
  const colour = computed(() => store.chosen.value.colour);
  const size = computed(() => store.chosen.value.size);
  const stops = [
    effect(() => {
      if (colour.value !== 'community') return;
      return count(store, communities, {
        words: (words) => words.looking.look.counting.community,
        without: (state) => ({ ...state, colour: 'kind' }),
        ask(knowledge, shown) {
          const graph = strengthGraph(knowledge, shown);
          return {
            request: { type: 'groups', graph },
            take: (reply) => (reply.type === 'groups' ? communitiesFrom(graph, reply.group) : null),
          };
        },
      });
    }),
    effect(() => {
      if (size.value !== 'betweenness') return;
      return count(store, betweenness, {
        words: (words) => words.looking.look.counting.betweenness,
        without: (state) => ({ ...state, size: 'stored' }),
        ask: (knowledge, shown) => ({
          request: { type: 'betweenness', graph: shownGraph(knowledge, shown), nodes: shown.nodes },
          take: (reply) => (reply.type === 'betweenness' ? reply.betweenness : null),
        }),
      });
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

interface Sum<Value> {
  readonly words: (words: Words) => string;
  /** The view of someone who does not wait. */
  readonly without: (state: ViewState) => ViewState;
  readonly ask: (
    knowledge: Knowledge,
    shown: Shown,
  ) => { readonly request: SumRequest; readonly take: (reply: SumReply) => Value | null };
}

/** Asks a worker; hands back what lets it go before it has answered. */
function count<Value>(store: Store, counted: Signal<Counted<Value> | null>, sum: Sum<Value>): (() => void) | undefined {
  const [knowledge, shown] = [store.knowledge.value, store.shown.value];
  if (!isCountedAside(shown) || countedFor(counted.peek(), knowledge, shown)) return;
  const worker = new SumWorker();
  const notice: Notice = {
    tone: 'busy',
    lines: (words) => [sum.words(words)],
    onCancel: () => store.change(sum.without),
  };
  let over = false;
  const end = () => {
    over = true;
    worker.terminate();
    if (store.notice.peek() === notice) store.notice.value = null;
  };
  const { request, take } = sum.ask(knowledge, shown);
  worker.addEventListener('message', ({ data }: MessageEvent<SumReply>) => {
    const value = take(data);
    if (value !== null) counted.value = { knowledge, shown, value };
    end();
  });
  worker.addEventListener('error', (event) => {
    end();
    store.notice.value = { tone: 'problem', lines: (words) => [words.layouts.failed(event.message)] };
  });
  worker.postMessage(request);
  setTimeout(() => {
    if (!over) store.notice.value = notice;
  }, patience);
  return end;
}
