import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { saveDecisions } from '../../src/cli/save_decisions.ts';
import { readDecisions } from '../../src/decide/index.ts';
import { temporaryFolder } from '../support/temporary.ts';

const time = '2026-01-02T03:04:05.000Z';
const rename = { decision: 'rename', subject: 'person:bo-ek', value: 'Bo "Bosse" Ek, den äldre' };
const body = (...rows: unknown[]) => JSON.stringify({ rows });
const save = (folder: string | null, ...rows: unknown[]) => saveDecisions(folder, body(...rows), time);
const textIn = (folder: string) => readFileSync(join(folder, 'corrections.csv'), 'utf8');

it('rows get an id and a time, and stand at the end of the file', () => {
  const folder = temporaryFolder({ 'corrections.csv': 'decision;subject;value\r\nrename;person:anna-ek;Anna\r\n' });
  const saved = save(folder, rename, { decision: 'reject', subject: 'concept:saga', id: 'mine' });
  expect(saved).toEqual({ status: 200, body: { rows: [{ id: expect.any(String) }, { id: 'mine' }] } });
  const { decisions, messages } = readDecisions(textIn(folder), 'corrections.csv');
  expect(messages).toEqual([]);
  expect(decisions.map(({ decision, subject, value }) => [decision, subject, value])).toEqual([
    ['rename', 'person:anna-ek', 'Anna'],
    ['rename', 'person:bo-ek', rename.value],
    ['reject', 'concept:saga', undefined],
  ]);
  expect(textIn(folder)).toContain(time);
  expect(readdirSync(folder)).toEqual(['corrections.csv']);
});

it('a row is taken back by another that names it', () => {
  const folder = temporaryFolder();
  const first = save(folder, rename);
  if (first.status !== 200) throw new Error('not saved');
  expect(save(folder, { decision: 'undo', subject: first.body.rows[0]!.id }).status).toBe(200);
  expect(readDecisions(textIn(folder), '').decisions).toEqual([]);
});

it.each([
  ['no JSON', '{', /not JSON/],
  ['no rows', '{"rows": []}', /Expected/],
  ['rows of another kind', '{"rows": ["rename"]}', /no object/],
  ['an unknown column', body({ ...rename, path: '../x' }), /no column "path"/],
  ['a cell that is no text', body({ ...rename, value: 7 }), /"value" is no text/],
  ['a decision that is none', body({ ...rename, decision: 'burn' }), /no decision "burn"/],
  ['a cell too few', body({ decision: 'rename', subject: 'person:bo-ek' }), /needs the cell "value"/],
  ['an undo of nothing', body({ decision: 'undo', subject: 'x' }), /no row is called "x"/],
  ['an id that is taken', body({ ...rename, id: 'a' }, { ...rename, id: 'a' }), /has the id "a" already/],
  ['one bad row of two', body(rename, { ...rename, subject: 'bo' }), /"bo".* is no key/],
])('%s: nothing is written', (_, text, reason) => {
  const folder = temporaryFolder();
  const saved = saveDecisions(folder, text, time);
  expect(saved).toEqual({ status: 400, body: { problem: expect.stringMatching(reason) } });
  expect(existsSync(join(folder, 'corrections.csv'))).toBe(false);
});

it('without a folder, or with a file that is no table, nothing is written', () => {
  expect(save(null, rename).status).toBe(409);
  const folder = temporaryFolder({ 'corrections.csv/inside.txt': 'x' });
  expect(save(folder, rename).status).toBe(409);
});
