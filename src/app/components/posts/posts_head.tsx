/** Over the table and the timeline: what it is, how many posts, and the search in them. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type PostColumn, postColumns } from '../../../view/posts_table.ts';
import { useStore } from '../../store.ts';
import { Icon } from '../icons.tsx';

interface HeadProps {
  readonly title: string;
  /** What the signs below mean. */
  readonly legend?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function PostsHead({ title, legend, children }: HeadProps) {
  const store = useStore();
  const words = store.words.value;
  const { found, shown } = store.posts;
  // "Who has worked in several municipalities?" asks for people, not for posts.
  const people = useMemo(() => new Set(found.value.map(({ person }) => person.key)).size, [found.value]);
  return (
    <header class="posts-head">
      <div class="posts-title">
        <h2>{title}</h2>
        <p class="count" role="status">
          {words.posts.count(found.value.length, shown.value.length)}
        </p>
        {people > 0 && <p class="count">{words.kindCount('person', people)}</p>}
      </div>
      {legend}
      <div class="posts-tools">
        <PostsSearch />
        {children}
      </div>
    </header>
  );
}

function PostsSearch() {
  const store = useStore();
  const words = store.words.value;
  const { query } = store.chosen.value.posts;
  const search = (text: string) => store.change((state) => ({ ...state, posts: { ...state.posts, query: text } }));
  return (
    <div class="search posts-search">
      <Icon name="search" />
      <input
        type="search"
        value={query}
        aria-label={words.posts.search}
        placeholder={words.posts.searchExample}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          search('');
        }}
      />
      {query !== '' && (
        <button type="button" class="icon-button small" aria-label={words.search.clear} onClick={() => search('')}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

/** What the column heads do on a wide screen. */
export function SortChoice() {
  const store = useStore();
  const { posts } = store.words.value;
  const { order } = store.chosen.value.posts;
  const sort = (next: Partial<typeof order>) =>
    store.change((state) => ({ ...state, posts: { ...state.posts, order: { ...order, ...next } } }));
  return (
    <div class="posts-sort">
      <label class="select">
        <span>{posts.sort}</span>
        <select value={order.column} onChange={(event) => sort({ column: event.currentTarget.value as PostColumn })}>
          {postColumns.map((column) => (
            <option key={column} value={column}>
              {posts.columns[column]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="button"
        aria-label={order.descending ? posts.descending : posts.ascending}
        title={order.descending ? posts.descending : posts.ascending}
        onClick={() => sort({ descending: !order.descending })}
      >
        <span aria-hidden="true">{order.descending ? '↓' : '↑'}</span>
      </button>
    </div>
  );
}
