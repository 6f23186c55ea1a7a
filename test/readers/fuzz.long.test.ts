import { expect, it } from 'vitest';
import { faultOf, mutated } from './mutate.ts';

it('reads 20,000 broken files, or says why not', async () => {
  const faults: string[] = [];
  for (let number = 0; number < 20_000; number++) {
    const fault = await faultOf(mutated(number));
    if (fault !== null) faults.push(`file ${number}: ${fault}`);
  }
  expect(faults).toEqual([]);
  console.log(`20,000 mutated files: ${faults.length} read wrongly`);
}, 3_000_000);
