/** Every file that may be handed on of a graph, as what can be read in it: packed streams unpacked, names included. */
import { unzipSync, unzlibSync } from 'fflate';
import {
  type ExportParts,
  formatNames,
  tableFormats,
  writeExcelCsv,
  writeHtml,
  writers,
} from '../../src/export/index.ts';
import { drawFigure, writeFigure, writeTables } from '../../src/figure/index.ts';
import type { PupilSigns } from '../../src/model/index.ts';
import { composeReport, figuresIn, writeHtmlReport, writeMarkdown } from '../../src/report/index.ts';
import { embedFiles } from '../../src/share/embed_files.ts';
import type { Shared } from '../../src/share/privacy.ts';
import { viewWithin } from '../../src/share/view_within.ts';
import { type ChosenView, plainView } from '../../src/view/view.ts';
import { joined } from '../export/tools.ts';
import { partsOf } from '../figure/parts.ts';

export type Found = readonly [name: string, text: string];

const template = '<html><head><title>x</title></head><body><!--samband:data--></body></html>';
const pupils: PupilSigns = { words: ['elev'], classes: [], ages: [] };

/** `title` and `view` may name whom the files must not name. */
export function everyFile(shared: Shared, asked: { title: string; view: ChosenView }): Found[] {
  const { graph, documents } = shared;
  const parts: ExportParts = { graph, documents };
  const view = viewWithin({ ...plainView, ...asked.view }, shared, true);
  const page = { ...parts, worker: '', lexicon: '', names: '', generator: 'samband', pupils };
  const files: Found[] = [
    ...formatNames.map((format): Found => [writers[format].fileName, joined(writers[format].write(parts))]),
    ...tableFormats.map((table): Found => [`${table}-excel.csv`, joined(writeExcelCsv(parts, table))]),
    ['index.html', joined(writeHtml(template, page))],
    ['cut.html', joined(writeHtml(template, page, 0))],
  ];
  if (graph.nodes.length === 0) return files;
  const drawn = partsOf(graph);
  const title = shared.hide(asked.title);
  const scripts = { component: '', frames: '', filter: '' };
  const request = { view, camera: null, title, base: 'https://example.org/' };
  for (const { name, content } of embedFiles(parts, drawn, request, scripts)) {
    // The pixels are those of `figure.png` below, smaller.
    if (/\.(?:png|docx)$/u.test(name)) continue;
    files.push([`embed/${name}`, [...content].map(readable).join('')]);
  }
  for (const kind of ['graph', 'table', 'timeline'] as const) {
    const figure = drawFigure(drawn, { view: { ...view, view: kind }, camera: null, width: 160, height: 110, title });
    for (const format of ['svg', 'pdf'] as const)
      files.push([`${kind}.${format}`, readable(writeFigure(figure, format))]);
    for (const format of ['csv', 'html'] as const) files.push([`${kind}.${format}`, writeTables(figure, format)]);
    if (kind !== 'graph') continue;
    for (const format of ['png', 'docx'] as const)
      files.push([`figure.${format}`, readable(writeFigure(figure, format, 36))]);
  }
  const report = composeReport({ ...drawn, documents }, view);
  files.push(
    ['report.html', joined(writeHtmlReport(report))],
    ['report.md', joined(writeMarkdown(report, (name) => name))],
    ...figuresIn(report).map(({ name, figure }): Found => [name, JSON.stringify(figure.tables)]),
  );
  return files;
}

/** What a program could read in a file: text as it is; of PNG, PDF and Word what lies packed and encoded in them. */
export function readable(content: string | Uint8Array): string {
  if (typeof content === 'string') return content;
  const signature = String.fromCharCode(...content.subarray(1, 4));
  if (signature === 'PNG') return pngText(content);
  if (signature === 'PDF') return pdfText(content);
  return Object.entries(unzipSync(content))
    .flatMap(([name, part]) => [name, name.endsWith('.png') ? pngText(part) : utf8(part)])
    .join('\n');
}

/** Everything but the pixels. */
function pngText(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: string[] = [];
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    const type = utf8(bytes.subarray(at + 4, at + 8));
    if (type !== 'IDAT') texts.push(utf8(bytes.subarray(at + 8, at + 8 + length)));
    at += length + 12;
  }
  return texts.join('\n');
}

/** Streams unpacked, strings of hexadecimal digits as the letters they stand for. */
function pdfText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString('latin1');
  const streams = [...text.matchAll(/stream\n(.*?)\nendstream/gsu)].map(([, packed]) =>
    utf8(unzlibSync(Buffer.from(packed!, 'latin1'))),
  );
  const strings = [...text.matchAll(/<FEFF([0-9A-F]*)>/gu)].map(([, digits]) =>
    (digits!.match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join(''),
  );
  return [text.replace(/stream\n.*?\nendstream/gsu, ''), ...streams, ...strings].join('\n');
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
