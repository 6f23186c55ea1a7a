/** Pointer, wheel and keys over an embedded graph. A wheel scrolls the page until the graph has been clicked. */
import { followGestures, type Point } from '../app/view/gestures.ts';
import { uncovered } from '../drawing/still.ts';
import type { Parts } from './parts.ts';
import type { Picture } from './picture.ts';

interface Hands {
  readonly parts: Parts;
  readonly picture: Picture;
  readonly selected: () => string | null;
  readonly select: (key: string | null, toCard?: boolean) => void;
  readonly toCard: () => void;
  readonly wheelWords: () => string;
  readonly onActive: (active: boolean) => void;
}

const zoomStep = 1.5;
const hintTime = 1500;
const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function followHands({ parts, picture, selected, select, toCard, wheelWords, onActive }: Hands): void {
  const { stage, hint } = parts;
  let active = false;
  let hiding = 0;

  function setActive(on: boolean): void {
    if (on === active) return;
    active = on;
    stage.classList.toggle('is-active', on);
    onActive(on);
  }

  function showHint(): void {
    hint.textContent = wheelWords();
    hint.classList.add('is-shown');
    clearTimeout(hiding);
    hiding = window.setTimeout(() => hint.classList.remove('is-shown'), hintTime);
  }

  followGestures(stage, {
    onHover: (point) => stage.classList.toggle('over-node', point !== null && picture.keyAt(point) !== null),
    onClick: (point: Point) => {
      setActive(true);
      select(picture.keyAt(point));
    },
    onDoubleClick: () => false,
    onTake: () => {
      setActive(true);
      return false;
    },
    onCarry: () => {},
    onDrop: () => {},
    onDrag: (right, down) => picture.stand.drag(right, down),
    onZoom: (point, factor, animated) => picture.stand.zoomAt(point.x, point.y, factor, animated),
    takesWheel(event) {
      const takes = active || event.ctrlKey || event.metaKey;
      if (!takes) showHint();
      return takes;
    },
  });
  // Whoever goes on reading has the wheel back.
  stage.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && setActive(false));
  stage.addEventListener('blur', () => setActive(false));

  const near = () => picture.stand.zoom(zoomStep, uncovered);
  const far = () => picture.stand.zoom(1 / zoomStep, uncovered);
  const whole = () => picture.fit(true);
  parts.zoomIn.addEventListener('click', near);
  parts.zoomOut.addEventListener('click', far);
  parts.whole.addEventListener('click', whole);

  const keys: Readonly<Record<string, () => void>> = { '+': near, '=': near, '-': far, '0': whole };
  stage.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== stage) return;
    const way = arrows[event.key];
    if (way) walk(way);
    else if (keys[event.key]) keys[event.key]!();
    else if (event.key === 'Enter') toCard();
    else if (event.key === 'Escape' && (active || selected() !== null)) {
      setActive(false);
      select(null);
    } else return;
    event.preventDefault();
  });
  parts.card.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    select(null);
    stage.focus({ preventScroll: true });
  });

  /** To the next node that way; the first time to the largest. */
  function walk(way: readonly [number, number]): void {
    const places = picture.places();
    const from = places.find(({ key }) => key === selected());
    const next = from ? nextIn(places, from, way) : places[0];
    if (!next) return;
    select(next.key);
    const { clientWidth: width, clientHeight: height } = stage;
    const margin = 40;
    if (next.x < margin || next.y < margin || next.x > width - margin || next.y > height - margin)
      picture.stand.pan(next.x - width / 2, next.y - height / 2);
  }
}

interface Placed {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

/** The nearest that way, where what lies to the side counts for more than what lies ahead; null at the edge. */
export function nextIn<Place extends Placed>(
  places: readonly Place[],
  from: Placed,
  [right, down]: readonly [number, number],
): Place | null {
  let best: Place | null = null;
  let least = Infinity;
  for (const place of places) {
    const [x, y] = [place.x - from.x, place.y - from.y];
    const ahead = x * right + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * right);
    if (place.key === from.key || ahead <= 0 || aside > ahead * 2) continue;
    const cost = ahead + aside * 2;
    if (cost < least) {
      best = place;
      least = cost;
    }
  }
  return best;
}
