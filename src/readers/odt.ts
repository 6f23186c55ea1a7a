import { createComposer, type Gap } from './composer.ts';
import { joinCells, titleIn } from './docx.ts';
import { type ReaderResult, Unreadable } from './types.ts';
import { readProperties, readXml, xmlText } from './xml.ts';
import type { Zip } from './zip.ts';

/** The text of an OpenDocument file: paragraphs, cells of tables, then footnotes. Heads and feet of pages are not read. */
export function readOdt(zip: Zip): ReaderResult {
  const part = (name: string): string | null => {
    const entry = zip.entries.find((candidate) => candidate.name === name);
    return entry === undefined ? null : xmlText(zip.unpack(entry));
  };
  if (/<manifest:encryption-data/.test(part('META-INF/manifest.xml') ?? ''))
    throw new Unreadable('encrypted', 'The file is locked with a password; save it without one.');
  const content = part('content.xml');
  if (content === null)
    throw new Unreadable('broken-odt', 'The OpenDocument file has no text part; open and save it again.');
  const styles: Margins = new Map();
  readStyles(part('styles.xml') ?? '', styles);
  readStyles(content, styles);
  const composer = createComposer();
  let before: Paragraph | null = null;
  for (const [index, paragraph] of paragraphsOf(content, styles).entries()) {
    composer.add(paragraph.text, gapBetween(before, paragraph), { paragraph: index + 1 });
    before = paragraph.text.trim() === '' && paragraph.kind === 'text' ? null : paragraph;
  }
  const { text, places } = composer.result();
  const { title, author } = readMeta(part('meta.xml') ?? '');
  return { texts: [{ text, places, ...titleIn(text, title), ...(author ? { author } : {}) }] };
}

interface Paragraph {
  readonly text: string;
  readonly kind: 'text' | 'row' | 'note';
  /** Space before and after it, in points. */
  readonly before: number;
  readonly after: number;
}

interface Margin {
  readonly before?: number;
  readonly after?: number;
  readonly base?: string;
}

type Margins = Map<string, Margin>;

/** Space, in points, from which two paragraphs are seen as apart. */
const apart = 3;

function gapBetween(one: Paragraph | null, other: Paragraph): Gap {
  if (one === null || one.kind !== other.kind) return '\n\n';
  if (one.kind !== 'text') return '\n';
  return Math.max(one.after, other.before) >= apart ? '\n\n' : '\n';
}

function readStyles(source: string, margins: Margins): void {
  let current: string | null = null;
  readXml(source, {
    open: (name, attributes) => {
      if (name === 'style:style' && attributes['style:family'] === 'paragraph') {
        current = attributes['style:name'] ?? '';
        const base = attributes['style:parent-style-name'];
        margins.set(current, base === undefined ? {} : { base });
      } else if (name === 'style:default-style') {
        current = attributes['style:family'] === 'paragraph' ? '' : null;
        if (current === '') margins.set('', {});
      } else if (name === 'style:paragraph-properties' && current !== null) {
        const all = attributes['fo:margin'];
        const before = pointsOf(attributes['fo:margin-top'] ?? all);
        const after = pointsOf(attributes['fo:margin-bottom'] ?? all);
        margins.set(current, {
          ...margins.get(current),
          ...(before === null ? {} : { before }),
          ...(after === null ? {} : { after }),
        });
      }
    },
    close: (name) => {
      if (name === 'style:style' || name === 'style:default-style') current = null;
    },
  });
}

function pointsOf(length: string | undefined): number | null {
  const [, number, unit] = /^(-?[\d.]+)(cm|mm|in|pt|pc|px)?/.exec(length ?? '') ?? [];
  if (number === undefined) return null;
  const factors: Readonly<Record<string, number>> = { cm: 28.35, mm: 2.835, in: 72, pt: 1, pc: 12, px: 0.75 };
  return Number(number) * (factors[unit ?? 'pt'] ?? 1);
}

function marginOf(margins: Margins, style: string | undefined): Required<Omit<Margin, 'base'>> {
  const chain: Margin[] = [];
  for (let id = style; id !== undefined && chain.length < 20; id = margins.get(id)?.base)
    chain.unshift(margins.get(id) ?? {});
  const { before = 0, after = 0 } = Object.assign({}, margins.get(''), ...chain) as Margin;
  return { before, after };
}

/** Elements whose text was struck out, stands in the margin, or is made by the program. */
const silent = new Set([
  'text:tracked-changes',
  'office:annotation',
  'text:note-citation',
  'text:table-of-content',
  'office:forms',
  'svg:title',
  'svg:desc',
]);

function paragraphsOf(source: string, margins: Margins): Paragraph[] {
  const found: Paragraph[] = [];
  const notes: Paragraph[] = [];
  const open: { text: string; readonly style: string | undefined }[] = [];
  let [tables, inNote, hush] = [0, 0, 0];
  let started = false;
  let cells: string[] = [];
  let cell: string[] = [];
  const write = (text: string): void => {
    const top = open.at(-1);
    if (top !== undefined) top.text += text;
  };
  const finish = (text: string, style: string | undefined): void => {
    const line = text.replace(/^[\t ]+/, '');
    if (inNote > 0) notes.push({ text: line, kind: 'note', before: 0, after: 0 });
    else if (tables === 0) found.push({ text: line, kind: 'text', ...marginOf(margins, style) });
    else if (line.trim() !== '') cell.push(line.trim());
  };
  readXml(source, {
    open: (name, attributes) => {
      if (name === 'office:body') started = true;
      if (hush > 0 || silent.has(name)) hush++;
      else if (!started) return;
      else if (name === 'text:p' || name === 'text:h') open.push({ text: '', style: attributes['text:style-name'] });
      else if (name === 'text:note-body') inNote++;
      else if (name === 'table:table') tables++;
      else if (name === 'table:table-row' && tables === 1) cells = [];
      else if (name === 'table:table-cell' && tables === 1) cell = [];
      else if (name === 'text:line-break') write('\n');
      else if (name === 'text:tab') write('\t');
      else if (name === 'text:s') write(' '.repeat(Math.min(100, Number(attributes['text:c'] ?? 1) || 1)));
    },
    close: (name) => {
      if (hush > 0) hush--;
      else if (!started) return;
      else if (name === 'text:p' || name === 'text:h') {
        const { text, style } = open.pop() ?? { text: '', style: undefined };
        finish(text, style);
      } else if (name === 'text:note-body') inNote--;
      else if (name === 'table:table') tables--;
      else if (name === 'table:table-cell' && tables === 1) cells.push(cell.join('\n'));
      else if (name === 'table:table-row' && tables === 1)
        found.push({ text: joinCells(cells), kind: 'row', before: 0, after: 0 });
    },
    // Line ends in the source are blanks; blanks that count are written as elements.
    text: (piece) => {
      if (hush === 0) write(piece.replace(/\s+/g, ' '));
    },
  });
  return [...found, ...notes];
}

function readMeta(source: string): { readonly title?: string; readonly author?: string } {
  const found = readProperties(source);
  const title = found['dc:title'];
  const author = (found['meta:initial-creator'] ?? found['dc:creator'])?.trim();
  return { ...(title ? { title } : {}), ...(author ? { author } : {}) };
}
