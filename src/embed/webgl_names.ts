/**
 * sigma reads constants of the WebGL classes while it loads. Where a browser has no such classes at all, empty ones
 * stand in, so that the page opens and says in words that it cannot draw. Imported before everything else.
 */
const page = globalThis as unknown as Record<string, unknown>;
for (const name of ['WebGLRenderingContext', 'WebGL2RenderingContext']) page[name] ??= class {};

export {};
