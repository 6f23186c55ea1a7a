import { describe, expect, it } from 'vitest';
import { appendRows, type DraftRow, readDecisions } from '../../src/decide/index.ts';
import { documentsById } from '../../src/export/index.ts';
import {
  answersTo,
  choicesOf,
  type Doubt,
  doubtId,
  findDoubts,
  reviewColumns,
  reviewRows,
  type Verdict,
} from '../../src/review/index.ts';
import { graphOf } from '../resolve/builds.ts';
import { corrected, correctionsOf } from '../resolve/corrected.ts';

const texts = {
  a: 'Vendela Sjöström, rektor på Björkhagsskolan i Falun, talade om kollegialt lärande. Vendela Sjöström är nöjd.',
  b: 'Vendela Sjöstrom är kurator i Orsa.',
  c: 'Anna Maria Granlid är lärare på Älvskolan i Orsa. Tove Lindmark är kurator.',
  d: 'Anna Granlid är skolsköterska i Mora. Bo Ek är lärare.',
  e: 'Nils Ahlmark är skolchef i Orsa kommun.',
  f: 'Nils Ahlmark är skolchef i Ljusdals kommun. Vi prövar skogspromenixning. Mer skogspromenixning ger mer.',
  g: 'Tove Lindmarck är skolchef i Ljusdal.',
  h: 'V. Myrberg talade om kollegialt lärande.',
  i: 'Vidar Myrberg är rektor på Granskolan i Mora.',
  j: 'Greta Sandelin är lärare på Granskolan i Mora.',
  k: 'Greta Sandelin Myrberg talade om rörelse i skolan.',
  l: 'Britta Hjortling är kurator på Granskolan i Mora.',
  m: 'Britta Stenkvist är kurator på Granskolan i Mora.',
} as const;
const said = (given: Record<string, string>, decisions: Parameters<typeof findDoubts>[1] = []) =>
  findDoubts(graphOf(given), decisions).map((doubt) =>
    [doubt.kind, doubt.subject, doubt.kind === 'duplicate' ? `${doubt.object} ${doubt.likeness}` : ''].join(' ').trim(),
  );

function answerIn(graph: ReturnType<typeof graphOf>, doubt: Doubt) {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  return answersTo(doubt, {
    node: (key) => nodes.get(key),
    edge: (key) => graph.edges.find((edge) => edge.key === key),
    posts: (person) =>
      graph.edges.filter(({ source, attributes }) => source === person && attributes.kind === 'holds_role'),
    documents: new Map(graph.attributes.documents.map((record) => [record.id, record])),
  });
}

/** What is doubtful when these rows are in the file. */
function left(verdicts: readonly Verdict[]): string[] {
  const rows = verdicts.map((cells, at): DraftRow => ({ id: `r${at}`, ...cells }));
  const { graph, messages } = corrected(texts, rows);
  expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const { decisions } = readDecisions(appendRows('', rows), 'corrections.csv');
  return findDoubts(graph, decisions).map(doubtId);
}

describe('what is doubtful', () => {
  it('is names that may be one, people who may be two, new concepts; what touches most first', () => {
    const graph = graphOf(texts);
    const doubts = findDoubts(graph);
    expect(said(texts)).toEqual(
      expect.arrayContaining([
        'duplicate person:vendela-sjöström person:vendela-sjöstrom spelling',
        'duplicate person:anna-maria-granlid person:anna-granlid middle-name',
        'duplicate person:tove-lindmark person:tove-lindmarck spelling',
        'duplicate person:vidar-myrberg person:v-myrberg initial',
        'duplicate person:greta-sandelin person:greta-sandelin-myrberg added-surname',
        'duplicate person:britta-hjortling person:britta-stenkvist other-surname',
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
    expect(left).toContain('duplicate person:tove-lindmark');
    for (const { subject } of rows) expect(left.filter((line) => line.endsWith(subject))).toEqual([]);
  });

  it.each(['yes', 'no'] as const)('is gone when its answer is a row of the corrections: %s', (said) => {
    const graph = graphOf(texts);
    const answers = findDoubts(graph).map((doubt) => [doubt, answerIn(graph, doubt)[said]] as const);
    for (const [doubt, rows] of answers) {
      expect(rows, doubtId(doubt)).not.toEqual([]);
      expect(left(rows), doubtId(doubt)).not.toContain(doubtId(doubt));
    }
    expect(left(answers.flatMap(([, rows]) => rows))).toEqual([]);
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
