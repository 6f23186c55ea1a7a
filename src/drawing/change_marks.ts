/** What has come, changed and gone since an earlier graph, as it is drawn: by outline and sign, and by colour. */
import type { Brush } from './brush.ts';
import type { Colours, Surface } from './palette.ts';
import type { ScreenPlace } from './scene.ts';
import { pointOn, type Strand } from './strands.ts';

export type ChangeMark = 'came' | 'changed' | 'went';

/** Something that is gone, where it stood: in the units of the layout. */
export interface Ghost {
  readonly key: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

export interface ChangeMarks {
  readonly nodes: ReadonlyMap<string, ChangeMark>;
  readonly edges: ReadonlyMap<string, ChangeMark>;
  readonly ghosts: readonly Ghost[];
}

/** Blue, orange and grey: apart for every kind of colour vision; at least 3:1 against the background. */
const screens = {
  light: { came: '#0b5fa5', changed: '#b4530b', went: '#6a6f76' },
  dark: { came: '#74b9ff', changed: '#f2a154', went: '#a3abb6' },
} as const;

export const changeColours: Readonly<Record<Surface, Readonly<Record<ChangeMark, string>>>> = {
  ...screens,
  paper: screens.light,
};

const [gap, pen] = [3, 2];
/** Radius of the sign beside a small node and a large one. */
const [leastBadge, mostBadge] = [4, 6];
const fullTurn = Math.PI * 2;
/** Of a broken ring. */
const pieces = 7;

/** A whole ring with a plus, or a broken one with a wave. */
export function paintChangeMark(
  context: Brush,
  { x, y, radius }: ScreenPlace,
  mark: ChangeMark,
  colour: string,
  halo: string,
): void {
  const reach = radius + gap;
  context.strokeStyle = colour;
  context.lineWidth = pen;
  context.beginPath();
  if (mark === 'came') addArc(context, x, y, reach, 0, fullTurn);
  else brokenRing(context, x, y, reach);
  context.stroke();
  const badge = Math.min(mostBadge, Math.max(leastBadge, radius * 0.6));
  const beside = reach * 0.72 + badge * 0.3;
  paintSign(context, { x: x + beside, y: y - beside, radius: badge }, mark, colour, halo);
}

/** A hollow broken ring with a cross, as large as a small node. */
export function paintGhost(context: Brush, { x, y }: Pick<ScreenPlace, 'x' | 'y'>, colour: string, halo: string): void {
  const reach = 8;
  context.lineWidth = pen + 2;
  context.strokeStyle = halo;
  context.beginPath();
  addArc(context, x, y, reach, 0, fullTurn);
  context.stroke();
  context.lineWidth = 1.6;
  context.strokeStyle = colour;
  context.beginPath();
  brokenRing(context, x, y, reach);
  addCross(context, x, y, 3.4);
  context.stroke();
}

/** Lines that came are whole, those that changed are broken. */
export function paintChangedLines(
  context: Brush,
  lines: readonly Strand[],
  marks: ReadonlyMap<string, ChangeMark>,
  colours: Readonly<Record<ChangeMark, string>>,
): void {
  for (const mark of ['changed', 'came'] as const) {
    context.strokeStyle = colours[mark];
    context.lineWidth = pen;
    context.beginPath();
    for (const line of lines) {
      if (marks.get(line.key) !== mark) continue;
      if (mark === 'came') {
        context.moveTo(line.from.x, line.from.y);
        context.quadraticCurveTo(line.bow.x, line.bow.y, line.to.x, line.to.y);
      } else addDashes(context, line);
    }
    context.stroke();
  }
}

function addDashes(context: Brush, line: Strand): void {
  const steps = Math.max(3, Math.round(line.length / 7) | 1);
  for (let step = 0; step < steps; step += 2) {
    const [from, to] = [pointOn(line, step / steps), pointOn(line, (step + 1) / steps)];
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
  }
}

function paintSign(
  context: Brush,
  { x, y, radius }: ScreenPlace,
  mark: ChangeMark,
  colour: string,
  halo: string,
): void {
  const half = radius * 0.56;
  context.beginPath();
  addArc(context, x, y, radius, 0, fullTurn);
  context.lineWidth = 2;
  context.strokeStyle = halo;
  context.stroke();
  context.fillStyle = colour;
  context.fill();
  context.strokeStyle = halo;
  context.lineWidth = 1.5;
  context.beginPath();
  if (mark === 'came') {
    context.moveTo(x - half, y);
    context.lineTo(x + half, y);
    context.moveTo(x, y - half);
    context.lineTo(x, y + half);
  } else {
    context.moveTo(x - half, y + half * 0.2);
    context.quadraticCurveTo(x - half / 2, y - half, x, y);
    context.quadraticCurveTo(x + half / 2, y + half, x + half, y - half * 0.2);
  }
  context.stroke();
}

function brokenRing(context: Brush, x: number, y: number, radius: number): void {
  for (let piece = 0; piece < pieces; piece += 1) {
    const from = (piece / pieces) * fullTurn;
    addArc(context, x, y, radius, from, from + (fullTurn / pieces) * 0.58);
  }
}

function addCross(context: Brush, x: number, y: number, half: number): void {
  context.moveTo(x - half, y - half);
  context.lineTo(x + half, y + half);
  context.moveTo(x + half, y - half);
  context.lineTo(x - half, y + half);
}

/** An arc that no line leads to. */
function addArc(context: Brush, x: number, y: number, radius: number, from: number, to: number): void {
  context.moveTo(x + Math.cos(from) * radius, y + Math.sin(from) * radius);
  context.arc(x, y, radius, from, to);
}

/** The names beside what is gone, when they are few; none over another. */
export function paintGhostNames(
  context: Brush,
  ghosts: readonly { readonly x: number; readonly y: number; readonly label: string }[],
  font: string,
  colours: Colours,
): void {
  context.font = font;
  context.textBaseline = 'middle';
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = colours.background;
  context.fillStyle = colours.muted;
  const written: { readonly x: number; readonly y: number; readonly end: number }[] = [];
  for (const { x, y, label } of ghosts) {
    const end = x + 16 + context.measureText(label).width;
    const covers = written.some((other) => Math.abs(other.y - y) < 15 && x - 10 < other.end && other.x - 10 < end);
    written.push({ x, y, end: covers ? x + 10 : end });
    if (covers) continue;
    context.strokeText(label, x + 13, y);
    context.fillText(label, x + 13, y);
  }
}
