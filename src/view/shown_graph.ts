/** What is shown as a graph of its own, for layouts and everything else that should see no more than the person does. */
import type { SerializedGraph } from '../model/index.ts';
import type { Knowledge } from './knowledge.ts';
import type { Shown } from './shown.ts';

export function shownGraph({ graph }: Knowledge, shown: Shown): SerializedGraph {
  return {
    ...graph,
    nodes: graph.nodes.filter((_, at) => shown.nodes[at] === 1),
    edges: graph.edges.filter((_, at) => shown.edges[at] === 1),
  };
}

type Place = readonly [x: number, y: number];

/**
 * Places for those that are not shown, in case they are looked at all the same: in the middle of what they are connected
 * with. Those without such neighbours get none.
 */
export function placesOfHidden(
  { graph, sources, targets }: Knowledge,
  places: ReadonlyMap<string, Place>,
): Map<string, Place> {
  const count = graph.nodes.length;
  const sums = { x: new Float64Array(count), y: new Float64Array(count), times: new Uint32Array(count) };
  const known = graph.nodes.map(({ key }) => places.get(key));
  const add = (hidden: number, other: number): void => {
    const place = known[other];
    if (known[hidden] || !place) return;
    sums.x[hidden]! += place[0];
    sums.y[hidden]! += place[1];
    sums.times[hidden]! += 1;
  };
  for (let at = 0; at < graph.edges.length; at += 1) {
    const [source, target] = [sources[at]!, targets[at]!];
    if (source < 0 || target < 0) continue;
    add(source, target);
    add(target, source);
  }
  return new Map(
    graph.nodes.flatMap(({ key }, at): [string, Place][] => {
      const times = sums.times[at]!;
      return times === 0 ? [] : [[key, [sums.x[at]! / times, sums.y[at]! / times]]];
    }),
  );
}
