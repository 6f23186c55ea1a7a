/**
 * The canvases in a container: one for the painter, one over it for labels. Chooses the painter: WebGL where there is
 * some; a plain canvas where there is none, and while a context is lost. The picture is never gone. A plain canvas also
 * begins: it shows the graph while the page would still wait for the graphics card.
 *
 * The picture sticks out a little on every side: while one moves about, it is moved along instead of being drawn anew.
 */
import { followActs, type Lull } from '../spare_time.ts';
import { createGlPainter } from './gl_painter.ts';
import { createLayer, type Layer } from './layer.ts';
import { type Painter, type Stamped, sameView, type View } from './painter.ts';
import { createPlainPainter } from './plain_painter.ts';
import { warmUp } from './warm_up.ts';

export type PainterKind = 'webgl' | 'plain';

export interface CanvasKeeper {
  /** Beneath the nodes. */
  readonly ground: Layer;
  /** Over them. */
  readonly overlay: Layer;
  /** Where pointers are listened to. */
  readonly pointerTarget: HTMLElement;
  readonly painter: () => Painter;
  /** What draws, or is about to. */
  readonly kind: () => PainterKind;
  /** Draws as a painter does. */
  readonly draw: (view: View, moving: boolean, words: Stamped | null) => boolean;
  /** Moves the picture to where it belongs now; false where it does not reach so far, or shows something else. */
  readonly carry: (view: View) => boolean;
  /** What was drawn is no longer what is to be seen. */
  readonly outdate: () => void;
  /** By so many pixels of the screen the picture sticks out at the left and at the top. */
  readonly border: () => { readonly x: number; readonly y: number };
  /** True while a plain canvas stands in until WebGL has begun. */
  readonly beginning: () => boolean;
  readonly size: () => { readonly width: number; readonly height: number };
  /** Pixels of the screen to a CSS pixel. */
  readonly ratio: () => number;
  /** False when the size is what it was. */
  readonly resize: () => boolean;
  readonly destroy: () => void;
}

interface Options {
  /** Background of the drawing, as `#rrggbb`. */
  readonly halo: () => string;
  /** There is another painter, which knows nothing yet. */
  readonly onChange: (kind: PainterKind) => void;
}

/** Waited for a lost context to come back before another is asked for, in milliseconds. */
const patience = 2500;
/** What WebGL waits for, in milliseconds: nothing holds a page up more, and without it all is seen as well. */
const lullForGl = { quiet: 250, most: 4000 };
/** Part of the view by which the picture sticks out on every side. */
const border = 0.07;

export function createCanvasKeeper(container: HTMLElement, { halo, onChange }: Options): CanvasKeeper {
  let size = measured(container);
  let ratio = 1;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let dead = false;
  /** What is waited for before WebGL begins. */
  let stopWaiting = () => {};
  let lull: Lull | null = null;
  let drawsLinesSlowly = false;
  const overlay: Layer = createLayer(addCanvas('names'));
  const ground = createLayer(addCanvas('ground'));
  /** In pixels of the screen. */
  let margin = { x: 0, y: 0 };
  let pictured: View | null = null;
  let kind: PainterKind = 'webgl';
  let beginning: 'not drawn' | 'drawn' | null = 'not drawn';
  let painter = plainPainter(true);
  /** What drew before, and stays until the picture that takes its place is whole. */
  let leaving: { readonly painter: Painter; readonly view: View | null } | null = null;
  let moves = false;
  fitCanvases();

  function addCanvas(name: string): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.className = `graph-${name}`;
    canvas.setAttribute('aria-hidden', 'true');
    if (name === 'ground') container.prepend(canvas);
    else container.insertBefore(canvas, name === 'names' ? null : overlay.canvas);
    return canvas;
  }

  function webglPainter(canvas: HTMLCanvasElement): Painter {
    const made = createGlPainter(canvas, () => rgb(halo()), drawsLinesSlowly);
    canvas.addEventListener('webglcontextlost', onLost);
    return made;
  }

  /** At first by the processor itself, which is ready before the graphics card is. */
  function plainPainter(first = false): Painter {
    kind = 'plain';
    return createPlainPainter(addCanvas('nodes'), halo, { willReadFrequently: first });
  }

  /** Asking for a context may hold everything up: a worker asks first, and neither while there is anything else to do. */
  function beginSoon(): void {
    lull ??= followActs();
    stopWaiting = lull.when(lullForGl, () => {
      const asked = warmUp((graphics) => {
        ({ drawsLinesSlowly } = graphics);
        beginNow();
      });
      stopWaiting = asked.stop;
    });
  }

  function beginNow(): void {
    stopWaiting = lull?.when(lullForGl, begin) ?? stopWaiting;
  }

  function begin(): void {
    if (dead) return;
    if (moves) {
      beginNow();
      return;
    }
    beginning = null;
    restore(addCanvas('nodes'));
    if (kind === 'plain') onChange(kind);
  }

  /** A plain painter stands in until the context is back, or another can be had. */
  function onLost(event: Event): void {
    event.preventDefault();
    if (dead || kind === 'plain') return;
    takeLeave();
    const lost = painter.canvas;
    lost.hidden = true;
    lost.addEventListener('webglcontextrestored', () => restore(lost), { once: true });
    replace(plainPainter());
    waiting = setTimeout(() => {
      lost.remove();
      restore(addCanvas('nodes'));
    }, patience);
  }

  function restore(canvas: HTMLCanvasElement): void {
    clearTimeout(waiting);
    if (dead || kind === 'webgl') return;
    const plain = painter;
    try {
      const made = webglPainter(canvas);
      kind = 'webgl';
      canvas.hidden = false;
      leaving = { painter: plain, view: pictured };
      replace(made);
    } catch (error) {
      console.info('Samband: drawn without WebGL.', error);
      canvas.remove();
    }
  }

  function replace(next: Painter): void {
    painter = next;
    fitCanvases();
    onChange(kind);
  }

  function takeLeave(): void {
    leaving?.painter.destroy();
    leaving?.painter.canvas.remove();
    leaving = null;
  }

  function fitCanvases(): void {
    ratio = window.devicePixelRatio || 1;
    margin = { x: Math.round(size.width * ratio * border), y: Math.round(size.height * ratio * border) };
    const [right, down] = [margin.x / ratio, margin.y / ratio];
    painter.resize(size.width + 2 * right, size.height + 2 * down, ratio);
    const { style } = painter.canvas;
    [style.left, style.top] = [`${-right}px`, `${-down}px`];
    [style.width, style.height] = [`${size.width + 2 * right}px`, `${size.height + 2 * down}px`];
    for (const layer of [overlay, ground]) layer.resize(size.width, size.height, ratio);
    pictured = null;
  }

  /** In CSS pixels. */
  function shift(right: number, down: number): void {
    const whole = (length: number) => Math.round(length * ratio) / ratio;
    painter.canvas.style.transform = `translate(${whole(right)}px, ${whole(down)}px)`;
  }

  function draw(view: View, moving: boolean, words: Stamped | null): boolean {
    shift(0, 0);
    pictured = view;
    moves = moving;
    const [width, height] = [view.width + (2 * margin.x) / ratio, view.height + (2 * margin.y) / ratio];
    const more = painter.draw({ ...view, width, height }, moving, words);
    if (leaving && (!more || !sameView(leaving.view, view))) takeLeave();
    if (beginning === 'not drawn') {
      beginning = 'drawn';
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          beginSoon();
        }),
      );
    }
    return more;
  }

  function carry(view: View): boolean {
    if (!pictured || pictured.scale !== view.scale || pictured.zoom !== view.zoom) return false;
    const right = (pictured.x - view.x) * view.scale;
    const down = (view.y - pictured.y) * view.scale;
    if (Math.abs(right) * ratio > margin.x || Math.abs(down) * ratio > margin.y) return false;
    takeLeave();
    shift(right, down);
    moves = true;
    return true;
  }

  return {
    ground,
    overlay,
    pointerTarget: container,
    painter: () => painter,
    kind: () => (beginning ? 'webgl' : kind),
    beginning: () => beginning !== null,
    draw,
    carry,
    outdate() {
      pictured = null;
    },
    border: () => margin,
    size: () => size,
    ratio: () => ratio,
    resize() {
      const before = { ...size, ratio };
      size = measured(container);
      const isSame =
        size.width === before.width && size.height === before.height && before.ratio === (window.devicePixelRatio || 1);
      if (!isSame) fitCanvases();
      return !isSame;
    },
    destroy() {
      dead = true;
      clearTimeout(waiting);
      stopWaiting();
      lull?.end();
      painter.destroy();
      container.replaceChildren();
    },
  };
}

function measured(container: HTMLElement) {
  return { width: Math.max(1, container.clientWidth), height: Math.max(1, container.clientHeight) };
}

function rgb(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
