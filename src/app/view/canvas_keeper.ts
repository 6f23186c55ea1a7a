/**
 * The canvases in a container: one for the painter, one over it for labels. Chooses the painter: WebGL where there is
 * some; a plain canvas where there is none, and while a context is lost. The picture is never gone. Where there is little
 * to draw a plain canvas also begins: it shows the graph while the page would still wait for the graphics card.
 */
import { createGlPainter } from './gl_painter.ts';
import type { Painter } from './painter.ts';
import { createPlainPainter } from './plain_painter.ts';

export type PainterKind = 'webgl' | 'plain';

export interface CanvasKeeper {
  /** Beneath the nodes. */
  readonly ground: CanvasRenderingContext2D;
  readonly overlay: CanvasRenderingContext2D;
  /** Where pointers are listened to. */
  readonly pointerTarget: HTMLElement;
  readonly painter: () => Painter;
  /** What draws, or is about to. */
  readonly kind: () => PainterKind;
  /** Something has been drawn. */
  readonly drawn: () => void;
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
  /** There is little to draw. */
  readonly little: boolean;
}

/** Waited for a lost context to come back before another is asked for, in milliseconds. */
const patience = 2500;
/** After the first picture is on the screen, in milliseconds. */
const beginAfter = 120;

export function createCanvasKeeper(container: HTMLElement, { halo, onChange, little }: Options): CanvasKeeper {
  let size = measured(container);
  let ratio = 1;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let dead = false;
  const overlayCanvas: HTMLCanvasElement = addCanvas('names');
  const groundCanvas = addCanvas('ground');
  const overlay = overlayCanvas.getContext('2d');
  const ground = groundCanvas.getContext('2d');
  if (!overlay || !ground) throw new Error('This browser cannot draw on a canvas');
  let kind: PainterKind = 'webgl';
  let beginning: 'not drawn' | 'drawn' | null = little ? 'not drawn' : null;
  let painter = little ? plainPainter() : firstPainter();
  fitCanvases();

  function addCanvas(name: string): HTMLCanvasElement {
    const canvas = document.createElement('canvas');
    canvas.className = `graph-${name}`;
    canvas.setAttribute('aria-hidden', 'true');
    if (name === 'ground') container.prepend(canvas);
    else container.insertBefore(canvas, name === 'names' ? null : overlayCanvas);
    return canvas;
  }

  function webglPainter(canvas: HTMLCanvasElement): Painter {
    const made = createGlPainter(canvas, () => rgb(halo()));
    canvas.addEventListener('webglcontextlost', onLost);
    return made;
  }

  function firstPainter(): Painter {
    const canvas = addCanvas('nodes');
    try {
      return webglPainter(canvas);
    } catch (error) {
      console.info('Samband: drawn without WebGL.', error);
      canvas.remove();
      return plainPainter();
    }
  }

  function plainPainter(): Painter {
    kind = 'plain';
    return createPlainPainter(addCanvas('nodes'), halo);
  }

  function begin(): void {
    if (dead) return;
    beginning = null;
    restore(addCanvas('nodes'));
    if (kind === 'plain') onChange(kind);
  }

  /** A plain painter stands in until the context is back, or another can be had. */
  function onLost(event: Event): void {
    event.preventDefault();
    if (dead || kind === 'plain') return;
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
      replace(made);
      plain.destroy();
      plain.canvas.remove();
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

  function fitCanvases(): void {
    ratio = window.devicePixelRatio || 1;
    painter.resize(size.width, size.height, ratio);
    overlayCanvas.width = Math.round(size.width * ratio);
    overlayCanvas.height = Math.round(size.height * ratio);
    overlay!.setTransform(ratio, 0, 0, ratio, 0, 0);
    groundCanvas.width = overlayCanvas.width;
    groundCanvas.height = overlayCanvas.height;
    ground!.setTransform(ratio, 0, 0, ratio, 0, 0);
  }

  return {
    ground,
    overlay,
    pointerTarget: container,
    painter: () => painter,
    kind: () => (beginning ? 'webgl' : kind),
    beginning: () => beginning !== null,
    drawn() {
      if (beginning !== 'not drawn') return;
      beginning = 'drawn';
      const twice = (call: () => void) => requestAnimationFrame(() => requestAnimationFrame(call));
      twice(() => {
        waiting = setTimeout(begin, beginAfter);
      });
    },
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
