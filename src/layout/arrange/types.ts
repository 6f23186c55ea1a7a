/** What an arrangement is: a place for every node, and what is drawn beneath to make the places mean something. */
import type { NodeKind } from '../../model/index.ts';

/** x to the right, y upwards, as in the graph. */
export type Place = readonly [x: number, y: number];

export interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export type Line = readonly [fromX: number, fromY: number, toX: number, toY: number];

/** What a caption says, as data: whoever draws it has the words. */
export type CaptionText =
  | { readonly is: 'kind'; readonly kind: NodeKind; readonly count: number }
  | { readonly is: 'year'; readonly year: number }
  /** Years left out because nothing is known of them. */
  | { readonly is: 'gap' }
  | { readonly is: 'municipality'; readonly key: string }
  | { readonly is: 'others' | 'shared' | 'undated' | 'unplaced' | 'everywhere'; readonly count: number };

export interface Caption {
  readonly text: CaptionText;
  readonly x: number;
  readonly y: number;
  /** Which part of the text stands at x; its lower edge stands at y. */
  readonly align: 'left' | 'centre' | 'right';
  /** Units it may take before the next one; null when nothing stands beside it. */
  readonly room: number | null;
}

/** How metres of SWEREF 99 TM become units: x = (east - originEast) × scale, y likewise. */
export interface MapFrame {
  readonly scale: number;
  readonly originEast: number;
  readonly originNorth: number;
}

export interface Backdrop {
  readonly captions: readonly Caption[];
  readonly lines: readonly Line[];
  /** From where something lies to where there was room for it. */
  readonly leaders: readonly Line[];
  /** Areas set off from the rest. */
  readonly panels: readonly Rectangle[];
  readonly map: MapFrame | null;
}

export interface Arrangement {
  readonly places: ReadonlyMap<string, Place>;
  readonly backdrop: Backdrop;
  /** Kind whose names are written first. */
  readonly labelFirst: NodeKind | null;
  /** What stands outside the picture proper: its edges would only cover it. */
  readonly aside: ReadonlySet<string>;
}

export interface ArrangeOptions {
  /** For a view that is higher than wide. */
  readonly standing?: boolean;
}

export const emptyBackdrop: Backdrop = { captions: [], lines: [], leaders: [], panels: [], map: null };
