/**
 * Words as small pictures: written once onto a sheet, then laid wherever they are needed, on whole pixels of the screen.
 * Writing the names of a view anew would cost more than all else in a frame.
 */
import { haloWidth, type Writing, write as writeWords } from '../../drawing/names.ts';
import type { Stamp, Stamped } from './painter.ts';

export interface Stamps {
  /** `ratio`: pixels of the screen to a CSS pixel; `origin`: what they are laid on begins so many of those further out. */
  readonly lay: (writings: readonly Writing[], halo: string, ratio: number, origin?: Origin) => Stamped;
  /** Counts the sheets: what was laid before the last one was begun stands there no longer. */
  readonly sheets: () => number;
  /** To measure words with. */
  readonly pen: CanvasRenderingContext2D;
}

interface Origin {
  readonly x: number;
  readonly y: number;
}

type Slot = Pick<Stamp, 'left' | 'top' | 'width' | 'height'>;

/** In CSS pixels; room for some fifty names at first, and for some hundred. */
const side = 1024;
const firstHeight = 256;
const largestSide = 4096;
/** What the halo needs on every side. */
const margin = Math.ceil(haloWidth / 2) + 1;

export function createStamps(): Stamps {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const slots = new Map<string, Slot>();
  let drawnFor = { halo: '', ratio: 0 };
  let pen = { x: 0, y: 0, height: 0 };
  let version = 0;
  let sheets = 0;
  let tall = firstHeight;

  function begin(halo: string, ratio: number): void {
    const [width, height] = [side, tall].map((length) => Math.min(largestSide, Math.ceil(length * ratio))) as [
      number,
      number,
    ];
    if (canvas.width === width && canvas.height === height) context.clearRect(0, 0, width, height);
    else [canvas.width, canvas.height] = [width, height];
    slots.clear();
    pen = { x: 0, y: 0, height: 0 };
    drawnFor = { halo, ratio };
    version += 1;
    sheets += 1;
  }

  /** Null when the sheet is full. */
  function write(writing: Writing): Slot | null {
    const { text, font, height } = writing;
    const { halo, ratio } = drawnFor;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.font = font;
    const width = Math.min(canvas.width, Math.ceil((context.measureText(text).width + 2 * margin) * ratio));
    const tall = Math.ceil((height + 2 * margin) * ratio);
    if (pen.x + width > canvas.width) pen = { x: 0, y: pen.y + pen.height, height: 0 };
    if (pen.y + tall > canvas.height) return null;
    const slot = { left: pen.x, top: pen.y, width, height: tall };
    pen = { x: pen.x + width, y: pen.y, height: Math.max(pen.height, tall) };
    context.setTransform(ratio, 0, 0, ratio, slot.left, slot.top);
    writeWords(context, { ...writing, x: margin, y: margin }, halo);
    version += 1;
    return slot;
  }

  function slotFor(writing: Writing): Slot | null {
    const name = `${writing.colour} ${writing.font} ${writing.text}`;
    const known = slots.get(name);
    if (known) return known;
    const made = write(writing);
    if (made) slots.set(name, made);
    return made;
  }

  return {
    pen: context,
    sheets: () => sheets,
    lay(writings, halo, ratio, origin = { x: 0, y: 0 }) {
      if (halo !== drawnFor.halo || ratio !== drawnFor.ratio) begin(halo, ratio);
      let found = writings.map(slotFor);
      for (let isLast = false; found.includes(null) && !isLast; ) {
        // Full of names that are no longer seen, or too small.
        isLast = tall === side;
        tall = Math.min(side, tall * 2);
        begin(halo, ratio);
        found = writings.map(slotFor);
      }
      const stamps = writings.flatMap(({ x, y }, index): Stamp[] => {
        const slot = found[index];
        if (!slot) return [];
        const [left, top] = [Math.round((x - margin) * ratio), Math.round((y - margin) * ratio)];
        return [{ ...slot, x: origin.x + left, y: origin.y + top }];
      });
      return { sheet: canvas, version, used: Math.min(canvas.height, pen.y + pen.height), stamps };
    },
  };
}

/** On a plain canvas, over what is there. */
export function paintStamps(context: CanvasRenderingContext2D, { sheet, stamps }: Stamped): void {
  context.save();
  context.setTransform(1, 0, 0, 1, 0, 0);
  for (const { left, top, width, height, x, y } of stamps)
    context.drawImage(sheet, left, top, width, height, x, y, width, height);
  context.restore();
}
