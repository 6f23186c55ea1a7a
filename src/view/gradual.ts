/** Something that takes a while to make: all of it at the first need, or piece by piece while there is nothing else to do. */
export interface Gradual<Value = unknown> {
  readonly get: () => Value;
  /** Works until it has had enough; true when nothing is left to do. */
  readonly advance: (isEnough: () => boolean) => boolean;
}

/** So many entries at a time: asking for the time costs as much as a few hundred. */
const piece = 1000;

/** `make` yields where it may be interrupted. */
export function gradual<Value>(make: () => Generator<void, Value, void>): Gradual<Value> {
  let steps: Generator<void, Value, void> | null = null;
  let made: { readonly value: Value } | null = null;
  const advance = (isEnough: () => boolean): boolean => {
    steps ??= make();
    while (made === null && !isEnough()) {
      const { done, value } = steps.next();
      if (done) made = { value: value as Value };
    }
    return made !== null;
  };
  return {
    advance,
    get() {
      if (made === null) advance(() => false);
      return made!.value;
    },
  };
}

/** All of a list in order, with a pause now and then. */
export function* eachInPieces<Item>(items: readonly Item[], act: (item: Item, at: number) => void) {
  for (let at = 0; at < items.length; at += 1) {
    act(items[at]!, at);
    if (at % piece === piece - 1) yield;
  }
}
