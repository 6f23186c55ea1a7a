/** Whether the view moves or stands still. Where frames take long, standing still takes longer to tell as well. */
export interface Stillness {
  readonly moved: () => void;
  /** Asked at every frame; calls `onStill` when the view has stood still for a moment after it moved. */
  readonly isMoving: () => boolean;
  /** True while that is still waited for. */
  readonly waiting: () => boolean;
  /** From now on it stands still. */
  readonly rest: () => void;
}

const [least, most] = [110, 600];
/** So many frames without a move. */
const frames = 2.5;

export function createStillness(onStill: () => void): Stillness {
  let lastMove = -Infinity;
  let lastFrame = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(timer);
    timer = undefined;
    lastMove = -Infinity;
  };
  return {
    moved() {
      lastMove = performance.now();
    },
    isMoving() {
      const now = performance.now();
      const patience = Math.max(least, Math.min(most, frames * (now - lastFrame)));
      const moving = now - lastMove < patience;
      lastFrame = now;
      clearTimeout(timer);
      timer = undefined;
      if (moving) {
        timer = setTimeout(() => {
          rest();
          onStill();
        }, patience + 10);
      }
      return moving;
    },
    waiting: () => timer !== undefined,
    rest,
  };
}
