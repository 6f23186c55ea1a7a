/** The shaders: nodes as points or, when large, as squares; edges as lines or, when few, as smooth ribbons. */

/** Every kind has its shape, a fine edge, and a halo in the colour of the background; distances in CSS pixels. */
const nodeShape = /* glsl */ `
precision highp float;

in vec4 v_fill;
in vec4 v_line;
in float v_radius;
in float v_reach;
flat in int v_shape;
out vec4 outColour;

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
  if (v_shape == 0 || v_shape == 5) return length(p) - r;
  if (v_shape == 1) return box(p, vec2(r * 0.88), r * 0.28);
  if (v_shape == 2) return hexagon(p.yx, r * 0.88) - r * 0.09;
  if (v_shape == 3) return triangle(p + vec2(0.0, r * 0.12), r * 0.98) - r * 0.2;
  if (v_shape == 4) return box(vec2(p.x + p.y, p.y - p.x) * 0.70710678, vec2(r * 0.86), r * 0.2);
  return box(p, vec2(r * 0.72, r * 0.94), r * 0.12);
}

vec4 colourAt(vec2 p) {
  float r = v_radius;
  float d = distanceTo(p, r);
  float soft = 0.6 / u_pixelRatio;
  float line = clamp(r * 0.14, 0.7, 1.4);
  float halo = r > 4.0 ? 1.6 : 0.8;
  vec3 colour = mix(v_fill.rgb, v_line.rgb, smoothstep(-line - soft, -line + soft, d));
  if (v_shape == 5) {
    float hole = length(p) - r * 0.42;
    colour = mix(mix(u_halo, v_line.rgb, smoothstep(-line - soft, -line + soft, hole) * 0.6), colour, smoothstep(-soft, soft, hole));
  }
  colour = mix(colour, u_halo, smoothstep(-soft, soft, d));
  float alpha = 1.0 - smoothstep(halo - soft, halo + soft, d);
  return vec4(colour * alpha, alpha);
}
`;

const nodePlace = /* glsl */ `
in vec2 a_position;
in float a_radius;
in vec4 a_fill;
in vec4 a_line;
in float a_shape;

uniform vec4 u_view;
uniform float u_zoom;
uniform float u_pixelRatio;

out vec4 v_fill;
out vec4 v_line;
out float v_radius;
out float v_reach;
flat out int v_shape;

vec2 place() {
  v_fill = a_fill;
  v_line = a_line;
  v_shape = int(a_shape + 0.5);
  v_radius = a_radius * u_zoom;
  // Corners of the other shapes stick out of the circle.
  v_reach = (v_shape == 0 || v_shape == 5 ? v_radius : v_radius * 1.27) + (v_radius > 4.0 ? 2.6 : 1.6);
  return a_position * u_view.zw + u_view.xy;
}
`;

export const pointShaders = {
  vertex: /* glsl */ `#version 300 es
${nodePlace}
void main() {
  gl_Position = vec4(place(), 0.0, 1.0);
  gl_PointSize = 2.0 * v_reach * u_pixelRatio;
}`,
  fragment: /* glsl */ `#version 300 es
${nodeShape}
void main() {
  vec2 p = (gl_PointCoord * 2.0 - 1.0) * vec2(v_reach, -v_reach);
  outColour = colourAt(p);
}`,
};

export const squareShaders = {
  vertex: /* glsl */ `#version 300 es
${nodePlace}
uniform vec2 u_pixel;
out vec2 v_point;
void main() {
  vec2 middle = place();
  v_point = (vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0) * v_reach;
  gl_Position = vec4(middle + v_point * u_pixel, 0.0, 1.0);
}`,
  fragment: /* glsl */ `#version 300 es
${nodeShape}
in vec2 v_point;
void main() {
  outColour = colourAt(v_point);
}`,
};

/** Pixels of the sheet on pixels of the screen. */
export const stampShaders = {
  vertex: /* glsl */ `#version 300 es
in vec4 a_place;
in vec2 a_from;
uniform vec2 u_canvas;
out vec2 v_from;
void main() {
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * a_place.zw;
  v_from = a_from + corner;
  vec2 at = (a_place.xy + corner) / u_canvas * 2.0 - 1.0;
  gl_Position = vec4(at.x, -at.y, 0.0, 1.0);
}`,
  fragment: /* glsl */ `#version 300 es
precision highp float;
uniform highp sampler2D u_sheet;
in vec2 v_from;
out vec4 outColour;
void main() {
  outColour = texelFetch(u_sheet, ivec2(v_from), 0);
}`,
};

export const lineShaders = {
  vertex: /* glsl */ `#version 300 es
in vec2 a_position;
in vec4 a_colour;
uniform vec4 u_view;
out vec4 v_colour;
void main() {
  v_colour = a_colour;
  gl_Position = vec4(a_position * u_view.zw + u_view.xy, 0.0, 1.0);
}`,
  fragment: /* glsl */ `#version 300 es
precision mediump float;
in vec4 v_colour;
out vec4 outColour;
void main() {
  outColour = v_colour;
}`,
};

export const ribbonShaders = {
  vertex: /* glsl */ `#version 300 es
in vec4 a_ends;
in vec2 a_form;
in vec4 a_colour;
uniform vec4 u_view;
uniform vec2 u_pixel;
uniform float u_pieces;
out vec4 v_colour;
out float v_side;
out float v_half;
void main() {
  // In pixels, so that width and bend are the same in every direction.
  vec2 from = (a_ends.xy * u_view.zw + u_view.xy) / u_pixel;
  vec2 to = (a_ends.zw * u_view.zw + u_view.xy) / u_pixel;
  vec2 along = to - from;
  vec2 across = vec2(-along.y, along.x) * a_form.y;
  float t = float(gl_VertexID >> 1) / u_pieces;
  vec2 at = from + along * t + across * 4.0 * t * (1.0 - t);
  vec2 heading = along + across * 4.0 * (1.0 - 2.0 * t);
  float size = max(length(heading), 0.0001);
  vec2 normal = vec2(-heading.y, heading.x) / size;
  v_half = a_form.x * 0.5;
  v_side = (float(gl_VertexID & 1) * 2.0 - 1.0) * (v_half + 0.75);
  v_colour = a_colour;
  gl_Position = vec4((at + normal * v_side) * u_pixel, 0.0, 1.0);
}`,
  fragment: /* glsl */ `#version 300 es
precision mediump float;
in vec4 v_colour;
in float v_side;
in float v_half;
out vec4 outColour;
void main() {
  outColour = v_colour * clamp(v_half + 0.5 - abs(v_side), 0.0, 1.0);
}`,
};
