/** Pointer events, made cheap: sigma by itself reads pixels back from the graphics card at every move. */
import type Sigma from 'sigma';

/**
 * What lies under the pointer is asked once a frame, for each answer waits for the whole picture; and while something
 * is dragged nobody asks.
 */
export function calmPointer(sigma: Sigma): void {
  const captor = sigma.getMouseCaptor();
  const listeners = captor.listeners('mousemove');
  let latest: Parameters<(typeof listeners)[number]> | null = null;
  captor.removeAllListeners('mousemove');
  captor.on('mousemove', (...event) => {
    if ('buttons' in event[0].original && event[0].original.buttons !== 0) return;
    if (latest === null) {
      requestAnimationFrame(() => {
        const last = latest;
        latest = null;
        if (last && sigma.getContainer().isConnected) for (const listener of listeners) listener(...last);
      });
    }
    latest = event;
  });
}
