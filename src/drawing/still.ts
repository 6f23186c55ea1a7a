/** Where everything is in a picture that stands still: the arithmetic of the renderer, and a whole picture by it. */
import { backdropBox } from './backdrop.ts';
import { type Box, type CameraPlace, cameraFor, type Lens } from './camera.ts';
import { boxRound, type Front } from './front.ts';
import { arrangedScale, boxRoundBoth, drawnPlaces } from './placing.ts';
import { radiiIn, sizeExponent } from './radii.ts';
import { isHidden } from './reducers.ts';
import type { Insets, Look, Placing, Scene, View } from './scene.ts';
import { createSpace, type Space, spaceAt } from './space.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export const farthest = 4;
/** The whole graph is never shown closer than this. */
const nearestFit = 0.2;
export const uncovered: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

/** A view that is higher than wide shows a layout that lies turned by a quarter. */
export function isUpright({ width, height }: Size): boolean {
  return height > width * 1.1;
}

export function lensOf({ width, height }: Size, insets: Insets): Lens {
  return { width, height, insets, unit: Math.max(1, Math.min(width, height)) };
}

/** The camera that shows the whole box in the part that is not covered. */
export function wholeCamera(box: Box | null, lens: Lens): CameraPlace {
  return box ? cameraFor(box, lens, { nearest: nearestFit, farthest }) : { x: 0.5, y: 0.5, ratio: 1 };
}

export function viewOf({ x, y, ratio }: CameraPlace, { width, height, unit }: Lens): View {
  return { width, height, x, y, scale: unit / ratio, zoom: ratio ** -sizeExponent };
}

export function* seenIn(hidden: Uint8Array): Iterable<number> {
  for (let index = 0; index < hidden.length; index += 1) if (hidden[index] === 0) yield index;
}

/** What is usually seen, whatever the filters: sizes must not depend on the way one came to a view. */
export function usualIn({ nodes }: Scene, placing: Placing, hidden: Uint8Array): readonly number[] {
  // Arranged is only what is shown.
  if (!placing.turns) return [...seenIn(hidden)];
  const all = [...nodes.keys()];
  const named = all.filter((index) => nodes[index]!.kind !== 'document');
  return named.length > 0 ? named : all;
}

/** Those that hang on nothing, by anything that is seen: a mention in a text may be. */
export function aloneIn({ nodes, edges }: Scene, hidden: Uint8Array, { shown }: Look): readonly number[] {
  const alone = nodes.flatMap((node, index) => (node.alone && hidden[index] === 0 ? [index] : []));
  if (alone.length === 0) return alone;
  const held = new Set<string>();
  for (const { kind, index, source, target } of edges) {
    if (kind !== 'mentions' || shown.edges[index] !== 1) continue;
    held.add(source).add(target);
  }
  return alone.filter((index) => !held.has(nodes[index]!.key));
}

/** Round everything that is shown, and what lies beneath it. */
export function wholeBoxOf(
  front: Pick<Front, 'scene' | 'space' | 'hidden' | 'look'>,
  placing: Placing,
  upright: boolean,
): Box | null {
  const { scene, space, hidden, look } = front;
  return boxRoundBoth(
    boxRound(space, seenIn(hidden)) ?? boxRound(space, scene.nodes.keys()),
    backdropBox(placing.backdrop, look.caption, upright),
  );
}

/** A picture of a size as the explorer draws it in a window of that size: from the camera, or all of it. */
export function stillFront(
  scene: Scene,
  look: Look,
  placing: Placing,
  size: Size,
  camera: CameraPlace | null = null,
): Front {
  const upright = isUpright(size);
  const lens = lensOf(size, uncovered);
  const home = createSpace(scene, upright);
  const places = drawnPlaces(scene, home, placing, upright);
  const space: Space = spaceAt(home, places, placing.turns ? home.scale : arrangedScale);
  const hidden = Uint8Array.from(scene.nodes, (node) => (isHidden(node, look) ? 1 : 0));
  const usual = usualIn(scene, placing, hidden);
  const fitted = wholeCamera(boxRound(space, usual), lens).ratio;
  const perUnit = (lens.unit / fitted) * space.scale;
  const radius = radiiIn(scene, look, { usual, perUnit, fitted, view: size });
  const whole = wholeBoxOf({ scene, space, hidden, look }, placing, upright);
  return {
    scene,
    look,
    insets: uncovered,
    space,
    radius,
    hidden,
    alone: aloneIn(scene, hidden, look),
    indexOf: new Map(scene.nodes.map((node, index) => [node.key, index])),
    view: viewOf(camera ?? wholeCamera(whole, lens), lens),
  };
}
