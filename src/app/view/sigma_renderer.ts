/**
 * The renderer on sigma 3. Three decisions: labels are placed and drawn by us (none covers another); what stands out is
 * drawn on top while the layers below fade as a whole, so that a hover costs as much as the neighbourhood, not the
 * graph; and sizes follow the layout's own units within limits, so that a phone still shows every node.
 */
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { EdgeLineProgram, EdgeRectangleProgram, NodePointProgram } from 'sigma/rendering';
import { palette } from '../palette.ts';
import type {
  Insets,
  LabelBox,
  Look,
  Renderer,
  RendererEvents,
  Scene,
  SceneEdge,
  SceneNode,
  ScreenPlace,
} from '../renderer.ts';
import { type Box, boxOf, freeArea } from './camera.ts';
import { shapeProgram } from './node_program.ts';
import { labelled, labelPainter, paintCaption, paintEdges, paintFocus, type ScreenNode } from './overlay.ts';
import { calmPointer } from './pointer.ts';
import { changedNodes, changesEverything, edgeLook, faintness, isHidden, nodeLook } from './reducers.ts';
import { createStand, farthest, nearest } from './stand.ts';

/** Above this many, nodes are plain discs and edges lines of one pixel: drawn in a tenth of the time. */
const manyNodes = 4000;
const manyEdges = 6000;
const smallestRadius = 3.4;
const largestRadius = 22;
const sizeExponent = 0.55;
/** Part of the view that nodes cover when the graph is small. */
const inkShare = 0.034;
/** So many of the largest get their label whatever it covers, as long as it is no other label. */
const important = 20;

export function createSigmaRenderer(
  container: HTMLElement,
  firstScene: Scene,
  firstLook: Look,
  firstInsets: Insets,
  events: RendererEvents,
): Renderer {
  let scene = firstScene;
  let look = firstLook;
  let insets = firstInsets;
  let nodes = new Map<string, SceneNode>();
  let edges = new Map<string, SceneEdge>();
  /** Camera ratio at which the whole graph fits. */
  let fitted = 1;
  let sizeScale = 1;
  let smallest = smallestRadius;
  let upright = false;
  let faint = 0;
  let boxes: readonly LabelBox[] = [];
  let dead = false;
  const labels = labelPainter();

  const sigma = new Sigma(new MultiDirectedGraph(), container, {
    allowInvalidContainer: true,
    renderLabels: false,
    defaultDrawNodeHover: () => {},
    defaultNodeType: 'shape',
    defaultEdgeType: 'edge',
    nodeProgramClasses: {
      shape: shapeProgram(() => rgb(palette[look.theme].background)) as never,
      point: NodePointProgram,
    },
    edgeProgramClasses: { edge: EdgeRectangleProgram, line: EdgeLineProgram },
    // Thinner lines break up where a pixel is a pixel.
    minEdgeThickness: window.devicePixelRatio < 1.5 ? 2 : 1.4,
    stagePadding: 0,
    enableCameraRotation: false,
    minCameraRatio: nearest,
    maxCameraRatio: farthest,
    zoomingRatio: 1.5,
    zoomToSizeRatioFunction: (ratio) => ratio ** sizeExponent,
    nodeReducer: (key, data) => {
      const node = nodes.get(key);
      return node ? { ...data, size: radiusOf(node), ...nodeLook(node, look) } : data;
    },
    edgeReducer: (key, data) => {
      const edge = edges.get(key);
      return edge ? { ...data, ...edgeLook(edge, look, faint) } : data;
    },
  });
  // The declarations leave out `afterLayer`, which sigma reads.
  sigma.createCanvasContext('focus', { afterLayer: 'nodes' } as never);
  sigma.createCanvasContext('names', { afterLayer: 'hoverNodes' } as never);
  sigma.resize(true);
  const context = (layer: string) => sigma.getCanvases()[layer]!.getContext('2d')!;
  const stand = createStand(sigma, () => events.onMove());

  // --- the graph and its measures ---

  /** The layout lies down; a container that stands up shows it turned by a quarter. */
  function turned({ x, y }: SceneNode): { x: number; y: number } {
    return upright ? { x: y, y: -x } : { x, y };
  }

  function stands(): boolean {
    return container.offsetHeight > container.offsetWidth * 1.1;
  }

  function load(): void {
    upright = stands();
    faint = faintness(scene.edges.length);
    smallest = Math.max(1.8, smallestRadius - Math.max(0, Math.log10(scene.nodes.length / 600)));
    nodes = new Map(scene.nodes.map((node) => [node.key, node]));
    edges = new Map(scene.edges.map((edge) => [edge.key, edge]));
    const graph = new MultiDirectedGraph();
    const nodeType = scene.nodes.length > manyNodes ? 'point' : 'shape';
    const edgeType = scene.edges.length > manyEdges ? 'line' : 'edge';
    // The scene has the largest first: small nodes are drawn last, so that a hub never hides them.
    for (const node of scene.nodes) graph.addNode(node.key, { ...turned(node), type: nodeType });
    for (const { key, source, target, weight } of scene.edges) {
      graph.addEdgeWithKey(key, source, target, { type: edgeType, size: 1.2 + Math.min(weight, 6) * 0.25 });
    }
    sigma.setGraph(graph);
    rescale();
  }

  /** Pixel sizes follow the scale at which the whole graph fits. */
  function rescale(): void {
    fitted = stand.fitRatio(framedBox(usual().map((node) => node.key)));
    const { width, height } = sigma.getGraphDimensions();
    const perUnit = stand.lens(insets).unit / fitted / Math.max(width, height);
    sizeScale = perUnit * inkFactor(perUnit);
    sigma.refresh();
  }

  /** What is usually seen, whatever the filters: sizes must not depend on the way one came to a view. */
  function usual(): readonly SceneNode[] {
    const named = scene.nodes.filter((node) => node.kind !== 'document');
    return named.length > 0 ? named : scene.nodes;
  }

  /** Few nodes are drawn larger than the layout has them, so that they cover a fixed part of the view. */
  function inkFactor(perUnit: number): number {
    const { width, height } = sigma.getDimensions();
    let covered = 0;
    for (const node of usual()) covered += Math.PI * (node.size * perUnit) ** 2;
    return Math.min(2.4, Math.max(1, Math.sqrt((width * height * inkShare) / Math.max(1, covered))));
  }

  function radiusOf(node: SceneNode): number {
    const radius = Math.max(smallest, node.size * sizeScale);
    return Math.min(largestRadius, radius) * fitted ** sizeExponent;
  }

  function framedBox(keys: Iterable<string>): Box | null {
    const points: { x: number; y: number }[] = [];
    for (const key of keys) {
      const data = sigma.getNodeDisplayData(key);
      if (data) points.push({ x: data.x, y: data.y });
    }
    return boxOf(points);
  }

  /** Round everything that is shown. */
  function wholeBox(): Box | null {
    const shown = scene.nodes.filter((node) => !isHidden(node, look)).map((node) => node.key);
    return framedBox(shown) ?? framedBox(nodes.keys());
  }

  // --- what is drawn over it ---

  /** Where nodes are on the screen now; without rotation this is one scale and one shift. */
  function projection(): (node: SceneNode) => ScreenPlace {
    const origin = sigma.graphToViewport({ x: 0, y: 0 });
    const far = sigma.graphToViewport({ x: 1000, y: 1000 });
    const scaleX = (far.x - origin.x) / 1000;
    const scaleY = (far.y - origin.y) / 1000;
    return (node) => {
      const { x, y } = turned(node);
      return { x: origin.x + x * scaleX, y: origin.y + y * scaleY, radius: sigma.scaleSize(radiusOf(node)) };
    };
  }

  function paintOverlay(): void {
    if (dead) return;
    const project = projection();
    paintStandingOut(project);
    paintLabels(project);
    paintAlone(project);
  }

  function paintStandingOut(project: (node: SceneNode) => ScreenPlace): void {
    const { width, height } = sigma.getDimensions();
    const under = context('focus');
    under.clearRect(0, 0, width, height);
    const { emphasis } = look;
    if (!emphasis) return;
    const at = (key: string) => (nodes.has(key) ? project(nodes.get(key)!) : null);
    const chosen = [...emphasis.edges].flatMap((key) => edges.get(key) ?? []);
    paintEdges(under, chosen, at, palette[look.theme]);
    const focus = emphasis.focus === null ? null : at(emphasis.focus);
    if (focus) paintFocus(under, focus, palette[look.theme]);
  }

  function paintLabels(project: (node: SceneNode) => ScreenPlace): void {
    const { width, height } = sigma.getDimensions();
    const { emphasis } = look;
    const seen: ScreenNode[] = [];
    for (const node of scene.nodes) {
      if (isHidden(node, look)) continue;
      const place = project(node);
      if (place.x < -40 || place.y < -40 || place.x > width + 40 || place.y > height + 40) continue;
      seen.push({ key: node.key, label: node.label, ...place });
    }
    const free = freeArea({ width, height, insets, unit: 1 });
    const over = context('names');
    over.clearRect(0, 0, width, height);
    boxes = labels.paint({
      context: over,
      nodes: labelled(seen, emphasis).filter((node) => node.key !== look.carded),
      discs: emphasis ? seen.filter((node) => emphasis.nodes.has(node.key)) : seen,
      room: {
        left: insets.left + 6,
        top: insets.top + 4,
        right: width - insets.right - 6,
        bottom: height - insets.bottom - 4,
      },
      most: Math.round(Math.min(90, Math.max(14, (free.width * free.height) / 18000))),
      important: emphasis ? important * 2 : important,
      focus: emphasis?.focus ?? null,
      colours: palette[look.theme],
    });
  }

  sigma.on('afterRender', paintOverlay);

  function paintAlone(project: (node: SceneNode) => ScreenPlace): void {
    const alone = look.emphasis ? [] : scene.nodes.filter((node) => node.alone && !isHidden(node, look));
    paintCaption(context('names'), alone.map(project), look.aloneCaption(alone.length), palette[look.theme]);
  }

  // --- looking and clicking ---

  calmPointer(sigma);
  sigma.on('enterNode', ({ node, event }) => {
    // A finger selects; it does not hover.
    if (!('buttons' in event.original)) return;
    container.classList.add('over-node');
    events.onHover(node);
  });
  sigma.on('leaveNode', () => {
    container.classList.remove('over-node');
    events.onHover(null);
  });
  sigma.on('leaveStage', () => events.onHover(null));
  sigma.on('clickNode', ({ node }) => events.onSelect(node));
  sigma.on('clickStage', () => events.onSelect(null));
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    events.onOpen(node);
  });
  for (const canvas of Object.values(sigma.getCanvases())) {
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      if (!dead) events.onLost();
    });
  }

  load();
  container.classList.toggle('is-dimmed', look.emphasis !== null);
  stand.showAll(wholeBox(), insets, false);

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
      if (changesEverything(before, next)) {
        const partialGraph = { nodes: [...nodes.keys()], edges: [...edges.keys()] };
        sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
        if (before.shown !== next.shown && !stand.moved()) stand.showAll(wholeBox(), insets, true);
        return;
      }
      const changed = changedNodes(before, next).filter((key) => nodes.has(key));
      if (changed.length > 0 || before.emphasis !== next.emphasis || before.carded !== next.carded) {
        sigma.refresh({ partialGraph: { nodes: changed }, skipIndexation: true, schedule: true });
      }
    },
    setInsets(next) {
      if (dead || same(insets, next)) return;
      insets = next;
      if (stand.moved()) sigma.scheduleRender();
      else stand.showAll(wholeBox(), insets, true);
    },
    focus(keys) {
      const box = dead ? null : framedBox(keys);
      if (!box) return;
      if (keys.length > 1) stand.showBox(box, insets, fitted * 0.35);
      else stand.showPoint(box, insets, fitted * 0.8);
    },
    fit: () => stand.showAll(wholeBox(), insets, true),
    camera: () => (dead ? null : stand.place()),
    setCamera: (camera) => (camera ? stand.goTo(camera) : stand.showAll(wholeBox(), insets, true)),
    zoom: (factor) => stand.zoom(factor, insets),
    pan: (right, down) => stand.pan(right, down),
    place(key) {
      const node = nodes.get(key);
      return node && !dead && !isHidden(node, look) ? projection()(node) : null;
    },
    labels: () => boxes,
    resize() {
      if (dead) return;
      sigma.resize();
      if (upright === stands()) rescale();
      else load();
      if (!stand.moved()) stand.showAll(wholeBox(), insets, false);
    },
    kill() {
      dead = true;
      const camera = sigma.getCamera();
      if (camera.isAnimated()) camera.setState(camera.getState());
      sigma.kill();
    },
  };
}

function same(one: Insets, other: Insets): boolean {
  return one.top === other.top && one.right === other.right && one.bottom === other.bottom && one.left === other.left;
}

function rgb(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
