import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import { afterAll, expect, it } from 'vitest';
import { documentsById, writers } from '../../src/export/index.ts';
import { makeWorld } from '../support/made_up_world.ts';
import { python } from './tools.ts';

/** A graph as large as it gets, written by us, by graphology-gexf and by networkx in one run; and what it costs in memory. */

const folder = mkdtempSync(join(tmpdir(), 'samband-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

setFlagsFromString('--expose-gc');
/** Takes out what nobody holds any more, so that what is held can be measured. */
const collect = runInNewContext('gc') as () => void;
/** Processor time in milliseconds: what the machine does beside it does not count. */
const busy = () => process.cpuUsage().user / 1000;
const nodes = Number(process.env.SAMBAND_LARGE ?? 100_000);

it(`${nodes} nodes to GEXF: ahead of graphology-gexf and networkx, and streamed`, () => {
  const world = makeWorld(nodes);
  const parts = { graph: world.graph, documents: documentsById(world.documents) };
  const size = `${world.graph.nodes.length} nodes, ${world.graph.edges.length} edges`;
  const rate = (bytes: number, milliseconds: number) => `${(bytes / 1000 / milliseconds).toFixed(1)} MB/s`;

  collect();
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  const path = join(folder, 'ours.gexf');
  const file = openSync(path, 'w');
  const started = busy();
  let chunks = 0;
  for (const chunk of writers.gexf.write(parts)) {
    writeSync(file, chunk);
    chunks += 1;
    if (chunks % 64 !== 0) continue;
    collect();
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
  const took = busy() - started;
  closeSync(file);
  const ours = statSync(path).size;
  console.info(
    `${size}, ${(ours / 1e6).toFixed(0)} MB; memory above the graph ${(most / 1e6).toFixed(1)} MB in ${chunks} pieces`,
  );

  const again = busy();
  let length = 0;
  for (const chunk of writers.gexf.write(parts)) length += chunk.length;
  const oursTook = busy() - again;
  expect(took).toBeGreaterThan(0);

  const graph = new MultiDirectedGraph();
  for (const {
    key,
    attributes: { label, kind, x, y, size: radius, color },
  } of world.graph.nodes)
    graph.addNode(key, { label, kind, x, y, size: radius, color });
  for (const {
    key,
    source,
    target,
    attributes: { kind, weight, confidence, status = '' },
  } of world.graph.edges)
    if (graph.hasNode(source) && graph.hasNode(target))
      graph.addEdgeWithKey(key, source, target, { kind, weight, confidence, status });
  const graphologyStarted = busy();
  const theirs = gexf.write(graph);
  const graphologyTook = busy() - graphologyStarted;

  writeFileSync(join(folder, 'graph.json'), JSON.stringify(graph.export()));
  const script = `
import json, sys, time, networkx
data = json.load(open(sys.argv[1]))
g = networkx.MultiDiGraph()
for n in data["nodes"]: g.add_node(n["key"], **n["attributes"])
for e in data["edges"]: g.add_edge(e["source"], e["target"], key=e["key"], **e["attributes"])
start = time.process_time()
networkx.write_gexf(g, sys.argv[2])
print(time.process_time() - start)
`;
  const networkxTook =
    1000 *
    Number(
      execFileSync(python, ['-c', script, join(folder, 'graph.json'), join(folder, 'nx.gexf')], { encoding: 'utf8' }),
    );
  const networkx = statSync(join(folder, 'nx.gexf')).size;
  console.info(
    `GEXF: Samband ${rate(ours, oursTook)} (${oursTook.toFixed(0)} ms), graphology-gexf ${rate(theirs.length, graphologyTook)} (${graphologyTook.toFixed(0)} ms), networkx ${rate(networkx, networkxTook)} (${networkxTook.toFixed(0)} ms)`,
  );
  expect(length).toBeGreaterThan(theirs.length);
  expect(most).toBeLessThan(ours / 10);
});
