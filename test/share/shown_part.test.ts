import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../src/drawing/scene.ts';
import { stillFront } from '../../src/drawing/still.ts';
import { documentsById } from '../../src/export/index.ts';
import { lookOf } from '../../src/figure/look.ts';
import { placingOf } from '../../src/figure/placing.ts';
import { shownPart } from '../../src/share/shown_part.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import { type ChosenView, plainView } from '../../src/view/view.ts';
import { wordsOf } from '../../src/words/index.ts';
import { makeWorld } from '../support/made_up_world.ts';

const world = makeWorld(80, 3);
const whole = { graph: world.graph, documents: documentsById(world.documents) };

/** Who stands under the caption "Utan samband". */
function alone(graph: typeof world.graph, view: ChosenView): string[] {
  const knowledge = indexGraph(graph);
  const scene = sceneOf(knowledge);
  const { look, shown } = lookOf(knowledge, view, wordsOf.sv);
  const area = { left: 0, top: 0, width: 800, height: 600 };
  const front = stillFront(scene, look, placingOf(knowledge, shown, scene, view, area), area);
  return front.alone.map((index) => scene.nodes[index]!.key).sort();
}

describe('a part of a graph', () => {
  const withoutPersons: ChosenView = { ...plainView, hiddenKinds: ['document', 'person'] };

  it('says of nobody that she hangs on nothing who does so in the whole', () => {
    const related = new Set(
      world.graph.edges.flatMap(({ source, target, attributes }) =>
        attributes.kind === 'mentions' ? [] : [source, target],
      ),
    );
    const { graph } = shownPart(whole, withoutPersons);
    expect(graph.nodes.filter(({ attributes }) => attributes.cut).length).toBeGreaterThan(3);
    expect(alone(graph, withoutPersons).filter((key) => related.has(key))).toEqual([]);
  });

  it('has nobody under that caption whom the texts that are seen name', () => {
    const { graph } = world;
    const mentioned: ChosenView = { ...plainView, hiddenKinds: [], mentions: true };
    const named = new Set(graph.edges.flatMap(({ source, target }) => [source, target]));
    expect(alone(graph, mentioned).filter((key) => named.has(key))).toEqual([]);
  });
});
