import { describe, expect, it } from 'vitest';
import { saltOf, suppressRow } from '../../src/decide/index.ts';
import { checkGraph } from '../../src/graph/index.ts';
import { sha256Hex } from '../../src/text/sha256.ts';
import { edgesOf, graphOf, nodeOf, type Texts } from './builds.ts';
import { corrected, correctionsOf } from './corrected.ts';

/** Every way in which these texts say one invented name. */
const texts = {
  'folk/vendela-tjärnhöök': [
    'Vendela Tjärnhöök\n\nVendela Tjärnhöök är rektor på Ängsskolan i Ljusdal. Tjärnhöök trivs. Vendela log.',
    '2019-01-02',
  ],
  b: [
    'Rektorn VENDELA TJÄRNHÖÖK och Bo Lindmark, lärare på Ängsskolan i Ljusdal, arbetar med kollegialt lärande.',
    '2018-06-01',
  ],
  c: [
    'Vendela Tjärnhööks tal gladde Siv Ekermo, rektor i Falun. Tjärnhööks råd: läs. V. Tjärnhöök, vendela.tjarnhook@ljusdal.se',
    '2019-03-02',
  ],
  d: ['Närvarande: Tjärnhöök, Vendela\nLindmark, Bo\n\nUtbildningsnämnden i Ljusdal beslutade.', '2019-02-03'],
  e: ['Vendela Tjärn-\nhöök blir ny skolchef i Ljusdals kommun.', '2020-03-04'],
  f: [
    'Vendela Ekdal är rektor på Björkhagsskolan i Falun. Vendela Ekdal och VendelaTjärnhöök möttes. Vendela Ekdal talade.',
    '2020-03-05',
  ],
  g: ['Bo Lindmark är rektor på Ängsskolan i Ljusdal. Han har bott i Orsa.', '2021-03-05'],
} satisfies Texts;
const row = suppressRow('Vendela Tjärnhöök', 'pepper');
const { graph, documents, said } = corrected(texts, [row]);

/** What is left of the name, however written, with some text around it. */
function traces(output: string): string[] {
  return [...output.matchAll(/.{0,20}tj[äa]rn-?\s*h[öo][öo]k.{0,20}/giu)].map(([trace]) => trace);
}

describe('suppress', () => {
  it('leaves no form of the name anywhere', () => {
    expect(traces(JSON.stringify(texts))).not.toEqual([]);
    expect(traces(JSON.stringify({ graph, documents, said }))).toEqual([]);
    const ofHers = documents.filter(({ id }) => id !== 'f').map(({ text }) => text);
    expect(ofHers.join(' ')).not.toMatch(/vendela/iu);
    expect(row.subject).toMatch(/^hash:[0-9a-f]{64}$/);
    expect(traces(correctionsOf([row]))).toEqual([]);
  });

  it('leaves the others and their sentences: every position holds', () => {
    expect(checkGraph(graph)).toEqual([]);
    const before = graphOf(texts);
    const hers = 'person:vendela-tjärnhöök';
    expect(edgesOf(before, 'holds_role').some(({ source }) => source === hers)).toBe(true);
    for (const key of ['person:bo-lindmark', 'person:siv-ekermo', 'person:vendela-ekdal'])
      expect(nodeOf(graph, key).attributes.evidence, key).toEqual(nodeOf(before, key).attributes.evidence);
    const lengths = Object.values(texts).map(([text]) => text.replace('-\n', '').length);
    expect(documents.map(({ text }) => text.length).sort()).toEqual(lengths.sort());
    for (const { text, sha256, chars } of documents) expect([sha256, chars]).toEqual([sha256Hex(text), text.length]);
  });

  it('keeps another of her given name', () => {
    const { text } = documents.find(({ id }) => id === 'f')!;
    expect(text).toBe(texts.f[0].replace('VendelaTjärnhöök', '████████████████'));
  });

  it('touches no text that does not name her, and leaves no trace when she is nowhere', () => {
    expect(documents.find(({ id }) => id === 'g')!.text).toBe(texts.g[0]);
    const nobody = corrected(texts, [suppressRow('Nils Ahl', 'pepper')]);
    expect(nobody.graph).toEqual(graphOf(texts));
    expect(nobody.said).toEqual(['Row 2: no text names the one who is suppressed.']);
  });

  it('is undone by a row', () => {
    const rows = [
      { id: 's', ...row },
      { decision: 'undo', subject: 's' },
    ];
    expect(corrected(texts, rows).graph).toEqual(graphOf(texts));
  });

  it('goes before every other decision, and no message says the name', () => {
    const rows = [
      { decision: 'rename', subject: 'person:vendela-tjärnhöök', value: 'Vendela' },
      { id: 'Tjärnhöök, Vendela', decision: 'rename', subject: 'person:bo-lindmark', value: 'Bosse' },
      { decision: 'rename', subject: 'person:siv-ekermo', value: 'Vendela Tjärnhöök' },
      { decision: 'add', subject: 'person:vendela-tjärnhöök', value: 'x' },
      row,
    ];
    const result = corrected(texts, rows);
    expect(result.messages.map(({ line }) => line)).toEqual([2, 4, 5]);
    expect(traces(JSON.stringify(result))).toEqual([]);
    expect(nodeOf(result.graph, 'person:bo-lindmark').attributes).toMatchObject({ label: 'Bosse' });
  });

  it('takes her other names too, where a row says that they are hers', () => {
    const other: Texts = { ...texts, h: 'Vendela Gransjö är rektor på Björkhagsskolan i Falun. Gransjö log.' };
    const rows = [{ decision: 'same', subject: 'person:vendela-gransjö', object: 'person:vendela-tjärnhöök' }, row];
    const result = corrected(other, rows);
    expect(JSON.stringify(result)).not.toMatch(/gransjö/iu);
  });

  it('knows the salt that a file has', () => {
    expect([saltOf(''), saltOf(correctionsOf([row]))]).toEqual([null, 'pepper']);
    expect(suppressRow('VENDELA  tjärnhöök', 'pepper')).toEqual(row);
    expect(suppressRow('Vendela Tjärnhöök', 'salt').subject).not.toBe(row.subject);
  });
});
