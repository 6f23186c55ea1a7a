/** One change: the sentence, and behind it the sources of now and of then. */
import { useMemo, useState } from 'preact/hooks';
import type { Change } from '../../../review/index.ts';
import { textEvidence } from '../../../view/evidence.ts';
import type { Comparison } from '../../changes/comparing.ts';
import { fieldText, statementOf } from '../../changes/told.ts';
import { useStore } from '../../store.ts';
import { EvidenceList } from '../evidence_list.tsx';
import { Parts } from '../parts.tsx';
import { SourceButton } from '../source_button.tsx';
import { ChangeSign } from './change_mark.tsx';
import { InEarlier } from './in_earlier.tsx';

export function ChangeItem({ change, comparison }: { change: Change; comparison: Comparison }) {
  const store = useStore();
  const words = store.words.value;
  const knowledge = store.knowledge.value;
  const [open, setOpen] = useState(false);
  const told = useMemo(() => statementOf(change, knowledge, comparison, words), [change, knowledge, words]);
  const fields = change.fields.map((field) => fieldText(field, knowledge, comparison, words));
  const count = Math.max(1, textEvidence(told.evidence).length);
  return (
    <li class={`statement change is-${change.change} ${open ? 'is-open' : ''}`}>
      <div class="statement-line">
        <ChangeSign sort={change.change} />
        <p class="statement-text">
          <span class="visually-hidden">{words.changes.sort[change.change]}: </span>
          <Parts parts={told.parts} />
          {told.note && (
            <>
              {', '}
              <span class="note">{told.note}</span>
            </>
          )}
          {fields.map((text) => (
            <span key={text} class="change-field">
              {text}
            </span>
          ))}
        </p>
        <SourceButton count={count} open={open} onOpen={setOpen} />
      </div>
      {open && <Sources change={change} comparison={comparison} />}
    </li>
  );
}

function Sources({ change: { before, after, change }, comparison }: { change: Change; comparison: Comparison }) {
  const { changes } = useStore().words.value;
  return (
    <>
      {after && (
        <>
          {change === 'changed' && <p class="fine-print change-side">{changes.now}</p>}
          <EvidenceList evidence={after.attributes.evidence} />
        </>
      )}
      {before && (
        <>
          <p class="fine-print change-side">{changes.before}</p>
          <InEarlier comparison={comparison}>
            <EvidenceList evidence={before.attributes.evidence} />
          </InEarlier>
        </>
      )}
    </>
  );
}
