/** A little help with WebGL 2. */

export interface Program {
  readonly use: () => void;
  readonly uniform: (name: string) => WebGLUniformLocation | null;
  readonly program: WebGLProgram;
}

/** Throws when a shader is not accepted, as it happens on a context that is lost. */
export function createProgram(
  gl: WebGL2RenderingContext,
  { vertex, fragment }: { readonly vertex: string; readonly fragment: string },
): Program {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) throw new Error('WebGL made no shader');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    throw new Error(`WebGL did not take a program: ${gl.getProgramInfoLog(program) ?? 'the context is lost'}`);
  }
  const places = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    use: () => gl.useProgram(program),
    uniform(name) {
      let place = places.get(name);
      if (place === undefined) {
        place = gl.getUniformLocation(program, name);
        places.set(name, place);
      }
      return place;
    },
  };
}

export interface Attribute {
  readonly name: string;
  readonly size: number;
  /** Bytes that stand for 0 to 1; otherwise floats. */
  readonly bytes?: 'part' | 'number';
  /** Where it begins, in bytes. */
  readonly at: number;
  /** Once for each instance, not for each vertex. */
  readonly instanced?: boolean;
}

/** Describes once how a program reads a buffer. */
export function createLayout(
  gl: WebGL2RenderingContext,
  { program }: Program,
  buffer: WebGLBuffer,
  stride: number,
  attributes: readonly Attribute[],
): WebGLVertexArrayObject {
  const layout = gl.createVertexArray();
  gl.bindVertexArray(layout);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  for (const { name, size, bytes, at, instanced } of attributes) {
    const place = gl.getAttribLocation(program, name);
    if (place < 0) continue;
    gl.enableVertexAttribArray(place);
    gl.vertexAttribPointer(place, size, bytes ? gl.UNSIGNED_BYTE : gl.FLOAT, bytes === 'part', stride, at);
    if (instanced) gl.vertexAttribDivisor(place, 1);
  }
  gl.bindVertexArray(null);
  return layout;
}

/** A picture that can be drawn into and out of. */
export interface Target {
  readonly texture: WebGLTexture;
  readonly frame: WebGLFramebuffer;
  readonly width: number;
  readonly height: number;
}

export function createTarget(gl: WebGL2RenderingContext, width: number, height: number): Target {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
  for (const name of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, name, gl.CLAMP_TO_EDGE);
  for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, name, gl.LINEAR);
  const frame = gl.createFramebuffer();
  gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
  gl.clearColor(0, 0, 0, 0);
  gl.clear(gl.COLOR_BUFFER_BIT);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  return { texture, frame, width, height };
}

export function deleteTarget(gl: WebGL2RenderingContext, target: Target): void {
  gl.deleteTexture(target.texture);
  gl.deleteFramebuffer(target.frame);
}
