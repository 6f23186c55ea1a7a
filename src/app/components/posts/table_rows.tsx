/** The rows of the table that are in view, each with its evidence when it is open. */
import type { NameLink } from '../../../view/post.ts';
import { type PostColumn, type PostRow, postColumns } from '../../../view/posts_table.ts';
import { cellText } from '../../../words/post_cells.ts';
import { useStore } from '../../store.ts';
import { EvidenceList } from '../evidence_list.tsx';
import { QuoteMark } from '../icons.tsx';
import { NodeName } from '../parts.tsx';
import type { BodyProps } from './table_view.tsx';

export function PostLines({ rows, items, before, after, open, toggle, measure }: BodyProps) {
  return (
    <>
      <Space height={before} />
      {items.map(({ index }) => {
        const row = rows[index]!;
        const isOpen = open.has(row.key);
        return (
          <tbody key={row.key} ref={measure} data-index={index} class={isOpen ? 'is-open' : ''}>
            <PostLine row={row} index={index} open={isOpen} toggle={toggle} />
            {isOpen && (
              <tr class="proof-line">
                <td colSpan={postColumns.length}>
                  <EvidenceList evidence={row.edge.attributes.evidence} confidence={row.confidence} />
                </td>
              </tr>
            )}
          </tbody>
        );
      })}
      <Space height={after} />
    </>
  );
}

/** Stands for the rows that are not in view. */
function Space({ height }: { height: number }) {
  if (height <= 0) return null;
  return (
    <tbody class="posts-space" aria-hidden="true">
      <tr>
        <td colSpan={postColumns.length} style={{ height: `${height}px` }} />
      </tr>
    </tbody>
  );
}

interface LineProps {
  readonly row: PostRow;
  readonly index: number;
  readonly open: boolean;
  readonly toggle: (key: string) => void;
}

function PostLine({ row, index, open, toggle }: LineProps) {
  const { selected } = useStore().chosen.value;
  return (
    <tr aria-rowindex={index + 2} class={row.person.key === selected ? 'is-selected' : ''}>
      {postColumns.map((column) =>
        column === 'person' ? (
          <th key={column} scope="row">
            <PostCell row={row} column={column} />
          </th>
        ) : (
          <td key={column} class={`column-${column}`}>
            {column === 'sources' ? (
              <SourceButton row={row} open={open} toggle={toggle} />
            ) : (
              <PostCell row={row} column={column} />
            )}
          </td>
        ),
      )}
    </tr>
  );
}

/** A name that selects its node, or plain words. */
export function PostCell({ row, column }: { row: PostRow; column: PostColumn }) {
  const store = useStore();
  const name = nameIn(row, column);
  if (!name) return <>{cellText(row, column, store.words.value)}</>;
  const current = store.chosen.value.selected === name.key;
  return <NodeName to={name.key} text={name.text} class={current ? 'quiet-name is-current' : 'quiet-name'} />;
}

function nameIn(row: PostRow, column: PostColumn): NameLink | null {
  if (column === 'person' || column === 'role' || column === 'organisation' || column === 'municipality') {
    return row[column];
  }
  return null;
}

export function SourceButton({ row, open, toggle }: Omit<LineProps, 'index'>) {
  const words = useStore().words.value;
  const show = words.evidence.show(Math.max(1, row.edge.attributes.evidence.length));
  const label = `${words.posts.sources(row.documents.length)}. ${show}: ${row.person.text}`;
  return (
    <button
      type="button"
      class="source-button"
      aria-expanded={open}
      aria-label={label}
      title={label}
      onClick={() => toggle(row.key)}
    >
      <QuoteMark />
      <span>{words.number(row.documents.length)}</span>
    </button>
  );
}
