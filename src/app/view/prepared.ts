/** Something that takes a while to make: made ready when there is time, or when it is asked for. */
import { type Gradual, gradual } from '../../view/gradual.ts';
import { inSpareTime } from '../spare_time.ts';

export interface Prepared<Value> {
  readonly get: () => Value;
  /** True once nothing is left to make. */
  readonly isReady: () => boolean;
  /** Makes it ready from a moment from now on. */
  readonly prepare: () => void;
  /** What it was made of has changed. */
  readonly drop: () => void;
}

export function prepared<Value>(make: () => Generator<void, Value, void>): Prepared<Value> {
  let work: Gradual<Value> = gradual(make);
  let stop: (() => void) | null = null;
  return {
    get: () => work.get(),
    isReady: () => work.advance(() => true),
    prepare() {
      stop ??= inSpareTime([work]);
    },
    drop() {
      stop?.();
      stop = null;
      work = gradual(make);
    },
  };
}
