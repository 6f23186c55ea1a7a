/** What was judged of one category in one document. `found` + `missed` is what had to be found. */
export interface Counts {
  readonly found: number;
  readonly missed: number;
  readonly wrong: number;
  /** Ours, and neither asked for nor wrong. */
  readonly neutral: number;
}

export const noCounts: Counts = { found: 0, missed: 0, wrong: 0, neutral: 0 };

export function addCounts(left: Counts, right: Counts): Counts {
  return {
    found: left.found + right.found,
    missed: left.missed + right.missed,
    wrong: left.wrong + right.wrong,
    neutral: left.neutral + right.neutral,
  };
}

/** Counts with what follows from them. A figure is null where nothing was asked for or found. */
export interface Score extends Counts {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
  /** 95 % bootstrap interval of F1 over documents. */
  readonly interval: readonly [low: number, high: number] | null;
}

/** Micro scores over documents. */
export function scoreOf(documents: readonly Counts[]): Score {
  const total = documents.reduce(addCounts, noCounts);
  return {
    ...total,
    precision: share(total.found, total.found + total.wrong),
    recall: share(total.found, total.found + total.missed),
    f1: f1Of(total),
    interval: bootstrapInterval(documents),
  };
}

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function f1Of({ found, missed, wrong }: Counts): number | null {
  return share(2 * found, 2 * found + missed + wrong);
}

const resamples = 1000;

/** Draws as many documents as there are, with replacement, a thousand times, always the same way. */
function bootstrapInterval(documents: readonly Counts[]): readonly [number, number] | null {
  if (documents.length === 0) return null;
  const random = seededRandom(20190213);
  const values: number[] = [];
  for (let round = 0; round < resamples; round += 1) {
    let total = noCounts;
    for (let draw = 0; draw < documents.length; draw += 1) {
      total = addCounts(total, documents[Math.floor(random() * documents.length)]!);
    }
    const value = f1Of(total);
    if (value !== null) values.push(value);
  }
  if (values.length === 0) return null;
  values.sort((left, right) => left - right);
  const at = (quantile: number): number => values[Math.round(quantile * (values.length - 1))]!;
  return [at(0.025), at(0.975)];
}

/** mulberry32: small, even enough, the same everywhere. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
