import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDecisions } from '../../src/decide/index.ts';
import { decisionKinds } from '../../src/model/index.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

it('the rows that README shows can be read, and the table names every decision', () => {
  const shown = /```csv\n([\s\S]+?)```/.exec(readme)![1]!;
  const { decisions, messages } = readDecisions(shown, 'README.md');
  expect(messages).toEqual([]);
  expect(decisions.map(({ id, decision, documents }) => [id, decision, documents])).toEqual([
    ['2', 'not-same', ['mora/lista']],
    ['3', 'reject', []],
  ]);
  const named = [...readme.matchAll(/^\| `([a-z-]+)` \|/gmu)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining([...decisionKinds]));
});
