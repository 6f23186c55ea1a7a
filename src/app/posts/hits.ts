/** Posts among what a search finds. */
import { fold } from '../../view/fold.ts';
import { type PostRow, searchPosts } from '../../view/posts_table.ts';
import type { Store } from '../store.ts';

/** Posts that fit, asked for when the words are several or name nobody; the very role that was typed comes first. */
export function postHits(store: Store): readonly PostRow[] {
  const asked = store.asked.value.trim();
  if (asked === '' || !(asked.includes(' ') || store.hits.value.length === 0)) return [];
  const words = fold(asked).split(' ');
  const exact = (row: PostRow) => Number(words.includes(fold(row.role.text)));
  return [...searchPosts(store.posts.shown.value, asked)].sort((one, other) => exact(other) - exact(one));
}
