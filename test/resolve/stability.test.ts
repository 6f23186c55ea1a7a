import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentsOf, edgesOf, graphOf, type Texts } from './builds.ts';

/** Documents that each say all that their own names need. */
const texts: Texts = {
  a: ['Vendela Sjöström, rektor på Björkhagsskolan i Falun, talade på Norrskensdagarna den 6 maj 2018.', '2018-05-08'],
  b: ['Bo Lindmark, rektor på Ängsskolan i Ljusdal, arbetar med kollegialt lärande.', '2018-06-01'],
  c: ['Ängsskolan i Falun växer. Där är Siv Ekermo lärare.', '2019-01-02'],
  d: ['Utbildningsnämnden i Ljusdal beslutade. Vendela log.', '2019-02-03'],
  e: ['Vendela Sjöström blir ny skolchef i Ljusdals kommun.', '2020-03-04'],
  f: ['Det skriver Skolverket. Den 7 juni 2019 hölls en konferens i Falun.', '2019-06-10'],
};

/** "document key" for each node that a document names. */
function namesOf(chosen: Texts): string[] {
  return graphOf(chosen).nodes.flatMap((node) => documentsOf(node).map((document) => `${document} ${node.key}`));
}

const all = namesOf(texts);

describe('keys', () => {
  it('stay as they are when other documents come or go', () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(texts), { minLength: 1 }), (chosen) => {
        const some = namesOf(Object.fromEntries(chosen.map((id) => [id, texts[id]!])));
        expect(some).toEqual(all.filter((line) => chosen.includes(line.split(' ')[0]!)));
      }),
      { seed: 4711, numRuns: 30 },
    );
  });

  it('hold no counters, capitals or blanks', () => {
    for (const { key, attributes } of graphOf(texts).nodes)
      if (attributes.kind !== 'document') expect(key).toMatch(/^[a-z]+:[\p{Ll}\d-]+(@[\p{Ll}\d-]+)?$/u);
  });
});

describe('the order of documents', () => {
  it('has no influence', () => {
    const expected = JSON.stringify(graphOf(texts));
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(texts), { minLength: Object.keys(texts).length }), (order) => {
        expect(JSON.stringify(graphOf(Object.fromEntries(order.map((id) => [id, texts[id]!]))))).toBe(expected);
      }),
      { seed: 4711, numRuns: 10 },
    );
  });
});

describe('copies of one text', () => {
  const text = 'Vendela Sjöström är rektor på Björkhagsskolan i Falun.';

  it('are one document with all its paths', () => {
    const graph = graphOf({ c: text, a: text, b: text });
    expect(graph.attributes.documents).toMatchObject([{ id: 'a', path: 'a.txt', otherPaths: ['b.txt', 'c.txt'] }]);
    expect(graph.nodes.filter(({ attributes }) => attributes.kind === 'document')).toHaveLength(1);
  });

  it('prove a thing once', () => {
    const [post] = edgesOf(graphOf({ a: text, b: text }), 'holds_role');
    expect(post!.attributes).toEqual(edgesOf(graphOf({ a: text }), 'holds_role')[0]!.attributes);
  });

  it('may differ in line ends, marks that cannot be seen and blanks at the end', () => {
    const graph = graphOf({
      a: text,
      b: `\ufeff${text.replace('rektor', 'rek\u00adtor')}\r\n\r\n`,
      c: text.normalize('NFD'),
    });
    expect(graph.attributes.documents.map(({ id }) => id)).toEqual(['a']);
  });

  it('are two documents when a word differs', () => {
    expect(graphOf({ a: text, b: `${text} Bra.` }).attributes.documents).toHaveLength(2);
  });
});
