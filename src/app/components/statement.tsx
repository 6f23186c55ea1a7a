/** One sentence with the button that shows its sources. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { textEvidence } from '../../view/evidence.ts';
import type { Statement } from '../../words/prose/types.ts';
import { useStore } from '../store.ts';
import { onePerSentence } from '../texts.ts';
import { StatementActions } from './correct/statement_actions.tsx';
import { EvidenceList } from './evidence_list.tsx';
import { FurtherList } from './further.tsx';
import { Parts } from './parts.tsx';
import { SourceButton } from './source_button.tsx';

export function StatementView({ statement, opened = false }: { statement: Statement; opened?: boolean }) {
  const store = useStore();
  const [open, setOpen] = useState(opened);
  const item = useRef<HTMLLIElement>(null);
  // On a phone the quote one asks for would open beneath the edge of the sheet.
  useEffect(() => {
    if (open && !opened) item.current?.scrollIntoView({ block: 'nearest' });
  }, [open, opened]);
  const count = Math.max(1, onePerSentence(textEvidence(statement.evidence), store.texts.value).length);
  return (
    <li ref={item} class={`statement ${open ? 'is-open' : ''}`}>
      <div class="statement-line">
        <p class="statement-text">
          <Parts parts={statement.parts} />
          {statement.note && (
            <>
              {', '}
              <span class="note">{statement.note}</span>
            </>
          )}
        </p>
        <SourceButton count={count} open={open} onOpen={setOpen} />
      </div>
      {statement.further && <FurtherList further={statement.further} />}
      {open && (
        <>
          <EvidenceList evidence={statement.evidence} confidence={statement.confidence} />
          <StatementActions statement={statement} />
        </>
      )}
    </li>
  );
}
