import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsById, writers } from '../../src/export/index.ts';
import { checkGraph, serializeGraph } from '../../src/graph/index.ts';
import { importGraph, importTables, matchedTables } from '../../src/import/index.ts';
import { listIn } from '../../src/import/read_gexf.ts';
import { readXml } from '../../src/import/xml.ts';
import type { SerializedGraph } from '../../src/model/index.ts';
import { makeFixture } from '../app/fixture.ts';
import { joined, python, sampleParts } from '../export/tools.ts';
import { ensureBuilt, samband } from '../support/samband.ts';

const fixture = makeFixture();
const parts = { graph: fixture.graph, documents: documentsById(fixture.documents) };
const gexf = joined(writers.gexf.write(parts));

/** What of a graph a file with columns can carry: one piece of evidence for each sentence. */
function told({ nodes, edges }: SerializedGraph) {
  return {
    nodes: nodes.map(({ key, attributes }) => ({
      key,
      label: attributes.label,
      kind: attributes.kind,
      aliases: attributes.aliases,
      municipality: attributes.municipality,
      date: attributes.date,
    })),
    edges: edges
      .map(({ source, target, attributes }) => {
        const { kind, organisation, municipality, status, start, end, role, area, party } = attributes;
        return JSON.stringify({
          source,
          target,
          kind,
          organisation: kind === 'holds_role' ? organisation : undefined,
          municipality: kind === 'holds_role' ? municipality : undefined,
          status,
          start,
          end,
          role: kind.startsWith('works_') ? role : undefined,
          area,
          party,
        });
      })
      .sort(),
  };
}

/** Where the evidence of every node and edge lies; `from` holds more, as a file tells each sentence once. */
function expectEvidence(read: SerializedGraph, from: SerializedGraph): number {
  const spans = (items: readonly object[]) =>
    items.map((item) => {
      const { document, start, end } = item as { document?: string; start?: number; end?: number };
      return `${document}:${start}-${end}`;
    });
  const before = new Map(from.nodes.map((node) => [node.key, new Set(spans(node.attributes.evidence))]));
  let count = 0;
  for (const { key, attributes } of read.nodes) {
    const known = before.get(key)!;
    expect(attributes.evidence.length, key).toBeGreaterThan(0);
    for (const span of spans(attributes.evidence)) {
      expect(known.has(span), `${key} ${span}`).toBe(true);
      count += 1;
    }
  }
  return count;
}

describe('a file that nobody changed', () => {
  it.each([
    ['GEXF', () => importGraph({ name: 'graph.gexf', text: gexf })],
    ['GraphML', () => importGraph({ name: 'graph.graphml', text: joined(writers.graphml.write(parts)) })],
    [
      'CSV',
      () => {
        const files = [
          { name: 'nodes.csv', text: joined(writers.nodes.write(parts)) },
          { name: 'edges.csv', text: joined(writers.edges.write(parts)) },
        ];
        return importTables(matchedTables(files).map(([table, matching]) => [table, matching!] as const));
      },
    ],
  ])('comes back as it was from %s, with the places of its evidence and its sentences', (_, read) => {
    const { graph, documents, lost } = read();
    expect(lost).toEqual({ unknown: 0, loose: 0 });
    expect(checkGraph(graph)).toEqual([]);
    expect(told(graph)).toEqual(told(fixture.graph));
    expect(expectEvidence(graph, fixture.graph)).toBeGreaterThan(fixture.graph.nodes.length);
    for (const node of graph.nodes)
      expect(node.attributes.x).toBeCloseTo(fixture.graph.nodes.find(({ key }) => key === node.key)!.attributes.x, 1);
    // The sentences stand where they stood: what a claim quotes is what it quoted.
    const texts = new Map(documents.map((document) => [document.id, document.text]));
    let right = 0;
    let all = 0;
    for (const { attributes } of graph.nodes)
      for (const item of attributes.evidence) {
        if ('correction' in item) continue;
        all += 1;
        const original = parts.documents.get(item.document)!.text.slice(item.start, item.end);
        if (texts.get(item.document)?.slice(item.start, item.end) === original) right += 1;
      }
    expect(right / all).toBeGreaterThan(0.97);
  });
});

describe('a file that another program wrote over', () => {
  let folder: string;
  beforeAll(() => {
    ensureBuilt();
    folder = mkdtempSync(join(tmpdir(), 'samband-import-'));
  });
  afterAll(() => folder && rmSync(folder, { recursive: true, force: true }));

  const person = fixture.graph.nodes.find(
    ({ key, attributes }) =>
      attributes.kind === 'person' &&
      fixture.graph.edges.some(({ source, attributes: edge }) => source === key && edge.kind === 'holds_role'),
  )!;
  const school = fixture.graph.nodes.find(({ attributes }) => attributes.subkind === 'school')!;
  /** Debian's networkx knows GEXF up to 1.2; the namespaces of 1.3 are all that is added. */
  const edit = `
import sys, networkx
from networkx.readwrite.gexf import GEXF
namespaces = {"NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3/viz", "VERSION": "1.3"}
GEXF.versions.setdefault("1.3", {**GEXF.versions["1.2draft"], **namespaces})
graph = networkx.read_gexf(sys.argv[1])
graph.nodes[sys.argv[3]]["label"] = "Nytt Namn"
graph.remove_node(sys.argv[4])
networkx.write_gexf(graph, sys.argv[2])
`;

  it('brings its changes, and keeps the evidence: a new label, a node that is gone', async () => {
    writeFileSync(join(folder, 'graph.gexf'), gexf);
    const changed = join(folder, 'changed.gexf');
    execFileSync(python, ['-c', edit, join(folder, 'graph.gexf'), changed, person.key, school.key]);
    const text = readFileSync(changed, 'utf8');
    expect(text).toContain('Nytt Namn');

    const alone = importGraph({ name: 'changed.gexf', text });
    const beside = importGraph({ name: 'changed.gexf', text }, { base: fixture.graph });
    for (const { graph, lost } of [alone, beside]) {
      expect(lost).toEqual({ unknown: 0, loose: 0 });
      expect(checkGraph(graph)).toEqual([]);
      const node = graph.nodes.find(({ key }) => key === person.key)!;
      expect(node.attributes.label).toBe('Nytt Namn');
      expect(graph.nodes.some(({ key }) => key === school.key)).toBe(false);
      expect(graph.nodes).toHaveLength(fixture.graph.nodes.length - 1);
      const left = fixture.graph.edges.filter(({ source, target }) => source !== school.key && target !== school.key);
      expect(graph.edges).toHaveLength(left.length);
      expect(JSON.stringify(graph)).not.toContain(`"${school.key}"`);
    }
    expectEvidence(alone.graph, fixture.graph);
    // Beside the graph it came from nothing is lost: all evidence, and the name it had before.
    const node = beside.graph.nodes.find(({ key }) => key === person.key)!;
    expect(node.attributes.aliases).toContain(person.attributes.label);
    expect(node.attributes.evidence).toEqual([...person.attributes.evidence, { correction: 'changed.gexf' }]);
    for (const { key, attributes } of beside.graph.nodes) {
      if (key === person.key) continue;
      expect(attributes.evidence).toEqual(fixture.graph.nodes.find((one) => one.key === key)!.attributes.evidence);
    }
  });

  it('is a GRAPH on the command line, with the sentences it quotes', async () => {
    writeFileSync(join(folder, 'graph.gexf'), gexf);
    execFileSync(python, ['-c', edit, join(folder, 'graph.gexf'), join(folder, 'edited.gexf'), person.key, school.key]);
    const made = await samband(['export', join(folder, 'edited.gexf'), '--to', 'edges']);
    expect(made.stderr).toBe('');
    expect(made.code).toBe(0);
    expect(made.stdout).toContain('Nytt Namn');
    const quote = fixture.documents
      .flatMap(({ text }) => text.split('\n'))
      .find((line) => line.includes(person.attributes.label));
    expect(quote).toBeDefined();
    const json = await samband(['export', join(folder, 'edited.gexf'), '--to', 'json']);
    expect(checkGraph(JSON.parse(json.stdout) as SerializedGraph)).toEqual([]);

    writeFileSync(join(folder, 'graph.json'), [...serializeGraph(fixture.graph)].join(''));
    writeFileSync(
      join(folder, 'documents.ndjson'),
      fixture.documents.map((one) => `${JSON.stringify(one)}\n`).join(''),
    );
    const beside = await samband(['export', join(folder, 'edited.gexf'), '--to', 'edges']);
    const whole = joined(writers.edges.write(parts)).split('\r\n').length;
    expect(beside.stdout.split('\r\n').length).toBeLessThan(whole);
    expect(beside.code).toBe(0);
  });
});

describe('files that know nothing of us', () => {
  it('are read as Gephi writes them: columns by id, lists without quotation marks, foreign columns', () => {
    const text = `<?xml version='1.0' encoding='UTF-8'?>
<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2" xmlns:viz="http://www.gexf.net/1.2draft/viz">
  <graph defaultedgetype="directed" mode="static"><!-- a comment -->
    <attributes class="node" mode="static">
      <attribute id="kind" title="kind" type="string"/><attribute id="andra namn" title="andra namn" type="liststring"/>
      <attribute id="modularity_class" title="Modularity Class" type="integer"><default>0</default></attribute>
    </attributes>
    <nodes>
      <node id="person:vendela-ask" label="Vendela Ask &amp; co"><attvalues><attvalue for="kind" value="person"/>
        <attvalue for="andra namn" value="[V. Ask, Vendela]"/><attvalue for="modularity_class" value="3"/></attvalues>
        <viz:size value="10.0"/><viz:position x="1.5" y="-2.5" z="0.0"/></node>
      <node id="17" label="rektor"><attvalues><attvalue for="kind" value="roll"/></attvalues><viz:position x="3" y="4"/></node>
      <node id="18" label="okänt"><viz:position x="0" y="0"/></node>
    </nodes>
    <edges>
      <edge id="0" source="person:vendela-ask" target="17" label="innehar rollen" weight="2.0"/>
      <edge id="1" source="person:vendela-ask" target="18" label="känner"/>
      <edge id="2" source="person:vendela-ask" target="99"/>
    </edges>
  </graph>
</gexf>`;
    const { graph, lost } = importGraph({ name: 'gephi.gexf', text });
    expect(checkGraph(graph)).toEqual([]);
    expect(graph.nodes.map(({ key }) => key)).toEqual(['concept:okänt', 'person:vendela-ask', 'role:rektor']);
    const ask = graph.nodes[1]!.attributes;
    expect(ask).toMatchObject({ label: 'Vendela Ask & co', aliases: ['V. Ask', 'Vendela'], x: 1.5, y: -2.5, size: 10 });
    expect(ask.evidence).toEqual([{ correction: 'gephi.gexf' }]);
    expect(graph.edges.map(({ attributes }) => attributes.kind)).toEqual(['holds_role']);
    expect(lost).toEqual({ unknown: 1, loose: 1 });
  });

  it('are tables whose columns a person points out', () => {
    const [[table, none]] = matchedTables([
      { name: 'möten.csv', text: 'Vem;Vad;När\nVendela Ask;Läsdagen;2020\nBo Ek;Läsdagen;2021\n' },
    ]) as [ReturnType<typeof matchedTables>[number]];
    expect(none).toBeNull();
    const { graph } = importTables(
      [[table, { holds: 'edges', columns: { source: 'Vem', target: 'Vad' }, kind: 'took_part_in' }]],
      { nodeKind: 'event' },
    );
    expect(graph.nodes).toHaveLength(3);
    // Persons were not told apart from events, so no relation is made up between them.
    expect(graph.edges).toHaveLength(0);
  });

  it('say what is wrong with them', () => {
    expect(() => importGraph({ name: 'a.gexf', text: '<gexf><graph>' })).toThrow(/not closed/u);
    expect(() => importGraph({ name: 'a.gexf', text: '<gexf><graph></gexf>' })).toThrow(/closes gexf/u);
    expect(() => importGraph({ name: 'a.gexf', text: 'hej' })).toThrow(/neither GEXF nor GraphML/u);
    expect(() => matchedTables([{ name: 'a.csv', text: 'hej' }])).toThrow(/no table/u);
  });

  it('come back item by item in their lists', () => {
    expect(listIn('["a, b", "c\\"d", "e\\\\"]')).toEqual(['a, b', 'c"d', 'e\\']);
    expect(listIn('[a, b c]')).toEqual(['a', 'b c']);
    expect(listIn('a|b')).toEqual(['a', 'b']);
  });

  it('are XML with everything XML has', () => {
    const seen: string[] = [];
    readXml('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a b=\'1 &lt; 2\'><![CDATA[<b>]]>&#229;<c/></a>', {
      open: (name, attributes) => seen.push(`+${name}${JSON.stringify(attributes)}`),
      close: (name) => seen.push(`-${name}`),
      text: (text) => seen.push(text),
    });
    expect(seen).toEqual(['+a{"b":"1 < 2"}', '<b>', 'å', '+c{}', '-c', '-a']);
  });
});

it('a graph of hostile names survives GEXF and GraphML', () => {
  for (const [name, format] of [
    ['a.gexf', 'gexf'],
    ['a.graphml', 'graphml'],
  ] as const) {
    const { graph, lost } = importGraph({ name, text: joined(writers[format].write(sampleParts)) });
    expect(lost).toEqual({ unknown: 0, loose: 0 });
    expect(told(graph)).toEqual(told(sampleParts.graph));
  }
});
