import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CorrectionCells, suppressRow } from '../../src/decide/index.ts';
import { checkGraph } from '../../src/graph/index.ts';
import { graphOf, nodeOf, type Texts } from './builds.ts';
import { corrected } from './corrected.ts';
import { decided, facts, losing } from './lasting_rows.ts';
import { world } from './world.ts';

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
