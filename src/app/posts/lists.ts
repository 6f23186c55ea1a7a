/** The posts that the table and the timeline show, from all of them to those that are searched for, in order. */
import { computed, type ReadonlySignal } from '@preact/signals';
import type { FilterList } from '../../view/filters.ts';
import type { Knowledge } from '../../view/knowledge.ts';
import { type PostRow, postRows, searchPosts, shownPosts, sortPosts } from '../../view/posts_table.ts';
import type { PostsView } from '../../view/posts_view.ts';
import { showing } from '../../view/shown.ts';

export interface PostLists {
  readonly all: ReadonlySignal<readonly PostRow[]>;
  /** What the filters leave. Kinds that are not drawn in the graph still have their columns here. */
  readonly shown: ReadonlySignal<readonly PostRow[]>;
  readonly found: ReadonlySignal<readonly PostRow[]>;
  readonly sorted: ReadonlySignal<readonly PostRow[]>;
}

export function postLists(
  knowledge: ReadonlySignal<Knowledge>,
  filters: ReadonlySignal<FilterList>,
  view: ReadonlySignal<PostsView>,
): PostLists {
  const query = computed(() => view.value.query);
  const order = computed(() => view.value.order);
  const all = computed(() => postRows(knowledge.value));
  const shown = computed(() =>
    shownPosts(all.value, showing(knowledge.value, { filters: filters.value, hiddenKinds: [], mentions: false })),
  );
  const found = computed(() => searchPosts(shown.value, query.value));
  return { all, shown, found, sorted: computed(() => sortPosts(found.value, order.value)) };
}
