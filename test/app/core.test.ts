import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pack, readTables } from '../../src/cli/load_lexicon.ts';
import { appendRow, build, createLexicon, readDecisions, type SourceText, suppressRow } from '../../src/index.ts';
import type { StoredDocument } from '../../src/model/index.ts';
import { createCore } from '../../src/worker/core.ts';
import type { Positions } from '../../src/worker/messages.ts';
import { fixtureTexts } from './fixture_texts.ts';

const { tables } = readTables(fileURLToPath(new URL('../../data', import.meta.url)));
const packed = pack(tables);
const core = createCore({
  type: 'start',
  lexicon: packed.lexicon,
  names: packed.names,
});
const sources: SourceText[] = fixtureTexts.map(({ id, text }) => ({ id, path: `${id}.txt`, text }));

function asSource({ id, path, text, title, date, url }: StoredDocument): SourceText {
  return { id, path, text, title, ...(date === null ? {} : { date }), ...(url === null ? {} : { url }) };
}

describe('the worker', () => {
  const request = { type: 'build', id: 1, title: 'Prov', positions: {} as Positions } as const;
  const first = core.build({ ...request, sources, documents: [] }, () => {});

  it('makes of texts what the command line makes of them', () => {
    const { graph, documents } = build(sources, createLexicon(tables), { title: 'Prov', positions: {} });
    expect(first.documents).toEqual(documents);
    expect(first.graph).toEqual(graph);
  });

  it('makes the same again of the texts that it stored', () => {
    const again = core.build({ ...request, sources: [], documents: first.documents.map(asSource) }, () => {});
    expect(again.graph.nodes.map((node) => node.key)).toEqual(first.graph.nodes.map((node) => node.key));
    expect(again.graph.edges).toEqual(first.graph.edges);
    expect(again.documents).toEqual(first.documents);
  });

  it('does again what a person decided, also of a text that comes to', () => {
    const other = first.graph.nodes.findLast(({ attributes }) => attributes.kind === 'person' && !attributes.partial)!;
    const { decisions: rows } = readDecisions(
      [
        { decision: 'rename', subject: 'role:rektor', value: 'skolledare' },
        suppressRow(other.attributes.label, 'salt'),
      ].reduce((text, cells) => appendRow(text, cells), ''),
      'somewhere/corrections.csv',
    );
    const options = { title: 'Prov', positions: {}, decisions: rows };
    const { graph, documents, decisions } = build(sources, createLexicon(tables), options);
    expect(graph).not.toEqual(first.graph);
    const stored = { ...request, decisions, sources: [], documents: documents.map(asSource) };
    expect(core.build(stored, () => {}).graph.edges).toEqual(graph.edges);
    const text = `${other.attributes.label} är rektor i Orsa.`;
    const more = core.build({ ...stored, sources: [{ id: 'ny', path: 'ny.txt', text }] }, () => {});
    expect(more.graph.nodes.find(({ key }) => key === 'role:rektor')?.attributes.label).toBe('skolledare');
    expect(JSON.stringify(more)).not.toContain(other.attributes.label);
  });

  it('keeps nodes where they were when a text comes to', () => {
    const positions = Object.fromEntries(
      first.graph.nodes.map(({ key, attributes }) => [key, [attributes.x, attributes.y] as const]),
    );
    const text = 'Ny rektor\n\nAnna Lindberg är ny rektor på Testskolan i Falun.\n';
    const seen: string[] = [];
    const second = core.build(
      {
        ...request,
        sources: [{ id: 'nytt', path: 'nytt.txt', text }],
        documents: first.documents.map(asSource),
        positions,
      },
      (done, total) => seen.push(`${done}/${total}`),
    );
    expect(seen.at(0)).toBe('0/9');
    expect(seen.at(-1)).toBe('9/9');
    const places = new Map(second.graph.nodes.map((node) => [node.key, node.attributes]));
    for (const { key, attributes } of first.graph.nodes) {
      expect([places.get(key)?.x, places.get(key)?.y], key).toEqual([attributes.x, attributes.y]);
    }
    expect(second.graph.nodes.length).toBeGreaterThan(first.graph.nodes.length);
    expect([...places.values()].map((node) => node.label)).toContain('Anna Lindberg');
  });
});
