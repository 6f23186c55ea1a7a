/** Under a post: who had it before and after, and where the texts contradict each other; each with its sentences. */
import { useState } from 'preact/hooks';
import type { Further } from '../../words/prose/types.ts';
import { useStore } from '../store.ts';
import { EvidenceList } from './evidence_list.tsx';
import { QuoteMark } from './icons.tsx';
import { Parts } from './parts.tsx';

export function FurtherList({ further, opened = false }: { further: readonly Further[]; opened?: boolean }) {
  return (
    <ul class="plain-list further">
      {further.map((one) => (
        <FurtherItem key={one.id} further={one} opened={opened} />
      ))}
    </ul>
  );
}

function FurtherItem({ further: { parts, sides, contradicts }, opened }: { further: Further; opened: boolean }) {
  const { story } = useStore().words.value;
  const [open, setOpen] = useState(opened);
  return (
    <li class={contradicts ? 'contradiction' : ''}>
      <div class="statement-line">
        <p class="further-text">
          {contradicts && <strong>{story.contradiction}: </strong>}
          <Parts parts={parts} />
        </p>
        <button
          type="button"
          class="source-button"
          aria-expanded={open}
          aria-label={story.show}
          title={story.show}
          onClick={() => setOpen(!open)}
        >
          <QuoteMark />
        </button>
      </div>
      {open &&
        sides.map(({ label, evidence }, at) => (
          <div key={`${at} ${label}`} class="further-side">
            {label !== null && <p class="fine-print change-side">{label}</p>}
            <EvidenceList evidence={evidence} />
          </div>
        ))}
    </li>
  );
}
