/** Posts as cards, for a screen that is too narrow for columns. */
import { useStore } from '../../store.ts';
import { EvidenceList } from '../evidence_list.tsx';
import { PostCell, SourceButton } from './table_rows.tsx';
import type { BodyProps } from './table_view.tsx';

export function PostCards({ rows, items, before, after, open, toggle, measure }: BodyProps) {
  const store = useStore();
  const words = store.words.value;
  const { selected } = store.chosen.value;
  return (
    <ul class="post-cards plain-list" style={{ paddingTop: `${before}px`, paddingBottom: `${after}px` }}>
      {items.map(({ index }) => {
        const row = rows[index]!;
        const isOpen = open.has(row.key);
        const place = [row.municipality?.text, row.county].filter((part) => part).join(', ');
        const facts = [words.posts.period(row), words.posts.confidence(row.confidence)].filter((fact) => fact !== '');
        return (
          <li
            key={row.key}
            ref={measure}
            data-index={index}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            class={`post-card ${row.person.key === selected ? 'is-selected' : ''}`}
          >
            <div class="post-card-line">
              <p class="post-card-name">
                <PostCell row={row} column="person" />
              </p>
              <SourceButton row={row} open={isOpen} toggle={toggle} />
            </div>
            <p>
              <PostCell row={row} column="role" />
              {row.status !== 'current' && <span class="note"> ({words.posts.status[row.status]})</span>}
            </p>
            {row.organisation && (
              <p>
                <PostCell row={row} column="organisation" />
              </p>
            )}
            {place !== '' && (
              <p>
                <PostCell row={row} column="municipality" />
                {row.county && <span class="note">, {row.county}</span>}
              </p>
            )}
            <p class="note">{facts.join(' · ')}</p>
            {isOpen && <EvidenceList evidence={row.edge.attributes.evidence} confidence={row.confidence} />}
          </li>
        );
      })}
    </ul>
  );
}
