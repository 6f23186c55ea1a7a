/** Posts of which the texts do not say when: under the timeline, in words. */
import { useState } from 'preact/hooks';
import type { PostRow } from '../../../view/posts_table.ts';
import { useStore } from '../../store.ts';
import { Parts } from '../parts.tsx';

const firstShown = 60;

export function Undated({ rows, whole }: { rows: readonly PostRow[]; whole: boolean }) {
  const words = useStore().words.value;
  const [shown, setShown] = useState(firstShown);
  if (rows.length === 0) return null;
  const left = whole ? 0 : rows.length - shown;
  return (
    <section class="undated" tabIndex={-1}>
      <h3>{words.posts.undated(rows.length)}</h3>
      <p class="fine-print">{words.posts.undatedHelp}</p>
      <ul class="plain-list columns">
        {rows.slice(0, whole ? rows.length : shown).map((row) => (
          <li key={row.key}>
            <Parts parts={[row.person, ': ', ...lowered(words.prose.fromPerson(row))]} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="text-button" onClick={() => setShown(shown * 4)}>
          {words.app.showMore(Math.min(left, shown * 3))}
        </button>
      )}
    </section>
  );
}

type Said = Parameters<typeof Parts>[0]['parts'];

/** "Rektor vid Björkskolan" inside a sentence. */
function lowered(parts: Said): Said {
  const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
  let done = false;
  return parts.map((part) => {
    if (done || part === '') return part;
    done = true;
    return typeof part === 'string' ? small(part) : { ...part, text: small(part.text) };
  });
}
