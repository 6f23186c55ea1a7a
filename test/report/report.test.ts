import { describe, expect, it } from 'vitest';
import { documentsById } from '../../src/export/index.ts';
import type { SerializedGraph, StoredDocument } from '../../src/model/index.ts';
import { composeReport, figuresIn, type Report, writeHtmlReport, writeMarkdown } from '../../src/report/index.ts';
import { type ChosenView, plainView } from '../../src/view/view.ts';
import { partsOf } from '../figure/parts.ts';
import { makeWorld } from '../support/made_up_world.ts';

const world = makeWorld(110);
const documents = documentsById(world.documents);

function reportOf(
  view: Partial<ChosenView> = {},
  graph: SerializedGraph = world.graph,
  texts: ReadonlyMap<string, StoredDocument> = documents,
): Report {
  return composeReport({ ...partsOf(graph), documents: texts }, { ...plainView, ...view });
}

const html = (report: Report) => [...writeHtmlReport(report)].join('');
const markdown = (report: Report) => [...writeMarkdown(report, (name) => `${name}.svg`)].join('');

function tablesIn({ sections }: Report) {
  return sections.flatMap(({ id, blocks, parts }) =>
    [...blocks, ...parts.flatMap((part) => part.blocks)].flatMap((block) =>
      block.is === 'table' ? [{ id, ...block }] : [],
    ),
  );
}

const report = reportOf();

describe('a report', () => {
  it('has all its sections, in both languages', () => {
    const ids = [
      'numbers',
      'posts',
      'timeline',
      'connected',
      'groups',
      'concepts',
      'map',
      'sources',
      'method',
      'limits',
    ];
    expect(report.sections.map(({ id }) => id)).toEqual(ids);
    const english = reportOf({ language: 'en' });
    expect(english.sections.map(({ id }) => id)).toEqual(ids);
    for (const [at, { heading }] of english.sections.entries()) expect(heading).not.toBe(report.sections[at]!.heading);
  });

  it('gives every statement a sentence that stands in one of its sources', () => {
    const { sources } = report.sections.flatMap(({ blocks }) => blocks).find((block) => block.is === 'sources')!;
    const textOf = new Map(
      sources.map(({ number, path }) => [
        number,
        world.documents.find((document) => document.path === path)!.text.replace(/\s+/gu, ' '),
      ]),
    );
    let checked = 0;
    for (const { id, rows } of tablesIn(report)) {
      if (id === 'numbers') continue;
      for (const row of rows) {
        const proof = row.at(-1)!.proof!;
        expect(proof.sources.length, `${id}: ${row[0]!.text}`).toBeGreaterThan(0);
        expect(textOf.get(proof.sources[0]!)).toContain(proof.quote.replace(/ …$/u, ''));
        expect(proof.quote).not.toBe('');
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(60);
  });

  it('has every post once, under its municipality', () => {
    const posts = tablesIn(report).filter(({ id }) => id === 'posts');
    const wanted = world.graph.edges.filter(({ attributes }) => attributes.kind === 'holds_role').length;
    expect(posts.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(wanted);
    const labels = new Set(world.graph.nodes.map(({ attributes }) => attributes.label));
    const section = report.sections.find(({ id }) => id === 'posts')!;
    for (const { heading } of section.parts) expect(labels.has(heading) || heading === 'Utan känd kommun').toBe(true);
  });

  it('is narrowed by the filters of a view, and says so', () => {
    const town = world.graph.nodes.find(({ attributes }) => attributes.kind === 'municipality')!;
    const narrow = reportOf({ filters: [{ facet: 'municipality', values: [town.key] }] });
    expect(narrow.lead.at(-1)).toBe(`Rapporten är begränsad till Kommun: ${town.attributes.label}.`);
    const section = narrow.sections.find(({ id }) => id === 'posts')!;
    expect(section.parts.map(({ heading }) => heading)).toEqual([town.attributes.label]);
  });

  it('says that there is nothing where there is nothing', () => {
    const empty = reportOf({ filters: [{ facet: 'degree', least: 9999 }] });
    expect(html(empty)).toContain('Texterna säger inget om detta.');
    expect(markdown(empty)).not.toContain('undefined');
  });

  it('is the same twice', () => {
    const again = composeReport({ ...partsOf(makeWorld(110).graph), documents }, plainView);
    expect(html(again)).toBe(html(report));
    expect(markdown(again)).toBe(markdown(report));
  });
});

describe('as HTML', () => {
  const page = html(report);

  it('asks for nothing, and every link leads somewhere in it', () => {
    expect(page).not.toMatch(/<script|<img|<link |src=|@import|url\((?!#)/u);
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/(?:href="#|url\(#)([^")]+)/gu)].map(([, id]) => id!);
    expect(links.length).toBeGreaterThan(80);
    for (const id of links) expect(ids).toContain(id);
  });

  it('has a heading and head cells for whoever listens', () => {
    expect(page.match(/<h1/gu)).toHaveLength(1);
    expect(page).toMatch(/<html lang="sv">/u);
    for (const [table] of page.matchAll(/<table.*?<\/table>/gsu)) {
      expect(table).toMatch(/aria-label="[^"]+"/u);
      expect(table.match(/<th scope="col" role="columnheader">/gu)!.length).toBeGreaterThan(1);
    }
    expect(page.match(/role="img" aria-labelledby/gu)).toHaveLength(figuresIn(report).length);
  });
});

describe('hostile names and texts', () => {
  const wicked = '|</h2><script>alert(1)</script>\n# [x](javascript:y) `z` *\u0000';
  const graph: SerializedGraph = {
    ...world.graph,
    attributes: {
      ...world.graph.attributes,
      title: wicked,
      documents: world.graph.attributes.documents.map((record, at) => ({
        ...record,
        title: `${record.title} ${wicked}`,
        url: at % 2 === 0 ? 'javascript:alert(1)' : 'https://example.org/"><script>',
      })),
    },
    nodes: world.graph.nodes.map((node) => ({
      ...node,
      attributes: { ...node.attributes, label: `${node.attributes.label} ${wicked}` },
    })),
  };
  const hostile = reportOf({}, graph);

  it('stay text in HTML', () => {
    const page = html(hostile);
    expect(page).not.toContain('<script');
    expect(page).not.toMatch(/href="javascript:/u);
  });

  it('stay in their line and cell in Markdown', () => {
    const lines = markdown(hostile).split('\n');
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
    expect(markdown(hostile)).not.toContain('<script');
    const pipes = (line: string) => line.replace(/\\./gu, '').split('|').length;
    let columns = 0;
    for (const [at, line] of lines.entries()) {
      if (!line.startsWith('|')) continue;
      if (!lines[at - 1]?.startsWith('|')) columns = pipes(line);
      expect(pipes(line)).toBe(columns);
    }
    expect(columns).toBeGreaterThan(2);
  });
});
