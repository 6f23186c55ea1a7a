import { describe, expect, it } from 'vitest';
import { readDecisions } from '../../src/decide/index.ts';
import { documentsById } from '../../src/export/index.ts';
import { choicesOf, findDoubts, reviewColumns, reviewRows } from '../../src/review/index.ts';
import { graphOf } from '../resolve/builds.ts';
import { corrected, correctionsOf } from '../resolve/corrected.ts';

const texts = {
  a: 'Vendela Sjöström, rektor på Björkhagsskolan i Falun, talade om kollegialt lärande. Vendela Sjöström är nöjd.',
  b: 'Vendela Sjöstrom, rektor på Björkhagsskolan i Falun, slutar.',
  c: 'Anna Maria Granlid är lärare på Älvskolan i Orsa. Tove Lindmark är kurator.',
  d: 'Anna Granlid är kurator på Älvskolan i Orsa. Bo Ek är lärare.',
  e: 'Nils Ahlmark är skolchef i Orsa kommun.',
  f: 'Nils Ahlmark är skolchef i Ljusdals kommun. Vi prövar skogspromenixning. Mer skogspromenixning ger mer.',
  g: 'Tove Lindmarck är kurator på Älvskolan i Orsa.',
} as const;
const said = (given: Record<string, string>, decisions: Parameters<typeof findDoubts>[1] = []) =>
  findDoubts(graphOf(given), decisions).map((doubt) =>
    [doubt.kind, doubt.subject, doubt.kind === 'duplicate' ? `${doubt.object} ${doubt.likeness}` : ''].join(' ').trim(),
  );

describe('what is doubtful', () => {
  it('is names that may be one, people who may be two, new concepts; what touches most first', () => {
    const graph = graphOf(texts);
    const doubts = findDoubts(graph);
    expect(said(texts)).toEqual(
      expect.arrayContaining([
        'duplicate person:vendela-sjöstrom person:vendela-sjöström spelling',
        'duplicate person:anna-maria-granlid person:anna-granlid middle-name',
        'duplicate person:tove-lindmarck person:tove-lindmark spelling',
        'two-in-one person:nils-ahlmark',
        'concept concept:skogspromenixning',
      ]),
    );
    const touches = doubts.map((doubt) => doubt.touches);
    expect(touches).toEqual([...touches].sort((one, other) => other - one));
    const sure = new Set(graph.edges.filter(({ attributes }) => attributes.confidence >= 0.9).map(({ key }) => key));
    for (const doubt of doubts) if (doubt.kind === 'post') expect(sure.has(doubt.edge)).toBe(false);
  });

  it('is not what is plainly two', () => {
    const two = {
      a: 'Bo Ek är rektor på Granskolan i Falun. Eva Ek är rektor på Norrskolan i Falun.',
      c: 'Granskolan i Mora växer.',
      d: 'Barnkonferensen hölls i Falun den 6 maj 2018.',
      e: 'Barnkonferensen hölls i Falun den 7 maj 2019.',
      b: 'Skoldagarna 2018 hölls i Falun den 6 maj 2018. Skoldagarna 2019 hölls i Falun den 7 maj 2019.',
    };
    expect(said(two).filter((line) => line.startsWith('duplicate'))).toEqual([]);
  });

  it('is not asked for again once it was decided', () => {
    const rows = [
      { decision: 'not-same', subject: 'person:vendela-sjöstrom', object: 'person:vendela-sjöström' },
      { decision: 'confirm', subject: 'person:nils-ahlmark' },
      { decision: 'confirm', subject: 'concept:skogspromenixning' },
      { decision: 'same', subject: 'person:anna-maria-granlid', object: 'person:anna-granlid' },
    ];
    const { graph } = corrected(texts, rows);
    const { decisions } = readDecisions(correctionsOf(rows), 'corrections.csv');
    const left = findDoubts(graph, decisions).map(({ kind, subject }) => `${kind} ${subject}`);
    expect(left).toContain('duplicate person:tove-lindmarck');
    for (const { subject } of rows) expect(left.filter((line) => line.endsWith(subject))).toEqual([]);
  });

  it('does not depend on the order of the graph', () => {
    const graph = graphOf(texts);
    const turned = { ...graph, nodes: [...graph.nodes].reverse(), edges: [...graph.edges].reverse() };
    expect(findDoubts(turned)).toEqual(findDoubts(graph));
  });

  it('is listed in the form of corrections: with a choice filled in, every row can be applied', () => {
    const { graph, documents } = corrected(texts, []);
    const doubts = findDoubts(graph).filter(({ kind }) => kind !== 'two-in-one');
    expect(doubts.length).toBeGreaterThan(3);
    const rows = reviewRows(doubts, graph, documentsById(documents)).map((cells) =>
      Object.fromEntries(reviewColumns.map((column, at) => [column, String(cells[at])])),
    );
    for (const choice of [0, 1]) {
      const file = rows.map((row, at) => {
        const { subject, relation, object, organisation, municipality } = row;
        const cells = { subject, relation, object, organisation, municipality };
        const filled = Object.entries(cells).filter(([, cell]) => cell !== '');
        return { decision: choicesOf(doubts[at]!)[choice]!, ...Object.fromEntries(filled) };
      });
      expect(corrected(texts, file).messages.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    for (const row of rows) expect(row.quote).not.toBe('');
  });
});
