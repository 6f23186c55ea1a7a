/** Evidence out of columns of text: where it lies, and the sentences that were written out beside it. */
import { separator } from '../export/evidence.ts';
import type { CorrectionEvidence, DocumentRecord, StoredDocument } from '../model/index.ts';
import { sparseText } from '../text/sparse_text.ts';
import type { Row } from './columns.ts';

export interface ReadEvidence {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly rule: string | undefined;
}

/** The texts that an imported graph speaks of, and what its file quotes of them. */
export interface Sources {
  readonly add: (record: DocumentRecord) => void;
  /** Items in the columns of a row; `forms`: how what they claim may be written. */
  readonly read: (row: Row, forms: readonly string[]) => (ReadEvidence | CorrectionEvidence)[];
  readonly records: () => DocumentRecord[];
  /** Texts with what is quoted of them at its place. */
  readonly texts: () => StoredDocument[];
}

interface Quoted {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly forms: readonly string[];
}

export function createSources(): Sources {
  const records = new Map<string, DocumentRecord>();
  const byPlace = new Map<string, string>();
  const byTitle = new Map<string, string>();
  const quoted: Quoted[] = [];

  function add(record: DocumentRecord): void {
    records.set(record.id, record);
    for (const place of [record.path, record.url, record.id]) if (place) byPlace.set(place, record.id);
    byTitle.set(`${record.title}\n${record.date ?? ''}`, record.id);
  }

  function documentAt(place: string, title: string, date: string): string {
    const known = byPlace.get(place) ?? byTitle.get(`${title}\n${date.replace(/^–$/u, '')}`);
    if (known !== undefined) return known;
    const isPage = /^https?:/u.test(place);
    const id = isPage ? place : place.replace(/\.[^./]*$/u, '');
    add({
      id,
      path: place,
      title: title || id,
      date: /^\d{4}/u.test(date) ? date : null,
      url: isPage ? place : null,
      language: 'sv',
      sha256: '',
      chars: 0,
    });
    return id;
  }

  return {
    add,
    read(row, forms) {
      const cells = (name: string) => (row.text(name) ?? '').split(separator.trim()).map((cell) => cell.trim());
      const [quotes, titles, dates, rules] = ['quote', 'documentTitle', 'documentDate', 'rule'].map(cells);
      return cells('address').flatMap((link, at): (ReadEvidence | CorrectionEvidence)[] => {
        const [, place = '', from, to] = /^(.*)#char=(\d+),(\d+)$/su.exec(link) ?? [];
        const title = titles![at] ?? '';
        if (place === '') return title === 'rättelse' && link !== '' ? [{ correction: link }] : [];
        const [start, end] = [Number(from), Number(to)];
        if (!(end > start)) return [];
        const document = documentAt(place, title, dates![at] ?? '');
        const quote = quotes![at] ?? '';
        if (quote !== '' && quote !== '–') quoted.push({ document, start, end, quote, forms });
        const rule = rules![at];
        return [{ document, start, end, rule: rule === '' || rule === '–' ? undefined : rule }];
      });
    },
    records: () => texts().map(({ text: _, ...record }) => record),
    texts,
  };

  function texts(): StoredDocument[] {
    const pieces = placedQuotes(quoted);
    return [...records.values()]
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .map((record) => {
        const own = pieces.get(record.id) ?? [];
        const spans = quoted.filter(({ document }) => document === record.id).map(({ end }) => end);
        const chars = Math.max(record.chars, ...spans, ...own.map(({ start, text }) => start + text.length));
        return { ...record, chars, text: sparseText(chars, own) };
      });
  }
}

interface Piece {
  readonly start: number;
  readonly text: string;
}

/**
 * Where each quoted sentence begins in its text: its file says where the claim is, not where the sentence is. A name is
 * found in the sentence; another claim in the same sentence then knows where that lies; else it begins with the claim.
 */
function placedQuotes(quoted: readonly Quoted[]): Map<string, Piece[]> {
  const anchors = new Map<string, number>();
  const keyOf = ({ document, quote }: Quoted) => `${document}\n${quote}`;
  const fits = ({ start, end, quote }: Quoted, from: number) =>
    from >= 0 && from <= start && end <= from + quote.length;
  for (const item of quoted) {
    const { quote, start, end } = item;
    const inQuote = item.forms.map((form) => indexOfForm(quote, form, end - start)).find((at) => at >= 0);
    const from = inQuote === undefined ? -1 : start - inQuote;
    if (!anchors.has(keyOf(item)) && fits(item, from)) anchors.set(keyOf(item), from);
  }
  for (const item of quoted) {
    if (!anchors.has(keyOf(item))) anchors.set(keyOf(item), Math.max(0, Math.min(item.start, item.end - 1)));
  }
  const pieces = new Map<string, Piece[]>();
  const seen = new Set<string>();
  for (const item of quoted) {
    if (seen.has(keyOf(item))) continue;
    seen.add(keyOf(item));
    const list = pieces.get(item.document) ?? [];
    pieces.set(item.document, list);
    list.push({ start: anchors.get(keyOf(item))!, text: item.quote });
  }
  return pieces;
}

/** Where words as long as the claim begin as a form does: "Falu" and "Falun" are one place. */
function indexOfForm(quote: string, form: string, length: number): number {
  const stem = form.toLowerCase().slice(0, Math.max(2, Math.min(form.length, length) - 1));
  return quote.toLowerCase().indexOf(stem);
}
