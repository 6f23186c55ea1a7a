import type { Decision, DocumentRecord, Extraction, Message, SourceText } from '../model/index.ts';
import { sha256Hex } from '../text/sha256.ts';
import { decoded, findNames, type HiddenName } from './find_names.ts';
import { fullNames, masked, maskNames, rangesToHide, replaceNames } from './mask_names.ts';
import { maskTable } from './mask_table.ts';

/** A text that named somebody who is suppressed, to be read anew. */
export interface MaskedText {
  readonly source: SourceText;
  readonly otherPaths?: readonly string[];
}

/** What is left to build from, when those whom the corrections suppress are gone. */
export interface Hidden {
  /** By the id of the document as it was. */
  readonly texts: ReadonlyMap<string, MaskedText>;
  /** The other decisions, without those that speak of her. */
  readonly decisions: readonly Decision[];
  /** Those, and the rows that suppress: what may be handed on with the graph, for texts that come later. */
  readonly handedOn: readonly Decision[];
  readonly messages: readonly Message[];
  /** A short text without the names. */
  readonly mask: (text: string) => string;
  /** The text of a `corrections.csv` without them; every row keeps its number. */
  readonly maskTable: (text: string) => string;
}

/**
 * Takes out for good whom the corrections suppress: the texts that name her come back with her name masked, unit by
 * unit, so that every position holds; ids and paths that hold it get another word. The graph is then built from these
 * texts, so nothing that was read off her name is left.
 */
export function hideNames(extractions: readonly Extraction[], decisions: readonly Decision[]): Hidden {
  const rows = decisions.filter((row) => row.decision === 'suppress');
  if (rows.length === 0)
    return { texts: new Map(), decisions, handedOn: decisions, messages: [], mask: asIs, maskTable: asIs };
  const messages: Message[] = [];
  const say = ({ path, row }: Decision, severity: Message['severity'], text: string) =>
    messages.push({ severity, code: 'correction', path, line: row, text: `Row ${row}: ${text}.` });
  const found = findNames(extractions, rows, decisions);
  for (const [row, name] of found) if (name === null) say(row, 'info', 'no text names the one who is suppressed');
  const names = withTheSame(
    [...found.values()].filter((name) => name !== null),
    decisions,
  );

  const texts = new Map<string, MaskedText>();
  for (const extraction of names.length === 0 ? [] : extractions) {
    const text = maskedText(extraction, names);
    if (text !== null) texts.set(extraction.article.record.id, text);
  }
  const renamed = new Map([...texts].map(([id, { source }]) => [id, source.id]));
  const kept = decisions.flatMap((row) => {
    if (row.decision === 'suppress') return [];
    const decision = withDocuments(row, renamed);
    if (cellsOf(decision).every((cell) => fullNames(cell, names).length === 0))
      return [fullNames(decision.id, names).length === 0 ? decision : { ...decision, id: `row ${row.row}` }];
    say(
      row,
      'info',
      'it names somebody who is suppressed, in clear; it was left out, and can be taken out of the file',
    );
    return [];
  });
  return {
    texts,
    decisions: kept,
    handedOn: [...rows, ...kept],
    messages,
    mask: (text) => maskNames(text, names),
    maskTable: (text) => maskTable(text, names),
  };
}

const asIs = (text: string) => text;

function cellsOf({ subject, object = '', value = '' }: Decision): readonly string[] {
  return [subject, object, value];
}

/** Also the other names of her that rows of "same" tell. */
function withTheSame(names: readonly HiddenName[], decisions: readonly Decision[]): HiddenName[] {
  const all = new Map(names.map((name) => [name.folded, name]));
  const rows = decisions.filter(({ decision, subject }) => decision === 'same' && subject.startsWith('person:'));
  for (let size = -1; size < all.size; ) {
    size = all.size;
    for (const { subject, object } of rows) {
      const ends = [subject, object!].map(nameOfKey);
      if (!ends.some(({ folded }) => all.has(folded))) continue;
      for (const end of ends) if (!all.has(end.folded)) all.set(end.folded, end);
    }
  }
  return [...all.values()];
}

/** `person:anna-lund@0180` → anna, lund. */
function nameOfKey(key: string): HiddenName {
  const parts = key.replace(/^person:|@.*$/g, '').split('-');
  return { folded: parts.join(''), parts };
}

/** Null when a document does not name her. */
function maskedText(extraction: Extraction, names: readonly HiddenName[]): MaskedText | null {
  const { record, text, origin } = extraction.article;
  const { id, path, otherPaths = [], title } = record;
  const places = [id, path, ...otherPaths, title, origin?.author ?? ''];
  const named = places.some((place) => fullNames(place, names).length > 0);
  const ranges = rangesToHide(extraction, names, new Set(named ? [id] : []));
  if (ranges.length === 0 && !named && !namesIn(record.url, names)) return null;
  const final = masked(text, ranges);
  const word = `hidden-${sha256Hex(final).slice(0, 8)}`;
  const without = (place: string) => replaceNames(place, names, word);
  const author = origin?.author === undefined ? {} : { author: without(origin.author) };
  const source = {
    id: without(id),
    path: without(path),
    text: final,
    ...headOf(extraction, final, names),
    ...(origin === undefined ? {} : { origin: { ...origin, ...author } }),
  };
  return { source, ...(otherPaths.length === 0 ? {} : { otherPaths: otherPaths.map(without) }) };
}

/** Title, date and address as the text had them when it was read first. */
function headOf(
  { article: { record }, entities }: Extraction,
  final: string,
  names: readonly HiddenName[],
): Pick<SourceText, 'title' | 'date' | 'url'> {
  const span = entities[0]!.mentions[0]!;
  const title = final.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
  return {
    ...(final.includes(title) ? { title } : {}),
    ...dateOf(record),
    ...(record.url === null || namesIn(record.url, names) ? {} : { url: record.url }),
  };
}

function dateOf({ date }: DocumentRecord): Pick<SourceText, 'date'> {
  return date === null ? {} : { date };
}

function namesIn(address: string | null, names: readonly HiddenName[]): boolean {
  return address !== null && fullNames(decoded(address), names).length > 0;
}

function withDocuments(row: Decision, renamed: ReadonlyMap<string, string>): Decision {
  const documents = row.documents.map((cell) => {
    const id = cell.replace(/#[0-9a-f]{8,64}$/, '');
    return renamed.has(cell) ? renamed.get(cell)! : renamed.has(id) ? renamed.get(id)! : cell;
  });
  return { ...row, documents };
}
