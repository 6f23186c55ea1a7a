/**
 * The edges, drawn into a picture of their own that is a little larger than the view. Where all of them can be drawn
 * within a frame that is done in every frame. Where they cannot, the picture is laid where it belongs while the view
 * moves, and drawn anew, a part in each frame, when it stands still: moving about costs the same whatever the number.
 * Many of them are drawn in memory where no graphics card does it.
 */
import { type Attribute, createLayout, createProgram, createTarget, deleteTarget, type Target } from './gl.ts';
import { lineShaders, ribbonShaders } from './gl_shaders.ts';
import { createLinesByHand } from './lines_by_hand.ts';
import { type Lines, lineWords, manyEdges, sameView, type View } from './painter.ts';

/** Part of the view that the picture sticks out on every side. */
const border = 0.08;
/** Pieces of a ribbon that is bent. */
const bentPieces = 10;
/** A frame should not be kept waiting longer than this, in milliseconds. */
const budget = 25;
/** A frame of the screen, and a little: edges that take longer are not drawn in every one. */
const oneFrame = 18;
/** What is drawn in memory takes no more of a frame than this while there is a picture, in milliseconds. */
const handful = 10;
/** Fewer edges at a time would take more frames than they save. */
const leastPart = 4000;

export interface GlEdges {
  resize(width: number, height: number, pixelRatio: number): void;
  set(lines: Lines): void;
  /** Brings the picture up to this view as far as it may; true while there is more to draw. */
  prepare(view: View, moving: boolean): boolean;
  /** Lays the picture into what is bound now. */
  lay(view: View): void;
  /** True when the picture has changed since it was laid last. */
  fresh(): boolean;
}

export function createGlEdges(gl: WebGL2RenderingContext, drawsLinesSlowly: boolean): GlEdges {
  const line = createProgram(gl, lineShaders);
  const ribbon = createProgram(gl, ribbonShaders);
  const buffer = gl.createBuffer();
  const lineLayout = createLayout(gl, line, buffer, 12, [
    { name: 'a_position', size: 2, at: 0 },
    { name: 'a_colour', size: 4, bytes: 'part', at: 8 },
  ]);
  const ribbonLayout = gl.createVertexArray();
  const hand = drawsLinesSlowly ? createLinesByHand(gl) : null;
  let lines: Lines | null = null;
  let asLines = false;
  /** At first something else stands in for the picture. */
  let begun = false;
  /** Kept from one set of lines to the next. */
  let vertices = new Float32Array(0);
  let size = { width: 1, height: 1, pixelRatio: 1 };
  /** What is shown, and what is being drawn. */
  let front: Target | null = null;
  let back: Target | null = null;
  let shown: View | null = null;
  let drawing: View | null = null;
  let done = 0;
  let changed = false;
  /** Milliseconds to an edge, learnt from how long the last ones took; at first a guess. */
  let cost = budget / (2 * leastPart);
  let waiting: { readonly sync: WebGLSync; readonly since: number; readonly count: number } | null = null;

  function lineVertices(next: Lines): Float32Array {
    const length = next.count * vertexFloats;
    if (vertices.length < length) vertices = new Float32Array((next.floats.length / lineWords) * vertexFloats);
    writeVertices(next, vertices);
    return vertices.subarray(0, length);
  }

  function targets(): void {
    const width = Math.round(size.width * size.pixelRatio) + 2 * margin(size.width);
    const height = Math.round(size.height * size.pixelRatio) + 2 * margin(size.height);
    if (front?.width === width && front.height === height) return;
    for (const target of [front, back]) if (target) deleteTarget(gl, target);
    front = createTarget(gl, width, height);
    back = createTarget(gl, width, height);
    shown = null;
    drawing = null;
  }

  function byHand(): boolean {
    return asLines && hand !== null;
  }

  /** In pixels of the screen. */
  function margin(length: number): number {
    return Math.round(length * size.pixelRatio * border);
  }

  /** Framed coordinates to those of the picture. */
  function pictureView(view: View): readonly [number, number, number, number] {
    const { width, height } = back!;
    const across = (2 * view.scale * size.pixelRatio) / width;
    const up = (2 * view.scale * size.pixelRatio) / height;
    return [-view.x * across, -view.y * up, across, up];
  }

  /** True when the picture, moved along, is all that is seen. */
  function covers(view: View): boolean {
    if (!shown || shown.scale !== view.scale || !sameSize(shown, view)) return false;
    const [right, up] = [Math.abs(view.x - shown.x), Math.abs(view.y - shown.y)];
    return right * view.scale <= size.width * border && up * view.scale <= size.height * border;
  }

  function learn(): boolean {
    if (!waiting) return true;
    const passed = performance.now() - waiting.since;
    const ready = gl.getSyncParameter(waiting.sync, gl.SYNC_STATUS) === gl.SIGNALED;
    if (!ready && passed < 2000) return false;
    gl.deleteSync(waiting.sync);
    if (waiting.count > 0) cost = passed / waiting.count;
    waiting = null;
    return true;
  }

  function drawPart(view: View, from: number, count: number): void {
    const target = back!;
    gl.bindFramebuffer(gl.FRAMEBUFFER, target.frame);
    gl.viewport(0, 0, target.width, target.height);
    if (from === 0) gl.clear(gl.COLOR_BUFFER_BIT);
    if (asLines) {
      // Lines of one pixel are opaque.
      gl.disable(gl.BLEND);
      line.use();
      gl.uniform4f(line.uniform('u_view'), ...pictureView(view));
      gl.bindVertexArray(lineLayout);
      gl.drawArrays(gl.LINES, from * 2, count * 2);
      gl.enable(gl.BLEND);
    } else {
      const pieces = lines!.bent ? bentPieces : 1;
      ribbon.use();
      gl.uniform4f(ribbon.uniform('u_view'), ...pictureView(view));
      gl.uniform2f(
        ribbon.uniform('u_pixel'),
        (2 * size.pixelRatio) / target.width,
        (2 * size.pixelRatio) / target.height,
      );
      gl.uniform1f(ribbon.uniform('u_pieces'), pieces);
      gl.bindVertexArray(ribbonLayout);
      readRibbonsFrom(from);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 2 * pieces + 2, count);
    }
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    const sync = waiting ? null : gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    if (sync) waiting = { sync, since: performance.now(), count };
    gl.flush();
  }

  /** Hands back how many are drawn. */
  function drawByHand(view: View, from: number): number {
    const time = begun && !shown ? Infinity : handful;
    return hand!.draw(lines!, view, size.pixelRatio, back!, from, time);
  }

  /** WebGL has no first instance: the layout is pointed there. */
  function readRibbonsFrom(first: number): void {
    const stride = lineWords * 4;
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    for (const { name, size: length, bytes, at } of ribbonAttributes) {
      const place = gl.getAttribLocation(ribbon.program, name);
      gl.enableVertexAttribArray(place);
      gl.vertexAttribPointer(
        place,
        length,
        bytes ? gl.UNSIGNED_BYTE : gl.FLOAT,
        bytes === 'part',
        stride,
        first * stride + at,
      );
      gl.vertexAttribDivisor(place, 1);
    }
  }

  function finish(view: View): void {
    [front, back] = [back, front];
    shown = view;
    drawing = null;
    changed = true;
    begun = true;
  }

  return {
    resize(width, height, pixelRatio) {
      size = { width, height, pixelRatio };
      targets();
    },
    set(next) {
      lines = next;
      asLines = next.count > manyEdges;
      if (!byHand()) {
        gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
        gl.bufferData(
          gl.ARRAY_BUFFER,
          asLines ? lineVertices(next) : next.floats.subarray(0, next.count * lineWords),
          gl.DYNAMIC_DRAW,
        );
      }
      shown = null;
      drawing = null;
    },
    prepare(view, moving) {
      if (!lines || !back || sameView(shown, view)) {
        drawing = null;
        return false;
      }
      const ready = learn();
      if (moving && covers(view)) {
        drawing = null;
        return false;
      }
      const affordable = !byHand() && lines.count * cost <= oneFrame;
      if (moving && !affordable) {
        drawing = null;
        return false;
      }
      if (!ready && !(moving && affordable)) return true;
      if (!sameView(drawing, view)) {
        drawing = view;
        done = 0;
      }
      if (byHand()) done = drawByHand(view, done);
      else {
        const count = Math.min(lines.count - done, Math.max(leastPart, Math.ceil(budget / cost)));
        drawPart(view, done, count);
        done += count;
      }
      if (done >= lines.count) finish(view);
      return drawing !== null;
    },
    lay(view) {
      changed = false;
      // Nothing is whole yet: what has been drawn so far is better than nothing.
      const [target, from] = shown || !drawing || byHand() ? [front, shown] : [back, drawing];
      if (!target || !from) return;
      // In pixels of the screen: the picture, and where it belongs now.
      const scale = view.scale / from.scale;
      const middleX = size.width / 2 + (from.x - view.x) * view.scale;
      const middleY = size.height / 2 + (from.y - view.y) * view.scale;
      const [halfX, halfY] = [(target.width * scale) / 2, (target.height * scale) / 2];
      const left = Math.round(middleX * size.pixelRatio - halfX);
      const bottom = Math.round(middleY * size.pixelRatio - halfY);
      gl.bindFramebuffer(gl.READ_FRAMEBUFFER, target.frame);
      if (scale === 1) {
        // Pixel for pixel, and no more of them than are seen: much cheaper than a picture that is stretched or cut off.
        const [fromX, toX] = [Math.max(0, -left), Math.min(target.width, gl.drawingBufferWidth - left)];
        const [fromY, toY] = [Math.max(0, -bottom), Math.min(target.height, gl.drawingBufferHeight - bottom)];
        if (toX > fromX && toY > fromY) {
          const to = [left + fromX, bottom + fromY, left + toX, bottom + toY] as const;
          gl.blitFramebuffer(fromX, fromY, toX, toY, ...to, gl.COLOR_BUFFER_BIT, gl.NEAREST);
        }
      } else {
        const [right, top] = [left + Math.round(2 * halfX), bottom + Math.round(2 * halfY)];
        const { width, height } = target;
        gl.blitFramebuffer(0, 0, width, height, left, bottom, right, top, gl.COLOR_BUFFER_BIT, gl.LINEAR);
      }
      gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
    },
    fresh: () => changed || (!shown && drawing !== null && !byHand()),
  };
}

function sameSize(one: View, other: View): boolean {
  return one.width === other.width && one.height === other.height;
}

const ribbonAttributes: readonly Attribute[] = [
  { name: 'a_ends', size: 4, at: 0 },
  { name: 'a_form', size: 2, at: 16 },
  { name: 'a_colour', size: 4, bytes: 'part', at: 24 },
];

/** Framed coordinates to WebGL's, as an offset and a factor for each direction. */
export function clipView(view: View): readonly [number, number, number, number] {
  const across = (2 * view.scale) / view.width;
  const up = (2 * view.scale) / view.height;
  return [-view.x * across, -view.y * up, across, up];
}

/** To a line: both its ends as vertices of their own. */
const vertexFloats = 6;

function writeVertices({ count, floats, words }: Lines, vertices: Float32Array): void {
  const colours = new Uint32Array(vertices.buffer);
  for (let index = 0; index < count; index += 1) {
    const from = index * lineWords;
    const to = index * vertexFloats;
    vertices[to] = floats[from]!;
    vertices[to + 1] = floats[from + 1]!;
    vertices[to + 3] = floats[from + 2]!;
    vertices[to + 4] = floats[from + 3]!;
    colours[to + 2] = words[from + 6]!;
    colours[to + 5] = words[from + 6]!;
  }
}
