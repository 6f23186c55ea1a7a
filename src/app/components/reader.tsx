/** A whole text with all its found names marked, scrolled to the words that a statement rests on. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Place } from '../../model/index.ts';
import { fragmentAddress } from '../../view/text_fragment.ts';
import type { Reading } from '../../view/view.ts';
import { nodeAddress } from '../address.ts';
import { namesIn, type Piece, piecesOf } from '../marks.ts';
import type { Quote } from '../sentences.ts';
import { read } from '../state.ts';
import { useStore } from '../store.ts';
import { Icon } from './icons.tsx';

export function Reader() {
  const store = useStore();
  const words = store.words.value;
  const knowledge = store.knowledge.value;
  const reading = store.chosen.value.reading;
  const document = reading?.document ?? null;
  const text = document === null ? null : store.texts.value.text(document);
  const record = document === null ? undefined : knowledge.documents.get(document);
  const titleEnd = record && text?.startsWith(`${record.title}\n`) ? record.title.length + 1 : 0;
  const names = useMemo(() => (document === null ? [] : namesIn(knowledge, document)), [knowledge, document]);
  const pages = useMemo(
    () => (document === null ? new Map<number, number>() : pageStarts(store.texts.value.places(document))),
    [store.texts.value, document],
  );
  const pieces = useMemo(
    () =>
      text === null || !reading
        ? []
        : piecesOf(text, names, reading.end > reading.start ? reading : null, [titleEnd, ...pages.keys()]),
    [text, names, reading, titleEnd, pages],
  );
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    page.current?.focus({ preventScroll: true });
    const claimed = page.current?.querySelector('.is-claimed');
    if (claimed) claimed.scrollIntoView({ block: 'center' });
    else page.current?.scrollTo(0, 0);
  }, [reading]);
  if (!reading || document === null) return null;
  const source = sourceAddress(record?.url, reading, store.texts.value.quote(document, reading.start, reading.end));
  const title = record?.title ?? document;
  return (
    <section class="reader" aria-label={words.reader.label(title)}>
      <header class="reader-head">
        <button type="button" class="button" onClick={() => store.change((state) => read(state, null))}>
          <Icon name="back" />
          {words.reader.back}
        </button>
        <p class="fine-print reader-facts">
          {[record?.date ? words.date(record.date) : '', record?.path ?? '', words.reader.names(names.length)]
            .filter((fact) => fact !== '')
            .join(' · ')}
          {source && (
            <>
              {' · '}
              <a href={source} target="_blank" rel="noopener noreferrer" class="name">
                {words.reader.source}
              </a>
            </>
          )}
        </p>
      </header>
      <div class="reader-page" ref={page} tabIndex={-1}>
        <article class="reader-text" lang={record?.language ?? 'sv'}>
          {text === null ? (
            <p>{words.reader.missing}</p>
          ) : (
            <>
              {titleEnd > 0 && (
                <h2 class="reader-title">{pieces.filter((piece) => piece.start < titleEnd).map(viewOf)}</h2>
              )}
              {pieces
                .filter((piece) => piece.start >= titleEnd)
                .map((piece) => [pageMark(pages.get(piece.start), words.evidence.page), viewOf(piece)])}
            </>
          )}
        </article>
      </div>
    </section>
  );
}

/** The page that the text came from, at the claimed words when there are any. */
function sourceAddress(url: string | null | undefined, { start, end }: Reading, quote: Quote | null): string | null {
  if (!url || !/^https?:\/\//iu.test(url)) return null;
  return (end > start && quote && fragmentAddress(url, quote)) || url;
}

/** Where each page of a PDF begins in the text, when it has several. */
function pageStarts(places: readonly Place[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  let last: number | undefined;
  for (const { start, page } of places) {
    if (page !== undefined && page !== last) starts.set(start, page);
    last = page ?? last;
  }
  return starts.size > 1 ? starts : new Map();
}

function pageMark(page: number | undefined, say: (page: number) => string) {
  return page === undefined ? null : (
    <span key={`page ${page}`} class="page-mark fine-print">
      {say(page)}
    </span>
  );
}

const viewOf = (piece: Piece) => <PieceView key={piece.start} piece={piece} />;

function PieceView({ piece }: { piece: Piece }) {
  const store = useStore();
  const claimed = piece.claimed ? ' is-claimed' : '';
  const node = piece.key === null ? undefined : store.knowledge.value.nodes.get(piece.key);
  if (!node) return piece.claimed ? <span class="is-claimed">{piece.text}</span> : piece.text;
  const { kind, label } = node.attributes;
  const current = store.chosen.value.selected === node.key;
  return (
    <a
      class={`name-mark kind-${kind}${claimed}`}
      href={nodeAddress(node.key)}
      title={store.words.value.reader.open(label, store.words.value.kindOne[kind])}
      aria-current={current ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault();
        store.visit(node.key);
      }}
    >
      {piece.text}
    </a>
  );
}
