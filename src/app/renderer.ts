/**
 * What the explorer needs of something that draws a graph. The only implementation is
 * `view/graph_renderer.ts`; nothing outside knows how it draws.
 */
import type { Insets, LabelBox, Look, Placing, Scene, ScreenPlace } from '../drawing/scene.ts';
import type { Place } from '../layout/arrange/types.ts';
import type { PlanePoint } from '../view/polygon.ts';
import type { Camera } from '../view/view.ts';

export * from '../drawing/scene.ts';

export interface RendererEvents {
  readonly onHover: (key: string | null) => void;
  /** A click on a node, or on the background; `more` when a key held asks for it besides what is selected. */
  readonly onSelect: (key: string | null, more: boolean) => void;
  /** A double click on a node. */
  readonly onOpen: (key: string) => void;
  /** A node was dragged somewhere, in units of the layout. */
  readonly onPin: (key: string, place: Place) => void;
  /** The view moved. */
  readonly onMove: () => void;
  /** What draws now: a plain canvas stands in where there is no WebGL, or while its context is lost. */
  readonly onPainter: (kind: 'webgl' | 'plain') => void;
}

export interface Renderer {
  /** Draws another graph. The view stays where it is unless it is the first. */
  draw(scene: Scene): void;
  /** Changes what is shown, dimmed and highlighted; redraws as little as possible. */
  setLook(look: Look): void;
  /**
   * Draws out of sight what stands out with this look, so that what is made at the first time only is there when it is
   * asked for. False while there is something else to do.
   */
  rehearse(look: Look): boolean;
  setInsets(insets: Insets): void;
  /** Moves the nodes, and the view after them when `fit` is set. */
  arrange(placing: Placing, options: { readonly animated: boolean; readonly fit: boolean }): void;
  /** Where the nodes stand now, in units of a layout that lies. */
  places(): ReadonlyMap<string, Place>;
  /** True when the view is higher than wide. */
  stands(): boolean;
  /** Of the view, in pixels. */
  size(): { readonly width: number; readonly height: number };
  /** Moves the view so that these nodes are seen; one node keeps the scale unless it is very far out. */
  focus(keys: readonly string[]): void;
  fit(): void;
  /** Null while the whole graph is seen. */
  camera(): Camera | null;
  setCamera(camera: Camera | null): void;
  zoom(factor: number): void;
  pan(right: number, down: number): void;
  place(key: string): ScreenPlace | null;
  /** The nodes whose middles lie inside a line drawn on the screen, the largest first. */
  keysIn(line: readonly PlanePoint[]): string[];
  /** The labels drawn last, for tests and for whoever embeds the page. */
  labels(): readonly LabelBox[];
  /** True when all that is to be drawn has been drawn. */
  settled(): boolean;
  /** True from the first picture on. */
  drawn(): boolean;
  /** To be called when the container has changed its size. */
  resize(): void;
  kill(): void;
}

export type RendererMaker = (
  container: HTMLElement,
  scene: Scene,
  look: Look,
  insets: Insets,
  events: RendererEvents,
) => Renderer;
