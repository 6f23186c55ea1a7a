/** From the files that a person chose to the list of what has changed. */
import type { Store } from '../store.ts';
import { readEarlier } from './read_earlier.ts';

export async function compareFiles(store: Store, files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  try {
    const earlier = await readEarlier(files, store.knowledge.peek().graph, store.texts.peek());
    if (earlier === null) {
      store.notice.value = { tone: 'problem', lines: (words) => [words.changes.noGraph] };
      return;
    }
    store.compare(earlier);
    store.notice.value = null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    store.notice.value = { tone: 'problem', lines: (words) => [words.changes.failed(reason)] };
  }
}
