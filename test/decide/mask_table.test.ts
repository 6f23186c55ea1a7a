import { expect, it } from 'vitest';
import { appendRow, readDecisions, suppressRow } from '../../src/decide/index.ts';
import { build } from '../../src/pipeline.ts';
import { loadDataPack } from '../data_pack.ts';

const lexicon = loadDataPack();
const table = (note: string) =>
  `\uFEFFid,decision,subject,object,value,note\r\na,same,person:vendela-ask,person:v-ask,,"${note}"\r\n\r\nb,rename,person:bo-ek,,Bo Ek,\r\n`;

/** The table as a page would carry it. */
function handedOn(corrections: string): string {
  const source = { id: 'a', path: 'a.txt', text: 'Vendela Ask är rektor i Falun.' };
  const { decisions } = readDecisions(corrections, 'corrections.csv');
  return build([source], lexicon, { decisions, corrections }).corrections!;
}

it('takes the names of those who are hidden out of a table, and leaves its rows where they are', () => {
  const text = appendRow(table('hers, Vendela Ask'), suppressRow('Vendela Ask', 'salt'));
  const masked = handedOn(text);
  expect(text).toMatch(/vendela-ask/u);
  expect(masked).not.toMatch(/vendela/iu);
  const rows = (of: string) =>
    readDecisions(of, 'corrections.csv').decisions.map(({ id, row, decision }) => [id, row, decision]);
  expect(rows(masked)).toEqual(rows(text));
  expect(rows(masked)).toHaveLength(3);
});

it('leaves a table that names none of them as it is', () => {
  expect(handedOn(table('hers'))).toBe(table('hers'));
  const text = appendRow(table('hers').replaceAll(/vendela|v-ask/gu, 'viveka'), suppressRow('Vendela Ask', 'salt'));
  expect(handedOn(text)).toBe(text);
});
