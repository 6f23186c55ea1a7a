import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { evaluateWorld, parseWorld, type WorldEvaluation } from '../../src/evaluate/index.ts';
import type { SourceText } from '../../src/model/index.ts';
import { build } from '../../src/pipeline.ts';
import { loadDataPack } from '../data_pack.ts';

/** The texts of test/gold/world, as far as their people and organisations are told apart. */

const root = fileURLToPath(new URL('../gold/world/', import.meta.url));
const gold = parseWorld(JSON.parse(readFileSync(join(root, 'world.json'), 'utf8')), 'world.json');
const sources: SourceText[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort()
  .map((name) => ({ id: name.slice(0, -'.txt'.length), path: name, text: readFileSync(join(root, name), 'utf8') }));
const lexicon = loadDataPack();

/** The same list in another order, the same for the same number. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = items.map((item, at) => ({ item, rank: Math.imul(at + 1, 2654435761 + seed * 40503) >>> 0 }));
  return order.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

describe('the world of the gold', () => {
  let evaluation: WorldEvaluation;
  let graph: string;
  beforeAll(() => {
    const built = build(sources, lexicon);
    graph = JSON.stringify(built.graph) + JSON.stringify(built.resemblances);
    evaluation = evaluateWorld(built.graph, built.documents, gold);
  }, 120_000);

  it('is as large as it has to be', () => {
    const people = Object.values(gold.clusters.person!);
    expect(sources.length).toBeGreaterThanOrEqual(40);
    expect(people.length).toBeGreaterThanOrEqual(80);
    expect(people.filter((documents) => Object.keys(documents).length > 1).length).toBeGreaterThanOrEqual(25);
  });

  it.each([
    ['person', 0.99, 0.95],
    ['organisation', 0.98, 0.93],
  ])('%s: precision and recall of pairs', (kind, precision, recall) => {
    const score = evaluation.clusters[kind]!;
    expect(score.precision).toBeGreaterThanOrEqual(precision);
    expect(score.recall).toBeGreaterThanOrEqual(recall);
  });

  it('changes of employer', () => {
    expect(evaluation.changes.asked).toBeGreaterThanOrEqual(8);
    expect(evaluation.changes.share).toBeGreaterThanOrEqual(0.95);
  });

  it('the order of the documents has no influence', () => {
    for (const seed of [1, 2]) {
      const again = build(shuffled(sources, seed), lexicon);
      expect(JSON.stringify(again.graph) + JSON.stringify(again.resemblances)).toBe(graph);
    }
  }, 120_000);
});
