import { inChunks } from '../graph/index.ts';
import type { Resemblance } from '../model/index.ts';
import { csvText } from './delimited.ts';

const header = [
  'decision',
  'score',
  'name',
  'document',
  'key',
  'other name',
  'other document',
  'other key',
  'features',
];

/** `resolution.csv`: which names of which texts were taken for one person and which for two, with all that was weighed. */
export function writeResolutionCsv(resemblances: readonly Resemblance[]): Iterable<string> {
  return inChunks(lines(resemblances));
}

function* lines(resemblances: readonly Resemblance[]): Generator<string, void, undefined> {
  yield csvText([header]);
  for (const { same, score, one, other, features } of resemblances) {
    const said = features.map(
      ({ feature, weight, detail }) =>
        `${feature}${detail === undefined ? '' : ` (${detail})`} ${weight > 0 ? '+' : ''}${weight}`,
    );
    const sides = [one, other].flatMap(({ name, document, key }) => [name, document, key]);
    yield csvText([[same ? 'same' : 'not same', score, ...sides, said.join('; ')]]);
  }
}
