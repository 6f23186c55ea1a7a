import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figures, quality } from './support/quality.mjs';
import { renewed } from './support/readme.mjs';

const root = new URL('../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');

describe('README', () => {
  it('shows the output that its commands print now; renew it with node test/support/readme.mjs --write', () => {
    expect(renewed()).toBe(readme);
  }, 120_000);

  it('links to files that exist', () => {
    const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)]
      .map((match) => match[1]!)
      .filter((link) => !link.includes('://'));
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !existsSync(new URL(link, root)))).toEqual([]);
  });

  it('names the number of gold documents that there are', () => {
    const count = (part: string) =>
      readdirSync(new URL(`test/gold/${part}/`, root)).filter((name) => name.endsWith('.txt')).length;
    expect(readme).toContain(`${count('open')} open documents`);
    expect(readme).toContain(`${count('held-back')} held back`);
  });
});

describe('how well it reads', () => {
  it('has not fallen below the floors', () => {
    const floors = JSON.parse(readFileSync(new URL('gold/floors.json', import.meta.url), 'utf8')) as Record<
      string,
      Record<string, number>
    >;
    for (const { part, lines } of quality()) {
      const now = figures(lines);
      for (const [kind, floor] of Object.entries(floors[part]!)) {
        expect(now[kind], `${part}, ${kind}`).toBeGreaterThanOrEqual(floor);
      }
    }
  }, 120_000);
});
