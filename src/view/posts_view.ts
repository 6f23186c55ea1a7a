/** How somebody looks at the posts: which of them, in which order, and what the lines of the timeline are. */
import type { PostOrder } from './posts_table.ts';
import type { Grouping } from './timeline.ts';

export interface PostsView {
  readonly query: string;
  readonly order: PostOrder;
  readonly grouping: Grouping;
}

export const plainPosts: PostsView = {
  query: '',
  order: { column: 'person', descending: false },
  grouping: 'organisation',
};
