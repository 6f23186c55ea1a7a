import type { CorrectionEvidence, EdgeEvidence, NodeEvidence } from '../model/index.ts';
import { quoteAround } from '../text/quote.ts';
import type { ExportParts } from './parts.ts';

/** Evidence as columns of text: the first item of each belongs together, then the second of each, and so on. */
export interface EvidenceColumns {
  /** All items, also those that are not written out. */
  readonly count: number;
  readonly quotes: string;
  readonly titles: string;
  readonly dates: string;
  /** The document's address with the place in the text, as RFC 5147 has it: `falun/ny-rektor.txt#char=26,40`. */
  readonly links: string;
  readonly rules: string;
}

/** Between items. Does not occur in running text. */
export const separator = ' ‖ ';

/** A person may be named hundreds of times; so many sentences are written out. */
const mostWritten = 10;
/** So many are looked at to find them: a list may say the same ten thousand times in the same words. */
const mostLookedAt = 100;

interface Item {
  readonly quote: string;
  readonly title: string;
  readonly date: string;
  readonly link: string;
  readonly rule: string;
}

type Evidence = NodeEvidence | EdgeEvidence | CorrectionEvidence;

/** The sentences behind a claim, each once, in the order of the evidence. */
export function evidenceColumns(evidence: readonly Evidence[], parts: ExportParts): EvidenceColumns {
  const items: Item[] = [];
  const seen = new Set<string>();
  for (const piece of evidence.slice(0, mostLookedAt)) {
    if (items.length === mostWritten) break;
    const item = itemOf(piece, parts);
    const key = `${'correction' in piece ? piece.correction : piece.document}\n${item.quote}`;
    if (!seen.has(key)) items.push(item);
    seen.add(key);
  }
  const column = (pick: (item: Item) => string): string =>
    items.some((item) => pick(item) !== '') ? items.map((item) => pick(item) || '–').join(separator) : '';
  return {
    count: evidence.length,
    quotes: column(({ quote }) => quote),
    titles: column(({ title }) => title),
    dates: column(({ date }) => date),
    links: column(({ link }) => link),
    rules: column(({ rule }) => rule),
  };
}

function itemOf(evidence: Evidence, { documents }: ExportParts): Item {
  if ('correction' in evidence) {
    return { quote: '', title: 'rättelse', date: '', link: evidence.correction, rule: 'correction' };
  }
  const { document: id, start, end, rule = '' } = evidence;
  const document = documents.get(id);
  if (document === undefined) return { quote: '', title: id, date: '', link: `${id}#char=${start},${end}`, rule };
  return {
    quote: quoteAround(document.text, { start, end }),
    title: document.title,
    date: document.date ?? '',
    link: `${document.url ?? document.path}#char=${start},${end}`,
    rule,
  };
}
