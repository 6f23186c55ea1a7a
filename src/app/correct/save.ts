/** Into the file: by the server that the page came from, or as a download where it was opened from disk. */
import { effect } from '@preact/signals';
import type { DraftRow } from '../../decide/index.ts';
import type { ServedBy } from '../../export/index.ts';
import type { Store } from '../store.ts';
import { saveFile } from '../take_away.ts';
import { correctionsFile } from './correcting.ts';

/** The whole file: the rows that are there, then the new ones. */
export function downloadCorrections({ correcting, notice }: Store): void {
  const rows = correcting.unsaved.peek();
  const text = correcting.text.peek();
  // By this mark a spreadsheet knows the letters.
  saveFile(correctionsFile, text.startsWith('\uFEFF') ? text : `\uFEFF${text}`, 'text/csv');
  correcting.markSaved(rows);
  notice.value = { tone: 'good', lines: (words) => [words.correct.downloaded] };
}

/** Sends every decision to the server as it is made; hands back what ends it. What it refuses is saved by hand. */
export function saveAtServer(store: Store): () => void {
  const { served } = store.data;
  if (!served?.saves) return () => {};
  const { unsaved, byHand, markSaved } = store.correcting;
  let sending = false;
  const send = async () => {
    sending = true;
    try {
      for (let rows = unsaved.peek(); rows.length > 0; rows = unsaved.peek()) {
        await post(rows, served);
        markSaved(rows);
      }
      byHand.value = false;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      byHand.value = true;
      store.notice.value = { tone: 'problem', lines: (words) => [words.correct.saveFailed(reason)] };
    } finally {
      sending = false;
    }
  };
  return effect(() => {
    if (unsaved.value.length > 0 && !sending) void send();
  });
}

/** As `cli/server.ts` has it: all rows are in the file, or an Error says why none is. */
async function post(rows: readonly DraftRow[], { token }: ServedBy): Promise<void> {
  const answer = await fetch('/decisions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Samband-Token': token },
    body: JSON.stringify({ rows }),
  });
  if (answer.ok) return;
  const { problem } = (await answer.json()) as { readonly problem?: string };
  throw new Error(problem ?? String(answer.status));
}
