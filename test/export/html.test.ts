import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HtmlParts, writeHtml } from '../../src/export/index.ts';
import { normaliseGraph } from '../../src/graph/index.ts';
import { anyParts } from './arbitrary.ts';
import { joined, sampleParts } from './tools.ts';

const template =
  '<!doctype html><html lang="sv"><head><title>Samband</title></head><body><!--samband:data--><p></p></body></html>';
const parts: HtmlParts = {
  ...sampleParts,
  worker: 'let a = "</script>";',
  lexicon: 'å\n',
  names: '',
  generator: 'samband 0.1.0',
};

/** The data block of that name, read as a browser reads it: up to the first end tag. */
function block(page: string, name: string): unknown {
  const open = `<script type="application/json" id="samband-${name}">`;
  const start = page.indexOf(open) + open.length;
  expect(start).toBeGreaterThan(open.length);
  return JSON.parse(page.slice(start, page.indexOf('</script', start)));
}

describe('writeHtml', () => {
  const page = joined(writeHtml(template, parts));

  it('holds graph, texts, worker and word lists', () => {
    expect(block(page, 'graph')).toEqual(JSON.parse(JSON.stringify(normaliseGraph(parts.graph))));
    expect(block(page, 'documents')).toEqual([...parts.documents.values()]);
    expect(block(page, 'info')).toEqual({ textsOmitted: false, generator: 'samband 0.1.0' });
    expect([block(page, 'worker'), block(page, 'lexicon'), block(page, 'names')]).toEqual([
      parts.worker,
      parts.lexicon,
      '',
    ]);
    expect(page.endsWith('<p></p></body></html>')).toBe(true);
  });

  it('leaves texts out above the limit, counted in bytes, and keeps the sentences behind claims', () => {
    const bytes = [...parts.documents.values()].reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    expect(block(joined(writeHtml(template, parts, bytes)), 'info')).toHaveProperty('textsOmitted', false);
    const small = joined(writeHtml(template, parts, bytes - 1));
    expect(block(small, 'documents')).toEqual([]);
    const info = block(small, 'info') as { textsOmitted: boolean; quotes: Record<string, [number, number, string][]> };
    expect(info.textsOmitted).toBe(true);
    for (const [id, quotes] of Object.entries(info.quotes)) {
      for (const [start, end, text] of quotes) expect(parts.documents.get(id)!.text.slice(start, end)).toBe(text);
    }
    for (const { attributes } of [...parts.graph.nodes, ...parts.graph.edges]) {
      for (const item of attributes.evidence) {
        if ('correction' in item) continue;
        expect(info.quotes[item.document]!.some(([start, end]) => start <= item.start && item.end <= end)).toBe(true);
      }
    }
  });

  it('takes along what a person decided, without where the file lay', () => {
    const row = { id: '1', path: 'home/ann/corrections.csv', row: 2, documents: [] };
    const decisions = [{ ...row, decision: 'rename', subject: 'role:rektor', value: 'skolledare' }] as const;
    const info = block(joined(writeHtml(template, { ...parts, decisions })), 'info');
    expect(info).toMatchObject({ decisions: [{ ...decisions[0], path: 'corrections.csv' }] });
  });

  it('sets the title, escaped', () => {
    const attributes = { ...parts.graph.attributes, title: 'Å & </title><b>' };
    expect(joined(writeHtml(template, { ...parts, graph: { ...parts.graph, attributes } }))).toContain(
      '<title>Å &#38; &#60;/title&#62;&#60;b&#62;</title>',
    );
  });

  it('ends no element early, whatever the words', () => {
    const expected = [...template.matchAll(/</gu)].length - 1 + 6 * 2;
    fc.assert(
      fc.property(anyParts, (any) => {
        const hostile = joined(writeHtml(template, { ...parts, ...any }));
        expect([...hostile.matchAll(/</gu)]).toHaveLength(expected);
        expect(hostile.slice(hostile.indexOf('</title>'))).not.toMatch(/[\u2028\u2029]/u);
        expect(block(hostile, 'graph')).toEqual(JSON.parse(JSON.stringify(normaliseGraph(any.graph))));
      }),
    );
  });

  it('says what is wrong with a template without a place for data', () => {
    expect(() => writeHtml('<html></html>', parts)).toThrow('<!--samband:data-->');
  });
});
