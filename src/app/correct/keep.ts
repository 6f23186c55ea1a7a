/** Corrections that are not in the file yet: kept in this browser if it keeps anything, and never lost without a word. */
import { batch, effect } from '@preact/signals';
import { appendRows, type DraftRow, holding, idsIn } from '../../decide/index.ts';
import type { Store } from '../store.ts';

const mark = 'samband-corrections';

interface Kept {
  readonly saved: readonly DraftRow[];
  readonly unsaved: readonly DraftRow[];
}

/** Takes up what was left here last time, keeps what comes, and asks before the page is left; hands back what ends it. */
export function keepCorrections(store: Store): () => void {
  takeUp(store);
  const { saved, unsaved } = store.correcting;
  const stop = effect(() => keep({ saved: saved.value, unsaved: unsaved.value }));
  const onLeave = (event: BeforeUnloadEvent) => {
    if (unsaved.peek().length > 0) event.preventDefault();
  };
  window.addEventListener('beforeunload', onLeave);
  return () => {
    stop();
    window.removeEventListener('beforeunload', onLeave);
  };
}

/** What a build has not taken in since; rows that were downloaded but not put beside the texts hold here all the same. */
function takeUp({ correcting, notice }: Store): void {
  const { edits, file, saved } = correcting;
  const kept = load();
  const there = idsIn(file.peek());
  const isNew = ({ id }: DraftRow) => !there.has(id);
  const [before, since] = [kept.saved.filter(isNew), kept.unsaved.filter(isNew)];
  if (before.length === 0 && since.length === 0) return;
  batch(() => {
    file.value = appendRows(file.peek(), before);
    saved.value = before;
    edits.value = [...holding(before), ...since];
  });
  if (since.length > 0) notice.value = { tone: 'good', lines: (words) => [words.correct.kept(since.length)] };
}

/** For each page by where it lies: two graphs may bear one title. */
function name(): string {
  return `${mark}:${window.location.pathname}`;
}

function load(): Kept {
  try {
    const value = JSON.parse(window.localStorage.getItem(name()) ?? '{}') as Partial<Kept>;
    return { saved: rowsIn(value.saved), unsaved: rowsIn(value.unsaved) };
  } catch {
    return { saved: [], unsaved: [] };
  }
}

function rowsIn(value: unknown): readonly DraftRow[] {
  if (!Array.isArray(value)) return [];
  const isRow = (row: unknown) =>
    typeof row === 'object' &&
    row !== null &&
    ['id', 'decision', 'subject'].every((cell) => cell in row) &&
    Object.values(row).every((cell) => typeof cell === 'string');
  return value.filter(isRow) as DraftRow[];
}

function keep(kept: Kept): void {
  try {
    if (kept.saved.length === 0 && kept.unsaved.length === 0) window.localStorage.removeItem(name());
    else window.localStorage.setItem(name(), JSON.stringify(kept));
  } catch {
    // Private windows may refuse; then leaving the page asks first.
  }
}
