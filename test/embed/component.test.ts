import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { nextIn } from '../../src/embed/hands.ts';
import { ensureBuilt, root } from '../support/samband.ts';

beforeAll(ensureBuilt);

describe('samband-graph.js', () => {
  it('is one module of less than 90 kB when it is packed', () => {
    const code = readFileSync(join(root, 'dist/samband-graph.js'));
    const size = gzipSync(code, { level: 9 }).length;
    console.info(`samband-graph.js: ${(size / 1000).toFixed(1)} kB gzipped`);
    expect(size).toBeLessThan(90_000);
    expect(code.toString()).not.toMatch(/\bimport\s*[("'{]|\bimport\s+\w+\s+from|\beval\(|new Function|innerHTML/u);
  });
});

describe('arrow keys', () => {
  const places = [
    { key: 'middle', x: 0, y: 0 },
    { key: 'right', x: 50, y: 10 },
    { key: 'far right', x: 90, y: 0 },
    { key: 'above', x: 5, y: -40 },
    { key: 'beside', x: 1, y: 60 },
  ];
  it.each([
    [[1, 0], 'right'],
    [[0, -1], 'above'],
    [[0, 1], 'beside'],
    [[-1, 0], undefined],
  ] as const)('lead the way %j', (way, key) => {
    expect(nextIn(places, places[0]!, way)?.key).toBe(key);
  });
});
