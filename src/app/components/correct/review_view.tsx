/** What the program is unsure of, one doubt at a time: one key decides, undo takes back, the next comes. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Doubt, doubtId } from '../../../review/index.ts';
import type { Words } from '../../../words/index.ts';
import { answer, isSettled, settledCount, skip } from '../../correct/answers.ts';
import { type Store, useStore } from '../../store.ts';
import { Icon } from '../icons.tsx';
import { DecisionList } from './decision_list.tsx';
import { DoubtView, doubtTitle } from './doubt_view.tsx';
import { SaveBar } from './save_bar.tsx';

type Sort = 'pairs' | 'post' | 'concept';
const sorts: readonly Sort[] = ['pairs', 'post', 'concept'];
const coming = 6;

const sortOf = (doubt: Doubt): Sort => ('edge' in doubt ? 'post' : doubt.kind === 'concept' ? 'concept' : 'pairs');

export function ReviewView() {
  const store = useStore();
  const words = store.words.value;
  const { review } = words.correct;
  const { doubts, skipped, reviewing } = store.correcting;
  const [only, setOnly] = useState<Sort | null>(null);
  const page = useRef<HTMLDivElement>(null);
  const open = (doubts.value ?? []).filter((doubt) => !isSettled(store, doubt));
  const fitting = open.filter((doubt) => only === null || sortOf(doubt) === only);
  const [now, ...next] = fitting;
  const done = settledCount(store);
  const close = () => {
    reviewing.value = false;
  };
  useEffect(() => page.current?.focus({ preventScroll: true }), []);
  useEffect(() => page.current?.scrollTo(0, 0), [now && doubtId(now)]);
  useKeys(store, now, close);
  const counts = useMemo(
    () => new Map(sorts.map((sort) => [sort, open.filter((one) => sortOf(one) === sort)])),
    [doubts.value, done],
  );
  return (
    <section class="reader review" aria-label={review.heading}>
      <header class="reader-head">
        <button type="button" class="button" onClick={close}>
          <Icon name="back" />
          {review.back}
        </button>
        <h2 class="review-heading">{review.heading}</h2>
        <fieldset class="segments" aria-label={review.heading}>
          <button type="button" class="segment" aria-pressed={only === null} onClick={() => setOnly(null)}>
            {review.all} <span class="count">{words.number(open.length)}</span>
          </button>
          {sorts.map((sort) => (
            <button key={sort} type="button" class="segment" aria-pressed={only === sort} onClick={() => setOnly(sort)}>
              {review.only[sort]} <span class="count">{words.number(counts.get(sort)!.length)}</span>
            </button>
          ))}
        </fieldset>
      </header>
      <div class="reader-page" ref={page} tabIndex={-1}>
        <div class="review-page">
          {now ? (
            <>
              <p class="fine-print review-progress" aria-live="polite">
                {review.progress(done + 1, done + open.length)} · {review.touches(now.touches)}
                <span class="visually-hidden">{` ${doubtTitle(store, now)}. ${review.question[now.kind]}`}</span>
              </p>
              <DoubtView key={doubtId(now)} doubt={now} />
            </>
          ) : (
            <p class="empty-note" aria-live="polite">
              {doubts.value === null ? review.looking : review.empty}
            </p>
          )}
          {skipped.value.size > 0 && !now && (
            <button
              type="button"
              class="text-button"
              onClick={() => {
                skipped.value = new Set();
              }}
            >
              {review.skippedAgain(skipped.value.size)}
            </button>
          )}
          {next.length > 0 && <Coming doubts={next.slice(0, coming)} />}
          <SaveBar />
          <DecisionList />
        </div>
      </div>
      <Choices now={now} />
    </section>
  );
}

/** The same buttons in the same place, whatever is asked; undo also when nothing is. */
function Choices({ now }: { now: Doubt | undefined }) {
  const store = useStore();
  const words = store.words.value;
  const { review } = words.correct;
  const { keys } = review;
  const button = (text: string, key: string, act: () => void, main = false) => (
    <button type="button" class={`button ${main ? 'is-main' : ''}`} aria-keyshortcuts={key} onClick={act}>
      {text}
      <kbd>{key.toUpperCase()}</kbd>
    </button>
  );
  return (
    <footer class="review-answers">
      {now && button(review.yes[now.kind], keys.yes, () => answer(store, now, 'yes'), true)}
      {now && button(review.no[now.kind], keys.no, () => answer(store, now, 'no'))}
      {now && button(review.skip, keys.skip, () => skip(store, now))}
      <button
        type="button"
        class="icon-button"
        aria-label={words.narrow.undo}
        title={review.undoKey}
        disabled={store.history.value.past.length === 0}
        onClick={store.undo}
      >
        <Icon name="undo" />
      </button>
    </footer>
  );
}

function Coming({ doubts }: { doubts: readonly Doubt[] }) {
  const store = useStore();
  const { review } = store.words.value.correct;
  return (
    <section class="section">
      <h3 class="section-heading">{review.coming}</h3>
      <ul class="plain-list">
        {doubts.map((one) => (
          <li key={doubtId(one)} class="fine-print">
            {doubtTitle(store, one)} · {review.touches(one.touches)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One key decides; nothing is decided while somebody writes or a dialog is open. */
function useKeys(store: Store, now: Doubt | undefined, close: () => void): void {
  // What is seen: a key answers nothing else.
  const seen = useRef(now);
  useLayoutEffect(() => {
    seen.current = now;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null;
      if (event.ctrlKey || event.metaKey || event.altKey || target?.closest?.('input, textarea, select, dialog'))
        return;
      if (event.key === 'Escape' && store.state.peek().selected === null) {
        close();
        return;
      }
      const { keys }: Words['correct']['review'] = store.words.peek().correct.review;
      const key = event.key.toLowerCase();
      const doubt = seen.current;
      if (!doubt || event.repeat) return;
      if (key === keys.yes) answer(store, doubt, 'yes');
      else if (key === keys.no) answer(store, doubt, 'no');
      else if (key === keys.skip) skip(store, doubt);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store]);
}
