/**
 * The renderer on sigma 3. Three decisions: labels are placed and drawn by us (none covers another); what stands out is
 * drawn on top while the layers below fade as a whole, so that a hover costs as much as the neighbourhood, not the
 * graph; and sizes follow the layout's own units with a lower limit, so that a phone still shows every node.
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
import { boxOf, type CameraPlace, cameraFor, centred, freeArea, type Lens } from './camera.ts';
import { shapeProgram } from './node_program.ts';
import { labelled, labelPainter, paintEdges, paintFocus, type ScreenNode } from './overlay.ts';
import { changedNodes, changesEverything, edgeLook, faintness, isHidden, nodeLook } from './reducers.ts';

/** Above this many, nodes are plain discs and edges lines of one pixel: drawn in a tenth of the time. */
const manyNodes = 4000;
const manyEdges = 6000;
const smallestRadius = 3.4;
const largestRadius = 22;
const sizeExponent = 0.55;
const nearest = 0.04;
/** Part of the view that nodes cover when the graph is small. */
const inkShare = 0.034;
const important = 20;
const uncovered: Insets = { top: 0, right: 0, bottom: 0, left: 0 };

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
  let sizeScale = 1;
  /** Camera ratio at which the whole graph fits. */
  let fitted = 1;
  let upright = false;
  let faint = 0;
  let smallest = smallestRadius;
  /** Whether the view is somewhere the person, or a selection, moved it. */
  let moved = false;
  let movedByUs = false;
  let boxes: readonly LabelBox[] = [];
  let dead = false;
  const labels = labelPainter();

  const halo = (): [number, number, number] => rgb(palette[look.theme].background);
  const sigma = new Sigma(new MultiDirectedGraph(), container, {
    allowInvalidContainer: true,
    renderLabels: false,
    defaultDrawNodeHover: () => {},
    defaultNodeType: 'shape',
    defaultEdgeType: 'edge',
    nodeProgramClasses: { shape: shapeProgram(halo) as never, point: NodePointProgram },
    edgeProgramClasses: { edge: EdgeRectangleProgram, line: EdgeLineProgram },
    // Thinner lines break up where a pixel is a pixel.
    minEdgeThickness: window.devicePixelRatio < 1.5 ? 2 : 1.4,
    stagePadding: 0,
    enableCameraRotation: false,
    minCameraRatio: nearest,
    maxCameraRatio: 4,
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
  const camera = sigma.getCamera();

  function radiusOf(node: SceneNode): number {
    const radius = Math.max(smallest, node.size * sizeScale);
    return Math.min(largestRadius, radius) * fitted ** sizeExponent;
  }

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
    // The scene has the largest first: small nodes are drawn last, so that a hub never hides them.
    const nodeType = scene.nodes.length > manyNodes ? 'point' : 'shape';
    for (const node of scene.nodes) graph.addNode(node.key, { ...turned(node), type: nodeType });
    const type = scene.edges.length > manyEdges ? 'line' : 'edge';
    for (const { key, source, target, weight } of scene.edges) {
      graph.addEdgeWithKey(key, source, target, { type, size: 1.2 + Math.min(weight, 6) * 0.25 });
    }
    sigma.setGraph(graph);
    rescale();
  }

  // --- camera ---

  function lens(covered: Insets = insets): Lens {
    const { width, height } = sigma.getDimensions();
    const middle = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
    const origin = sigma.framedGraphToViewport({ x: 0, y: 0 }, { cameraState: middle });
    const east = sigma.framedGraphToViewport({ x: 1, y: 0 }, { cameraState: middle });
    return { width, height, insets: covered, unit: Math.max(1, east.x - origin.x) };
  }

  function framed(keys: Iterable<string>): { x: number; y: number }[] {
    const points: { x: number; y: number }[] = [];
    for (const key of keys) {
      const data = sigma.getNodeDisplayData(key);
      if (data) points.push({ x: data.x, y: data.y });
    }
    return points;
  }

  function fitPlace(at: Lens): CameraPlace {
    const shown = scene.nodes.filter((node) => !isHidden(node, look)).map((node) => node.key);
    const box = boxOf(framed(shown)) ?? boxOf(framed(nodes.keys()));
    if (!box) return { x: 0.5, y: 0.5, ratio: 1 };
    return cameraFor(box, at, { nearest: 0.2, farthest: 4 });
  }

  /** Pixel sizes follow the scale at which the whole graph fits. */
  function rescale(): void {
    fitted = fitPlace(lens(uncovered)).ratio;
    const { width, height } = sigma.getGraphDimensions();
    const perUnit = lens().unit / fitted / Math.max(width, height);
    sizeScale = perUnit * inkFactor(perUnit);
    sigma.refresh();
  }

  /** Few nodes are drawn larger than the layout has them, so that they cover a fixed part of the view. */
  function inkFactor(perUnit: number): number {
    const shown = scene.nodes.filter((node) => !isHidden(node, look));
    const { width, height } = sigma.getDimensions();
    const covered = shown.reduce((sum, node) => sum + Math.PI * (node.size * perUnit) ** 2, 0);
    return Math.min(2.4, Math.max(1, Math.sqrt((width * height * inkShare) / Math.max(1, covered))));
  }

  function moveTo(place: CameraPlace, animated = true): void {
    const state = { ...place, angle: 0 };
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    movedByUs = true;
    const done = () => {
      movedByUs = false;
    };
    if (animated && !calm) camera.animate(state, { duration: 380, easing: 'cubicInOut' }, done);
    else {
      camera.setState(state);
      done();
    }
  }

  function showAll(animated = true): void {
    moved = false;
    moveTo(fitPlace(lens()), animated);
  }

  // --- overlay ---

  /** Where nodes are on the screen now; without rotation this is one scale and one shift. */
  function projection(): (x: number, y: number) => { x: number; y: number } {
    const origin = sigma.graphToViewport({ x: 0, y: 0 });
    const one = sigma.graphToViewport({ x: 1000, y: 1000 });
    const scaleX = (one.x - origin.x) / 1000;
    const scaleY = (one.y - origin.y) / 1000;
    return (x, y) => ({ x: origin.x + x * scaleX, y: origin.y + y * scaleY });
  }

  function screen(node: SceneNode, project = projection()): ScreenPlace {
    const { x, y } = turned(node);
    return { ...project(x, y), radius: sigma.scaleSize(radiusOf(node)) };
  }

  function place(key: string): ScreenPlace | null {
    const node = nodes.get(key);
    return node && !isHidden(node, look) ? screen(node) : null;
  }

  function paintOverlay(): void {
    if (dead) return;
    const { width, height } = sigma.getDimensions();
    const colours = palette[look.theme];
    const { emphasis } = look;
    const project = projection();

    const under = context('focus');
    under.clearRect(0, 0, width, height);
    if (emphasis) {
      const chosen = [...emphasis.edges].flatMap((key) => edges.get(key) ?? []);
      const at = (key: string) => (nodes.has(key) ? screen(nodes.get(key)!, project) : null);
      paintEdges(under, chosen, at, colours);
      const focus = emphasis.focus === null ? null : at(emphasis.focus);
      if (focus) paintFocus(under, focus, colours);
    }

    const seen: ScreenNode[] = [];
    for (const node of scene.nodes) {
      if (isHidden(node, look)) continue;
      const at = turned(node);
      const { x, y } = project(at.x, at.y);
      if (x < -40 || y < -40 || x > width + 40 || y > height + 40) continue;
      seen.push({ key: node.key, label: node.label, x, y, radius: sigma.scaleSize(radiusOf(node)) });
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
      colours,
    });
  }

  sigma.on('afterRender', paintOverlay);
  camera.on('updated', () => {
    if (!movedByUs) moved = true;
    events.onMove();
  });

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

  function applyEmphasis(): void {
    container.classList.toggle('is-dimmed', look.emphasis !== null);
  }

  load();
  applyEmphasis();
  showAll(false);

  return {
    draw(next) {
      scene = next;
      load();
    },
    setLook(next) {
      if (dead) return;
      const before = look;
      look = next;
      applyEmphasis();
      if (changesEverything(before, next)) {
        const partialGraph = { nodes: [...nodes.keys()], edges: [...edges.keys()] };
        sigma.refresh({ partialGraph, skipIndexation: true, schedule: true });
        return;
      }
      const changed = changedNodes(before, next).filter((key) => nodes.has(key));
      if (changed.length > 0 || before.emphasis !== next.emphasis) {
        sigma.refresh({ partialGraph: { nodes: changed }, skipIndexation: true, schedule: true });
      }
    },
    setInsets(next) {
      if (dead || same(insets, next)) return;
      insets = next;
      sigma.scheduleRender();
    },
    focus(keys) {
      const box = boxOf(framed(keys));
      if (!box || dead) return;
      moved = true;
      const at = lens();
      if (keys.length > 1) moveTo(cameraFor(box, at, { nearest: fitted * 0.35, farthest: 4 }));
      else moveTo(centred({ x: box.left, y: box.top }, Math.min(camera.ratio, fitted * 0.8), at));
    },
    fit: () => showAll(),
    zoom(factor) {
      moved = true;
      const ratio = Math.min(4, Math.max(nearest, camera.ratio / factor));
      const { width, height } = sigma.getDimensions();
      const target = {
        x: (insets.left + width - insets.right) / 2,
        y: (insets.top + height - insets.bottom) / 2,
      };
      moveTo(sigma.getViewportZoomedState(target, ratio));
    },
    pan(right, down) {
      moved = true;
      const { unit } = lens();
      const { x, y, ratio } = camera.getState();
      moveTo({ x: x + (right * ratio) / unit, y: y - (down * ratio) / unit, ratio });
    },
    place,
    labels: () => boxes,
    resize() {
      if (dead) return;
      sigma.resize();
      if (upright === stands()) rescale();
      else load();
      if (!moved) showAll(false);
    },
    kill() {
      dead = true;
      if (camera.isAnimated()) camera.setState(camera.getState());
      sigma.kill();
    },
  };
}

/**
 * sigma asks the graphics card what lies under the pointer at every move, and each answer waits for the whole picture.
 * Once a frame is enough, and while something is dragged nobody asks.
 */
function calmPointer(sigma: Sigma): void {
  const captor = sigma.getMouseCaptor();
  const listeners = captor.listeners('mousemove');
  let latest: Parameters<(typeof listeners)[number]> | null = null;
  captor.removeAllListeners('mousemove');
  captor.on('mousemove', (...event) => {
    if ('buttons' in event[0].original && event[0].original.buttons !== 0) return;
    if (latest === null) {
      requestAnimationFrame(() => {
        const last = latest;
        latest = null;
        if (last && sigma.getContainer().isConnected) for (const listener of listeners) listener(...last);
      });
    }
    latest = event;
  });
}

function same(one: Insets, other: Insets): boolean {
  return one.top === other.top && one.right === other.right && one.bottom === other.bottom && one.left === other.left;
}

function rgb(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}
