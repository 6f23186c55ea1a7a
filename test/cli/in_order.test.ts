import { describe, expect, it } from 'vitest';
import { parsePart, partOf } from '../../src/cli/parts_of_work.ts';
import { inOrder } from '../../src/cli/threads/in_order.ts';

/** Promises that are kept when the test says so. */
function byHand() {
  const open = new Map<number, () => void>();
  const begun: number[] = [];
  const work = (thing: number) =>
    new Promise<string>((resolve) => {
      begun.push(thing);
      open.set(thing, () => resolve(`did ${thing}`));
    });
  return { begun, work, finish: (thing: number) => open.get(thing)!() };
}

async function* numbers(to: number) {
  for (let number = 1; number <= to; number += 1) yield number;
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 1));
const weightOne = () => 1;

describe('work side by side', () => {
  it('hands out results in the order of the things, whichever is ready first', async () => {
    const { work, finish, begun } = byHand();
    const results: string[] = [];
    const all = (async () => {
      for await (const [, result] of inOrder(numbers(4), work, weightOne, () => ({ most: 3, weight: 10 })))
        results.push(result);
    })();
    await turn();
    // Three have room; the fourth has to wait until one has been handed out.
    expect(begun).toEqual([1, 2, 3]);
    finish(3);
    finish(2);
    await turn();
    expect(results).toEqual([]);
    finish(1);
    await turn();
    expect(results).toEqual(['did 1', 'did 2', 'did 3']);
    finish(4);
    await all;
    expect(results).toHaveLength(4);
  });

  it('takes in no more than there is room for by weight, but always one', async () => {
    const { work, begun, finish } = byHand();
    const weights = (thing: number) => (thing === 1 ? 100 : 4);
    const iterator = inOrder(numbers(5), work, weights, () => ({ most: 10, weight: 8 }));
    const first = iterator.next();
    await turn();
    expect(begun).toEqual([1]);
    finish(1);
    expect((await first).value?.[1]).toBe('did 1');
    const second = iterator.next();
    await turn();
    expect(begun).toEqual([1, 2, 3]);
    finish(2);
    finish(3);
    expect((await second).value?.[0]).toBe(2);
    await iterator.return(undefined);
  });

  it('hands out what is ready while the next thing is slow to come', async () => {
    async function* slow() {
      yield 1;
      await new Promise(() => {});
    }
    const iterator = inOrder(
      slow(),
      async (thing) => thing * 10,
      weightOne,
      () => ({ most: 5, weight: 5 }),
    );
    expect((await iterator.next()).value).toEqual([1, 10]);
  });

  it('passes on the failure of things and of work', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield 1;
      throw new Error('no more');
    }
    const use = async (things: AsyncGenerator<number>, work: (thing: number) => Promise<number>) => {
      for await (const _ of inOrder(things, work, weightOne, () => ({ most: 2, weight: 5 })));
    };
    await expect(use(broken(), async (thing) => thing)).rejects.toThrow('no more');
    await expect(use(numbers(3), () => Promise.reject(new Error('cannot')))).rejects.toThrow('cannot');
  });
});

describe('parts of the work', () => {
  it('are neighbours, and together the whole', () => {
    const items = Array.from({ length: 97 }, (_, at) => ({ at, bytes: (at * 7919) % 50_000 }));
    for (const count of [1, 2, 3, 8, 97, 200]) {
      const parts = Array.from({ length: count }, (_, at) => partOf(items, { number: at + 1, count }));
      expect(parts.flat()).toEqual(items);
    }
  });

  it('weigh about the same', () => {
    const items = [1e6, ...Array.from({ length: 100 }, () => 1e4)].map((bytes) => ({ bytes }));
    const [first, second] = [1, 2].map((number) => partOf(items, { number, count: 2 }));
    expect([first!.length, second!.length]).toEqual([1, 100].map((length) => expect.closeTo(length, -1)));
  });

  it.each(['', '3', '0/2', '3/2', '1/0', '-1/2', 'a/b', '1/2/3'])('"%s" names none', (text) => {
    expect(parsePart(text)).toBeNull();
  });

  it('"3/8" is the third of eight', () => {
    expect(parsePart('3/8')).toEqual({ number: 3, count: 8 });
  });
});
