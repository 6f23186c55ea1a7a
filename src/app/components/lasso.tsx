/** Draws a line round what is to be selected: after the button, or at once with the shift key held. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlanePoint } from '../../view/polygon.ts';
import { chooseAll, chosenKeys, toggleChosen } from '../many.ts';
import { type Store, useStore } from '../store.ts';

/** A shorter way is a click. */
const leastWay = 6;
/** How far from a tap the middle of a node may be. */
const reach = 24;
/** Points closer than this add nothing. */
const step = 3;

export function Lasso() {
  const store = useStore();
  const layer = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState<readonly PlanePoint[]>([]);
  const active = store.looking.lasso.value;
  useEffect(() => {
    const frame = layer.current?.parentElement;
    return frame ? followPointer(store, frame, setLine) : undefined;
  }, [store]);
  return (
    <div ref={layer} class={`lasso ${active ? 'is-active' : ''}`}>
      {line.length > 1 && (
        <svg class="lasso-line" aria-hidden="true">
          <path d={`M${line.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`} />
        </svg>
      )}
      {active && line.length === 0 && (
        <p class="lasso-help" role="status">
          {store.words.value.looking.many.lassoHelp}
        </p>
      )}
    </div>
  );
}

/** The layer of the button lies over the graph; with the shift key the graph lets itself not be dragged. */
function followPointer(store: Store, frame: HTMLElement, show: (line: readonly PlanePoint[]) => void): () => void {
  const { lasso } = store.looking;
  let line: PlanePoint[] = [];
  let drawing: { readonly pointer: number; readonly adds: boolean } | null = null;

  const at = (event: PointerEvent): PlanePoint => {
    const { left, top } = frame.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const stop = () => {
    drawing = null;
    line = [];
    show(line);
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || drawing || !(lasso.peek() || event.shiftKey)) return;
    if (!(event.target as HTMLElement).closest('.graph-canvas, .lasso')) return;
    drawing = { pointer: event.pointerId, adds: event.shiftKey };
    line = [at(event)];
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== drawing?.pointer) return;
    const [last, next] = [line.at(-1)!, at(event)];
    if (Math.hypot(next.x - last.x, next.y - last.y) < step) return;
    line = [...line, next];
    show(line);
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== drawing?.pointer) return;
    const { adds } = drawing;
    const drawn = line;
    stop();
    if (wayOf(drawn) < leastWay) {
      // A tap while areas are drawn takes one; with the shift key the graph hears the click itself.
      if (lasso.peek()) choosePointed(store, drawn[0]!);
      return;
    }
    lasso.value = false;
    const inside = store.renderer.peek()?.keysIn(drawn) ?? [];
    store.change((state) => chooseAll(state, [...(adds ? chosenKeys(state) : []), ...inside]));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !(lasso.peek() || drawing)) return;
    event.stopPropagation();
    lasso.value = false;
    stop();
  };
  frame.addEventListener('pointerdown', onDown, true);
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', stop);
  window.addEventListener('keydown', onKey, true);
  return () => {
    frame.removeEventListener('pointerdown', onDown, true);
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', stop);
    window.removeEventListener('keydown', onKey, true);
  };
}

/** The node nearest to a tap, within reach of a finger. */
function choosePointed(store: Store, { x, y }: PlanePoint): void {
  const renderer = store.renderer.peek();
  if (!renderer) return;
  const ring = Array.from({ length: 16 }, (_, at) => ({
    x: x + reach * Math.cos((at / 8) * Math.PI),
    y: y + reach * Math.sin((at / 8) * Math.PI),
  }));
  const far = (key: string) => {
    const place = renderer.place(key);
    return place ? Math.hypot(place.x - x, place.y - y) : Infinity;
  };
  const [nearest] = renderer.keysIn(ring).sort((one, other) => far(one) - far(other));
  if (nearest !== undefined) store.change((state) => toggleChosen(state, nearest));
}

function wayOf(line: readonly PlanePoint[]): number {
  const [first] = line;
  return first ? Math.max(...line.map(({ x, y }) => Math.hypot(x - first.x, y - first.y))) : 0;
}
