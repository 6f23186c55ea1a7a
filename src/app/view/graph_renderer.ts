/**
 * Draws a graph: nodes and edges by a painter (WebGL, or a plain canvas where there is none), and over them, on a plain
 * canvas, what stands out and the labels. Three decisions: labels are placed and drawn by us (none covers another); what
 * stands out is drawn on top while the layer below fades as a whole, so that a hover costs as much as the neighbourhood,
 * not the graph; and what lies under the pointer is worked out from places, not asked of the graphics card.
 */
import { isInside } from '../../view/polygon.ts';
import { palette } from '../palette.ts';
import type { Insets, LabelBox, Look, Renderer, RendererEvents, Scene, SceneEdge, SceneNode } from '../renderer.ts';
import type { Box } from './camera.ts';
import { createCanvasKeeper } from './canvas_keeper.ts';
import { boxRound, namesWanted, paintStandingOut, paintUnconnected, placeIn, placerIn } from './front.ts';
import { followGestures, type Point } from './gestures.ts';
import { type Ends, endsOf, linesOf, marksOf } from './marks.ts';
import { carried, createNames, type PlacedLabel, paintNames } from './names.ts';
import { sameView, type View } from './painter.ts';
import { nodeAt } from './picking.ts';
import { changesEverything, changesOverlay, faintness, isHidden } from './reducers.ts';
import { createSpace, type Space } from './space.ts';
import { createStand } from './stand.ts';
import { paintWords } from './standing_out.ts';

const smallestRadius = 3.4;
const largestRadius = 22;
const sizeExponent = 0.55;
/** Part of the view that nodes cover when the graph is small. */
const inkShare = 0.034;
/** The view stands still when it has not moved for so many milliseconds. */
const stillAfter = 110;
const allEdges = Number.MAX_SAFE_INTEGER;

export function createGraphRenderer(
  container: HTMLElement,
  firstScene: Scene,
  firstLook: Look,
  firstInsets: Insets,
  events: RendererEvents,
): Renderer {
  let scene = firstScene;
  let look = firstLook;
  let insets = firstInsets;
  let indexOf: ReadonlyMap<string, number> = new Map();
  let edges: ReadonlyMap<string, SceneEdge> | null = null;
  let ends: Ends;
  let space: Space;
  let radius = new Float32Array(0);
  let hidden = new Uint8Array(0);
  /** Camera ratio at which the whole graph fits. */
  let fitted = 1;
  let labels: readonly PlacedLabel[] = [];
  let boxes: readonly LabelBox[] = [];
  let labelsStale = true;
  let overlayDrawn: View | null = null;
  let lastMove = -Infinity;
  let frame = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let dead = false;
  const names = createNames();

  const canvases = createCanvasKeeper(container, {
    halo: () => palette[look.theme].background,
    onChange: (kind) => {
      paintersNeed();
      events.onPainter(kind);
    },
  });
  const over = canvases.overlay;
  const stand = createStand(
    () => canvases.size(),
    () => {
      lastMove = performance.now();
      requestFrame();
      events.onMove();
    },
  );

  // --- the graph and its measures ---

  function load(): void {
    indexOf = new Map(scene.nodes.map((node, index) => [node.key, index]));
    edges = null;
    ends = endsOf(scene, indexOf);
    space = createSpace(scene, stands());
    hidden = hiddenNow();
    rescale();
  }

  function stands(): boolean {
    const { width, height } = canvases.size();
    return height > width * 1.1;
  }

  function hiddenNow(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(scene.nodes, (node) => (isHidden(node, look) ? 1 : 0));
  }

  /** Pixel sizes follow the scale at which the whole graph fits. */
  function rescale(): void {
    const usual = usually();
    fitted = stand.fitRatio(boxRound(space, usual));
    const smallest = Math.max(1.8, smallestRadius - Math.max(0, Math.log10(scene.nodes.length / 600)));
    const perUnit = (stand.lens(insets).unit / fitted) * space.scale;
    const scale = perUnit * inkFactor(usual, perUnit);
    radius = Float32Array.from(
      scene.nodes,
      (node) => Math.min(largestRadius, Math.max(smallest, sizeOf(node) * scale)) * fitted ** sizeExponent,
    );
    paintersNeed();
  }

  function sizeOf(node: SceneNode): number {
    return look.radii?.[node.index] ?? node.size;
  }

  /** What is usually seen, whatever the filters: sizes must not depend on the way one came to a view. */
  function usually(): readonly number[] {
    const all = [...scene.nodes.keys()];
    const named = all.filter((index) => scene.nodes[index]!.kind !== 'document');
    return named.length > 0 ? named : all;
  }

  /** Few nodes are drawn larger than the layout has them, so that they cover a fixed part of the view. */
  function inkFactor(usual: readonly number[], perUnit: number): number {
    const { width, height } = canvases.size();
    let covered = 0;
    for (const index of usual) covered += Math.PI * (sizeOf(scene.nodes[index]!) * perUnit) ** 2;
    return Math.min(2.4, Math.max(1, Math.sqrt((width * height * inkShare) / Math.max(1, covered))));
  }

  function paintersNeed(): void {
    const placed = { x: space.x, y: space.y, radius, hidden };
    const faint = faintness(scene.edges.length);
    // Thinner lines break up where a pixel is a pixel.
    const thinnest = window.devicePixelRatio < 1.5 ? 1.6 : 1.3;
    canvases.painter().setMarks(marksOf(scene, look, placed));
    canvases.painter().setLines(linesOf(scene, look, placed, ends, { faint, thinnest, most: allEdges }));
    redraw();
  }

  /** Round everything that is shown. */
  function wholeBox(): Box | null {
    const all = scene.nodes.keys();
    return (
      boxRound(
        space,
        [...all].filter((index) => hidden[index] === 0),
      ) ?? boxRound(space, scene.nodes.keys())
    );
  }

  // --- drawing ---

  function viewNow(): View {
    const { width, height } = canvases.size();
    const { x, y, ratio } = stand.camera();
    return { width, height, x, y, scale: stand.lens(insets).unit / ratio, zoom: ratio ** -sizeExponent };
  }

  /** Everything that is drawn is to be drawn anew. */
  function redraw(): void {
    labelsStale = true;
    overlayDrawn = null;
    requestFrame();
  }

  function requestFrame(): void {
    if (frame === 0 && !dead) frame = requestAnimationFrame(draw);
  }

  function draw(): void {
    frame = 0;
    if (dead) return;
    const view = viewNow();
    const moving = performance.now() - lastMove < stillAfter;
    const more = canvases.painter().draw(view, moving);
    const place = labelsStale || (!moving && !sameView(overlayDrawn, view));
    if (place || !sameView(overlayDrawn, view)) paintOverlay(view, place);
    if (more) requestFrame();
    clearTimeout(settling);
    if (moving) settling = setTimeout(settle, stillAfter + 10);
  }

  function settle(): void {
    labelsStale = true;
    requestFrame();
  }

  function paintOverlay(view: View, place: boolean): void {
    const colours = palette[look.theme];
    overlayDrawn = view;
    over.clearRect(0, 0, view.width, view.height);
    const front = { scene, look, insets, space, radius, hidden, indexOf, view };
    edges ??= look.emphasis ? new Map(scene.edges.map((edge) => [edge.key, edge])) : null;
    const lines = paintStandingOut(over, front, edges ?? new Map());
    const wanted = place || look.edgeText ? namesWanted(front) : null;
    if (place && wanted) labels = names.place(over, wanted);
    labelsStale = false;
    const drawn = place ? labels : carried(labels, placerIn(front));
    paintNames(over, drawn, colours);
    boxes = drawn;
    if (wanted)
      paintWords(over, { look, scene, lines, at: placerIn(front), names: boxes, discs: wanted.discs, colours });
    if (!look.emphasis) paintUnconnected(over, front);
  }

  // --- looking and clicking ---

  function keyAt(point: Point): string | null {
    const index = nodeAt(point, viewNow(), space, radius, hidden);
    return index === null ? null : scene.nodes[index]!.key;
  }

  let hovered: string | null = null;
  function hover(point: Point | null): void {
    const key = point === null ? null : keyAt(point);
    if (key === hovered) return;
    hovered = key;
    container.classList.toggle('over-node', key !== null);
    events.onHover(key);
  }

  const stopGestures = followGestures(canvases.pointerTarget, {
    onHover: hover,
    onClick: (point, more) => events.onSelect(keyAt(point), more),
    onDoubleClick: (point) => {
      const key = keyAt(point);
      if (key !== null) events.onOpen(key);
      return key !== null;
    },
    onDrag: (right, down) => stand.drag(right, down),
    onZoom: (point, factor, animated) => stand.zoomAt(point.x, point.y, factor, animated),
  });

  load();
  container.classList.toggle('is-dimmed', look.emphasis !== null);
  stand.showAll(wholeBox(), insets, false);
  lastMove = -Infinity;
  events.onPainter(canvases.kind());

  return {
    draw(next) {
      if (dead) return;
      scene = next;
      load();
    },
    setLook(next) {
      if (dead) return;
      const before = look;
      look = next;
      container.classList.toggle('is-dimmed', look.emphasis !== null);
      if (before.radii !== next.radii) rescale();
      if (changesEverything(before, next)) {
        hidden = hiddenNow();
        paintersNeed();
        if (before.shown !== next.shown && !stand.moved()) stand.showAll(wholeBox(), insets, true);
      } else if (before.kept !== next.kept) {
        const again = hiddenNow();
        if (again.some((flag, index) => flag !== hidden[index])) {
          hidden = again;
          paintersNeed();
        }
      }
      if (changesOverlay(before, next)) redraw();
    },
    setInsets(next) {
      if (dead || same(insets, next)) return;
      insets = next;
      if (stand.moved()) redraw();
      else stand.showAll(wholeBox(), insets, true);
    },
    focus(keys) {
      const box = dead
        ? null
        : boxRound(
            space,
            keys.flatMap((key) => indexOf.get(key) ?? []),
          );
      if (!box) return;
      if (keys.length > 1) stand.showBox(box, insets, fitted * 0.35);
      else stand.showPoint(box, insets, fitted * 0.8);
    },
    fit: () => stand.showAll(wholeBox(), insets, true),
    zoom: (factor) => stand.zoom(factor, insets),
    pan: (right, down) => stand.pan(right, down),
    camera: () => (dead ? null : stand.place()),
    setCamera: (camera) => (camera ? stand.goTo(camera) : stand.showAll(wholeBox(), insets, true)),
    place(key) {
      const index = indexOf.get(key);
      return index === undefined || dead || hidden[index] === 1
        ? null
        : placeIn({ space, radius, view: viewNow() }, index);
    },
    keysIn(line) {
      const front = { space, radius, view: viewNow() };
      return scene.nodes.flatMap(({ key }, index) =>
        hidden[index] === 0 && isInside(line, placeIn(front, index)) ? [key] : [],
      );
    },
    labels: () => boxes,
    resize() {
      if (dead) return;
      const stood = stands();
      canvases.resize();
      if (stood === stands()) rescale();
      else load();
      if (!stand.moved()) stand.showAll(wholeBox(), insets, false);
    },
    kill() {
      dead = true;
      cancelAnimationFrame(frame);
      clearTimeout(settling);
      stand.stop();
      stopGestures();
      canvases.destroy();
    },
  };
}

function same(one: Insets, other: Insets): boolean {
  return one.top === other.top && one.right === other.right && one.bottom === other.bottom && one.left === other.left;
}
