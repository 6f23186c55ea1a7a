/**
 * Asks for WebGL off the main thread, which the first context of a page may hold up for as long as half a second: the one
 * that the page asks for afterwards is there at once. Draws a few lines as well, to see what draws them: a processor that
 * only plays a graphics card takes many times longer for a line than one that puts its pixels into memory.
 */

export interface GraphicsReply {
  /** False where there is no WebGL 2 here; the page itself may have it. */
  readonly available: boolean;
  /** Milliseconds to a long line of one pixel. */
  readonly perLine: number;
}

const scope = self as unknown as { postMessage(reply: GraphicsReply): void };

const [width, height] = [1000, 800];
const lines = 2000;

const vertex = `#version 300 es
void main() {
  float t = float(gl_VertexID >> 1) / ${lines}.0;
  float side = float(gl_VertexID & 1) * 2.0 - 1.0;
  gl_Position = vec4(side * cos(t * 6.0) * 0.5, side * sin(t * 6.0) * 0.5, 0.0, 1.0);
}`;

const fragment = `#version 300 es
precision mediump float;
out vec4 outColour;
void main() {
  outColour = vec4(1.0);
}`;

scope.postMessage(measured());

function measured(): GraphicsReply {
  const gl = typeof OffscreenCanvas === 'function' ? contextOf(new OffscreenCanvas(width, height)) : null;
  if (!gl) return { available: false, perLine: 0 };
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type)!;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  gl.useProgram(program);
  // The first time it also makes the program.
  timeOf(gl, 2);
  return { available: true, perLine: timeOf(gl, lines) / lines };
}

function contextOf(canvas: OffscreenCanvas): WebGL2RenderingContext | null {
  return canvas.getContext('webgl2', { antialias: false, depth: false, stencil: false });
}

/** Until the pixels are there. */
function timeOf(gl: WebGL2RenderingContext, count: number): number {
  const begun = performance.now();
  gl.drawArrays(gl.LINES, 0, 2 * count);
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
  return performance.now() - begun;
}
