/** Lines of one pixel drawn in memory and given to WebGL as a picture, where what plays the graphics card is slow at them. */
import type { Target } from './gl.ts';
import type { Lines, View } from './painter.ts';
import { drawPixelLines, type Pixels } from './pixel_lines.ts';

export interface LinesByHand {
  /** Goes on from line `from` until the time is up; hands back which is next. The picture is given away with the last. */
  readonly draw: (lines: Lines, view: View, ratio: number, target: Target, from: number, time: number) => number;
}

/** Between two looks at the clock. */
const atATime = 2000;

export function createLinesByHand(gl: WebGL2RenderingContext): LinesByHand {
  let pixels: Pixels | null = null;

  function sheetFor({ width, height }: Target): Pixels {
    if (pixels?.width !== width || pixels.height !== height)
      pixels = { words: new Uint32Array(width * height), width, height };
    return pixels;
  }

  function give({ texture, width, height }: Target, { words }: Pixels): void {
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, true);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(words.buffer));
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
  }

  return {
    draw(lines, view, ratio, target, from, time) {
      const begun = performance.now();
      const sheet = sheetFor(target);
      if (from === 0) sheet.words.fill(0);
      let next = from;
      while (next < lines.count && performance.now() - begun < time) {
        drawPixelLines(sheet, lines, view, ratio, [next, next + atATime]);
        next += atATime;
      }
      if (next >= lines.count) give(target, sheet);
      return Math.min(next, lines.count);
    },
  };
}
