import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CorrectionCells, suppressRow } from '../../src/decide/index.ts';
import { checkGraph } from '../../src/graph/index.ts';
import type { SerializedGraph } from '../../src/model/index.ts';
import { sha256Hex } from '../../src/text/sha256.ts';
import { graphOf, nodeOf, type Texts } from './builds.ts';
import { corrected } from './corrected.ts';
import { world } from './world.ts';

const post = (subject: string, object: string, more: CorrectionCells = {}): CorrectionCells => ({
  subject,
  relation: 'holds_role',
  object,
  ...more,
});
const shaOf = (id: keyof typeof world) => `${id}#${sha256Hex(world[id][0]).slice(0, 12)}`;
const has = (graph: SerializedGraph, key: string) => graph.nodes.some((node) => node.key === key);
const edge = (graph: SerializedGraph, key: string) => graph.edges.find((each) => each.key === key);
const label = (graph: SerializedGraph, key: string) => nodeOf(graph, key).attributes.label;

/** Corrections of all kinds, each with what it must show in the graph. */
const decided: readonly (readonly [CorrectionCells, (graph: SerializedGraph) => boolean])[] = [
  [
    { decision: 'same', subject: 'person:vendela-sjöström', object: 'person:vendela-sjöstrom' },
    (graph) => has(graph, 'person:vendela-sjöström') && !has(graph, 'person:vendela-sjöstrom'),
  ],
  [
    { decision: 'rename', subject: 'person:vendela-sjöstrom', value: 'Vendela Sjöström Ek' },
    (graph) => label(graph, 'person:vendela-sjöström') === 'Vendela Sjöström Ek',
  ],
  [
    { decision: 'not-same', subject: 'person:siv-ekermo', document: shaOf('ljusdal/nämnd') },
    (graph) => has(graph, 'person:siv-ekermo') && has(graph, 'person:siv-ekermo@ljusdal-nämnd'),
  ],
  [
    { decision: 'rename', subject: 'person:siv-ekermo@ljusdal-nämnd', value: 'Siv Ekermo den äldre' },
    (graph) => label(graph, 'person:siv-ekermo@ljusdal-nämnd') === 'Siv Ekermo den äldre',
  ],
  [
    { decision: 'not-same', subject: 'person:pia-strandell', object: 'person:tove-granlid' },
    (graph) => has(graph, 'person:pia-strandell') && has(graph, 'person:tove-granlid'),
  ],
  [
    { decision: 'retype', subject: 'organisation:tallbackens-förskola@2062', value: 'organisation/preschool' },
    (graph) => nodeOf(graph, 'organisation:tallbackens-förskola@2062').attributes.subkind === 'preschool',
  ],
  [
    { decision: 'retype', subject: 'concept:närvaroteam', value: 'organisation' },
    (graph) => has(graph, 'organisation:närvaroteam') && !has(graph, 'concept:närvaroteam'),
  ],
  [
    { decision: 'rename', subject: 'concept:närvaroteam', value: 'Närvaroteamet' },
    (graph) => label(graph, 'organisation:närvaroteam') === 'Närvaroteamet',
  ],
  [
    { decision: 'reject', subject: 'event:norrskensdagarna@2018' },
    (graph) => !JSON.stringify(graph).includes('event:norrskensdagarna'),
  ],
  [
    { decision: 'reject', ...post('person:mia-hallgren', 'role:förskolechef') },
    (graph) => !edge(graph, 'person:mia-hallgren works_at organisation:tallbackens-förskola@2062'),
  ],
  [
    {
      decision: 'reject',
      subject: 'person:olle-ridås',
      relation: 'took_part_in',
      object: 'event:dalakonferensen-2021',
    },
    (graph) => !edge(graph, 'person:olle-ridås took_part_in event:dalakonferensen-2021'),
  ],
  [
    { decision: 'reject', subject: 'person:elin-dahl', relation: 'works_at', object: 'organisation:granskolan@2080' },
    (graph) => edge(graph, 'person:elin-dahl holds_role role:rektor municipality:2080') !== undefined,
  ],
  [
    {
      decision: 'confirm',
      ...post('person:bo-lindmark', 'role:rektor', { organisation: 'organisation:ängsskolan@2161' }),
    },
    (graph) => edge(graph, 'person:bo-lindmark works_at organisation:ängsskolan@2161')?.attributes.confidence === 1,
  ],
  [
    { decision: 'confirm', subject: 'concept:skogspromenixning' },
    (graph) => nodeOf(graph, 'concept:skogspromenixning').attributes.status === 'confirmed',
  ],
  [
    { decision: 'add', subject: 'person:lo-vik', value: 'Lo Vik' },
    (graph) => label(graph, 'person:lo-vik') === 'Lo Vik',
  ],
  [
    {
      decision: 'add',
      ...post('person:lo-vik', 'role:rektor', { organisation: 'organisation:granskolan', start: '2020' }),
    },
    (graph) => edge(graph, 'person:lo-vik works_at organisation:granskolan@2080')?.attributes.start === '2020',
  ],
  [
    {
      decision: 'add',
      subject: 'person:lo-vik',
      relation: 'wrote',
      object: 'document:orsa/bok',
      document: shaOf('orsa/bok'),
    },
    (graph) => graph.edges.some(({ source, attributes }) => source === 'person:lo-vik' && attributes.kind === 'wrote'),
  ],
  [
    { decision: 'rename', subject: 'organisation:noretskolan', value: 'Norets skola' },
    (graph) => label(graph, 'organisation:noretskolan@2062') === 'Norets skola',
  ],
];

/** Corrections built to lose what they are for when the texts are edited. */
const losing: readonly (readonly [CorrectionCells, reason: RegExp])[] = [
  [
    { decision: 'reject', subject: 'event:kurs@orsa-kurs', document: shaOf('orsa/kurs') },
    /nothing in the graph is called event:kurs@orsa-kurs/,
  ],
  [
    { decision: 'rename', subject: 'person:nils-ahlmark', value: 'Nisse' },
    /nothing in the graph is called person:nils-ahlmark/,
  ],
  [
    { decision: 'same', subject: 'concept:språkutveckling', object: 'concept:formativ-bedömning' },
    /nothing in the graph is called concept:formativ-bedömning/,
  ],
  [{ decision: 'confirm', ...post('person:mia-hallgren', 'role:skolchef') }, /there is no edge person:mia-hallgren/],
  [{ decision: 'not-same', subject: 'person:tove-granlid', document: 'orsa/bok' }, /there is no text orsa\/bok now/],
];
const rows = [...decided.map(([cells]) => cells), ...losing.map(([cells]) => cells)].map((cells, i) => ({
  id: `r${i + 1}`,
  ...cells,
}));

/** The same world, later: texts renamed, two edited, the order turned round. */
const later: Texts = (() => {
  const { 'ljusdal/nämnd': board, 'orsa/kurs': course, 'orsa/bok': book, 'mora/byte': change, ...others } = world;
  const renamed = {
    ...others,
    'arkiv/2019-02': board,
    'arkiv/2019-10': ['Det hölls en kurs i Orsa kommun.', '2019-10-10'] as const,
    'arkiv/2021-02': book,
    'mora/byte': [change[0].replace('Mia Hallgren är skolchef i Mora kommun. ', ''), change[1]] as const,
  };
  return Object.fromEntries(Object.entries(renamed).reverse());
})();

describe('corrections of all kinds', () => {
  it('all hold', () => {
    expect(nodeOf(graphOf(world), 'concept:skogspromenixning').attributes.status).toBe('proposed');
    const { graph, messages } = corrected(world, rows);
    expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(checkGraph(graph)).toEqual([]);
    expect(decided.filter(([, holds]) => !holds(graph)).map(([cells]) => cells)).toEqual([]);
  });

  it('hold when texts were renamed, turned round and edited; what lost its target is named by its row', () => {
    const { graph, messages } = corrected(later, rows);
    expect(checkGraph(graph)).toEqual([]);
    expect(decided.filter(([, holds]) => !holds(graph)).map(([cells]) => cells)).toEqual([]);
    const lost = messages.filter(({ severity }) => severity !== 'info');
    expect(lost.map(({ line, path }) => [path, line])).toEqual(
      losing.map((_, i) => ['corrections.csv', decided.length + i + 2]),
    );
    for (const [i, [, reason]] of losing.entries()) expect(lost[i]!.text).toMatch(reason);
  });

  it('change nothing when the file is applied twice', () => {
    const once = corrected(world, rows);
    expect(corrected(world, rows)).toEqual(once);
    const again = rows.map((row) => ({ ...row, id: `${row.id}-again` }));
    expect(facts(corrected(world, [...rows, ...again]).graph)).toEqual(facts(once.graph));
  });

  it('leave no trace when all are undone', () => {
    const undone = [...rows, ...rows.map(({ id }) => ({ decision: 'undo', subject: id }))];
    expect(JSON.stringify(corrected(world, undone).graph)).toBe(JSON.stringify(graphOf(world)));
  });
});

/** Nodes and edges without the rows behind them. */
function facts(graph: SerializedGraph) {
  const plain = ({ key, attributes: { evidence, ...rest } }: SerializedGraph['nodes' | 'edges'][number]) => {
    const { weight, size, x, y, ...facts } = rest as Record<string, unknown>;
    return { key, ...facts, evidence: evidence.filter((each) => !('correction' in each)) };
  };
  return { nodes: graph.nodes.map(plain), edges: graph.edges.map(plain) };
}

describe('whatever the rows', () => {
  it('the graph is a function of the rows in force alone', () => {
    const pool = [...rows, ...odd, suppressRow('Mia Hallgren', 'salt')];
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...pool).map((row) => ({ row })) },
      { weight: 2, arbitrary: fc.nat(30).map((back) => ({ back })) },
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
        const file: CorrectionCells[] = [];
        for (const each of steps) {
          const id = `s${file.length}`;
          if ('row' in each) file.push({ ...each.row, id });
          else if (file.length > 0) file.push({ id, decision: 'undo', subject: `s${each.back % file.length}` });
        }
        const holds = (at: number): boolean =>
          !file.some((row, i) => i > at && row.decision === 'undo' && row.subject === `s${at}` && holds(i));
        const inForce = file.filter((row, at) => row.decision !== 'undo' && holds(at));
        expect(corrected(world, file).graph).toEqual(corrected(world, inForce).graph);
      }),
      { seed: 4711, numRuns: 25 },
    );
  });

  it('the order of rows that have nothing to do with each other does not matter', () => {
    const unrelated = rows.filter(({ id }) =>
      ['r1', 'r3', 'r6', 'r7', 'r9', 'r10', 'r11', 'r12', 'r13', 'r14', 'r15', 'r18'].includes(id),
    );
    const expected = corrected(world, unrelated).graph;
    fc.assert(
      fc.property(fc.shuffledSubarray(unrelated, { minLength: unrelated.length }), (order) => {
        expect(corrected(world, order).graph).toEqual(expected);
      }),
      { seed: 4711, numRuns: 15 },
    );
  });

  it('the graph keeps its rules', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...rows, ...odd]), (some) => {
        expect(checkGraph(corrected(world, some).graph)).toEqual([]);
      }),
      { seed: 4711, numRuns: 25 },
    );
  });
});

/** Rows that pull at each other. */
const odd: readonly (CorrectionCells & { readonly id: string })[] = [
  { id: 'o1', decision: 'retype', subject: 'organisation:granskolan@2080', value: 'concept' },
  { id: 'o2', decision: 'retype', subject: 'person:bo-lindmark', value: 'organisation' },
  { id: 'o3', decision: 'retype', subject: 'role:rektor', value: 'concept' },
  { id: 'o4', decision: 'same', subject: 'person:tove-granlid', object: 'person:pia-strandell' },
  { id: 'o5', decision: 'same', subject: 'concept:kollegialt-lärande', object: 'organisation:granskolan@2080' },
  { id: 'o6', decision: 'reject', subject: 'municipality:2080' },
  { id: 'o7', decision: 'add', subject: 'municipality:2080', value: 'Falun' },
  { id: 'o8', decision: 'retype', subject: 'organisation:älvskolan@2034', value: 'role' },
  { id: 'o9', decision: 'retype', subject: 'event:dalakonferensen-2021', value: 'person' },
  { id: 'o10', decision: 'same', subject: 'person:elin-dahl', object: 'person:dalakonferensen-2021' },
];
