import Papa from 'papaparse';
import { documentsById, type formatNames, writeHtml, writers } from '../../src/export/index.ts';
import { createExtractor } from '../../src/extract.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import type { SerializedGraph, StoredDocument } from '../../src/model/index.ts';
import { assemble } from '../../src/pipeline.ts';
import { readFile } from '../../src/readers/index.ts';
import { randomFrom } from '../support/random.ts';
import { mutated } from './mutate.ts';

/** What is written of mutated files, into which a seeded chance has put what an output must not let through. */

const spices = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!--',
  '-->',
  '<!--samband:later-->',
  ']]>',
  '<![CDATA[',
  '&lt;&#0;&x;',
  '"/>',
  "' onload='",
  '=HYPERLINK("http://127.0.0.1")',
  '@SUM(1)',
  '+1+cmd|A0',
  '-2+3',
  '"',
  '""',
  '",',
  '\t=1',
  '\r',
  '\n',
  '\u2028',
  '\u0085',
  '\u202e',
  '\ufffe',
  '\ud800',
  '\udc00',
  '$&$1$`',
  '{{x}}',
  '\\u003c',
] as const;

const template = '<!doctype html><title>x</title><!--samband:data--><p>x</p>';

export interface Told {
  /** What is wrong with what was written; null when all is well. */
  readonly fault: string | null;
  /** Nodes and edges that were written: a test over nothing would prove nothing. */
  readonly size: number;
}

/** Builds a graph of one mutated file and says what came out of its page, its GEXF or its tables as it went in. */
export async function outputsOf(number: number, lexicon: Lexicon): Promise<Told> {
  const { texts } = await readFile(mutated(number)).catch(() => ({ texts: [] }));
  const random = randomFrom(number + 1);
  const spiced = (text: string | undefined) => {
    if (text === undefined) return undefined;
    let now = random.between(0, 3) === 0 ? random.of(spices) + text : text;
    for (let times = random.between(0, 30); times > 0; times--) {
      const at = random.between(0, now.length);
      const word = now.lastIndexOf(' ', at) + random.between(0, 1);
      now = now.slice(0, Math.max(0, word)) + random.of(spices) + now.slice(Math.max(0, word));
    }
    return now;
  };
  const extractor = createExtractor(lexicon);
  const extractions = texts.slice(0, 3).flatMap(({ text, title, url }, index) => {
    const [id, given, address] = [`${random.of(spices)}${index}`, spiced(title), spiced(url)];
    const source = { id, path: `${id}.txt`, text: spiced(text.slice(0, 20_000))! };
    const known = { ...(given ? { title: given } : {}), ...(address ? { url: address } : {}) };
    return extractor.extract({ ...source, ...known }).extraction ?? [];
  });
  if (extractions.length === 0) return { fault: null, size: 0 };
  const { graph, documents } = assemble(extractions, lexicon, { title: spiced('Samband')! });
  const parts = { graph, documents: documentsById(documents) };
  const written = (name: (typeof formatNames)[number]) => [...writers[name].write(parts)].join('');
  const page = [...writeHtml(template, { ...parts, worker: '', lexicon: '', names: '', generator: 'x' })].join('');
  const faults = [
    faultOfPage(page, graph, documents),
    faultOfXml(written('gexf')),
    faultOfXml(written('graphml')),
    ...(['nodes', 'edges', 'posts', 'mentions'] as const).map((name) => faultOfTable(written(name))),
  ];
  return { fault: faults.find((fault) => fault !== null) ?? null, size: graph.nodes.length + graph.edges.length };
}

/** A page is its template, and blocks of JSON that nothing in them can end. */
function faultOfPage(page: string, graph: SerializedGraph, documents: readonly StoredDocument[]): string | null {
  const blocks = new Map<string, string>();
  const rest = page.replace(
    /<script type="application\/json" id="samband-([a-z]+)">([^<]*)<\/script>\n/g,
    (_, name: string, json: string) => {
      blocks.set(name, json);
      return '';
    },
  );
  if (!/^<!doctype html><title>[^<>]*<\/title><p>x<\/p>$/.test(rest)) return `page: ${rest.slice(0, 200)}`;
  const shown = JSON.parse(blocks.get('graph') ?? 'null') as SerializedGraph | null;
  if (shown?.nodes.length !== graph.nodes.length || shown.edges.length !== graph.edges.length) return 'page: graph';
  const texts = JSON.parse(blocks.get('documents') ?? '[]') as readonly StoredDocument[];
  if (texts.map(({ text }) => text).join('\0') !== documents.map(({ text }) => text).join('\0')) return 'page: texts';
  return null;
}

/** Elements, attributes in quotation marks and references: what is no piece of these was let through. */
function faultOfXml(xml: string): string | null {
  const piece =
    /<(?:\?xml[^<>]*\?|\/?[\w:.-]+(?:\s+[\w:.-]+="(?:[^"<&]|&(?:amp|lt|gt|quot|#\d+);)*")*\s*\/?)>|[^<&]+|&(?:amp|lt|gt|quot|#\d+);/uy;
  const open: string[] = [];
  for (let at = 0; at < xml.length; at = piece.lastIndex) {
    piece.lastIndex = at;
    const [found] = piece.exec(xml) ?? [];
    if (found === undefined) return `XML: ${xml.slice(at, at + 100)}`;
    const [, end, name, alone] = /^<(\/?)([\w:.-]+).*?(\/?)>$/su.exec(found) ?? [];
    if (name === undefined || alone === '/') continue;
    if (end === '') open.push(name);
    else if (open.pop() !== name) return `XML: ${found} closes what is not open`;
  }
  if (open.length > 0) return `XML: ${open.at(-1)} is not closed`;
  return /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml) ? 'XML: a character of none' : null;
}

/** Every row has the cells of the head, and none begins a formula. */
function faultOfTable(text: string): string | null {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: true, delimiter: ',' });
  if (errors.length > 0) return `table: ${errors[0]!.message}`;
  const [head, ...rows] = data;
  for (const row of rows) {
    if (row.length !== head?.length) return `table: ${row.join(' | ').slice(0, 200)}`;
    const formula = row.find((cell) => /^[=+\-@\t\r]/.test(cell) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(cell));
    if (formula !== undefined) return `table: ${formula.slice(0, 100)}`;
  }
  return /\p{Cs}/u.test(text) ? 'table: half a letter' : null;
}
