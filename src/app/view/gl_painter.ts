/** Nodes and edges with WebGL 2: one context, one canvas. */
import { type Attribute, createLayout, createProgram } from './gl.ts';
import { clipView, createGlEdges } from './gl_edges.ts';
import { pointShaders, squareShaders } from './gl_shaders.ts';
import { createGlStamps } from './gl_stamps.ts';
import { type Marks, markWords, type Painter, type Stamped, sameView, type View } from './painter.ts';

/** Nodes with a larger radius are drawn as squares: points have a largest size, and vanish when their middle leaves. */
const largePoint = 11;

const attributes: readonly Attribute[] = [
  { name: 'a_position', size: 2, at: 0 },
  { name: 'a_radius', size: 1, at: 8 },
  { name: 'a_fill', size: 4, bytes: 'part', at: 12 },
  { name: 'a_line', size: 4, bytes: 'part', at: 16 },
  { name: 'a_shape', size: 1, bytes: 'number', at: 20 },
];

/** Throws where there is no WebGL 2. `halo` is asked at every frame, so that a change of theme needs no new program. */
export function createGlPainter(
  canvas: HTMLCanvasElement,
  halo: () => readonly [number, number, number],
  drawsLinesSlowly: boolean,
): Painter {
  const gl = contextOf(canvas);
  const edges = createGlEdges(gl, drawsLinesSlowly);
  const stamps = createGlStamps(gl);
  const points = createProgram(gl, pointShaders);
  const squares = createProgram(gl, squareShaders);
  const buffer = gl.createBuffer();
  const stride = markWords * 4;
  const pointLayout = createLayout(gl, points, buffer, stride, attributes);
  const squareLayout = createLayout(
    gl,
    squares,
    buffer,
    stride,
    attributes.map((attribute) => ({ ...attribute, instanced: true })),
  );
  let marks: Marks = { count: 0, floats: new Float32Array(0), words: new Uint32Array(0) };
  let size = { width: 1, height: 1, pixelRatio: 1 };
  let drawn: View | null = null;
  let drawnWords: Stamped | null = null;
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  gl.clearColor(0, 0, 0, 0);

  function drawNodes(view: View): void {
    const large = largeOnes(marks, view.zoom);
    for (const [program, layout, first, count] of [
      [squares, squareLayout, 0, large],
      [points, pointLayout, large, marks.count - large],
    ] as const) {
      if (count === 0) continue;
      program.use();
      gl.uniform4f(program.uniform('u_view'), ...clipView(view));
      gl.uniform1f(program.uniform('u_zoom'), view.zoom);
      gl.uniform1f(program.uniform('u_pixelRatio'), size.pixelRatio);
      gl.uniform3f(program.uniform('u_halo'), ...halo());
      gl.bindVertexArray(layout);
      if (program === points) gl.drawArrays(gl.POINTS, first, count);
      else {
        gl.uniform2f(program.uniform('u_pixel'), 2 / view.width, 2 / view.height);
        gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, count);
      }
    }
  }

  return {
    canvas,
    resize(width, height, pixelRatio) {
      size = { width, height, pixelRatio };
      canvas.width = Math.round(width * pixelRatio);
      canvas.height = Math.round(height * pixelRatio);
      edges.resize(width, height, pixelRatio);
      drawn = null;
    },
    setMarks(next) {
      marks = next;
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, marks.floats.subarray(0, marks.count * markWords), gl.DYNAMIC_DRAW);
      drawn = null;
    },
    setLines(lines) {
      edges.set(lines);
      drawn = null;
    },
    draw(view, moving, words) {
      if (gl.isContextLost()) return false;
      const more = edges.prepare(view, moving);
      // What is on the screen stays there while edges are drawn elsewhere.
      if (sameView(drawn, view) && words === drawnWords && !edges.fresh()) return more;
      drawn = view;
      drawnWords = words;
      gl.viewport(0, 0, canvas.width, canvas.height);
      gl.clear(gl.COLOR_BUFFER_BIT);
      edges.lay(view);
      drawNodes(view);
      if (words) stamps.draw(words, canvas.width, canvas.height);
      return more;
    },
    destroy() {
      gl.getExtension('WEBGL_lose_context')?.loseContext();
      canvas.width = 1;
      canvas.height = 1;
    },
  };
}

function contextOf(canvas: HTMLCanvasElement): WebGL2RenderingContext {
  const gl = canvas.getContext('webgl2', { antialias: false, depth: false, stencil: false });
  if (!gl) throw new Error('This browser has no WebGL 2');
  return gl;
}

/** How many of the marks, the largest of which come first, are too large for a point. */
function largeOnes({ count, floats }: Marks, zoom: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (floats[middle * markWords + 2]! * zoom > largePoint) low = middle + 1;
    else high = middle;
  }
  return low;
}
