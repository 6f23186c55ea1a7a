import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import jsonld from 'jsonld';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type FormatName, writers } from '../../src/export/index.ts';
import { anyParts } from './arbitrary.ts';
import { joined, python, sampleParts, withFiles } from './tools.ts';

const { graph } = sampleParts;
const written = (format: FormatName) => joined(writers[format].write(sampleParts));
const post = graph.edges.find((edge) => edge.attributes.kind === 'holds_role')!;

const reader = `
import json, sys, networkx
graphs = [networkx.read_graphml(path, force_multigraph=True) for path in sys.argv[1:]]
json.dump([{"nodes": list(g.nodes(data=True)), "edges": list(g.edges(keys=True, data=True))} for g in graphs], sys.stdout)
`;
type Read = { nodes: [string, Record<string, unknown>][]; edges: [string, string, string, Record<string, unknown>][] };

function readGraphml(contents: readonly string[]): Read[] {
  return withFiles(contents, (paths) =>
    JSON.parse(execFileSync(python, ['-c', reader, ...paths], { encoding: 'utf8', maxBuffer: 1 << 28 })),
  );
}

describe('GraphML', () => {
  it('is read by networkx with every node, edge and value', () => {
    const [read] = readGraphml([written('graphml')]);
    expect(read!.nodes.map(([key, data]) => [key, data.label, data.kind, data.evidenceCount])).toEqual(
      graph.nodes.map(({ key, attributes }) => [key, attributes.label, attributes.kind, attributes.evidence.length]),
    );
    expect(new Set(read!.edges.map(([source, target, key]) => `${source} ${target} ${key}`))).toEqual(
      new Set(graph.edges.map(({ key, source, target }) => `${source} ${target} ${key}`)),
    );
    const data = read!.edges.find(([, , key]) => key === post.key)![3];
    expect(data).toMatchObject({ kind: 'holds_role', organisation: 'Strandskolan', start: '2021-08-01' });
    expect(String(data.quote)).toContain('Sara Lindqvist');
  });

  it('is well formed whatever stands in names and dates', () => {
    const files = fc.sample(anyParts, { numRuns: 40, seed: 3 }).map((parts) => joined(writers.graphml.write(parts)));
    for (const read of readGraphml(files)) expect(read.nodes).toBeDefined();
  });
});

describe('JSON-LD', () => {
  it('expands without a network, posts as memberships in ORG, evidence as annotations', async () => {
    const documentLoader = async (url: string) => {
      throw new Error(`asked for ${url}`);
    };
    const expanded = (await jsonld.expand(JSON.parse(written('jsonld')), { documentLoader })) as Record<
      string,
      { '@id': string }[]
    >[];
    const ofType = (type: string) =>
      expanded.filter((item) => (item['@type'] as unknown as string[] | undefined)?.includes(type));
    const posts = graph.edges.filter((edge) => edge.attributes.kind === 'holds_role');
    const memberships = ofType('http://www.w3.org/ns/org#Membership');
    expect(memberships).toHaveLength(posts.length);
    const [first] = memberships;
    expect(first!['http://www.w3.org/ns/org#member']?.[0]?.['@id']).toBe(
      `urn:samband:${encodeURIComponent(post.source).replace('%3A', ':')}`,
    );
    expect(JSON.stringify(first)).toContain('2021-08-01');
    const annotations = ofType('http://www.w3.org/ns/oa#Annotation');
    const claims = [...graph.nodes, ...graph.edges.filter((edge) => edge.attributes.kind !== 'mentions')];
    expect(annotations).toHaveLength(claims.reduce((sum, { attributes }) => sum + attributes.evidence.length, 0));
    const exact = 'http://www.w3.org/ns/oa#exact';
    const quotes = JSON.stringify(annotations.map((one) => one)).split(exact).length - 1;
    expect(quotes).toBe(annotations.length);
  });

  it('is JSON whatever stands in names and dates', async () => {
    for (const parts of fc.sample(anyParts, { numRuns: 60, seed: 5 })) {
      expect(JSON.parse(joined(writers.jsonld.write(parts)))).toHaveProperty('@graph');
    }
  });
});

describe('Neo4j', () => {
  it('has the headers of its importer, and ends that are among the nodes', () => {
    const nodes = Papa.parse<string[]>(written('neo4j-nodes').trim()).data;
    const edges = Papa.parse<string[]>(written('neo4j-relationships').trim()).data;
    expect(nodes[0]!.slice(0, 3)).toEqual(['id:ID', ':LABEL', 'name']);
    expect(nodes[0]).toContain('aliases:string[]');
    expect(edges[0]!.slice(0, 4)).toEqual([':START_ID', ':END_ID', ':TYPE', 'weight:int']);
    const header = /^[A-Za-z]*(:(ID|LABEL|START_ID|END_ID|TYPE|int|double|boolean|string\[\]))?$/u;
    for (const cell of [...nodes[0]!, ...edges[0]!]) expect(cell).toMatch(header);
    const ids = new Set(nodes.slice(1).map(([id]) => id));
    expect(ids.size).toBe(graph.nodes.length);
    expect(edges).toHaveLength(graph.edges.length + 1);
    for (const [source, target] of edges.slice(1)) expect(ids.has(source) && ids.has(target)).toBe(true);
  });

  it('is written as one Cypher statement a line, with every string closed', () => {
    for (const parts of [sampleParts, ...fc.sample(anyParts, { numRuns: 60, seed: 9 })]) {
      const lines = joined(writers.cypher.write(parts)).trimEnd().split('\n');
      expect(lines).toHaveLength(1 + parts.graph.nodes.length + parts.graph.edges.length);
      for (const line of lines) {
        expect(line).toMatch(/^(CREATE CONSTRAINT|MERGE|MATCH) .*;$/u);
        // Without its strings a statement holds no quotation mark and no semicolon but the last.
        const bare = line.replace(/'(?:[^'\\]|\\.)*'/gu, '');
        expect(bare).not.toContain("'");
        expect(bare.indexOf(';')).toBe(bare.length - 1);
      }
    }
  });
});
