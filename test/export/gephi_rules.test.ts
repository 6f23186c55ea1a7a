import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { writers } from '../../src/export/index.ts';
import { anyParts } from './arbitrary.ts';
import { joined, sampleParts } from './tools.ts';

/**
 * The rules of Gephi's own importer (`ImporterGEXF.java`, `ImportContainerImpl.java`), each by its name, over the sample
 * and graphs of hostile values. Gephi itself runs nowhere without a screen.
 */

interface XmlElement {
  readonly name: string;
  readonly values: Readonly<Record<string, string>>;
}

/** All elements of a file in their order, as a reader of somebody else's sees them. */
function flatXml(file: string): XmlElement[] {
  const elements: XmlElement[] = [];
  const parser = new Parser({ onopentag: (name, values) => elements.push({ name, values }) }, { xmlMode: true });
  parser.end(file);
  return elements;
}

const withTwoPosts = twoPosts();
const files = [sampleParts, withTwoPosts, ...fc.sample(anyParts, { numRuns: 40, seed: 17 })].map((parts) =>
  joined(writers.gexf.write(parts)),
);
const all = files.map(flatXml);
const named = (elements: readonly XmlElement[], name: string) => elements.filter((one) => one.name === name);

/** Sara is rektor at two schools at once. */
function twoPosts() {
  const { graph } = sampleParts;
  const post = graph.edges.find(({ attributes }) => attributes.kind === 'holds_role')!;
  const { organisation: _, ...attributes } = post.attributes;
  return {
    ...sampleParts,
    graph: { ...graph, edges: [...graph.edges, { ...post, key: `${post.key} also`, attributes }] },
  };
}

describe('rules of Gephi', () => {
  it('version: one that it knows', () => {
    for (const elements of all) expect(named(elements, 'gexf').map(({ values }) => values.version)).toEqual(['1.3']);
  });

  it('timeformat: one that it knows, and only with time', () => {
    for (const elements of all) {
      const [graph] = named(elements, 'graph');
      const dynamic = named(elements, 'spell').length > 0;
      expect(graph!.values.mode).toBe(dynamic ? 'dynamic' : undefined);
      expect(graph!.values.timeformat).toBe(dynamic ? 'date' : undefined);
    }
  });

  it('intervals or timestamps, never both', () => {
    for (const elements of all) {
      const [graph] = named(elements, 'graph');
      expect([undefined, 'interval']).toContain(graph!.values.timerepresentation);
      for (const { values } of elements) {
        expect(values).not.toHaveProperty('timestamp');
        expect(values).not.toHaveProperty('timestamps');
        expect(values).not.toHaveProperty('intervals');
      }
    }
  });

  it('spells win over start and end: nothing has both', () => {
    let spells = 0;
    for (const elements of all) {
      for (const { name, values } of elements) {
        if (name === 'spell') spells += 1;
        else expect(Object.keys(values).filter((key) => /^(?:start|end)/u.test(key))).toEqual([]);
      }
    }
    expect(spells).toBeGreaterThan(20);
  });

  it('time: ISO days, of which no stamp of ten digits can be misread, and none ends before it begins', () => {
    for (const elements of all) {
      for (const { values } of named(elements, 'spell')) {
        for (const day of [values.start, values.end]) if (day !== undefined) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/u);
        expect((values.start ?? '') <= (values.end ?? '9999-99-99')).toBe(true);
        expect(values.start ?? values.end).toBeDefined();
      }
    }
  });

  it('kind: on every edge, and another for each edge between the same two, or they become one', () => {
    for (const elements of all) {
      for (const { values } of named(elements, 'edge')) expect(values.kind).toMatch(/^[a-z_]+(?: \d+)?$/u);
      const posts = named(elements, 'edge').filter(({ values }) => values.kind!.startsWith('holds_role'));
      const ends = posts.map(({ values }) => [values.source, values.target, values.kind].join('\n'));
      expect(new Set(ends).size).toBe(ends.length);
    }
    const posts = named(flatXml(joined(writers.gexf.write(withTwoPosts))), 'edge').map(({ values }) => values);
    expect(posts.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['holds_role', 'holds_role 2']));
  });

  it('weight: thickness is not read, so every edge has a weight of its own', () => {
    for (const elements of all)
      for (const { values } of named(elements, 'edge')) expect(Number(values.weight)).toBeGreaterThanOrEqual(0);
  });

  it('colours: channels; hex beside alpha would end the import', () => {
    for (const elements of all) {
      for (const { values } of named(elements, 'viz:color')) {
        expect(Object.keys(values)).toEqual(['r', 'g', 'b']);
        for (const channel of Object.values(values)) expect(Number(channel)).toBeLessThanOrEqual(255);
      }
    }
  });

  it('types of columns: only those that it reads, and every value is of its type', () => {
    const types: Readonly<Record<string, RegExp>> = {
      string: /^/u,
      liststring: /^\[("(?:[^"\\]|\\.)*")(?:, "(?:[^"\\]|\\.)*")*\]$/su,
      integer: /^-?\d+$/u,
      double: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/u,
      boolean: /^(?:true|false)$/u,
    };
    for (const elements of all) {
      let columns = new Map<string, string>();
      let owner = '';
      const declared: Record<string, Map<string, string>> = {};
      for (const { name, values } of elements) {
        if (name === 'attributes') {
          columns = new Map();
          declared[values.class!] = columns;
        } else if (name === 'attribute') columns.set(values.id!, values.type!);
        else if (name === 'node' || name === 'edge') owner = name;
        else if (name === 'attvalue') expect(values.value).toMatch(types[declared[owner]!.get(values.for!)!]!);
      }
      expect(declared.node!.size).toBeGreaterThan(10);
    }
  });

  it('control characters: none', () => {
    for (const file of files)
      expect(/[^\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(file)).toBe(false);
  });

  it('ids: text, each once, and every edge ends at a node that is there', () => {
    for (const elements of all) {
      const nodes = named(elements, 'node').map(({ values }) => values.id);
      const edges = named(elements, 'edge').map(({ values }) => values.id);
      expect(named(elements, 'graph')[0]!.values.idtype).toBe('string');
      expect(new Set(nodes).size).toBe(nodes.length);
      expect(new Set(edges).size).toBe(edges.length);
    }
    const known = new Set(named(all[0]!, 'node').map(({ values }) => values.id));
    for (const { values } of named(all[0]!, 'edge'))
      expect([known.has(values.source), known.has(values.target)]).toEqual([true, true]);
  });
});
