import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  decodeTables,
  encodeTables,
  firstNameLevel,
  firstNameRisk,
  parseTables,
  type WordClass,
  wordClasses,
} from '../../src/lexicon/index.ts';

/** Laws that the data pack in `data/` obeys. */

const folder = join(import.meta.dirname, '../../data');
const files = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => [`data/${name}`, readFileSync(join(folder, name), 'utf8')]),
);
const { tables, messages } = parseTables(files);
const wordsOf = (name: WordClass) => tables.words.filter((row) => row.class === name).map((row) => row.word);

test('it parses without a message', () => {
  expect(messages).toEqual([]);
});

test('it is as large as promised', () => {
  expect(tables.municipalities).toHaveLength(290);
  expect(tables.roles.length).toBeGreaterThanOrEqual(900);
  expect(tables.concepts.length).toBeGreaterThanOrEqual(900);
  expect(tables.names.size).toBeGreaterThan(130_000);
  expect(new Set(wordsOf('common')).size).toBeGreaterThanOrEqual(3500);
  for (const name of wordClasses) expect(wordsOf(name).length, name).toBeGreaterThan(4);
});

test('the compact form holds the same and is small', () => {
  const text = encodeTables(tables);
  const decoded = decodeTables(text);
  expect({ ...decoded, names: null }).toEqual({ ...tables, names: null });
  expect(decoded.names.size).toBe(tables.names.size);
  for (const [name, bits] of tables.names) if (decoded.names.get(name) !== bits) throw new Error(`${name} has changed`);
  expect(gzipSync(text).length).toBeLessThan(900_000);
});

test('each kind of word keeps to its own', () => {
  const functionWords = new Set(wordsOf('function'));
  expect(wordsOf('common').filter((word) => functionWords.has(word))).toEqual([]);
  expect(wordsOf('surname_suffix').filter((word) => !/^-\p{Ll}+$/u.test(word))).toEqual([]);
  expect(wordsOf('abbreviation').filter((word) => !word.includes('.') && !/[:/]/.test(word))).toEqual([]);
  expect(tables.words.filter((row) => row.class === 'party' && row.note === '')).toEqual([]);
});

test('no ordinary word is a common first name', () => {
  const capitalise = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  const suspects = [...wordsOf('function'), ...wordsOf('common')].filter((word) => {
    const bits = tables.names.get(capitalise(word));
    return firstNameLevel(bits) >= 4 && firstNameRisk(bits) < 3;
  });
  expect(suspects).toEqual([]);
});

test('titles that say how a post stands, or that make no post, are no roles', () => {
  const lemmas = tables.roles.map((row) => row.lemma);
  expect(lemmas.filter((lemma) => /^(tf|tillförordnad|vikarierande|tidigare|blivande|avgående) /.test(lemma))).toEqual(
    [],
  );
  expect(lemmas.filter((lemma) => wordsOf('momentary_role').includes(lemma))).toEqual([]);
});

test('months and weekdays are complete', () => {
  const values = (kind: string) => tables.eventWords.filter((row) => row.kind === kind).map((row) => row.value);
  expect(values('month')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(values('weekday')).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('organisation names stand for one organisation each', () => {
  const owners = new Map<string, string>();
  const shared: string[] = [];
  for (const row of tables.organisations) {
    for (const form of [row.name, ...row.oldNames, ...row.variants]) {
      const owner = owners.get(form);
      if (owner !== undefined && owner !== row.name) shared.push(`${form}: ${owner}, ${row.name}`);
      owners.set(form, row.name);
    }
  }
  expect(shared).toEqual([]);
});
