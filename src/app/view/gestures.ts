/** Mouse, finger and wheel over the drawing, as what they mean: dragging, pinching, hovering, a click, a double click. */
export interface GestureEvents {
  /** The pointer is over this place; null when it left or something is being dragged. A finger does not hover. */
  readonly onHover: (place: Point | null) => void;
  /** `more` when a key held asks for what is clicked besides what is chosen. */
  readonly onClick: (place: Point, more: boolean) => void;
  /** True when the double click was made use of; otherwise it brings the view nearer. */
  readonly onDoubleClick: (place: Point) => boolean;
  readonly onDrag: (right: number, down: number) => void;
  /** A drag begins here: true when something is taken along instead of the view. */
  readonly onTake: (place: Point, byFinger: boolean) => boolean;
  readonly onCarry: (place: Point) => void;
  readonly onDrop: () => void;
  readonly onZoom: (place: Point, factor: number, animated: boolean) => void;
  /** False where a turn of the wheel is the page's: it scrolls. */
  readonly takesWheel?: (event: WheelEvent) => boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Farther than this a press is a drag. */
const slop = 4;
const doubleTime = 320;
const wheelStep = 1.5;
const doubleStep = 2.2;
/** What is left of the speed after a drag, a millisecond later. */
const friction = 0.994;

/** Listens on an element until the function that is handed back is called. */
export function followGestures(element: HTMLElement, events: GestureEvents): () => void {
  const fingers = new Map<number, Point>();
  let pressed: Point | null = null;
  let dragging = false;
  let carrying = false;
  let speed = { x: 0, y: 0, at: 0 };
  let glide = 0;
  let lastClick = { x: 0, y: 0, at: -Infinity };
  let hover: Point | null = null;
  let hoverFrame = 0;
  const stopListening = new AbortController();
  const listen = <Name extends keyof HTMLElementEventMap>(
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
    options: AddEventListenerOptions = {},
  ) => element.addEventListener(name, listener, { ...options, signal: stopListening.signal });

  const placeOf = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  listen('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    cancelAnimationFrame(glide);
    drop();
    fingers.set(event.pointerId, placeOf(event));
    pressed = fingers.size === 1 ? placeOf(event) : null;
    dragging = fingers.size > 1;
    speed = { x: 0, y: 0, at: event.timeStamp };
    try {
      element.setPointerCapture(event.pointerId);
    } catch {
      // A made-up event has no pointer to hold.
    }
  });

  listen('pointermove', (event) => {
    const place = placeOf(event);
    const before = fingers.get(event.pointerId);
    if (!before) {
      if (event.pointerType !== 'touch' && event.buttons === 0) lookAt(place);
      return;
    }
    if (fingers.size === 1 && !dragging) {
      // With the shift key an area is drawn, which is not our business.
      if (!pressed || event.shiftKey || distance(pressed, place) <= slop) return;
      dragging = true;
      carrying = events.onTake(pressed, event.pointerType === 'touch');
      lookAt(null);
    }
    if (carrying) events.onCarry(place);
    else if (fingers.size === 1) dragBy(place.x - before.x, place.y - before.y, event.timeStamp);
    else pinch(event.pointerId, before, place);
    fingers.set(event.pointerId, place);
  });

  const release = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return;
    const dropped = drop();
    if (fingers.size > 0) return;
    if (dropped) dragging = false;
    else if (dragging) glideOn(event.timeStamp);
    else if (pressed && event.type === 'pointerup' && distance(pressed, placeOf(event)) <= slop) {
      click(placeOf(event), event.timeStamp, event.shiftKey || event.ctrlKey || event.metaKey);
    }
    pressed = null;
    dragging = false;
  };
  listen('pointerup', release);
  listen('pointercancel', release);
  listen('pointerleave', (event) => {
    if (event.pointerType !== 'touch' && fingers.size === 0) lookAt(null);
  });
  listen(
    'wheel',
    (event) => {
      if (events.takesWheel?.(event) === false) return;
      event.preventDefault();
      if (event.deltaY === 0) return;
      // A wheel comes in steps of about a hundred, a touch pad in many small ones.
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY / 100 : event.deltaY / 3;
      const steps = Math.min(1, Math.max(-1, lines));
      events.onZoom(placeOf(event), wheelStep ** -steps, Math.abs(steps) > 0.4);
    },
    { passive: false },
  );

  /** True when something was being carried. */
  function drop(): boolean {
    const carried = carrying;
    carrying = false;
    if (carried) events.onDrop();
    return carried;
  }

  function dragBy(right: number, down: number, now: number): void {
    const time = Math.max(1, now - speed.at);
    const share = Math.min(1, time / 60);
    speed = {
      x: speed.x * (1 - share) + (right / time) * share,
      y: speed.y * (1 - share) + (down / time) * share,
      at: now,
    };
    events.onDrag(right, down);
  }

  function pinch(moving: number, before: Point, after: Point): void {
    const other = [...fingers].find(([id]) => id !== moving)?.[1];
    if (!other || fingers.size > 2) return;
    const middle = { x: (after.x + other.x) / 2, y: (after.y + other.y) / 2 };
    events.onDrag((after.x - before.x) / 2, (after.y - before.y) / 2);
    const [was, is] = [distance(before, other), distance(after, other)];
    if (was > 8 && is > 8) events.onZoom(middle, is / was, false);
  }

  /** After a drag the view goes on for a moment, as if it had weight. */
  function glideOn(now: number): void {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (calm || now - speed.at > 60 || Math.hypot(speed.x, speed.y) < 0.15) return;
    let last = 0;
    const step = (time: number) => {
      const passed = last === 0 ? 16 : Math.min(50, time - last);
      last = time;
      events.onDrag(speed.x * passed, speed.y * passed);
      const kept = friction ** passed;
      speed = { x: speed.x * kept, y: speed.y * kept, at: time };
      if (Math.hypot(speed.x, speed.y) > 0.02) glide = requestAnimationFrame(step);
    };
    glide = requestAnimationFrame(step);
  }

  function click(place: Point, now: number, more: boolean): void {
    const again = now - lastClick.at < doubleTime && distance(place, lastClick) < 12;
    lastClick = { ...place, at: again ? -Infinity : now };
    if (!again || more) events.onClick(place, more);
    else if (!events.onDoubleClick(place)) events.onZoom(place, doubleStep, true);
  }

  /** What lies under the pointer is asked once a frame. */
  function lookAt(place: Point | null): void {
    hover = place;
    hoverFrame ||= requestAnimationFrame(() => {
      hoverFrame = 0;
      events.onHover(hover);
    });
  }

  return () => {
    stopListening.abort();
    cancelAnimationFrame(glide);
    cancelAnimationFrame(hoverFrame);
  };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
