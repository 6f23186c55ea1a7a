import fc from 'fast-check';
import { MultiGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, it } from 'vitest';
import { writers } from '../../src/export/index.ts';
import { layoutGraph } from '../../src/layout/index.ts';
import { anyParts } from './arbitrary.ts';
import { joined, readWithNetworkx, sampleParts, validateGexf } from './tools.ts';

const sample = joined(writers.gexf.write(sampleParts));
const placed = joined(writers.gexf.write({ ...sampleParts, graph: layoutGraph(sampleParts.graph) }));
const quoted = (document: string, from: number, to: number): string =>
  sampleParts.documents.get(document)!.text.slice(from, to);

/** What every reader has to find in the sample, by node key and edge key. */
const expectedNodes = sampleParts.graph.nodes.map(({ key, attributes }) => [
  key,
  attributes.label,
  attributes.kind,
  attributes.evidence.length,
]);
const expectedEdges = sampleParts.graph.edges.map(({ key, source, target, attributes }) => [
  key,
  source,
  target,
  attributes.kind,
  attributes.evidence.length,
]);
const sentence =
  'Sara Lindqvist blir rektor på Strandskolan i Falun den 1 augusti 2021. ‖ Sara Lindqvist, rektor, deltog.';

describe('writeGexf', () => {
  it('writes a file that people read', async () => {
    await expect(placed).toMatchFileSnapshot('expected/sample.gexf');
  });

  it('is valid GEXF 1.3', () => {
    validateGexf([
      sample,
      placed,
      joined(writers.gexf.write({ ...sampleParts, graph: { ...sampleParts.graph, nodes: [], edges: [] } })),
    ]);
  });

  it('is valid whatever stands in names, dates and kinds, and holds no control character', () => {
    const files = fc.sample(anyParts, { numRuns: 200, seed: 7 }).map((parts) => joined(writers.gexf.write(parts)));
    validateGexf(files);
    for (const file of files)
      expect(/[^\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(file)).toBe(false);
  });

  it('does not depend on the order of nodes and edges, nor change its input', () => {
    const { graph } = sampleParts;
    const before = JSON.stringify(graph);
    const turned = { ...graph, nodes: [...graph.nodes].reverse(), edges: [...graph.edges].reverse() };
    expect(joined(writers.gexf.write({ ...sampleParts, graph: turned }))).toBe(sample);
    expect(JSON.stringify(graph)).toBe(before);
  });
});

describe('the profile', () => {
  it('has no clock, both namespaces and numeric attribute ids', () => {
    expect(sample).not.toContain('lastmodifieddate');
    expect(sample).toContain('<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">');
    for (const [, id] of sample.matchAll(/<attribute id="([^"]*)"/gu)) expect(id).toMatch(/^\d+$/u);
  });

  it('is dynamic only when something has a whole date', () => {
    const { graph } = sampleParts;
    const nodes = graph.nodes.map((node) =>
      node.attributes.kind === 'event' ? { ...node, attributes: { ...node.attributes, date: '--05-06' } } : node,
    );
    const edges = graph.edges.map((edge) => {
      const { start: _, ...attributes } = edge.attributes;
      return { ...edge, attributes };
    });
    const timeless = joined(writers.gexf.write({ ...sampleParts, graph: { ...graph, nodes, edges } }));
    expect(sample).toContain('mode="dynamic" timeformat="date" timerepresentation="interval">');
    expect(timeless).not.toMatch(/dynamic|spell|timeformat/u);
    expect(timeless).toContain('value="--05-06"');
  });

  it('writes kind on each edge and again as attribute', () => {
    const edges = [
      ...sample.matchAll(/<edge .*? kind="(\w+)(?: \d+)?"[^>]*>\s*<attvalues>\s*<attvalue for="0" value="(\w+)"/gu),
    ];
    expect(edges).toHaveLength(sampleParts.graph.edges.length);
    for (const [, kind, repeated] of edges) expect(repeated).toBe(kind);
  });

  it('writes colours as channels, never as hex, and never alpha', () => {
    expect(sample).toContain('<viz:color r="63" g="116" b="189"/>');
    expect(sample).not.toMatch(/hex=|viz:color[^>]* a=/u);
  });
});

describe('readers', () => {
  it('networkx finds the same nodes, edges, labels, kinds and evidence', () => {
    const [graph] = readWithNetworkx([sample]);
    const nodes = graph!.nodes.map(([id, data]) => [id, data.label, data.kind, data['antal belägg']]);
    const edges = graph!.edges.map(([source, target, data]) => [
      data.id,
      source,
      target,
      data.kind,
      data['antal belägg'],
    ]);
    expect(nodes).toEqual(expectedNodes);
    expect(new Set(edges.map(String))).toEqual(new Set(expectedEdges.map(String)));
    const post = graph!.edges.find(([, , data]) => data.kind === 'holds_role')![2];
    expect(post).toMatchObject({
      belägg: sentence,
      organisation: 'Strandskolan',
      kommun: 'Falun',
      från: '2021-08-01',
      weight: 2,
    });
    expect(post.källa).toBe('Ny rektor på Strandskolan ‖ Konferens om läsning');
    expect(graph!.nodes.find(([id]) => id === 'person:per-ek')![1].viz).toMatchObject({
      color: { r: 63, g: 116, b: 189, a: 1 },
    });
  });

  it('graphology-gexf finds the same, as Gephi Lite reads it', () => {
    const graph = parse(MultiGraph, placed, { addMissingNodes: true, allowUndeclaredAttributes: true });
    const nodes = graph.mapNodes((key, data) => [key, data.label, data.kind, data['antal belägg']]);
    const edges = graph.mapEdges((key, data, source, target) => [key, source, target, data.kind, data['antal belägg']]);
    expect(nodes).toEqual(expectedNodes);
    expect(edges).toEqual(expectedEdges);
    expect(graph.getEdgeAttribute(expectedEdges.find(([, , , kind]) => kind === 'holds_role')![0], 'belägg')).toBe(
      sentence,
    );
    expect(graph.getNodeAttributes('event:läslyftet@2022-05-12')).toMatchObject({
      datum: '2022-05-12',
      color: 'rgb(204,95,44)',
    });
  });

  it('links lead to the very words', () => {
    const graph = parse(MultiGraph, sample);
    const [, from, to] = /#char=(\d+),(\d+)$/u.exec(graph.getNodeAttribute('person:per-ek', 'länk'))!;
    expect(quoted('falun/ny-rektor', Number(from), Number(to))).toBe('Per Ek');
  });

  it('all read hostile graphs with nothing lost', () => {
    const parts = fc.sample(anyParts, { numRuns: 30, seed: 11 });
    const files = parts.map((item) => joined(writers.gexf.write(item)));
    const read = readWithNetworkx(files);
    parts.forEach(({ graph }, index) => {
      const ours = parse(MultiGraph, files[index]!);
      expect(ours.nodes()).toEqual(graph.nodes.map(({ key }) => key));
      expect(ours.edges()).toEqual(graph.edges.map(({ key }) => key));
      expect(read[index]!.nodes.map(([id]) => id)).toEqual(ours.nodes());
      expect(new Set(read[index]!.edges.map(([, , data]) => data.id))).toEqual(new Set(ours.edges()));
      for (const [id, data] of read[index]!.nodes) {
        expect(data.label ?? '').toBe(ours.getNodeAttribute(id, 'label') ?? '');
        expect(data.belägg).toBe(ours.getNodeAttribute(id, 'belägg'));
        expect(data['andra namn'] === undefined).toBe(ours.getNodeAttribute(id, 'andra namn') === undefined);
      }
    });
  });

  it('lists come back item by item', () => {
    const aliases = ['a, b', 'c|d', 'e "f"', "g 'h'", 'i\\n', '[j]', 'null', 'å'];
    const nodes = sampleParts.graph.nodes.map((node) => ({ ...node, attributes: { ...node.attributes, aliases } }));
    const graph = parse(
      MultiGraph,
      joined(writers.gexf.write({ ...sampleParts, graph: { ...sampleParts.graph, nodes } })),
    );
    graph.forEachNode((_, data) => expect(data['andra namn']).toEqual(aliases));
  });
});
