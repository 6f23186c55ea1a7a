import fc from 'fast-check';
import { documentsById, type ExportParts } from '../../src/export/index.ts';
import { styleGraph } from '../../src/graph/index.ts';
import type { EdgeAttributes, NodeAttributes, SerializedEdge } from '../../src/model/index.ts';
import { edgeKinds, nodeKinds, organisationKinds, postStatuses } from '../../src/model/index.ts';
import { node } from '../graph/sample.ts';

/** Text that breaks careless writers: markup, quotes, controls, halves of pairs, line ends, formulas. */
const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  ']]>',
  '"\'\\',
  '&amp;&#0;',
  'a\u0000b\u0008\u001b\u007f\u0085',
  '\ud800 halv \udc00',
  '\ufffe\uffff',
  'rad\r\nrad\ttab',
  '=HYPERLINK("http://x")',
  '-1+2',
  '@SUM(A1)',
  '\u2028\u2029',
  '</script><!--',
  'Å ä ö é ß 漢 👩‍🏫',
  'a|b;c,d',
  '[x, y]',
);
const words = fc.oneof(hostile, fc.string(), fc.string({ unit: 'binary' }), fc.constant('Sara Lindqvist'));
const date = fc.constantFrom('2013', '2015-07', '2019-02-13', '--05-06', '2013-02-31', '2013-13', '0000', 'igår', '');

/** The value, or the key left out. */
function maybe<T extends object>(
  model: { [Key in keyof T]?: fc.Arbitrary<NonNullable<T[Key]>> },
): fc.Arbitrary<Partial<T>> {
  return fc.record(model as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
}

const evidence = fc.array(
  fc.oneof(
    fc
      .record({ document: fc.constantFrom('a', 'b', 'lost'), start: fc.nat(40), length: fc.nat(20), rule: words })
      .map(({ document, start, length, rule }) => ({ document, start, end: start + length + 1, rule })),
    fc.record({ correction: words }),
  ),
  { minLength: 1, maxLength: 3 },
);

const nodeExtra = maybe<NodeAttributes>({
  aliases: fc.array(words, { maxLength: 3 }),
  date,
  endDate: date,
  county: words,
  lat: fc.double(),
  partial: fc.boolean(),
  subkind: fc.constantFrom(...organisationKinds),
  municipality: fc.constantFrom('node:0', 'node:99'),
  url: words,
});
const edgeExtra = maybe<EdgeAttributes>({
  start: date,
  end: date,
  status: fc.constantFrom(...postStatuses),
  organisation: fc.constantFrom('node:1', 'node:99'),
  area: words,
  party: words,
  count: fc.nat(),
});

const nodeDraft = fc.tuple(fc.constantFrom(...nodeKinds), words, evidence, nodeExtra);
const edgeDraft = fc.tuple(fc.nat(3), fc.nat(3), fc.constantFrom(...edgeKinds), evidence, edgeExtra);

/** Any graph of four nodes, of hostile words in every place where there are words. */
export const anyParts: fc.Arbitrary<ExportParts> = fc
  .tuple(fc.array(nodeDraft, { minLength: 4, maxLength: 4 }), fc.array(edgeDraft, { maxLength: 6 }), words, words)
  .map(([nodes, edges, title, text]) => {
    const record = { path: title, title, date: null, url: null, language: 'sv', sha256: '', chars: text.length };
    const documents = ['a', 'b'].map((id) => ({ ...record, id, text: `${text}. ${title}\n${text}` }));
    const drafts = nodes.map(([kind, label, items, extra], index) => {
      const draft = node(`node:${index}`, label, items, extra);
      return { ...draft, attributes: { ...draft.attributes, kind } };
    });
    const graph = styleGraph({
      attributes: { schema: 'samband-graph/1', title, generator: 'samband <test>', documents: [] },
      nodes: drafts,
      edges: edges.map(([from, to, kind, items, extra], index): SerializedEdge => {
        const attributes = { kind, weight: items.length, confidence: 0.5, evidence: items, ...extra };
        return {
          key: `edge "${index}" & <${index}>`,
          source: `node:${from}`,
          target: `node:${from === to ? (to + 1) % 4 : to}`,
          attributes,
        };
      }),
    });
    return { graph, documents: documentsById(documents) };
  });
