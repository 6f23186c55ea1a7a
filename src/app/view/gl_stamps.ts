/** Words from their sheet, over the nodes. */
import { createLayout, createProgram } from './gl.ts';
import { stampShaders } from './gl_shaders.ts';
import type { Stamped } from './painter.ts';

export interface GlStamps {
  readonly draw: (stamped: Stamped, width: number, height: number) => void;
}

const stampFloats = 6;

export function createGlStamps(gl: WebGL2RenderingContext): GlStamps {
  const program = createProgram(gl, stampShaders);
  const buffer = gl.createBuffer();
  const layout = createLayout(gl, program, buffer, stampFloats * 4, [
    { name: 'a_place', size: 4, at: 0, instanced: true },
    { name: 'a_from', size: 2, at: 16, instanced: true },
  ]);
  const texture = gl.createTexture();
  let taken = { width: 0, height: 0, version: -1 };

  /** Only the rows that are written on. */
  function take({ sheet, version, used }: Stamped): void {
    gl.bindTexture(gl.TEXTURE_2D, texture);
    if (taken.version === version) return;
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
    if (taken.width !== sheet.width || taken.height !== sheet.height) {
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, sheet.width, sheet.height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
      for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
        gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
      }
    }
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, sheet.width, used, gl.RGBA, gl.UNSIGNED_BYTE, sheet);
    taken = { width: sheet.width, height: sheet.height, version };
  }

  return {
    draw(stamped, width, height) {
      const { stamps } = stamped;
      if (stamps.length === 0) return;
      take(stamped);
      program.use();
      gl.uniform2f(program.uniform('u_canvas'), width, height);
      const floats = new Float32Array(stamps.length * stampFloats);
      for (const [index, stamp] of stamps.entries()) {
        floats.set([stamp.x, stamp.y, stamp.width, stamp.height, stamp.left, stamp.top], index * stampFloats);
      }
      gl.bindVertexArray(layout);
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, floats, gl.STREAM_DRAW);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 4, stamps.length);
    },
  };
}
