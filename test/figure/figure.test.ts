import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { palette } from '../../src/drawing/palette.ts';
import { type Figure, writeFigure, writeTables } from '../../src/figure/index.ts';
import { pixelsPerInch, pixelsPerMillimetre } from '../../src/figure/picture.ts';
import type { SerializedGraph } from '../../src/model/index.ts';
import { indexGraph } from '../../src/view/knowledge.ts';
import { postRows } from '../../src/view/posts_table.ts';
import { timelineOf } from '../../src/view/timeline.ts';
import type { ChosenView } from '../../src/view/view.ts';
import { colourings, layouts } from '../../src/view/view.ts';
import { makeWorld } from '../support/made_up_world.ts';
import { figureOf } from './parts.ts';

const { graph } = makeWorld(120);
const kinds = ['graph', 'table', 'timeline'] as const;
const wicked = '</title><script>alert("x")</script>&\u0000\u0007]]>\ud800 Öberg';

/** The same graph with other names. */
function renamed(names: (label: string, at: number) => string): SerializedGraph {
  return {
    ...graph,
    attributes: { ...graph.attributes, title: names(graph.attributes.title, -1) },
    nodes: graph.nodes.map((node, at) => ({
      ...node,
      attributes: { ...node.attributes, label: names(node.attributes.label, at) },
    })),
  };
}

function png(figure: Figure, dpi: number) {
  const bytes = Buffer.from(writeFigure(figure, 'png', dpi) as Uint8Array);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const [width, height] = [chunks.get('IHDR')!.readUInt32BE(0), chunks.get('IHDR')!.readUInt32BE(4)];
  const rows = inflateSync(chunks.get('IDAT')!);
  const length = width * 3;
  const pixels = Buffer.alloc(length * height);
  for (let y = 0; y < height; y += 1) {
    expect(rows[y * (length + 1)]).toBe(2);
    for (let x = 0; x < length; x += 1) {
      const above = y === 0 ? 0 : pixels[(y - 1) * length + x]!;
      pixels[y * length + x] = rows[y * (length + 1) + 1 + x]! + above;
    }
  }
  const at = (x: number, y: number) =>
    `#${pixels.toString('hex', (Math.round(y) * width + Math.round(x)) * 3, (Math.round(y) * width + Math.round(x)) * 3 + 3)}`;
  return { width, height, chunks, at, signature: bytes.subarray(0, 8) };
}

function meet(
  one: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  other: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

describe('a figure', () => {
  it.each(kinds)('of the same %s has the same bytes twice, in every format', (view) => {
    const draw = () => {
      const figure = figureOf(makeWorld(120).graph, { view }, { width: 110, height: 80 });
      return (['svg', 'pdf', 'png'] as const).map((format) => Buffer.from(writeFigure(figure, format, 72)));
    };
    const [one, other] = [draw(), draw()];
    for (const [at, bytes] of one.entries()) {
      expect(bytes.length).toBeGreaterThan(5000);
      expect(bytes.equals(other[at]!)).toBe(true);
    }
  });

  it('never writes one name over another, nor outside the plot, whatever is shown', () => {
    const worlds = fc.record({
      nodes: fc.integer({ min: 1, max: 160 }),
      seed: fc.integer({ min: 1, max: 1000 }),
      layout: fc.constantFrom(...layouts.filter((layout) => layout !== 'force')),
      colour: fc.constantFrom(...colourings),
      width: fc.integer({ min: 40, max: 250 }),
      height: fc.integer({ min: 40, max: 250 }),
      chosen: fc.integer({ min: -1, max: 20 }),
    });
    fc.assert(
      fc.property(worlds, ({ nodes, seed, layout, colour, width, height, chosen }) => {
        const world = makeWorld(nodes, seed).graph;
        const selected = world.nodes[chosen]?.key ?? null;
        const { plotted } = figureOf(world, { layout, colour, selected }, { width, height });
        const { labels, left } = plotted!;
        for (const [at, one] of labels.entries()) {
          expect(labels.slice(at + 1).filter((other) => meet(one, other))).toEqual([]);
          expect(left + one.x).toBeGreaterThanOrEqual(0);
          expect(left + one.x + one.width).toBeLessThanOrEqual(width * pixelsPerMillimetre);
        }
      }),
      { numRuns: 16, seed: 3 },
    );
  });

  it('names the most important, and all that stand out have their place', () => {
    const { plotted } = figureOf(graph);
    const named = new Set(plotted!.labels.map(({ key }) => key));
    expect(named.size).toBeGreaterThan(20);
    const largest = graph.nodes
      .filter(({ attributes }) => attributes.kind !== 'document')
      .sort((one, other) => other.attributes.size - one.attributes.size)
      .slice(0, 3);
    for (const { key } of largest) expect(named).toContain(key);
  });

  it('tells in words what it shows, and has every node and relation in its tables', () => {
    const view: Partial<ChosenView> = { filters: [{ facet: 'degree', least: 3 }] };
    const figure = figureOf(graph, view);
    const shown = figure.plotted!.nodes.length;
    expect(figure.tables[0]!.rows).toHaveLength(shown + 1);
    expect(figure.description).toMatch(/^Nätverksbild \(överblick\) med \d+ kommuner, .*relationer\. Störst: /u);
    expect(figure.description).toContain('minst 3 samband');
    expect(figureOf(graph, { ...view, language: 'en' }).description).toMatch(/^Network \(overview\) of/u);
    const none = figureOf(graph, { filters: [{ facet: 'degree', least: 9999 }] });
    expect(none.description).toBe('Inget att visa med de filter som är valda.');
  });
});

describe('as SVG', () => {
  it('is in millimetres, with title and description, and asks for nothing', () => {
    const svg = writeFigure(figureOf(graph, {}, { width: 120, height: 80 }), 'svg') as string;
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="120mm" height="80mm" viewBox="0 0 576 384" role="img" aria-labelledby="title description" xml:lang="sv">/u,
    );
    expect(svg).toContain('<title id="title">Samband i ');
    expect(svg).toContain('<desc id="description">Nätverksbild');
    expect(svg).not.toMatch(/<text|<image|<style|<script|font-family|href|url\((?!#area)|NaN|undefined|Infinity/u);
  });

  it.each(kinds)('lets no name of a %s break out', (view) => {
    const figure = figureOf(
      renamed((label, at) => (at % 2 === 0 ? `${wicked}${at}` : label)),
      { view },
      { title: wicked },
    );
    const svg = writeFigure(figure, 'svg') as string;
    expect(svg).not.toContain('<script');
    expect([...svg].every((sign) => sign === '\n' || sign >= ' ')).toBe(true);
    expect(svg.match(/<title/gu)).toHaveLength(1);
    expect(svg).toContain('&#60;script&#62;');
    const html = writeTables(figure, 'html');
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });
});

describe('as PNG', () => {
  it('has the size on paper and in pixels that was asked for', () => {
    const { width, height, chunks, signature } = png(figureOf(graph, {}, { width: 127, height: 50.8 }), 200);
    expect([width, height]).toEqual([1000, 400]);
    expect(signature.toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(chunks.get('pHYs')!.readUInt32BE(0)).toBe(7874);
    expect(chunks.get('iTXt')!.toString('utf8')).toContain('Nätverksbild');
  });

  it('has the nodes where they were placed, in their colours', () => {
    const figure = figureOf(graph);
    const dpi = 120;
    const { at } = png(figure, dpi);
    const { nodes, labels, left, top } = figure.plotted!;
    const scale = dpi / pixelsPerInch;
    // Neither under a name nor under another node.
    const free = nodes.filter(
      (node) =>
        node.radius > 3 &&
        !node.key.startsWith('concept') &&
        !labels.some((label) => meet(label, { x: node.x - 6, y: node.y - 6, width: 12, height: 12 })) &&
        !nodes.some((other) => other !== node && Math.hypot(other.x - node.x, other.y - node.y) < other.radius + 3),
    );
    expect(free.length).toBeGreaterThan(10);
    const kindOf = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.kind]));
    for (const { key, x, y } of free) {
      expect(at((left + x) * scale - 0.5, (top + y) * scale - 0.5), key).toBe(
        palette.paper.kinds[kindOf.get(key)!].fill,
      );
    }
  });
});

describe('as PDF', () => {
  const pdf = Buffer.from(writeFigure(figureOf(renamed((label) => `${label} ${wicked}`)), 'pdf'));
  const text = pdf.toString('latin1');

  it('is one tagged page of its size, described, without a date', () => {
    expect(text).toMatch(/^%PDF-1\.7\n/u);
    expect(text).toContain('/MediaBox [0 0 453.543 311.811]');
    expect(text).toContain('/S /Figure');
    const alt = /\/Alt <FEFF([0-9A-F]+)>/u.exec(text)![1]!;
    expect(Buffer.from(alt, 'hex').swap16().toString('utf16le')).toMatch(/^Nätverksbild/u);
    expect(text).not.toMatch(/Date|\/Font|\/JavaScript/u);
  });

  it('has every object where its table says, and a content that is whole', () => {
    const table = Number(/startxref\n(\d+)/u.exec(text)![1]);
    const places = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gmu)].map(([, place]) => Number(place));
    expect(places.length).toBeGreaterThan(6);
    for (const [at, place] of places.entries()) expect(text.slice(place)).toMatch(new RegExp(`^${at + 1} 0 obj\\n`));
    const start = text.indexOf('stream\n') + 7;
    const length = Number(/\/Length (\d+)/u.exec(text)![1]);
    const content = inflateSync(pdf.subarray(start, start + length)).toString('latin1');
    expect(content.startsWith('/Figure << /MCID 0 >> BDC')).toBe(true);
    expect(content.endsWith('EMC')).toBe(true);
    expect(content.match(/^q$/gmu)!.length).toBe(content.match(/^Q$/gmu)!.length);
    expect(content).not.toMatch(/NaN|undefined|Infinity|e-\d/u);
  });
});

describe('posts', () => {
  it.each(['table', 'timeline'] as const)(
    'stand in a %s no higher than its rows, and what has no room is counted',
    (view) => {
      const few = figureOf(makeWorld(20).graph, { view }, { height: 240 });
      const many = figureOf(makeWorld(400).graph, { view }, { height: 240 });
      expect(few.height).toBeLessThan(many.height);
      expect(many.height).toBeLessThanOrEqual(240 * pixelsPerMillimetre);
      const all = many.tables[0]!.rows.length - 1;
      const fit = Number(/varav (\d+) får plats/u.exec(many.description)![1]);
      expect(fit).toBeGreaterThan(5);
      expect(fit).toBeLessThan(all);
      expect(few.description).not.toContain('varav');
    },
  );

  it.each(['table', 'timeline'] as const)('stand all in the pages of a %s, none twice', (view) => {
    const large = makeWorld(400).graph;
    const size = { width: 160, height: 200 };
    const first = figureOf(large, { view }, size);
    expect(first.pages).toBeGreaterThan(1);
    const pages = Array.from({ length: first.pages }, (_, at) => figureOf(large, { view }, { ...size, page: at + 1 }));
    const inAll = pages.map(({ description }) => Number(/varav (\d+) får plats/u.exec(description)![1]));
    const rows = postRows(indexGraph(large));
    const dated = view === 'table' ? rows.length : timelineOf(rows, 'organisation').bars.length;
    expect(inAll.reduce((sum, count) => sum + count, 0)).toBe(dated);
    expect(inAll.every((count) => count > 0)).toBe(true);
    const marks = pages.map(({ layers }) => JSON.stringify(layers.find(({ name }) => name === 'rows')!.marks));
    expect(new Set(marks).size).toBe(pages.length);
    for (const { height } of pages) expect(height).toBeLessThanOrEqual(200 * pixelsPerMillimetre);
  });

  it('are searched and sorted as the view says', () => {
    const posts = { query: 'rektor', order: { column: 'person', descending: true }, grouping: 'person' } as const;
    const { tables } = figureOf(graph, { view: 'table', posts });
    const names = tables[0]!.rows.slice(1).map(([name]) => String(name));
    expect(names.length).toBeGreaterThan(2);
    expect(tables[0]!.rows.slice(1).every((row) => row.some((cell) => String(cell).includes('rektor')))).toBe(true);
    expect(names[0]! > names.at(-1)!).toBe(true);
  });
});

describe('as Word', () => {
  it('is a picture of its size with description, and a caption that Word counts', () => {
    const figure = figureOf(graph, {}, { title: 'Björk & <Ek>' });
    const bytes = writeFigure(figure, 'docx', 50) as Uint8Array;
    const parts = unzipSync(bytes);
    const text = (name: string) => new TextDecoder().decode(parts[name]);
    const document = text('word/document.xml');
    expect(document).toContain('<wp:extent cx="5760000" cy="3960000"/>');
    expect(document).toContain(
      `descr="${figure.description.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`)}"`,
    );
    expect(document).toMatch(/Figur <\/w:t><\/w:r><w:fldSimple w:instr=" SEQ Figur /u);
    expect(document).toContain('. Björk &#38; &#60;Ek&#62;</w:t>');
    expect(parts['word/media/figure.png']).toEqual(writeFigure(figure, 'png', 50));
    expect(Buffer.from(bytes).equals(Buffer.from(writeFigure(figure, 'docx', 50) as Uint8Array))).toBe(true);
    // A wide one lies on its page, a wider one is made to fit.
    const wide = figureOf(graph, {}, { width: 400, height: 200 });
    const lying = new TextDecoder().decode(unzipSync(writeFigure(wide, 'docx', 36) as Uint8Array)['word/document.xml']);
    expect(lying).toContain('w:orient="landscape"');
    const [, across = ''] = /<wp:extent cx="(\d+)"/u.exec(lying)!;
    expect(Number(across) / 36_000).toBeCloseTo(247, 0);
  });
});

describe('a dark figure', () => {
  it('has its own size, and a margin that nothing touches', () => {
    const [light, dark] = [figureOf(graph), figureOf(graph, { theme: 'dark' })];
    expect([dark.width, dark.height].map((side) => Math.round(side))).toEqual(
      [light.width, light.height].map((side) => Math.round(side)),
    );
    expect(dark.background).not.toBe(light.background);
    const margin = 4 * pixelsPerMillimetre;
    const reach = ({ layers }: Figure) =>
      Math.min(
        ...layers.flatMap(({ name, marks }) => (name === 'frame' ? marks.flatMap(({ path }) => path.points) : [])),
      );
    expect(reach(light)).toBeLessThan(margin / 2);
    expect(reach(dark)).toBeGreaterThan(margin - 1);
    for (const { area } of dark.layers) {
      expect(area.left).toBeGreaterThanOrEqual(margin - 0.01);
      expect(area.left + area.width).toBeLessThanOrEqual(dark.width - margin + 0.01);
    }
  });
});
