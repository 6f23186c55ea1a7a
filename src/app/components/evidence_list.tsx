/** The sentences behind a statement: quote, text, date, and the way into the text. */
import { useState } from 'preact/hooks';
import { type AnyEvidence, isCorrection, type TextEvidence, textEvidence } from '../../view/evidence.ts';
import { read } from '../state.ts';
import { useStore } from '../store.ts';

const firstShown = 3;

export function EvidenceList({ evidence }: { evidence: readonly AnyEvidence[] }) {
  const words = useStore().words.value;
  const [all, setAll] = useState(false);
  const corrections = evidence.filter(isCorrection);
  const items = textEvidence(evidence);
  const shown = all ? items : items.slice(0, firstShown);
  return (
    <div class="evidence">
      {shown.map((item) => (
        <QuoteCard key={`${item.document} ${item.start} ${item.end}`} item={item} />
      ))}
      {corrections.map((item) => (
        <p key={item.correction} class="fine-print">
          {words.evidence.correction(item.correction)}
        </p>
      ))}
      {items.length > shown.length && (
        <button type="button" class="text-button" onClick={() => setAll(true)}>
          {words.evidence.more(items.length - shown.length)}
        </button>
      )}
    </div>
  );
}

function QuoteCard({ item }: { item: TextEvidence }) {
  const store = useStore();
  const words = store.words.value;
  const texts = store.texts.value;
  const record = store.knowledge.value.documents.get(item.document);
  const quote = texts.quote(item.document, item.start, item.end);
  return (
    <figure class="quote">
      {quote ? (
        <blockquote lang={record?.language ?? 'sv'}>
          {quote.before}
          <mark>{quote.claim}</mark>
          {quote.after}
        </blockquote>
      ) : (
        <p class="fine-print">{words.evidence.missing}</p>
      )}
      <figcaption>
        <span class="quote-source">
          {record?.title ?? item.document}
          {record?.date ? `, ${words.date(record.date)}` : ''}
        </span>
        {texts.text(item.document) !== null && (
          <button
            type="button"
            class="text-button"
            onClick={() =>
              store.change((state) => read(state, { document: item.document, start: item.start, end: item.end }))
            }
          >
            {words.evidence.inText}
          </button>
        )}
      </figcaption>
    </figure>
  );
}
