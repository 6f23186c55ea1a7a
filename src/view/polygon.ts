/** What lies inside a drawn line. */

export interface PlanePoint {
  readonly x: number;
  readonly y: number;
}

/** By the number of sides that a ray to the right crosses; the line closes itself. */
export function isInside(polygon: readonly PlanePoint[], { x, y }: PlanePoint): boolean {
  let inside = false;
  for (const [at, one] of polygon.entries()) {
    const other = polygon[(at + 1) % polygon.length]!;
    if (one.y > y === other.y > y) continue;
    if (x < one.x + ((y - one.y) / (other.y - one.y)) * (other.x - one.x)) inside = !inside;
  }
  return inside;
}
