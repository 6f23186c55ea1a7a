/** A chosen view as the look of a drawing: the same that the explorer makes of it, without anybody pointing anywhere. */
import type { Surface } from '../drawing/palette.ts';
import { scaleFor } from '../drawing/scales.ts';
import type { Look } from '../drawing/scene.ts';
import type { CaptionText } from '../layout/arrange/types.ts';
import { type Colouring, colouringOf } from '../view/colouring.ts';
import { type Knowledge, labelOf } from '../view/knowledge.ts';
import { connectionBetween } from '../view/paths.ts';
import { type Shown, showing } from '../view/shown.ts';
import { sizingOf } from '../view/sizing.ts';
import type { ChosenView } from '../view/view.ts';
import { among, type Emphasis, emphasisOf } from '../view/visibility.ts';
import { tieOf } from '../words/prose/ties.ts';
import type { Words } from '../words/words.ts';

export interface FigureLook {
  readonly look: Look;
  readonly shown: Shown;
  /** Null while nodes have the colours of their kinds. */
  readonly colouring: Colouring | null;
}

export function lookOf(knowledge: Knowledge, view: ChosenView, words: Words): FigureLook {
  const { selected, also, why, hiddenKinds, mentions, filters, colour, size, pins } = view;
  const shown = showing(knowledge, { filters, hiddenKinds, mentions });
  const surface: Surface = view.theme === 'dark' ? 'dark' : 'paper';
  const colouring = colour === 'kind' ? null : colouringOf(knowledge, shown, colour);
  const chosen = selected === null ? [] : [selected, ...also];
  const way = why ? (connectionBetween(knowledge, shown, why[0], why[1])?.paths[0] ?? null) : null;
  const onWay = way?.nodes.map((at) => knowledge.graph.nodes[at]!.key) ?? [];
  const wayLit: Emphasis | null = way && {
    focus: null,
    nodes: new Set(onWay),
    edges: new Set(
      way.steps.flatMap((step) => [step.edge, ...step.beside]).map((at) => knowledge.graph.edges[at]!.key),
    ),
  };
  const manyLit = chosen.length > 1 ? among(knowledge, chosen, shown) : null;
  const edgeText = (key: string): string => {
    const at = knowledge.edgeIndex.get(key);
    return at === undefined ? '' : words.looking.tie(tieOf(knowledge, knowledge.graph.edges[at]!)).label;
  };
  const look: Look = {
    theme: surface,
    shown,
    kept: new Set([...chosen, ...onWay]),
    emphasis: wayLit ?? manyLit ?? emphasisOf(knowledge, shown, { hovered: null, selected }, null),
    paint: colouring && {
      of: colouring.of,
      colours: scaleFor(view.theme, colouring.groups.length, colouring.ordered),
    },
    radii: sizingOf(knowledge, shown, size).radii,
    pointed: null,
    edgeText: view.edgeLabels || wayLit ? edgeText : null,
    carded: null,
    fresh: new Set(),
    aloneCaption: words.app.alone,
    caption: (text: CaptionText) =>
      text.is === 'municipality' ? labelOf(knowledge, text.key) : words.layouts.caption(text, words.kindLabel),
    pins,
  };
  return { look, shown, colouring };
}
