/** Chance that is the same every time: numbers drawn from a seed. */
export interface Random {
  /** 0 up to 1. */
  readonly part: () => number;
  readonly between: (least: number, most: number) => number;
  readonly of: <Value>(list: readonly Value[]) => Value;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const part = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    part,
    between: (least, most) => least + Math.floor(part() * (most - least + 1)),
    of: (list) => list[Math.floor(part() * list.length)]!,
  };
}
