import { describe, expect, it } from 'vitest';
import { palette } from '../../src/drawing/palette.ts';
import {
  checkGraph,
  fromGraph,
  nodeColors,
  normaliseGraph,
  serializeGraph,
  styleGraph,
  toGraph,
} from '../../src/graph/index.ts';
import { nodeKinds, type SerializedEdge, type SerializedGraph } from '../../src/model/index.ts';
import { edge, place, sampleDraft, sampleGraph } from './sample.ts';

const written = (graph: SerializedGraph): string => [...serializeGraph(graph)].join('');
const codes = (graph: SerializedGraph): string[] => checkGraph(graph).map(({ code }) => code);

describe('styleGraph', () => {
  it('sorts by key and keeps sizes between 3 and 18', () => {
    const keys = sampleGraph.nodes.map(({ key }) => key);
    expect(keys).toEqual([...keys].sort());
    for (const { attributes } of sampleGraph.nodes) {
      expect(attributes.size).toBeGreaterThanOrEqual(3);
      expect(attributes.size).toBeLessThanOrEqual(18);
      expect(attributes.color).toBe(nodeColors[attributes.kind]);
    }
  });

  it('makes more evidence larger, and ignores mentions', () => {
    const sizes = new Map(sampleGraph.nodes.map(({ key, attributes }) => [key, attributes.size]));
    expect(sizes.get('person:sara-lindqvist')).toBeGreaterThan(sizes.get('person:per-ek')!);
    expect(sizes.get('document:falun/ny-rektor')).toBe(3);
  });

  it('gives the same graph whatever the order of the draft', () => {
    const turned = { ...sampleDraft, nodes: [...sampleDraft.nodes].reverse(), edges: [...sampleDraft.edges].reverse() };
    expect(written(styleGraph(turned))).toBe(written(sampleGraph));
  });

  it('uses the explorer’s colours', () => {
    expect(nodeColors).toEqual(Object.fromEntries(nodeKinds.map((kind) => [kind, palette.light.kinds[kind].fill])));
  });
});

describe('serializeGraph', () => {
  it('is JSON with one node or edge a line, read back as it was', () => {
    const text = written(sampleGraph);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(normaliseGraph(sampleGraph))));
    expect(text.split('\n').filter((line) => line.startsWith('{"key"'))).toHaveLength(
      sampleGraph.nodes.length + sampleGraph.edges.length,
    );
    expect(written(JSON.parse(text))).toBe(text);
  });

  it('keeps attributes of a later version, after the known ones', () => {
    const [first, ...others] = sampleGraph.nodes;
    const attributes = { later: 1, ...first!.attributes };
    const graph = { ...sampleGraph, nodes: [{ key: first!.key, attributes }, ...others] };
    expect(Object.keys(normaliseGraph(graph).nodes[0]!.attributes).at(-1)).toBe('later');
  });

  it('writes empty lists', () => {
    const empty = { ...sampleGraph, nodes: [], edges: [], attributes: { ...sampleGraph.attributes, documents: [] } };
    expect(JSON.parse(written(empty)).nodes).toEqual([]);
  });
});

describe('toGraph and fromGraph', () => {
  it('lead there and back', () => {
    expect(fromGraph(toGraph(sampleGraph))).toEqual(normaliseGraph(sampleGraph));
  });

  it('do not change their input', () => {
    const before = written(sampleGraph);
    const graph = toGraph(sampleGraph);
    graph.setNodeAttribute('person:per-ek', 'label', 'någon annan');
    graph.setAttribute('title', 'annan');
    expect(written(sampleGraph)).toBe(before);
  });

  it('makes a directed multigraph that knows parallel edges', () => {
    const graph = toGraph(sampleGraph);
    expect([graph.type, graph.multi, graph.allowSelfLoops]).toEqual(['directed', true, false]);
    expect(graph.size).toBe(sampleGraph.edges.length);
  });
});

describe('checkGraph', () => {
  const withEdge = (added: SerializedEdge): SerializedGraph => ({
    ...sampleGraph,
    edges: [...sampleGraph.edges, added].sort((left, right) => (left.key < right.key ? -1 : 1)),
  });
  const proof = [{ ...place('falun/ny-rektor', 'Per Ek'), rule: 'test' }];

  it('finds nothing in a good graph', () => {
    expect(checkGraph(sampleGraph)).toEqual([]);
  });

  it('finds ends of the wrong kind, and missing ones', () => {
    expect(codes(withEdge(edge('role:rektor', 'holds_role', 'person:per-ek', proof)))).toEqual([
      'edge-end-kind',
      'edge-end-kind',
    ]);
    expect(codes(withEdge(edge('person:per-ek', 'works_in', 'municipality:9999', proof)))).toEqual([
      'edge-end-missing',
    ]);
  });

  it('finds loops, missing evidence, spans outside the text and unknown documents', () => {
    expect(codes(withEdge(edge('person:per-ek', 'succeeded', 'person:per-ek', proof)))).toEqual(['self-loop']);
    expect(codes(withEdge(edge('person:per-ek', 'works_in', 'municipality:2080', [])))).toEqual(['no-evidence']);
    const outside = [{ document: 'falun/ny-rektor', start: 5, end: 9999, rule: 'test' }];
    expect(codes(withEdge(edge('person:per-ek', 'works_in', 'municipality:2080', outside)))).toEqual(['evidence-span']);
    const elsewhere = [{ document: 'nowhere', start: 0, end: 1, rule: 'test' }];
    expect(codes(withEdge(edge('person:per-ek', 'works_in', 'municipality:2080', elsewhere)))).toEqual([
      'evidence-document',
    ]);
  });

  it('accepts a correction as evidence', () => {
    expect(codes(withEdge(edge('person:per-ek', 'works_in', 'municipality:2080', [{ correction: 'row-1' }])))).toEqual(
      [],
    );
  });

  it('finds references to what is not there or is something else', () => {
    const post = (organisation: string) =>
      withEdge(edge('person:per-ek', 'holds_role', 'role:rektor', [{ ...proof[0]!, organisation }], { organisation }));
    expect(codes(post('organisation:nowhere'))).toEqual(['reference-missing', 'reference-missing']);
    expect(codes(post('municipality:2080'))).toEqual(['reference-kind', 'reference-kind']);
  });

  it('finds keys that are unsorted or used twice', () => {
    expect(codes({ ...sampleGraph, nodes: [...sampleGraph.nodes].reverse() })).toContain('node-order');
    expect(codes({ ...sampleGraph, edges: [...sampleGraph.edges, sampleGraph.edges.at(-1)!] })).toEqual([
      'edge-key-twice',
    ]);
  });
});
