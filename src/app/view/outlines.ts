/// <reference path="../arrange/inline_worker.d.ts" />
/** The outlines of the counties, unpacked when a map is first drawn. */
import packed from 'virtual:county-outlines';
import { type Outlines, unpackOutlines } from '../../layout/arrange/outlines.ts';

export function lazyOutlines(): () => Outlines {
  let outlines: Outlines | null = null;
  return () => {
    outlines ??= unpackOutlines(packed);
    return outlines;
  };
}
