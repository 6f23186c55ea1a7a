import type { Place } from '../model/index.ts';

/** Where the character at an offset stood in its file; undefined before the first place. */
export function placeAt(places: readonly Place[], offset: number): Place | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

/**
 * Places of `before` in `after`, which is `before` with characters taken out and, it may be, `added` characters put in
 * front.
 */
export function movePlaces(places: readonly Place[], before: string, after: string, added: number): readonly Place[] {
  if (added === 0 && before === after) return places;
  const moved: Place[] = [];
  let at = 0;
  let now = added;
  for (const place of places) {
    for (; at < place.start && at < before.length; at++) if (before[at] === after[now]) now++;
    if (now < after.length) moved.push({ ...place, start: now });
  }
  return moved;
}
