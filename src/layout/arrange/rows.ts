/** Discs in a block of rows that keeps their order: one a row when there is room, else two, three … */

export interface Rows {
  /** By position in the list: where it stands in the direction of the order, and across it. */
  readonly along: readonly number[];
  readonly across: readonly number[];
  readonly length: number;
  readonly depth: number;
  readonly rows: number;
}

/** As few to a row as let the block be no longer than `most`. */
export function inRows(radii: readonly number[], most: number): Rows {
  const area = radii.reduce((sum, radius) => sum + 2 * radius, 0);
  for (let perRow = Math.max(1, Math.floor(area / most / 2)); ; perRow += 1) {
    const block = blockOf(radii, perRow);
    if (block.length <= most || perRow >= radii.length) return block;
  }
}

function blockOf(radii: readonly number[], perRow: number): Rows {
  const widest = radii.reduce((most, radius) => Math.max(most, radius), 0);
  const columns = Math.min(perRow, Math.max(1, radii.length));
  // In a block of several the large ones stand in the cells of the small: cells follow the second size down.
  const cell = columns === 1 ? 2 * widest : 2 * typical(radii);
  const depth = Math.max(2 * widest, columns * cell);
  const along: number[] = [];
  const across: number[] = [];
  let [length, rows] = [0, 0];
  for (let first = 0; first < radii.length; ) {
    // A row ends when its cells are full or its discs would be wider than the block.
    let [used, count] = [0, 0];
    while (first + count < radii.length && count < columns) {
      const next = Math.max(cell, 2 * radii[first + count]!);
      if (count > 0 && used + next > depth + 1e-9) break;
      used += next;
      count += 1;
    }
    const members = radii.slice(first, first + count);
    const deep = 2 * Math.max(...members);
    let side = (depth - used) / 2;
    members.forEach((radius, at) => {
      const wide = Math.max(cell, 2 * radius);
      along[first + at] = length + deep / 2;
      across[first + at] = side + wide / 2;
      side += wide;
    });
    length += deep;
    rows += 1;
    first += count;
  }
  return { along, across, length, depth, rows };
}

/** A size that nine in ten do not exceed. */
function typical(radii: readonly number[]): number {
  const sorted = [...radii].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 1;
}
