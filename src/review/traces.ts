/**
 * What is left of a name when a letter is taken out, as numbers: two names that differ by one letter have one of them in
 * common. Numbers, because the strings themselves would be a million of them for 50,000 names. Two strings that share a
 * number by chance only cost a look.
 */

const bases = [0x01000193, 0x2c1b3c6d] as const;
const mixers = [0x9e3779b1, 0x85ebca6b] as const;

/** The whole string as a number; the same string under another `sort` is another number. */
export function traceOf(text: string, sort: number): number {
  let [one, other] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = (Math.imul(one, bases[0]) + unit) | 0;
    other = (Math.imul(other, bases[1]) + unit) | 0;
  }
  return numberOf(one, other, sort);
}

/** For each letter that can be taken out, once. */
export function tracesWithout(text: string, sort: number, call: (trace: number) => void): void {
  const { length } = text;
  // Of what stands behind each letter, and what a letter at its place weighs.
  const behind = [new Int32Array(length + 1), new Int32Array(length + 1)] as const;
  const weight = [new Int32Array(length + 1), new Int32Array(length + 1)] as const;
  for (const side of [0, 1] as const) {
    weight[side][length] = 1;
    for (let at = length - 1; at >= 0; at -= 1) {
      const unit = text.charCodeAt(at);
      behind[side][at] = (Math.imul(unit, weight[side][at + 1]!) + behind[side][at + 1]!) | 0;
      weight[side][at] = Math.imul(weight[side][at + 1]!, bases[side]);
    }
  }
  let before: [number, number] = [0, 0];
  for (let at = 0; at < length; at += 1) {
    // Which of two like letters is taken out makes no difference.
    if (at === 0 || text.charCodeAt(at) !== text.charCodeAt(at - 1)) {
      const left = (side: 0 | 1) => (Math.imul(before[side], weight[side][at + 1]!) + behind[side][at + 1]!) | 0;
      call(numberOf(left(0), left(1), sort));
    }
    const unit = text.charCodeAt(at);
    before = [(Math.imul(before[0], bases[0]) + unit) | 0, (Math.imul(before[1], bases[1]) + unit) | 0];
  }
}

/** 53 bits, all that a number holds exactly. */
function numberOf(one: number, other: number, sort: number): number {
  const high = Math.imul(one + sort, mixers[0]) >>> 0;
  const low = Math.imul(other ^ sort, mixers[1]) >>> 11;
  return high * 0x200000 + low;
}

/** Numbers with who left them; who shares a number stands in one group, in the order of coming. */
export interface TraceGroups {
  readonly add: (trace: number, owner: number) => void;
  /** Groups of two to `most`, in the order of their first. */
  readonly groups: (most: number) => Iterable<readonly number[]>;
}

export function createTraceGroups(): TraceGroups {
  const traces: number[] = [];
  const owners: number[] = [];
  return {
    add(trace, owner) {
      traces.push(trace);
      owners.push(owner);
    },
    *groups(most) {
      const isShared = sharedAmong(traces);
      const groups = new Map<number, number[]>();
      for (const [at, trace] of traces.entries()) {
        if (!isShared(trace)) continue;
        const owner = owners[at]!;
        const group = groups.get(trace);
        if (group === undefined) groups.set(trace, [owner]);
        else if (group.at(-1) !== owner) group.push(owner);
      }
      for (const group of groups.values()) if (group.length > 1 && group.length <= most) yield group;
    },
  };
}

/** Most traces are left by one name only. Says of few of those, and of all others, that they are shared. */
function sharedAmong(traces: readonly number[]): (trace: number) => boolean {
  const size = 2 ** Math.ceil(Math.log2(8 * (traces.length + 1)));
  const found = new Uint8Array(size);
  for (const trace of traces) {
    const at = trace % size;
    if (found[at]! < 2) found[at]! += 1;
  }
  return (trace) => found[trace % size]! > 1;
}
