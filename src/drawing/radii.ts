/** How large nodes are drawn: in the units of their layout, within limits, so that a phone still shows every node. */
import type { Look, Scene } from './scene.ts';

const smallestRadius = 3.4;
const largestRadius = 22;
/** Nodes grow more slowly than the room between them. */
export const sizeExponent = 0.55;
/** Part of the view that nodes cover when the graph is small. */
const inkShare = 0.034;

interface Measure {
  /** The nodes that sizes are made for, by place in the scene. */
  readonly usual: readonly number[];
  /** Pixels to one unit of the layout when the whole graph fits, and the camera's ratio then. */
  readonly perUnit: number;
  readonly fitted: number;
  readonly view: { readonly width: number; readonly height: number };
}

/** Radius by place in the scene, before the zoom. */
export function radiiIn(
  { nodes }: Scene,
  look: Look,
  { usual, perUnit, fitted, view }: Measure,
): Float32Array<ArrayBuffer> {
  const sizes = Float64Array.from(nodes, (node) => look.radii?.[node.index] ?? node.size);
  const smallest = Math.max(1.8, smallestRadius - Math.max(0, Math.log10(nodes.length / 600)));
  // Few nodes are drawn larger than the layout has them, so that they cover a fixed part of the view.
  const covered = usual.reduce((sum, index) => sum + Math.PI * (sizes[index]! * perUnit) ** 2, 0);
  const ink = Math.min(2.4, Math.max(1, Math.sqrt((view.width * view.height * inkShare) / Math.max(1, covered))));
  const scale = perUnit * ink;
  return Float32Array.from(
    sizes,
    (size) => Math.min(largestRadius, Math.max(smallest, size * scale)) * fitted ** sizeExponent,
  );
}
