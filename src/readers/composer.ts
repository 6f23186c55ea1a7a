import type { Place } from '../model/index.ts';
import { cleanPiece } from '../read/read.ts';

/** What stands between a piece and the one before: nothing, a blank, a line end, an empty line. */
export type Gap = '' | ' ' | '\n' | '\n\n';

/** Puts a text together from its pieces and remembers where each of them stood. */
export interface Composer {
  /** Blank pieces are left out; the first piece has no gap before it. */
  add(piece: string, gap: Gap, place: Omit<Place, 'start'>): void;
  result(): { readonly text: string; readonly places: readonly Place[] };
}

export function createComposer(): Composer {
  const parts: string[] = [];
  const places: Place[] = [];
  let length = 0;
  return {
    add(piece, gap, place) {
      const text = cleanPiece(piece).replace(/^\n+/, '');
      if (text.trim() === '') return;
      const before = length === 0 ? '' : gap;
      places.push({ start: length + before.length, ...place });
      parts.push(before, text);
      length += before.length + text.length;
    },
    result: () => ({ text: parts.join(''), places }),
  };
}
