import { expect, it } from 'vitest';
import { faultOf, mutated } from './mutate.ts';

/** Numbers of mutated files that were once read wrongly. */
const once: readonly number[] = [18_467];

it('reads 500 broken files, or says why not', async () => {
  for (let number = 0; number < 500; number++) expect(await faultOf(mutated(number)), `file ${number}`).toBeNull();
}, 120_000);

it.each(once)('reads broken file %i, or says why not', async (number) => {
  expect(await faultOf(mutated(number))).toBeNull();
});
