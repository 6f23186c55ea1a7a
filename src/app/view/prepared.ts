/** Something that takes a while to make: made ready when there is time, or when it is asked for. */
export interface Prepared<Value> {
  readonly get: () => Value;
  /** Makes it ready a moment from now. */
  readonly prepare: () => void;
  /** What it was made of has changed. */
  readonly drop: () => void;
}

export function prepared<Value>(make: () => Value, after: number): Prepared<Value> {
  let value: Value | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const get = (): Value => {
    value ??= make();
    return value;
  };
  return {
    get,
    prepare() {
      if (value === undefined) waiting ??= setTimeout(get, after);
    },
    drop() {
      clearTimeout(waiting);
      waiting = undefined;
      value = undefined;
    },
  };
}
