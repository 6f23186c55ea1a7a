import { defineConfig } from 'vitest/config';

/** Three sets of tests: `unit` (no browser), `browser` (real Chromium, one file at a time), `long` (`npm run test:long`). */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/browser/**', 'test/**/*.long.test.ts'],
          // Many start the command line, which takes its time on a busy machine.
          testTimeout: 60_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/**/browser/**/*.test.ts'],
          exclude: ['test/**/*.long.test.ts'],
          testTimeout: 120_000,
          // A picture drawn without a graphics card may come late; a fault comes twice.
          retry: 1,
          hookTimeout: 180_000,
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'long',
          // Its modules name each other without an ending, which Node does not take.
          server: { deps: { inline: ['@neo4j-cypher/antlr4'] } },
          include: ['test/**/*.long.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
    benchmark: { include: ['test/**/*.bench.ts'] },
  },
});
