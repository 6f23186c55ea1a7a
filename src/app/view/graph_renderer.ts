/**
 * Draws a graph: nodes, edges and labels by a painter (WebGL, or a plain canvas where there is none), and over them, on a
 * plain canvas that is put away otherwise, what stands out with its labels. Three decisions: labels are placed and drawn
 * by us (none covers another); what stands out is drawn on top while the layer below fades as a whole, so that a hover
 * costs as much as the neighbourhood, not the graph; and what lies under the pointer is worked out from places, not asked
 * of the graphics card.
 */

import { type Box, sameInsets } from '../../drawing/camera.ts';
import { boxRound, namesFirst, paintStandingOut, placeIn, placerIn, unconnectedCaption } from '../../drawing/front.ts';
import { carried, createNames, type PlacedLabel, roomOf, writingsOf } from '../../drawing/names.ts';
import { palette } from '../../drawing/palette.ts';
import { arrangedScale, type DrawnPlaces, drawnPlaces, placeOfDrawn, unarranged } from '../../drawing/placing.ts';
import { radiiIn } from '../../drawing/radii.ts';
import { changesEverything, changesOverlay, faintness } from '../../drawing/reducers.ts';
import { createSpace, type Space, spaceAt } from '../../drawing/space.ts';
import { paintWords } from '../../drawing/standing_out.ts';
import { aloneIn, isUpright, usualIn, viewOf, wholeBoxOf } from '../../drawing/still.ts';
import { eachInPieces } from '../../view/gradual.ts';
import { isInside } from '../../view/polygon.ts';
import type {
  Insets,
  LabelBox,
  Look,
  Placing,
  Renderer,
  RendererEvents,
  Scene,
  SceneEdge,
  ScreenPlace,
} from '../renderer.ts';
import { createCanvasKeeper } from './canvas_keeper.ts';
import { carryNodes } from './carrying.ts';
import { followGestures, type Point } from './gestures.ts';
import { asideIn, type Ends, edgesRound, endsOf, hiddenIn, linesOf, marksOf } from './marks.ts';
import { createMover } from './mover.ts';
import { manyNodes, nodeCopiers } from './node_sprites.ts';
import { type Lines, type Marks, type Stamped, sameView, type View } from './painter.ts';
import { nodeAt } from './picking.ts';
import { prepared } from './prepared.ts';
import { createStamps, paintStamps } from './stamps.ts';
import { createStand } from './stand.ts';
import { createStillness } from './stillness.ts';
import { createUnderlay, isBare } from './underlay.ts';

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
  /** Nodes without an edge, and those of them that are seen. */
  let alone: readonly number[] = [];
  let ends: Ends;
  let marks: Marks | undefined;
  let lines: Lines | undefined;
  /** Where the scene itself has its nodes, and where they are drawn now. */
  let home: Space;
  let space: Space;
  let placing: Placing = unarranged;
  let radius = new Float32Array(0);
  let hidden = new Uint8Array(0);
  /** Camera ratio at which the whole graph fits. */
  let fitted = 1;
  let labels: readonly PlacedLabel[] = [];
  let boxes: readonly LabelBox[] = [];
  let labelsStale = true;
  let overlayDrawn: View | null = null;
  /** The names, where nothing stands out: then they belong to the picture below. */
  let words: Stamped | null = null;
  let frame = 0;
  let drawn = false;
  let dead = false;
  const names = createNames();
  const stamps = createStamps();
  const stillness = createStillness(() => {
    labelsStale = true;
    requestFrame();
  });
  const edgesByKey = prepared(function* () {
    // A hover also asks what lies where, which is sorted at the first question.
    indexAt({ x: 0, y: 0 });
    yield;
    const edges = new Map<string, SceneEdge>();
    yield* eachInPieces(scene.edges, (edge) => edges.set(edge.key, edge));
    return edges as ReadonlyMap<string, SceneEdge>;
  });
  const copier = nodeCopiers();
  const mover = createMover();
  const underlay = createUnderlay();

  const canvases = createCanvasKeeper(container, {
    halo: () => palette[look.theme].background,
    onChange: (kind) => {
      paintersNeed();
      events.onPainter(kind);
    },
  });
  const stand = createStand(
    () => canvases.size(),
    () => {
      stillness.moved();
      requestFrame();
      events.onMove();
    },
  );

  // --- the graph and its measures ---

  function load(): void {
    indexOf = new Map(scene.nodes.map((node, index) => [node.key, index]));
    edgesByKey.drop();
    ends = endsOf(scene, indexOf);
    home = createSpace(scene, stands());
    mover.stop();
    takePlaces(drawnPlaces(scene, home, placing, stands()));
    setHidden(hiddenIn(ends, look, indexOf));
    rescale();
  }

  function takePlaces(places: DrawnPlaces): void {
    space = spaceAt(home, places, placing.turns ? home.scale : arrangedScale);
  }

  /** Between two arrangements; names are carried along. */
  function showPlaces(places: DrawnPlaces): void {
    takePlaces(places);
    paintersNeed();
    labelsStale = false;
  }

  function stands(): boolean {
    return isUpright(canvases.size());
  }

  function setHidden(next: Uint8Array<ArrayBuffer>): void {
    hidden = next;
    alone = aloneIn(scene, next, look);
  }

  /** Pixel sizes follow the scale at which the whole graph fits. */
  function rescale(): void {
    const usual = usualIn(scene, placing, hidden);
    fitted = stand.fitRatio(boxRound(space, usual));
    const perUnit = (stand.lens(insets).unit / fitted) * space.scale;
    radius = radiiIn(scene, look, { usual, perUnit, fitted, view: canvases.size() });
    paintersNeed();
  }

  function paintersNeed(): void {
    const placed = { x: space.x, y: space.y, radius, hidden };
    const faint = faintness(scene.edges.length);
    // Thinner lines break up where a pixel is a pixel.
    const thinnest = window.devicePixelRatio < 1.5 ? 1.1 : 0.9;
    const aside = asideIn(scene, placing);
    marks = marksOf(scene, look, placed, marks);
    lines = linesOf(look, placed, ends, { faint, thinnest, most: allEdges, aside }, lines);
    canvases.painter().setMarks(marks);
    canvases.painter().setLines(lines);
    redraw();
  }

  /** Round everything that is shown. */
  function wholeBox(): Box | null {
    return wholeBoxOf({ scene, space, hidden, look }, placing, stands());
  }

  // --- drawing ---

  function viewNow(): View {
    return viewOf(stand.camera(), stand.lens(insets));
  }

  function placeNow(key: string, view: View): ScreenPlace | null {
    const index = indexOf.get(key);
    return index === undefined || hidden[index] === 1 ? null : placeIn({ space, radius, view }, index);
  }

  /** Everything that is drawn is to be drawn anew. */
  function redraw(): void {
    labelsStale = true;
    overlayDrawn = null;
    canvases.outdate();
    requestFrame();
  }

  function requestFrame(): void {
    if (frame === 0 && !dead) frame = requestAnimationFrame(draw);
  }

  function draw(): void {
    frame = 0;
    if (dead) return;
    const view = viewNow();
    const moving = stillness.isMoving();
    const place = labelsStale || (!moving && !sameView(overlayDrawn, view));
    const along = moving && !place && canvases.carry(view);
    if (along && isBare(look, placing)) return;
    if (place || !sameView(overlayDrawn, view)) paintOverlay(view, place);
    if (along) return;
    const more = canvases.draw(view, moving, words);
    drawn = true;
    if (more) requestFrame();
    else if (!moving) edgesByKey.prepare();
  }

  function paintOverlay(view: View, place: boolean): void {
    const colours = palette[look.theme];
    overlayDrawn = view;
    const over = canvases.overlay.wiped(!isBare(look, placing)) ?? stamps.pen;
    underlay.paintBelow(canvases.ground, placing, view, look);
    const front = { scene, look, insets, space, radius, hidden, alone, indexOf, view };
    const edges = edgesRound(look.emphasis, scene, ends, indexOf, edgesByKey);
    const isLarge = (look.emphasis?.nodes.size ?? 0) > manyNodes;
    const lines = paintStandingOut(over, front, edges, isLarge ? copier(canvases.ratio()) : undefined);
    const captions = underlay.paintCaptions(over, placing, view, look);
    const caption = !look.emphasis && placing.turns ? unconnectedCaption(front) : null;
    const taken = [...captions, ...(caption ? [roomOf(over, caption)] : [])];
    const wanted = place || look.edgeText ? { ...namesFirst(front, placing), taken } : null;
    if (place && wanted) labels = names.place(over, wanted);
    labelsStale = false;
    const drawn = place ? labels : carried(labels, placerIn(front));
    const writings = [...writingsOf(drawn, colours), ...(caption ? [caption] : [])];
    const origin = look.emphasis ? undefined : canvases.border();
    const written = stamps.lay(writings, colours.background, canvases.ratio(), origin);
    words = look.emphasis ? null : written;
    if (look.emphasis) paintStamps(over, written);
    boxes = drawn;
    if (wanted)
      paintWords(over, { look, scene, lines, at: placerIn(front), names: boxes, discs: wanted.discs, colours });
    underlay.paintPins(over, look, (key) => placeNow(key, view));
  }

  // --- looking and clicking ---

  function indexAt(point: Point): number | null {
    return nodeAt(point, viewNow(), space, radius, hidden);
  }

  function keyAt(point: Point): string | null {
    const index = indexAt(point);
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
    ...carryNodes({
      nodeAt: indexAt,
      isSelected: (index) => look.kept.has(scene.nodes[index]!.key),
      view: viewNow,
      places: () => space,
      show(places) {
        mover.stop();
        showPlaces(places);
      },
      turned: () => stands() && placing.turns,
      onPin: (index, place) => events.onPin(scene.nodes[index]!.key, place),
    }),
    onZoom: (point, factor, animated) => stand.zoomAt(point.x, point.y, factor, animated),
  });

  load();
  container.classList.toggle('is-dimmed', look.emphasis !== null);
  stand.showAll(wholeBox(), insets, false);
  stillness.rest();
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
        setHidden(hiddenIn(ends, look, indexOf));
        paintersNeed();
        if (before.shown !== next.shown && !stand.moved()) stand.showAll(wholeBox(), insets, true);
      } else if (before.kept !== next.kept) {
        const again = hiddenIn(ends, look, indexOf);
        if (again.some((flag, index) => flag !== hidden[index])) {
          setHidden(again);
          paintersNeed();
        }
      }
      if (changesOverlay(before, next)) redraw();
    },
    rehearse(next) {
      if (dead || !drawn || frame !== 0 || !edgesByKey.isReady() || !isBare(look, placing)) return false;
      const now = { look, labels, boxes, words, sheet: stamps.sheets() };
      look = next;
      paintOverlay(viewNow(), true);
      canvases.overlay.wiped(false);
      ({ look, labels, boxes, words } = now);
      if (stamps.sheets() !== now.sheet) redraw();
      return true;
    },
    arrange(next, { animated, fit }) {
      if (dead) return;
      const from = { x: space.x, y: space.y };
      placing = next;
      const to = drawnPlaces(scene, home, next, stands());
      takePlaces(to);
      if (fit) stand.showAll(wholeBox(), insets, animated);
      takePlaces(from);
      mover.move(from, to, animated, (places) => {
        if (places !== to) return showPlaces(places);
        takePlaces(to);
        rescale();
        if (!stand.moved()) stand.showAll(wholeBox(), insets, animated);
      });
    },
    places() {
      const upright = stands();
      return new Map(
        scene.nodes.map(({ key }, index) => [key, placeOfDrawn(space.x[index]!, space.y[index]!, upright)]),
      );
    },
    stands,
    size: () => canvases.size(),
    setInsets(next) {
      if (dead || sameInsets(insets, next)) return;
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
    place: (key) => (dead ? null : placeNow(key, viewNow())),
    keysIn(line) {
      const front = { space, radius, view: viewNow() };
      return scene.nodes.flatMap(({ key }, index) =>
        hidden[index] === 0 && isInside(line, placeIn(front, index)) ? [key] : [],
      );
    },
    labels: () => boxes,
    settled: () => frame === 0 && !stillness.waiting() && !canvases.beginning(),
    drawn: () => drawn,
    resize() {
      if (dead) return;
      const stood = stands();
      if (!canvases.resize()) return;
      if (stood === stands()) rescale();
      else load();
      if (!stand.moved()) stand.showAll(wholeBox(), insets, false);
    },
    kill() {
      dead = true;
      cancelAnimationFrame(frame);
      stillness.rest();
      edgesByKey.drop();
      stand.stop();
      stopGestures();
      mover.stop();
      canvases.destroy();
    },
  };
}
