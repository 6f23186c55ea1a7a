import { inChunks } from '../graph/index.ts';
import type { Resemblance } from '../model/index.ts';
import { divided, type Piece, type Stretch, textsOf } from './blocks.ts';
import { csvText, type PlainRow } from './delimited.ts';
import { Fingerprints } from './fingerprint.ts';

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
  return inChunks(textsOf(resolutionPieces(resemblances)));
}

export function* resolutionPieces(resemblances: readonly Resemblance[]): Generator<Piece, void, undefined> {
  yield { text: () => csvText([header]) };
  for (const { items, trace } of resemblanceStretches(resemblances))
    yield { trace, text: () => csvText(items.map(rowOf)) };
}

/** Neighbouring ones together. */
export function resemblanceStretches(resemblances: readonly Resemblance[]): Stretch<Resemblance>[] {
  const fingerprints = new Fingerprints();
  const keyOf = ({ one, other }: Resemblance) => `${one.document} ${other.document}`;
  return divided(resemblances, keyOf).map((items) => ({ items, trace: () => fingerprints.of(items) }));
}

function rowOf({ same, score, one, other, features }: Resemblance): PlainRow {
  const said = features.map(
    ({ feature, weight, detail }) =>
      `${feature}${detail === undefined ? '' : ` (${detail})`} ${weight > 0 ? '+' : ''}${weight}`,
  );
  const sides = [one, other].flatMap(({ name, document, key }) => [name, document, key]);
  return [same ? 'same' : 'not same', score, ...sides, said.join('; ')];
}
