import { expect, it } from 'vitest';
import { loadDataPack } from '../data_pack.ts';
import { faultOf, mutated } from './mutate.ts';
import { outputsOf } from './outputs.ts';

it('reads 20,000 broken files, or says why not', async () => {
  const faults: string[] = [];
  for (let number = 0; number < 20_000; number++) {
    const fault = await faultOf(mutated(number));
    if (fault !== null) faults.push(`file ${number}: ${fault}`);
  }
  expect(faults).toEqual([]);
  console.log(`20,000 mutated files: ${faults.length} read wrongly`);
}, 3_000_000);

it('lets nothing of 3,000 broken and spiced files through as markup, XML or a formula', async () => {
  const lexicon = loadDataPack();
  const faults: string[] = [];
  let size = 0;
  for (let number = 0; number < 3000; number++) {
    const told = await outputsOf(number, lexicon);
    if (told.fault !== null) faults.push(`file ${number}: ${told.fault}`);
    size += told.size;
  }
  expect(faults).toEqual([]);
  console.log(`3,000 spiced files: ${size} nodes and edges written, ${faults.length} times wrongly`);
}, 3_000_000);
