/** Where the nodes of a figure stand: as the explorer arranges them when it opens the view. */
import { arrangedPlacing, forcedPlacing, storedPlacing } from '../drawing/arranged.ts';
import { placeOfDrawn } from '../drawing/placing.ts';
import type { Placing, Scene } from '../drawing/scene.ts';
import { createSpace } from '../drawing/space.ts';
import { isUpright } from '../drawing/still.ts';
import { forceProblem, startForces, usualForces } from '../layout/arrange/live.ts';
import type { Place } from '../layout/arrange/types.ts';
import type { Knowledge } from '../view/knowledge.ts';
import type { Shown } from '../view/shown.ts';
import { shownGraph } from '../view/shown_graph.ts';
import type { ChosenView } from '../view/view.ts';

const rounds = 50;

export function placingOf(
  knowledge: Knowledge,
  shown: Shown,
  scene: Scene,
  { layout, pins }: ChosenView,
  size: { readonly width: number; readonly height: number },
): Placing {
  const upright = isUpright(size);
  if (layout === 'stored') return storedPlacing({ pins });
  if (layout !== 'force') return arrangedPlacing({ knowledge, shown, pins }, layout, upright);
  // The forces begin where the nodes are drawn.
  const home = createSpace(scene, upright);
  const start = new Map(
    scene.nodes.map(({ key }, index): [string, Place] => [key, placeOfDrawn(home.x[index]!, home.y[index]!, upright)]),
  );
  const problem = forceProblem(shownGraph(knowledge, shown), start, pins);
  const run = startForces(problem.start);
  while (!run.advance(rounds, usualForces));
  const places = run.places();
  const moved = problem.keys.map((key, row): [string, Place] => [key, [places[2 * row]!, places[2 * row + 1]!]]);
  return forcedPlacing(knowledge, new Map([...problem.parked, ...moved]));
}
