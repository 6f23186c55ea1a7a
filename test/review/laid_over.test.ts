import { describe, expect, it } from 'vitest';
import { appendRows, type DraftRow, readDecisions } from '../../src/decide/index.ts';
import { checkGraph } from '../../src/graph/index.ts';
import type { SerializedGraph } from '../../src/model/index.ts';
import { laidOver } from '../../src/review/index.ts';
import { resultOf, type Texts } from '../resolve/builds.ts';

const texts = {
  a: [
    'Vendela Ask är rektor på Björkhagsskolan i Falun. Skolan arbetar med skogspromenixning. Alla klasser har skogspromenixning på fredagar.',
    '2018-05-08',
  ],
  b: ['Vendela Asker är rektor på Björkhagsskolan i Falun. Alla har skogspromenixning.', '2018-06-01'],
  c: ['Bo Lindmark är kurator i Ljusdal, och skogspromenixning är roligt.', '2018-06-02'],
  d: ['Bo Lindmark är skolchef i Ljusdal.', '2018-06-03'],
} satisfies Texts;
const rowsOf = (...rows: readonly Omit<DraftRow, 'id'>[]) =>
  readDecisions(
    appendRows(
      '',
      rows.map((row, at) => ({ id: `r${at}`, ...row }) as DraftRow),
    ),
    'corrections.csv',
  ).decisions;

/** What is said, without places, sizes and the order of evidence. */
function said({ nodes, edges }: SerializedGraph) {
  const sorted = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item)).sort();
  return {
    nodes: nodes.map(({ key, attributes: { kind, label, aliases, subkind, status, evidence } }) => ({
      ...{ key, kind, label, aliases, subkind, status },
      evidence: sorted(evidence.map((item) => ('rule' in item ? { ...item, rule: '' } : item))),
    })),
    edges: edges.map(({ key, attributes: { kind, confidence, evidence } }) => ({
      ...{ key, kind, confidence },
      evidence: sorted(evidence),
    })),
  };
}

const [ask, asker] = ['person:vendela-ask', 'person:vendela-asker'];
const cases: readonly (readonly [string, readonly Omit<DraftRow, 'id'>[]])[] = [
  [
    'two are one',
    [
      { decision: 'same', subject: ask, object: asker },
      { decision: 'rename', subject: ask, value: 'Vendela Ask' },
    ],
  ],
  ['a name', [{ decision: 'rename', subject: ask, value: 'Vendela A. Ask' }]],
  ['a person is none', [{ decision: 'reject', subject: 'person:bo-lindmark' }]],
  ['a school is none', [{ decision: 'reject', subject: 'organisation:björkhagsskolan@2080' }]],
  ['a concept is right', [{ decision: 'confirm', subject: 'concept:skogspromenixning' }]],
  ['a post is right', [{ decision: 'confirm', subject: ask, relation: 'holds_role', object: 'role:rektor' }]],
];

describe('decisions laid over a graph', () => {
  it.each(cases)('give the keys, names and edges that a build gives: %s', (_, rows) => {
    const decisions = rowsOf(...rows);
    const before = resultOf(texts).graph;
    const over = laidOver(before, decisions);
    const built = resultOf(texts, decisions).graph;
    expect(over.nodes.map(({ key }) => key)).toEqual(built.nodes.map(({ key }) => key));
    expect(over.nodes.map(({ attributes }) => attributes.label)).toEqual(
      built.nodes.map(({ attributes }) => attributes.label),
    );
    expect(checkGraph(over)).toEqual([]);
    expect(said(over)).not.toEqual(said(before));
  });

  it('take out a rejected post and the workplace that follows from it alone', () => {
    const before = resultOf(texts).graph;
    const [row] = rowsOf({
      decision: 'reject',
      subject: 'person:bo-lindmark',
      relation: 'holds_role',
      object: 'role:kurator',
    });
    const gone = (graph: SerializedGraph) => {
      const left = new Set(graph.edges.map(({ key }) => key));
      return before.edges.map(({ key }) => key).filter((key) => !left.has(key));
    };
    expect(gone(laidOver(before, [row!]))).toEqual(['person:bo-lindmark holds_role role:kurator municipality:2161']);
  });

  it('part one in two by texts, as a build does', () => {
    const before = resultOf(texts).graph;
    const decisions = rowsOf({ decision: 'not-same', subject: 'person:bo-lindmark', document: 'd' });
    const over = laidOver(before, decisions);
    const posts = (graph: SerializedGraph) =>
      graph.edges.filter(({ attributes }) => attributes.kind === 'holds_role').map(({ key }) => key);
    expect(posts(over)).toEqual(posts(resultOf(texts, decisions).graph));
    expect(checkGraph(over)).toEqual([]);
  });

  it('change nothing where rows meet nothing, and follow a name through rows', () => {
    const before = resultOf(texts).graph;
    const lost = rowsOf({ decision: 'rename', subject: 'person:nobody', value: 'Siv' });
    expect(laidOver(before, lost)).toEqual({ ...before, nodes: before.nodes, edges: before.edges });
    const two = rowsOf(
      { decision: 'same', subject: ask, object: asker },
      { decision: 'rename', subject: asker, value: 'Vendela A. Ask' },
    );
    const over = laidOver(before, two);
    expect(over.nodes.find(({ key }) => key === ask)?.attributes.label).toBe('Vendela A. Ask');
  });
});
