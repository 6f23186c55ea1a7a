/** A sigma node program that gives every kind its shape, a fine edge, and a halo in the colour of the background. */
import { NodeProgram } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

/** What the reducer adds to sigma's own display data. */
export interface ShapedNode extends NodeDisplayData {
  readonly line: string;
  readonly shape: number;
}

const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_line;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;

varying vec4 v_color;
varying vec4 v_line;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;

const float bias = 255.0 / 254.0;

void main() {
  float pixel = u_correctionRatio * 2.0;
  v_radius = a_size / u_sizeRatio;
  v_point = a_size > 0.0 ? a_corner * (v_radius * 1.45 + 3.0) : vec2(0.0);
  v_shape = a_shape;
  gl_Position = vec4((u_matrix * vec3(a_position + v_point * pixel, 1)).xy, 0, 1);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_line = a_line;
  v_color.a *= bias;
  v_line.a *= bias;
}
`;

const fragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_line;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;

uniform vec3 u_halo;
uniform float u_pixelRatio;

float box(vec2 p, vec2 half_size, float corner) {
  vec2 q = abs(p) - half_size + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}

float hexagon(vec2 p, float apothem) {
  const vec3 k = vec3(-0.866025404, 0.5, 0.577350269);
  p = abs(p);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * apothem, k.z * apothem), apothem);
  return length(p) * sign(p.y);
}

float triangle(vec2 p, float r) {
  const float k = 1.7320508;
  p.x = abs(p.x) - r;
  p.y = p.y + r / k;
  if (p.x + k * p.y > 0.0) p = vec2(p.x - k * p.y, -k * p.x - p.y) / 2.0;
  p.x -= clamp(p.x, -2.0 * r, 0.0);
  return -length(p) * sign(p.y);
}

float distanceTo(vec2 p, float r) {
  if (v_shape < 0.5) return length(p) - r;
  if (v_shape < 1.5) return box(p, vec2(r * 0.88), r * 0.28);
  if (v_shape < 2.5) return hexagon(p.yx, r * 0.88) - r * 0.09;
  if (v_shape < 3.5) return triangle(p + vec2(0.0, r * 0.12), r * 0.98) - r * 0.2;
  if (v_shape < 4.5) return box(vec2(p.x + p.y, p.y - p.x) * 0.70710678, vec2(r * 0.86), r * 0.2);
  if (v_shape < 5.5) return length(p) - r;
  return box(p, vec2(r * 0.72, r * 0.94), r * 0.12);
}

void main(void) {
  float d = distanceTo(v_point, v_radius);
  #ifdef PICKING_MODE
  if (d > 2.5) discard;
  gl_FragColor = v_color;
  #else
  float soft = 0.6 / u_pixelRatio;
  float line = clamp(v_radius * 0.14, 0.7, 1.4);
  float halo = v_radius > 4.0 ? 1.6 : 0.8;
  vec3 color = mix(v_color.rgb, v_line.rgb, smoothstep(-line - soft, -line + soft, d));
  if (v_shape > 4.5 && v_shape < 5.5) {
    float hole = length(v_point) - v_radius * 0.42;
    color = mix(mix(u_halo, v_line.rgb, smoothstep(-line - soft, -line + soft, hole) * 0.6), color, smoothstep(-soft, soft, hole));
  }
  color = mix(color, u_halo, smoothstep(-soft, soft, d));
  float alpha = 1.0 - smoothstep(halo - soft, halo + soft, d);
  gl_FragColor = vec4(color * alpha, alpha);
  #endif
}
`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;

type Uniform = 'u_sizeRatio' | 'u_correctionRatio' | 'u_matrix' | 'u_halo' | 'u_pixelRatio';

/** `halo` is asked at every frame, so that a change of theme needs no new program. */
export function shapeProgram(halo: () => readonly [number, number, number]) {
  return class ShapeProgram extends NodeProgram<Uniform> {
    getDefinition() {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: vertexShader,
        FRAGMENT_SHADER_SOURCE: fragmentShader,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: ['u_sizeRatio', 'u_correctionRatio', 'u_matrix', 'u_halo', 'u_pixelRatio'] as const,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_size', size: 1, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_line', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      };
    }

    processVisibleItem(nodeIndex: number, startIndex: number, data: NodeDisplayData): void {
      const { line, shape } = data as ShapedNode;
      this.array[startIndex] = data.x;
      this.array[startIndex + 1] = data.y;
      this.array[startIndex + 2] = data.size;
      this.array[startIndex + 3] = shape;
      this.array[startIndex + 4] = floatColor(data.color);
      this.array[startIndex + 5] = floatColor(line);
      this.array[startIndex + 6] = nodeIndex;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: Parameters<NodeProgram<Uniform>['setUniforms']>[1]) {
      const at = uniformLocations as Record<Uniform, WebGLUniformLocation | null>;
      gl.uniform1f(at.u_sizeRatio ?? null, params.sizeRatio);
      gl.uniform1f(at.u_correctionRatio ?? null, params.correctionRatio);
      gl.uniformMatrix3fv(at.u_matrix ?? null, false, params.matrix);
      gl.uniform3f(at.u_halo ?? null, ...halo());
      gl.uniform1f(at.u_pixelRatio ?? null, params.pixelRatio);
    }
  };
}
