/** Every place where a node is named, as rows of a table. */
import { sortByKey } from '../graph/index.ts';
import type { NodeAttributes } from '../model/index.ts';
import { quoteAround } from '../text/quote.ts';
import type { Cell, Column } from './columns.ts';
import type { ExportParts } from './parts.ts';
import { nodeKindNames } from './swedish.ts';

export interface MentionRow {
  readonly key: string;
  readonly attributes: NodeAttributes;
  readonly document: string;
  readonly title: string;
  readonly date: string;
  readonly start: number;
  readonly end: number;
  /** As it stands there. */
  readonly text: string;
  readonly quote: string;
  readonly address: string;
}

type Field = Pick<Column<MentionRow>, 'name' | 'value'>;

const field = (name: string, value: (row: MentionRow) => Cell): Field => ({ name, value });

export const mentionFields: readonly Field[] = [
  field('node', ({ key }) => key),
  field('label', ({ attributes }) => attributes.label),
  field('kind', ({ attributes }) => attributes.kind),
  field('kindName', ({ attributes }) => nodeKindNames[attributes.kind]),
  field('text', ({ text }) => text),
  field('quote', ({ quote }) => quote),
  field('document', ({ document }) => document),
  field('documentTitle', ({ title }) => title),
  field('documentDate', ({ date }) => date),
  field('start', ({ start }) => start),
  field('end', ({ end }) => end),
  field('address', ({ address }) => address),
];

/** In the order of nodes, then of their evidence. What a correction added is named nowhere. */
export function* mentionRows({ graph, documents }: ExportParts): Generator<MentionRow, void, undefined> {
  for (const { key, attributes } of sortByKey(graph.nodes)) {
    for (const item of attributes.evidence) {
      if (!('document' in item)) continue;
      const { document: id, start, end } = item;
      const document = documents.get(id);
      yield {
        key,
        attributes,
        document: id,
        title: document?.title ?? id,
        date: document?.date ?? '',
        start,
        end,
        text: document?.text.slice(start, end) ?? '',
        quote: document === undefined ? '' : quoteAround(document.text, { start, end }),
        address: `${document?.url ?? document?.path ?? id}#char=${start},${end}`,
      };
    }
  }
}
