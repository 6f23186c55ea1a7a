/** The sentences behind a statement: quote, text, date, rule, and the ways into the text and the page it came from. */
import { useState } from 'preact/hooks';
import { type AnyEvidence, isCorrection, type TextEvidence, textEvidence } from '../../view/evidence.ts';
import { fragmentAddress } from '../../view/text_fragment.ts';
import { ruleText } from '../proof.ts';
import { read } from '../state.ts';
import { useStore } from '../store.ts';
import { onePerSentence, placeAt } from '../texts.ts';

const firstShown = 3;

interface Props {
  readonly evidence: readonly AnyEvidence[];
  /** How sure the statement is, 0 to 1. */
  readonly confidence?: number | undefined;
  /** Every quote at once. */
  readonly whole?: boolean;
}

export function EvidenceList({ evidence, confidence, whole = false }: Props) {
  const store = useStore();
  const words = store.words.value;
  const [all, setAll] = useState(whole);
  const corrections = evidence.filter(isCorrection);
  const items = onePerSentence(textEvidence(evidence), store.texts.value);
  const shown = all ? items : items.slice(0, firstShown);
  return (
    <div class="evidence">
      {confidence !== undefined && <p class="fine-print sureness">{words.proof.confidence(confidence)}</p>}
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
  const page = quote && fragmentAddress(record?.url, quote);
  const rule = ruleText(item.rule, words);
  const place = placeAt(texts.places(item.document), item.start);
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
          {place?.page ? `, ${words.evidence.page(place.page)}` : ''}
          {place?.row ? `, ${words.evidence.row(place.row)}` : ''}
        </span>
        <span class="quote-ways">
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
          {page && (
            <a class="text-button" href={page} target="_blank" rel="noopener noreferrer" title={words.proof.newTab}>
              {words.proof.inSource}
            </a>
          )}
        </span>
        {rule !== '' && (
          <details class="quote-how">
            <summary>{words.proof.how}</summary>
            <span class="quote-rule">{rule}</span>
          </details>
        )}
      </figcaption>
    </figure>
  );
}
