import { expect, it } from 'vitest';
import { loadDataPack } from '../data_pack.ts';
import { faultOf, mutated } from './mutate.ts';
import { outputsOf } from './outputs.ts';

/** Numbers of mutated files that were once read wrongly. */
const once: readonly number[] = [18_467];

it('reads 500 broken files, or says why not', async () => {
  for (let number = 0; number < 500; number++) expect(await faultOf(mutated(number)), `file ${number}`).toBeNull();
}, 120_000);

it.each(once)('reads broken file %i, or says why not', async (number) => {
  expect(await faultOf(mutated(number))).toBeNull();
});

it('lets nothing of 60 broken and spiced files through as markup, XML or a formula', async () => {
  const lexicon = loadDataPack();
  let size = 0;
  for (let number = 0; number < 60; number++) {
    const told = await outputsOf(number, lexicon);
    expect(told.fault, `file ${number}`).toBeNull();
    size += told.size;
  }
  expect(size).toBeGreaterThan(500);
}, 120_000);
