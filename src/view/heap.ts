/** A queue of numbers that gives back the one of the least cost; of equal costs the smallest number. */

export interface LeastFirst {
  readonly add: (item: number, cost: number) => void;
  /** -1 when nothing is left. */
  readonly take: () => number;
}

export function leastFirst(): LeastFirst {
  const items: number[] = [];
  const costs: number[] = [];
  const before = (one: number, other: number) =>
    costs[one]! < costs[other]! || (costs[one] === costs[other] && items[one]! < items[other]!);
  const swap = (one: number, other: number) => {
    [items[one], items[other]] = [items[other]!, items[one]!];
    [costs[one], costs[other]] = [costs[other]!, costs[one]!];
  };
  return {
    add(item, cost) {
      items.push(item);
      costs.push(cost);
      for (let at = items.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!before(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    take() {
      if (items.length === 0) return -1;
      swap(0, items.length - 1);
      const first = items.pop()!;
      costs.pop();
      for (let at = 0; ; ) {
        const left = at * 2 + 1;
        if (left >= items.length) break;
        const least = left + 1 < items.length && before(left + 1, left) ? left + 1 : left;
        if (!before(least, at)) break;
        swap(least, at);
        at = least;
      }
      return first;
    },
  };
}
