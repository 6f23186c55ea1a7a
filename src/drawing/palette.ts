/**
 * Colours and shapes of the explorer, as data. One source: the canvas reads it directly, the style sheet through the
 * custom properties that `theme.ts` sets. The fills keep apart under protanopia, deuteranopia and tritanopia
 * (OKLab distance at least 0.085 between any two kinds, 0.055 from the grey of texts); every kind has a shape of its
 * own as well.
 */
import type { NodeKind } from '../model/index.ts';
import type { Theme } from '../view/view.ts';

export const shapes = ['circle', 'square', 'hexagon', 'triangle', 'diamond', 'ring', 'page'] as const;
export type Shape = (typeof shapes)[number];

export interface KindColours {
  /** The body of a node. */
  readonly fill: string;
  /** The fine edge round it; at least 3:1 against the background. */
  readonly line: string;
  /** Text in the colour of the kind; at least 4.5:1 on `surface`, `background` and `soft`. */
  readonly text: string;
  /** Marked names in the reader; `text` of the theme has at least 4.5:1 on it. */
  readonly soft: string;
}

export interface Colours {
  /** Behind the graph. */
  readonly background: string;
  /** Panels. */
  readonly surface: string;
  /** Hovered rows, fields, quotes. */
  readonly raised: string;
  readonly text: string;
  /** Less important text; still at least 4.5:1. */
  readonly muted: string;
  /** Hairlines between parts; carries no meaning. */
  readonly hairline: string;
  /** Edge of something that can be used; at least 3:1. */
  readonly control: string;
  /** Links, focus rings, buttons. */
  readonly accent: string;
  readonly onAccent: string;
  /** The claimed words in a quote. */
  readonly claim: string;
  /** Edges of the graph at rest, and those of a chosen node. */
  readonly edge: string;
  readonly edgeStrong: string;
  readonly kinds: Readonly<Record<NodeKind, KindColours>>;
}

export const kindShapes: Readonly<Record<NodeKind, Shape>> = {
  municipality: 'hexagon',
  organisation: 'square',
  person: 'circle',
  role: 'triangle',
  event: 'diamond',
  concept: 'ring',
  document: 'page',
};

/** A colour between two, `share` of the way to the second. */
export function mix(one: string, other: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const from = Number.parseInt(one.slice(at, at + 2), 16);
    const to = Number.parseInt(other.slice(at, at + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

/** What one draws on: a screen in one of its themes, or paper. */
export type Surface = Theme | 'paper';

const screens: Readonly<Record<Theme, Colours>> = {
  light: {
    background: '#faf9f6',
    surface: '#ffffff',
    raised: '#f4f2ed',
    text: '#1f2328',
    muted: '#5d636b',
    hairline: '#e6e3dc',
    control: '#858b93',
    accent: '#1d5fa8',
    onAccent: '#ffffff',
    claim: '#ffe9a3',
    edge: '#dcd9d2',
    edgeStrong: '#868d97',
    kinds: {
      municipality: { fill: '#efc03a', line: '#9c720a', text: '#745300', soft: '#fbf0cc' },
      organisation: { fill: '#5bb498', line: '#2c7a62', text: '#1c664f', soft: '#dcf1ea' },
      person: { fill: '#3f74bd', line: '#2a5796', text: '#2a5796', soft: '#e0eaf8' },
      role: { fill: '#7d3f68', line: '#5c2a4b', text: '#6d3159', soft: '#f4e3ee' },
      event: { fill: '#cc5f2c', line: '#9a4217', text: '#8f3c13', soft: '#fbe6da' },
      concept: { fill: '#a3cff5', line: '#3f7cb1', text: '#2a5f8a', soft: '#e4f2fd' },
      document: { fill: '#8b9097', line: '#5f656d', text: '#545a62', soft: '#ececee' },
    },
  },
  dark: {
    background: '#13161b',
    surface: '#1a1e25',
    raised: '#242932',
    text: '#e9ebee',
    muted: '#a3abb6',
    hairline: '#2c323c',
    control: '#79828f',
    accent: '#8cb9f2',
    onAccent: '#10151c',
    claim: '#5c4a10',
    edge: '#333a45',
    edgeStrong: '#7d8896',
    kinds: {
      municipality: { fill: '#f5d35c', line: '#fdeaa5', text: '#f0cf62', soft: '#443a17' },
      organisation: { fill: '#8ec9a9', line: '#bfe5cf', text: '#93d0af', soft: '#1f3d31' },
      person: { fill: '#6a97f0', line: '#a9c4ff', text: '#94b6fb', soft: '#223559' },
      role: { fill: '#a0659a', line: '#d3a4cf', text: '#d6a3d1', soft: '#43273f' },
      event: { fill: '#d96f40', line: '#f4a883', text: '#f19b74', soft: '#4a2817' },
      concept: { fill: '#c5e6fb', line: '#eaf6ff', text: '#bfe2fa', soft: '#21384a' },
      document: { fill: '#8f949a', line: '#c2c6cb', text: '#b6bbc2', soft: '#33373d' },
    },
  },
};

/** Paper is white, and its edges a little darker, as print makes them fainter. */
const paper: Colours = { ...screens.light, background: '#ffffff', edge: '#d0cdc5' };

export const palette: Readonly<Record<Surface, Colours>> = { ...screens, paper };
