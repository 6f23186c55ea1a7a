/** Vite puts the script of a worker into the bundle; it starts from a Blob, as the page's policy allows. */
declare module '*?worker&inline' {
  const create: new () => Worker;
  export default create;
}

/** Made by `vite.config.ts` from `data/counties.geojson`. */
declare module 'virtual:county-outlines' {
  import type { PackedOutlines } from '../../layout/arrange/outlines.ts';

  const outlines: PackedOutlines;
  export default outlines;
}
