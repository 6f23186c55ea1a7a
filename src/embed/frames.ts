/**
 * For pages with graphs in frames: each frame gets the height that its content asks for. A message counts only when it
 * comes from such a frame of this very page and from where that frame was loaded.
 */

/** No graph needs more, whatever it says. */
const highest = 4000;

window.addEventListener('message', ({ data, source, origin }: MessageEvent) => {
  const height: unknown = data?.type === 'samband-height' ? data.height : null;
  if (typeof height !== 'number' || !(height > 0)) return;
  for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-samband]')) {
    if (frame.contentWindow !== source || origin !== originOf(frame)) continue;
    frame.style.border = '0';
    frame.style.height = `${Math.min(highest, Math.ceil(height))}px`;
  }
});

/** A frame in a sandbox without `allow-same-origin` has the origin "null". */
function originOf(frame: HTMLIFrameElement): string {
  const foreign = frame.hasAttribute('sandbox') && !frame.sandbox.contains('allow-same-origin');
  return foreign ? 'null' : new URL(frame.src).origin;
}
