import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { languages } from '../../src/view/view.ts';
import { wordsOf } from '../../src/words/index.ts';

const weights = readFileSync(new URL('../../data/resolution.csv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0]!)
  .filter((feature) => feature !== '' && feature !== 'threshold' && !feature.startsWith('work '));

it.each(languages)('every weight of the data pack can be told, and no other: %s', (language) => {
  expect(Object.keys(wordsOf[language].reasons.feature).sort()).toEqual([...weights].sort());
});
