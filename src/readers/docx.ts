import { createComposer, type Gap } from './composer.ts';
import { type ReaderResult, Unreadable } from './types.ts';
import { readProperties, readXml, xmlText } from './xml.ts';
import type { Zip } from './zip.ts';

/** The text of a Word file: paragraphs, cells of tables, then footnotes and endnotes. Heads and feet of pages are not read. */
export function readDocx(zip: Zip): ReaderResult {
  const part = (name: string): string | null => {
    const entry = zip.entries.find((candidate) => candidate.name === name);
    return entry === undefined ? null : xmlText(zip.unpack(entry));
  };
  const main = part('word/document.xml');
  if (main === null) throw new Unreadable('broken-docx', 'The Word file has no text part; open and save it again.');
  const spacing = readSpacing(part('word/styles.xml') ?? '');
  const composer = createComposer();
  let count = 0;
  for (const [index, source] of [main, part('word/footnotes.xml'), part('word/endnotes.xml')].entries()) {
    let before: Paragraph | null = null;
    for (const paragraph of source === null ? [] : paragraphsOf(source, spacing)) {
      count++;
      composer.add(paragraph.text, gapBetween(before, paragraph), { paragraph: count });
      // An empty paragraph is an empty line.
      before = paragraph.text.trim() === '' && !paragraph.row ? null : paragraph;
    }
    if (index === 0 && count === 0) break;
  }
  const { text, places } = composer.result();
  const { title, author } = readCore(part('docProps/core.xml') ?? '');
  return { texts: [{ text, places, ...titleIn(text, title), ...(author ? { author } : {}) }] };
}

/** A title that stands beside the text is only taken when it stands in it too: many are left from another document. */
export function titleIn(text: string, title: string | undefined): { readonly title?: string } {
  const plain = title?.normalize('NFC').replace(/\s+/g, ' ').trim();
  return plain && text.includes(plain) ? { title: plain } : {};
}

interface Paragraph {
  text: string;
  /** Space before and after it, in twentieths of a point. */
  before: number;
  after: number;
  /** A row of a table. */
  readonly row: boolean;
  /** No space to a neighbour of the same style. */
  readonly close: string | null;
}

/** Space from which two paragraphs are seen as apart. */
const apart = 60;

function gapBetween(one: Paragraph | null, other: Paragraph): Gap {
  if (one === null) return '\n\n';
  if (one.row && other.row) return '\n';
  if (one.row || other.row) return '\n\n';
  if (one.close !== null && one.close === other.close) return '\n';
  return Math.max(one.after, other.before) >= apart ? '\n\n' : '\n';
}

interface Spacing {
  readonly before?: number;
  readonly after?: number;
  readonly close?: boolean;
}

type Styles = (style: string | null) => Spacing;

/** Space around paragraphs, by style, with what styles inherit. */
function readSpacing(source: string): Styles {
  const styles = new Map<string, Spacing & { base?: string }>();
  let defaults: Spacing = {};
  let usual: string | null = null;
  let current: string | null = null;
  readXml(source, {
    open: (name, attributes) => {
      if (name === 'w:style') {
        current = attributes['w:styleId'] ?? '';
        styles.set(current, {});
        if (attributes['w:type'] === 'paragraph' && isOn(attributes['w:default'] ?? '0')) usual = current;
      } else if (name === 'w:basedOn' && current !== null) {
        styles.set(current, { ...styles.get(current), base: attributes['w:val'] ?? '' });
      } else if (name === 'w:spacing' || name === 'w:contextualSpacing') {
        const found = name === 'w:spacing' ? spacingOf(attributes) : { close: isOn(attributes['w:val']) };
        if (current === null) defaults = { ...defaults, ...found };
        else styles.set(current, { ...styles.get(current), ...found });
      }
    },
    close: (name) => {
      if (name === 'w:style') current = null;
    },
  });
  return (style) => {
    const chain: Spacing[] = [];
    for (let id = style ?? usual; id && chain.length < 20; id = styles.get(id)?.base ?? null)
      chain.unshift(styles.get(id) ?? {});
    return Object.assign({}, defaults, ...chain);
  };
}

function spacingOf(attributes: Readonly<Record<string, string>>): Spacing {
  const before = Number(attributes['w:before'] ?? Number.NaN);
  const after = Number(attributes['w:after'] ?? Number.NaN);
  return {
    ...(Number.isFinite(before) ? { before } : {}),
    ...(Number.isFinite(after) ? { after } : {}),
    ...(isOn(attributes['w:beforeAutospacing'] ?? '0') ? { before: 280 } : {}),
    ...(isOn(attributes['w:afterAutospacing'] ?? '0') ? { after: 280 } : {}),
  };
}

function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}

/** Elements whose text was struck out, stands elsewhere too, or is no text. */
const silent = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback']);

/** A paragraph that is being read; one in a text box lies inside another. */
interface Open {
  text: string;
  style: string | null;
  own: Spacing;
}

function paragraphsOf(source: string, styles: Styles): Paragraph[] {
  const found: Paragraph[] = [];
  const open: Open[] = [];
  let tables = 0;
  let cells: string[] = [];
  let cell: string[] = [];
  let hush = 0;
  let writing = false;
  const write = (text: string): void => {
    const top = open.at(-1);
    if (top !== undefined) top.text += text;
  };
  const finish = ({ text, style, own }: Open): void => {
    const line = text.replace(/^[\t ]+/, '');
    if (tables > 0) {
      if (line.trim() !== '') cell.push(line.trim());
      return;
    }
    const { before = 0, after = 0, close = false } = { ...styles(style), ...own };
    found.push({ text: line, before, after, row: false, close: close ? (style ?? '') : null });
  };
  readXml(source, {
    open: (name, attributes) => {
      if (hush > 0 || silent.has(name)) {
        hush++;
        return;
      }
      const top = open.at(-1);
      if (name === 'w:p') open.push({ text: '', style: null, own: {} });
      else if (name === 'w:t') writing = true;
      else if (name === 'w:tbl') tables++;
      else if (name === 'w:tr' && tables === 1) cells = [];
      else if (name === 'w:tc' && tables === 1) cell = [];
      else if (top === undefined) return;
      else if (name === 'w:pStyle') top.style = attributes['w:val'] ?? null;
      else if (name === 'w:spacing') top.own = { ...top.own, ...spacingOf(attributes) };
      else if (name === 'w:contextualSpacing') top.own = { ...top.own, close: isOn(attributes['w:val']) };
      else if (name === 'w:tab' && attributes['w:pos'] === undefined) write('\t');
      else if (name === 'w:br' || name === 'w:cr') write('\n');
      else if (name === 'w:noBreakHyphen') write('-');
    },
    close: (name) => {
      if (hush > 0) hush--;
      else if (name === 'w:t') writing = false;
      else if (name === 'w:p') finish(open.pop() ?? { text: '', style: null, own: {} });
      else if (name === 'w:tc' && tables === 1) cells.push(cell.join('\n'));
      else if (name === 'w:tbl') tables--;
      else if (name === 'w:tr' && tables === 1) {
        found.push({ text: joinCells(cells), before: 0, after: 0, row: true, close: null });
        cells = [];
      }
    },
    text: (piece) => {
      if (writing && hush === 0) write(piece);
    },
  });
  return found;
}

/** Cells of a row on one line; where cells have lines of their own, one after the other. */
export function joinCells(cells: readonly string[]): string {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.join(filled.some((cell) => cell.includes('\n')) ? '\n' : '\t');
}

function readCore(source: string): { readonly title?: string; readonly author?: string } {
  const found = readProperties(source);
  const [title, author] = [found['dc:title'], found['dc:creator']?.trim()];
  return { ...(title ? { title } : {}), ...(author ? { author } : {}) };
}
