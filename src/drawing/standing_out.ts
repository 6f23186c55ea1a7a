/** What stands out over the dimmed graph: bent lines, rings, and words on lines. */
import type { Brush } from './brush.ts';
import { changeColours, paintChangedLines } from './change_marks.ts';
import { paintEdgeLabels } from './edge_labels.ts';
import type { Disc } from './labels.ts';
import { type DrawnEdge, paintEdges, paintFocus } from './overlay.ts';
import type { Colours } from './palette.ts';
import type { LabelBox, Look, Scene, ScreenPlace } from './scene.ts';
import { paintStrands, type Strand, strandsOf } from './strands.ts';

/** More lines than this are drawn straight and without heads. */
const fewLines = 400;
/** So many lines at the most get their words. */
const mostWords = 120;
/** Words on everything while nothing stands out: only when there are no more lines than this. */
export const fewInAll = 80;
const head = 7;

interface Over {
  readonly look: Look;
  /** Where a node is on the screen. */
  readonly at: (key: string) => ScreenPlace | null;
  readonly colours: Colours;
}

/** The lines that stand out, bent apart where two nodes share several; returned for the words on them. */
export function paintLinesStandingOut(
  context: Brush,
  { look, edges, at, colours }: Over & { readonly edges: ReadonlyMap<string, DrawnEdge> },
): readonly Strand[] {
  const { emphasis, pointed } = look;
  if (!emphasis) return [];
  const chosen = [...emphasis.edges].flatMap((key) => edges.get(key) ?? []);
  let lines: readonly Strand[] = [];
  if (chosen.length > fewLines) paintEdges(context, chosen, at, colours);
  else {
    lines = strandsOf(chosen, at);
    paintStrands(context, lines, { colour: colours.edgeStrong, width: 1.2, head: look.edgeText ? head : 0 });
  }
  if (look.changes && chosen.length <= fewLines)
    paintChangedLines(context, lines, look.changes.edges, changeColours[look.theme]);
  const focus = emphasis.focus === null ? null : at(emphasis.focus);
  if (pointed !== null) {
    const ends = [pointed, emphasis.focus];
    const followed = chosen.filter((edge) => ends.includes(edge.source) && ends.includes(edge.target));
    paintStrands(context, strandsOf(followed, at), { colour: colours.accent, width: 2.4, head });
    const place = at(pointed);
    if (place) paintFocus(context, place, colours);
  }
  if (focus) paintFocus(context, focus, colours);
  return lines;
}

/** What the lines say: of those that stand out, or of all when they are few. */
export function paintWords(
  context: Brush,
  options: Over & {
    readonly scene: Scene;
    readonly lines: readonly Strand[];
    readonly names: readonly LabelBox[];
    /** Nodes that words keep clear of. */
    readonly discs: readonly Disc[];
  },
): void {
  const { look, scene, lines, at, names, discs, colours } = options;
  const { edgeText, emphasis, shown } = look;
  if (!edgeText) return;
  let strands = lines;
  if (!emphasis) {
    if (shown.edgeCount > fewInAll) return;
    const drawn = scene.edges.filter((edge) => shown.edges[edge.index] === 1);
    strands = strandsOf(drawn, at);
  }
  paintEdgeLabels(context, { strands: strands.slice(0, mostWords), text: edgeText, names, discs }, colours);
}
