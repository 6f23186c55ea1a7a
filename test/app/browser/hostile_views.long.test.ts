/** Every view of the graphs that are odd to look at: on a desk and on a phone, light and dark, handed on, and held against another. */
import { afterAll, beforeAll, describe, it } from 'vitest';
import { walkChanges, walkViews } from './hostile_views.ts';
import { type Bench, openBench } from './page.ts';

const odd = [
  'no nodes',
  'one node',
  'no edges',
  'labels of 300 letters',
  'labels from right to left, and faces',
  'scripts for names',
  'names of nothing but blanks and signs',
];

let bench: Bench;
beforeAll(async () => {
  bench = openBench();
});
afterAll(() => bench?.close());

describe.each(odd)('a graph with %s', (name) => {
  it('can be seen in every view, and handed on', () => walkViews(bench, name));
  it('can be held against an earlier one', () => walkChanges(bench, name));
});
