/** Who works where, as a table: sorted, searched, copied, saved and printed. On a phone every row is a card. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type PostColumn, type PostOrder, type PostRow, postColumns } from '../../../view/posts_table.ts';
import { useStore } from '../../store.ts';
import { narrow, useMedia, usePrinting } from '../use_media.ts';
import { PostCards } from './cards.tsx';
import { NoPosts } from './no_posts.tsx';
import { PostsHead, SortChoice } from './posts_head.tsx';
import { PostLines } from './table_rows.tsx';
import { TakeAway } from './take_away.tsx';
import { useVirtual } from './use_virtual.ts';

const rowHeight = 45;
const cardHeight = 150;
const headHeight = 40;

export function TableView() {
  const store = useStore();
  const words = store.words.value;
  const rows = store.posts.sorted.value;
  const isNarrow = useMedia(narrow);
  const printing = usePrinting();
  const paper = useMedia('print');
  const cards = isNarrow && !printing && !paper;
  const head = (
    <PostsHead title={words.posts.tableTitle}>
      {cards && <SortChoice />}
      <TakeAway rows={rows} />
    </PostsHead>
  );
  return (
    <div class="posts-view">
      {!cards && head}
      <Rows rows={rows} cards={cards} whole={printing || paper}>
        {cards && head}
        {rows.length === 0 && <NoPosts />}
      </Rows>
    </div>
  );
}

interface RowsProps {
  readonly rows: readonly PostRow[];
  readonly cards: boolean;
  /** All rows at once, for paper. */
  readonly whole: boolean;
  /** Stands over the rows and scrolls with them. */
  readonly children: ComponentChildren;
}

function Rows({ rows, cards, whole, children }: RowsProps) {
  const store = useStore();
  const words = store.words.value;
  const { selected, posts } = store.chosen.value;
  const scroll = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const virtual = useVirtual({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => (cards ? cardHeight : rowHeight),
    getItemKey: (at) => `${cards} ${rows[at]?.key ?? at}`,
    overscan: 8,
    scrollPaddingStart: cards ? 0 : headHeight,
  });
  // Another order or search begins at the top; a selection from elsewhere comes into view.
  useEffect(() => scroll.current?.scrollTo({ top: 0 }), [posts.order, posts.query]);
  useEffect(() => {
    if (selected === null) return;
    const items = virtual.getVirtualItems();
    const inView = items.some((item) => names(rows[item.index], selected));
    const at = inView ? -1 : rows.findIndex((row) => names(row, selected));
    if (at !== -1) virtual.scrollToIndex(at, { align: 'center' });
  }, [selected]);
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  const all = rows.map((_, index) => ({ index, start: 0, end: 0 }));
  const items = whole ? all : virtual.getVirtualItems();
  const before = whole ? 0 : (items[0]?.start ?? 0);
  const after = whole ? 0 : virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const body = { rows, items, before, after, open, toggle, measure: virtual.measureElement };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
    <section class="posts-scroll" ref={scroll} tabIndex={0} aria-label={words.posts.tableTitle}>
      {children}
      {rows.length > 0 && (cards ? <PostCards {...body} /> : <Table {...body} />)}
    </section>
  );
}

/** Whether a row speaks of a node. */
function names(row: PostRow | undefined, key: string): boolean {
  return (
    row !== undefined && [row.person, row.role, row.organisation, row.municipality].some((name) => name?.key === key)
  );
}

/** What the visible part of the list consists of. */
export interface BodyProps {
  readonly rows: readonly PostRow[];
  readonly items: readonly { readonly index: number }[];
  /** Pixels of what lies above and below the items. */
  readonly before: number;
  readonly after: number;
  /** Keys of the rows whose evidence is open. */
  readonly open: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
  readonly measure: (element: HTMLElement | null) => void;
}

function Table(props: BodyProps) {
  const store = useStore();
  const words = store.words.value;
  const { order } = store.chosen.value.posts;
  return (
    <table class="posts-table" aria-rowcount={props.rows.length + 1}>
      <caption class="visually-hidden">{words.posts.tableHelp}</caption>
      <colgroup>
        {postColumns.map((column) => (
          <col key={column} class={`column-${column}`} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {postColumns.map((column) => (
            <ColumnHead key={column} column={column} order={order} />
          ))}
        </tr>
      </thead>
      <PostLines {...props} />
    </table>
  );
}

function ColumnHead({ column, order }: { column: PostColumn; order: PostOrder }) {
  const store = useStore();
  const { columns, sortBy } = store.words.value.posts;
  const sorted = order.column === column;
  const direction = order.descending ? 'descending' : 'ascending';
  const next = { column, descending: sorted ? !order.descending : column === 'sources' || column === 'confidence' };
  return (
    <th scope="col" aria-sort={sorted ? direction : undefined} class={`column-${column}`}>
      <button
        type="button"
        class="column-button"
        title={sortBy(columns[column])}
        onClick={() => store.change((state) => ({ ...state, posts: { ...state.posts, order: next } }))}
      >
        {columns[column]}
        <span class="sort-mark" aria-hidden="true">
          {sorted ? (order.descending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  );
}
