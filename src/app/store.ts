/** The state of one explorer on a page, and what follows from it. A page may hold several; nothing is shared. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { DraftRow } from '../decide/index.ts';
import { indexGraph, type Knowledge } from '../view/knowledge.ts';
import type { Question } from '../view/questions.ts';
import { type Shown, showing } from '../view/shown.ts';
import { typedQuestions } from '../view/typed_questions.ts';
import { type Camera, type ChosenView, changeSorts, type Language, type Theme } from '../view/view.ts';
import type { NamedView } from '../view/view_file.ts';
import { type Emphasis, emphasisOf, neighbourhood } from '../view/visibility.ts';
import { type Words, wordsOf } from '../words/index.ts';
import type { MatchingRequest } from './add/open_foreign.ts';
import type { Arranger } from './arrange/arranger.ts';
import { type Comparing, createComparing } from './changes/comparing.ts';
import { type Earlier, earlierIn } from './changes/earlier.ts';
import { type Correcting, createCorrecting } from './correct/correcting.ts';
import { createReasons, type Reasons } from './correct/reasons.ts';
import { type History, type Moment, noHistory, redo, remember, undo } from './history.ts';
import { createLooking, type Looking } from './looking.ts';
import type { PageData } from './page_data.ts';
import { type PostLists, postLists } from './posts/lists.ts';
import type { Renderer } from './renderer.ts';
import { buildSearchIndex, type Hit, searchNames, withoutFillers } from './search.ts';
import { type SentenceHits, textSearch } from './search_texts.ts';
import { initialState, select, takeView, type ViewState } from './state.ts';
import { keptSentences, storedTexts, type TextPiece, type TextSource } from './texts.ts';

export type Rest = typeof import('./rest.ts');

/** A message at the foot of the page, kept as a function so that it follows the language. */
export interface Notice {
  readonly tone: 'busy' | 'good' | 'problem';
  readonly lines: (words: Words) => readonly string[];
  /** Offers not to wait for it. */
  readonly onCancel?: () => void;
  /** Offers to show what was added. */
  readonly showNew?: boolean;
  /** Offers to show what has changed since this graph. */
  readonly since?: Earlier;
  /** Offers to undo this, as long as nothing came after it. */
  readonly undoes?: readonly DraftRow[];
}

export interface Store {
  readonly data: PageData;
  readonly state: Signal<ViewState>;
  /** The same without what is hovered over: whoever follows it sleeps while the pointer wanders. */
  readonly chosen: ReadonlySignal<ViewState>;
  readonly knowledge: Signal<Knowledge>;
  readonly texts: Signal<TextSource>;
  /** What a person corrects here. */
  readonly correcting: Correcting;
  /** Why names were taken for one person or for two. */
  readonly reasons: Reasons;
  /** What has changed since an earlier graph. */
  readonly comparing: Comparing;
  /** Nodes added a moment ago. */
  readonly fresh: Signal<ReadonlySet<string>>;
  /** True while those stand out, from the moment they are added until the person goes on to something else. */
  readonly spotlight: Signal<boolean>;
  readonly notice: Signal<Notice | null>;
  /** Tables from elsewhere whose columns somebody has to tell apart. */
  readonly matching: Signal<MatchingRequest | null>;
  /** False when this browser cannot draw the graph. */
  readonly drawable: Signal<boolean>;
  /** What draws the graph: a plain canvas stands in where there is no WebGL. */
  readonly painter: Signal<'webgl' | 'plain'>;
  /** The renderer while the graph is on the screen. */
  readonly renderer: Signal<Renderer | null>;
  /** What arranges the drawn graph, while it is on the screen. */
  readonly arranger: Signal<Arranger | null>;
  /** What is not in the first picture, once that is on the screen; null until then. */
  readonly rest: Signal<Rest | null>;
  /** How many of the parts beside the graph, from above, are there: they come one by one. */
  readonly parts: Signal<number>;
  readonly words: ReadonlySignal<Words>;
  readonly hits: ReadonlySignal<readonly Hit[]>;
  /** What is searched for: the words of the query that may name something. */
  readonly asked: ReadonlySignal<string>;
  /** Sentences of the texts that hold what is searched for. */
  readonly sentences: ReadonlySignal<SentenceHits>;
  /** Questions in what is typed, the likeliest first. */
  readonly typed: ReadonlySignal<readonly Question[]>;
  /** Names like this one, the best first. */
  readonly find: (query: string) => readonly Hit[];
  /** What the filters leave. */
  readonly shown: ReadonlySignal<Shown>;
  /** The posts of the table and the timeline. */
  readonly posts: PostLists;
  readonly emphasis: ReadonlySignal<Emphasis | null>;
  readonly looking: Looking;
  /** Views kept by name; read a moment after the page has opened. */
  readonly views: Signal<readonly NamedView[]>;
  readonly history: ReadonlySignal<History>;
  /** Where one looks from, kept a moment after the view has come to rest; null while the whole graph is seen. */
  readonly camera: Signal<Camera | null>;
  /** What is seen when nothing has been chosen here: the reader's own language and theme. */
  readonly start: ChosenView;
  readonly change: (step: (state: ViewState) => ViewState) => void;
  /** A step of the view and of what is corrected, undone together. */
  readonly step: (step: (state: ViewState) => ViewState, edits: readonly DraftRow[]) => void;
  /** Holds the graph against an earlier one: one step that can be undone. */
  readonly compare: (earlier: Earlier) => void;
  /** Puts a graph in the place of the one that is shown; what that does to the view is no step of its own. */
  readonly takeKnowledge: (knowledge: Knowledge, fit: (state: ViewState) => ViewState) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Goes to a whole view, as from an address or a file: one step that can be undone. */
  readonly show: (view: ChosenView, camera: Camera | null) => void;
  /** Selects from outside the graph: the view moves there. */
  readonly visit: (key: string) => void;
}

export function createStore(data: PageData, language: Language, theme: Theme): Store {
  const earlier = earlierIn(data);
  const start: ViewState = { ...initialState(language, theme), changes: earlier === null ? null : changeSorts };
  const state = signal(start);
  const history = signal(noHistory);
  const camera = signal<Camera | null>(null);
  const knowledge = signal(indexGraph(data.graph));
  const texts = signal<TextSource>(textsOf(data));
  const fresh = signal<ReadonlySet<string>>(new Set());
  const spotlight = signal(false);
  const renderer = signal<Renderer | null>(null);
  const notice = signal<Notice | null>(null);

  const query = computed(() => state.value.query);
  const hovered = computed(() => state.value.hovered);
  const selected = computed(() => state.value.selected);
  const hiddenKinds = computed(() => state.value.hiddenKinds);
  const mentions = computed(() => state.value.mentions);
  const filters = computed(() => state.value.filters);
  const shown = computed(() =>
    showing(knowledge.value, { filters: filters.value, hiddenKinds: hiddenKinds.value, mentions: mentions.value }),
  );
  const words = computed(() => wordsOf[state.value.language]);
  const looking = createLooking({ state, knowledge, shown, words });
  const index = computed(() => buildSearchIndex(knowledge.value));
  const asked = computed(() => withoutFillers(query.value, wordsOf[state.value.language].search.fillers));
  const hits = computed(() => searchNames(index.value, asked.value));
  const inTexts = computed(() => textSearch(() => newestFirst(knowledge.value, texts.value.pieces())));
  const sentences = computed(() => inTexts.value.find(asked.value));
  const typed = computed(() => {
    const { asking } = words.value.search.questions;
    const find = (name: string) => searchNames(index.value, name).map(({ key }) => key);
    return typedQuestions(knowledge.value, query.value, asking, find);
  });
  const hitKeys = computed(() => (query.value.trim() === '' ? null : hits.value.map((hit) => hit.key)));

  const correcting = createCorrecting(
    data,
    computed(() => knowledge.value.graph),
  );
  const comparing = createComparing({ state, knowledge, earlier });
  const moment = (view: ViewState): Moment => ({
    view,
    edits: correcting.edits.peek(),
    earlier: comparing.earlier.peek(),
  });
  const move = (after: ViewState, edits: readonly DraftRow[], earlier = comparing.earlier.peek()) => {
    const before = moment(state.peek());
    if (after === before.view && edits === before.edits && earlier === before.earlier) return;
    batch(() => {
      state.value = after;
      correcting.edits.value = edits;
      comparing.earlier.value = earlier;
      history.value = remember(history.peek(), before, { view: after, edits, earlier }, performance.now());
      if (after.selected !== before.view.selected) {
        spotlight.value = false;
        looking.leave();
      }
    });
  };
  const travel = (step: typeof undo) => {
    const taken = step(history.peek(), moment(state.peek()));
    if (!taken) return;
    const [before, after] = [correcting.edits.peek(), taken.moment.edits];
    batch(() => {
      // What was said of a correction no longer holds.
      if (after !== before) notice.value = decisionTold(after.length < before.length ? 'undone' : 'redone');
      state.value = takeView(state.peek(), taken.moment.view);
      correcting.edits.value = taken.moment.edits;
      comparing.earlier.value = taken.moment.earlier ?? null;
      history.value = taken.history;
    });
  };
  const change: Store['change'] = (step) => move(step(state.peek()), correcting.edits.peek());
  return {
    data,
    state,
    chosen: computed(withoutHover(state)),
    knowledge,
    texts,
    correcting,
    comparing,
    reasons: createReasons(data.reasons),
    fresh,
    spotlight,
    notice,
    matching: signal(null),
    drawable: signal(true),
    painter: signal('webgl' as const),
    renderer,
    arranger: signal(null),
    rest: signal<Rest | null>(null),
    parts: signal(0),
    words,
    asked,
    hits,
    sentences,
    typed,
    shown,
    posts: postLists(
      knowledge,
      filters,
      computed(() => state.value.posts),
    ),
    emphasis: computed(
      () =>
        (hovered.value === null ? looking.emphasis.value : null) ??
        emphasisOf(
          knowledge.value,
          shown.value,
          { hovered: hovered.value, selected: selected.value },
          hitKeys.value,
          spotlight.value ? fresh.value : null,
        ) ??
        comparing.emphasis.value,
    ),
    looking,
    find: (text) => searchNames(index.peek(), text),
    history,
    views: signal<readonly NamedView[]>([]),
    camera,
    start,
    change,
    step: (step, edits) => move(step(state.peek()), edits),
    compare: (earlier) =>
      move({ ...select(state.peek(), null), reading: null, changes: changeSorts }, correcting.edits.peek(), earlier),
    takeKnowledge: (next, fitted) =>
      batch(() => {
        knowledge.value = next;
        state.value = fitted(state.peek());
        looking.leave();
      }),
    undo: () => travel(undo),
    redo: () => travel(redo),
    show: (view, from) => {
      change((before) => takeView(before, view));
      camera.value = from;
      requestAnimationFrame(() => {
        const drawing = renderer.peek();
        if (from || view.selected === null) drawing?.setCamera(from);
        else drawing?.focus([view.selected]);
      });
    },
    visit: (key) => {
      change((before) => select(before, key));
      // The panel opens first, so that the view knows what it covers.
      requestAnimationFrame(() => renderer.peek()?.focus(withFew(key, knowledge.peek(), shown.peek())));
    },
  };
}

/** With what it is connected with, where that is little: an answer is no good beyond the edge. */
const fewAround = 12;

function withFew(key: string, knowledge: Knowledge, shown: Shown): readonly string[] {
  const { nodes } = neighbourhood(knowledge, key, shown);
  return nodes.size <= fewAround ? [...nodes] : [key];
}

function decisionTold(said: 'undone' | 'redone'): Notice {
  return { tone: 'good', lines: (words) => [words.correct.done[said]] };
}

/** The texts that a page carries, or the sentences of them that it quotes. */
export function textsOf({ info, documents }: PageData): TextSource {
  return info.textsOmitted ? keptSentences(info.quotes ?? {}) : storedTexts(documents);
}

function withoutHover(state: ReadonlySignal<ViewState>): () => ViewState {
  let before = state.peek();
  return () => {
    const now: ViewState = { ...state.value, hovered: null };
    const names = Object.keys(now) as (keyof ViewState)[];
    if (names.some((name) => now[name] !== before[name])) before = now;
    return before;
  };
}

function newestFirst(knowledge: Knowledge, pieces: readonly TextPiece[]): readonly TextPiece[] {
  const date = ({ document }: TextPiece) => knowledge.documents.get(document)?.date ?? '';
  const inOrder = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return [...pieces].sort(
    (one, other) => inOrder(date(other), date(one)) || inOrder(one.document, other.document) || one.start - other.start,
  );
}

export const StoreContext = createContext<Store | null>(null);

export function useStore(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('This part of the explorer is used outside mountExplorer()');
  return store;
}
