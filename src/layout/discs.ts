import type { Box } from './frame.ts';
import { unitsPerPixel } from './frame.ts';
import type { Kept } from './keep.ts';
import type { Disc } from './overlap.ts';
import type { Skeleton } from './skeleton.ts';

/** So many of the largest nodes get room for their labels. */
const labelled = 24;
/** Air between two discs, in pixels for each of them. */
const margin = 2.5;
const letterWidth = 6.5;
const lineHeight = 17;
const longestLabel = 34;
/** Discs may fill this part of their box; beyond it they are counted smaller, and overlap a little. */
const fullest = 0.3;

/** All nodes, by index, with their sizes in units of the drawing. Those in `kept` do not move. */
export function discsOf({ nodes }: Skeleton, box: Box, kept: Kept): Disc[] {
  const sizes = nodes.map(({ attributes }) => attributes.size);
  const scale = Math.min(unitsPerPixel, fittingScale(sizes, box));
  const bySize = sizes.map((_, node) => node).sort((left, right) => sizes[right]! - sizes[left]! || left - right);
  const named = new Set(bySize.slice(0, labelled));
  return nodes.map(({ attributes: { label, size } }, node) => {
    const letters = named.has(node) ? Math.min(longestLabel, label.length) : 0;
    return {
      node,
      radius: (size + margin) * scale,
      fixed: kept.has(node),
      labelWidth: letters * letterWidth * scale,
      labelHeight: named.has(node) ? Math.max(lineHeight, 2 * size) * scale : 0,
    };
  });
}

function fittingScale(sizes: readonly number[], { left, right, top, bottom }: Box): number {
  const area = sizes.reduce((sum, size) => sum + Math.PI * (size + margin) ** 2, 0);
  return Math.sqrt((fullest * (right - left) * (bottom - top)) / Math.max(area, 1));
}
