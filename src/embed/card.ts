/** What is known of a chosen node: sentences, each with the words of the texts that carry it. */
import { keptSentences } from '../app/texts.ts';
import { type AnyEvidence, isCorrection, textEvidence } from '../view/evidence.ts';
import type { Knowledge } from '../view/knowledge.ts';
import { fragmentAddress } from '../view/text_fragment.ts';
import type { Words } from '../words/index.ts';
import { portrait } from '../words/prose/portrait.ts';
import type { Part, Statement } from '../words/prose/types.ts';
import { button, make } from './dom.ts';
import type { LoadedGraph } from './source.ts';

const mostStatements = 12;
const mostQuotes = 3;

interface CardEvents {
  readonly onSelect: (key: string) => void;
  readonly onClose: () => void;
}

export function cardOf({ graph, knowledge }: LoadedGraph, key: string, words: Words, events: CardEvents): HTMLElement {
  const node = knowledge.nodes.get(key)!;
  const told = portrait(knowledge, node, words);
  const texts = keptSentences(graph.quotes ?? {});
  let room = mostStatements;
  const sections = told.sections.flatMap(({ heading, groups }) => {
    const statements = groups.flatMap((group) => group.statements).slice(0, room);
    room -= statements.length;
    if (statements.length === 0) return [];
    const items = statements.map((statement) => statementItem(statement, knowledge, texts, words, events));
    return [heading === null ? null : make('h4', {}, heading), make('ul', {}, ...items)];
  });
  return make(
    'section',
    { part: 'card', class: 'card', 'aria-label': words.panel.label, lang: words.code },
    make(
      'header',
      {},
      make('p', { class: 'kind' }, told.kindLine),
      button(words.app.close, 'close', events.onClose, '×'),
      make('h3', { tabindex: '-1', part: 'name' }, told.title),
    ),
    ...sections,
  );
}

function statementItem(
  { parts, note, evidence }: Statement,
  knowledge: Knowledge,
  texts: ReturnType<typeof keptSentences>,
  words: Words,
  { onSelect }: CardEvents,
): HTMLElement {
  const said = make('span', {}, ...parts.map((part) => partOf(part, knowledge, onSelect)), note ? `, ${note}` : null);
  const quotes = quotesOf(evidence, knowledge, texts, words);
  const count = Math.max(1, textEvidence(evidence).length);
  return make('li', {}, said, make('details', {}, make('summary', {}, words.embed.sources(count)), ...quotes));
}

function partOf(part: Part, knowledge: Knowledge, onSelect: (key: string) => void): Node | string {
  if (typeof part === 'string') return part;
  if (!knowledge.nodes.has(part.key)) return part.text;
  const link = make('button', { type: 'button', class: 'name' }, part.text);
  link.addEventListener('click', () => onSelect(part.key));
  return link;
}

function quotesOf(
  evidence: readonly AnyEvidence[],
  knowledge: Knowledge,
  texts: ReturnType<typeof keptSentences>,
  words: Words,
): HTMLElement[] {
  const items = textEvidence(evidence).slice(0, mostQuotes);
  const shown = items.map(({ document: id, start, end }) => {
    const record = knowledge.documents.get(id);
    const quote = texts.quote(id, start, end);
    const page = fragmentAddress(record?.url, quote ?? { before: '', claim: '', after: '' }) ?? webPage(record?.url);
    const title = `${record?.title ?? id}${record?.date ? `, ${words.date(record.date)}` : ''}`;
    const source = page ? make('a', { href: page, target: '_blank', rel: 'noopener noreferrer' }, title) : title;
    return make(
      'figure',
      {},
      quote
        ? make(
            'blockquote',
            { lang: record?.language ?? 'sv' },
            quote.before,
            make('mark', {}, quote.claim),
            quote.after,
          )
        : null,
      make('figcaption', {}, source),
    );
  });
  const corrections = evidence
    .filter(isCorrection)
    .map((item) => make('p', {}, words.evidence.correction(item.correction)));
  return [...shown, ...corrections];
}

/** Only what a browser opens as a page. */
function webPage(url: string | null | undefined): string | null {
  return url && /^https?:\/\//iu.test(url) ? url : null;
}
