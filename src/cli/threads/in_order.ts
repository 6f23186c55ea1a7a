/** Work on many things at once whose results are handed out in the order of the things. */

export interface Room {
  /** Most things that are worked on or wait to be handed out. */
  readonly most: number;
  /** Their weight together, beyond which no further one is taken in; a single one may weigh more. */
  readonly weight: number;
}

interface Begun<Thing, Result> {
  readonly thing: Thing;
  readonly result: Promise<Result>;
  isDone: boolean;
}

/**
 * The consumer's pace is the pace of all: who does not take results stops the reading of further things. A result is
 * handed out as soon as it and all before it are there, even when the next thing is slow to come.
 */
export async function* inOrder<Thing, Result>(
  things: AsyncIterator<Thing>,
  work: (thing: Thing) => Promise<Result>,
  weightOf: (thing: Thing) => number,
  roomNow: () => Room,
): AsyncGenerator<readonly [Thing, Result]> {
  const begun: Begun<Thing, Result>[] = [];
  let weight = 0;
  let next: Promise<IteratorResult<Thing>> | null = askNext(things);
  try {
    while (next !== null || begun.length > 0) {
      const [first] = begun;
      if (first?.isDone) {
        begun.shift();
        weight -= weightOf(first.thing);
        yield [first.thing, await first.result];
        continue;
      }
      const room = roomNow();
      const hasRoom = first === undefined || (begun.length < room.most && weight < room.weight);
      const came: IteratorResult<Thing> | null = await Promise.race([
        ...(first === undefined ? [] : [first.result.then(() => null)]),
        ...(next === null || !hasRoom ? [] : [next]),
      ]);
      if (came === null) continue;
      next = came.done ? null : askNext(things);
      if (came.done) continue;
      begun.push(begin(came.value, work));
      weight += weightOf(came.value);
    }
  } finally {
    // Whoever waits for a slow stream need not be waited for.
    void things.return?.();
  }
}

function begin<Thing, Result>(thing: Thing, work: (thing: Thing) => Promise<Result>): Begun<Thing, Result> {
  const one = { thing, result: work(thing), isDone: false };
  const done = () => {
    one.isDone = true;
  };
  one.result.then(done, done);
  return one;
}

/** A failure is told to whoever awaits it, and to nobody before. */
function askNext<Thing>(things: AsyncIterator<Thing>): Promise<IteratorResult<Thing>> {
  const next = things.next();
  next.catch(() => {});
  return next;
}
