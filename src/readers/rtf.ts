import { createComposer, type Gap } from './composer.ts';
import { decodeAs } from './decode.ts';
import { titleIn } from './docx.ts';
import type { ReaderResult } from './types.ts';

/** The text of an RTF file: groups and control words read from front to back, however deep they lie. */
export function readRtf(bytes: Uint8Array): ReaderResult {
  const { paragraphs, notes, info } = parse(bytes);
  const composer = createComposer();
  let before: Paragraph | null = null;
  for (const [index, paragraph] of [...paragraphs, ...notes].entries()) {
    composer.add(paragraph.text, gapBetween(before, paragraph), { paragraph: index + 1 });
    before = paragraph.text.trim() === '' ? null : paragraph;
  }
  const { text, places } = composer.result();
  const author = info.author?.trim();
  return { texts: [{ text, places, ...titleIn(text, info.title), ...(author ? { author } : {}) }] };
}

interface Paragraph {
  readonly text: string;
  readonly row: boolean;
  /** Space before and after it, in twentieths of a point. */
  readonly before: number;
  readonly after: number;
}

const apart = 60;

function gapBetween(one: Paragraph | null, other: Paragraph): Gap {
  if (one === null || one.row !== other.row) return '\n\n';
  if (one.row) return '\n';
  return Math.max(one.after, other.before) >= apart ? '\n\n' : '\n';
}

/** What holds inside a group and ends with it. */
interface Group {
  /** Where text goes: to the page, to a note, to a field of the file's card, or nowhere. */
  to: 'body' | 'note' | 'title' | 'author' | 'nowhere';
  /** How many characters after \u stand for readers that do not know it. */
  fallback: number;
  before: number;
  after: number;
  inTable: boolean;
}

/** Groups whose text is no text of the page. */
const silent = new Set(
  'fonttbl colortbl stylesheet listtable listoverridetable rsidtbl generator pict object header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc aftnsep aftnsepc fldinst themedata colorschememapping latentstyles datastore xmlnstbl mmathPr bkmkstart bkmkend pntext listtext annotation atnid atnauthor filetbl revtbl nonshppict info pgdsctbl deleted shprslt sn sv'.split(
    ' ',
  ),
);

const marks: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
};

function parse(bytes: Uint8Array) {
  const source = new TextDecoder('latin1').decode(bytes);
  const controlWord = /([a-zA-Z]{1,32})(-?\d{1,9})? ?/y;
  const paragraphs: Paragraph[] = [];
  const notes: Paragraph[] = [];
  const info: { title?: string; author?: string } = {};
  let group: Group = { to: 'body', fallback: 1, before: 0, after: 0, inTable: false };
  const outer: Group[] = [];
  let encoding = 'windows-1252';
  let text = '';
  let note = '';
  let cells: string[] = [];
  let skip = 0;
  let raw: number[] = [];

  const put = (piece: string): void => {
    if (group.to === 'body') text += piece;
    else if (group.to === 'note') note += piece;
    else if (group.to !== 'nowhere') info[group.to] = (info[group.to] ?? '') + piece;
  };
  const flush = (): void => {
    if (raw.length === 0) return;
    const decoded = decodeAs(encoding, new Uint8Array(raw));
    raw = [];
    put(decoded);
  };
  const endParagraph = (): void => {
    if (group.to === 'note') {
      notes.push({ text: note, row: false, before: 0, after: 0 });
      note = '';
    } else if (group.to === 'body' && group.inTable) text += '\n';
    else if (group.to === 'body') {
      paragraphs.push({ text: text.replace(/^[\t ]+/, ''), row: false, before: group.before, after: group.after });
      text = '';
    }
  };
  const endRow = (): void => {
    const filled = cells.filter((cell) => cell !== '');
    const gap = filled.some((cell) => cell.includes('\n')) ? '\n' : '\t';
    paragraphs.push({ text: filled.join(gap), row: true, before: 0, after: 0 });
    cells = [];
  };
  const control = (word: string, number: number | null): void => {
    if (word === 'ansicpg' && number !== null) encoding = encodingOf(number);
    else if (word === 'mac') encoding = 'macintosh';
    else if (word === 'uc') group.fallback = number ?? 1;
    else if (word === 'u' && number !== null) {
      put(String.fromCharCode(number < 0 ? number + 65_536 : number));
      skip = group.fallback;
    } else if (word === 'par' || word === 'sect' || word === 'page' || word === 'column') {
      if (group.to !== 'nowhere') endParagraph();
    } else if (word === 'pard') [group.before, group.after, group.inTable] = [0, 0, false];
    else if (word === 'sb') group.before = number ?? 0;
    else if (word === 'sa') group.after = number ?? 0;
    else if (word === 'intbl') group.inTable = true;
    else if (word === 'cell' && group.to === 'body') {
      cells.push(text.trim());
      text = '';
    } else if (word === 'row') endRow();
    else if (word === 'footnote') {
      group.to = 'note';
      note = '';
    } else if (word === 'title' || word === 'author')
      group.to = outer.some((one) => one.to === 'nowhere') ? word : group.to;
    else if (silent.has(word)) group.to = 'nowhere';
    else if (marks[word] !== undefined) put(marks[word]);
  };

  for (let at = 0; at < source.length; ) {
    const sign = source[at]!;
    if (sign === '\\') {
      const next = source[at + 1] ?? '';
      if (next === "'") {
        const code = Number.parseInt(source.slice(at + 2, at + 4), 16);
        at += 4;
        if (skip > 0) skip--;
        else if (Number.isFinite(code)) raw.push(code);
        continue;
      }
      flush();
      controlWord.lastIndex = at + 1;
      const found = controlWord.exec(source);
      if (found !== null) {
        const number = found[2] === undefined || found[2] === '' ? null : Number(found[2]);
        at += 1 + found[0].length;
        // Bytes of a picture: no text, whatever they look like.
        if (found[1] === 'bin' && number !== null) at += Math.max(0, number);
        else control(found[1]!, number);
        continue;
      }
      at += 2;
      if (skip > 0 && next !== '*') skip--;
      else if (next === '~') put('\u00a0');
      else if (next === '_') put('-');
      else if (next === '*') {
        // Marked as safe to pass over by who does not know it; of these only what follows is known here.
        if (!/^\s*\\(?:shppict|shpinst)/.test(source.slice(at, at + 20))) group.to = 'nowhere';
      } else if (next === '\n' || next === '\r') endParagraph();
      else if (next === '\\' || next === '{' || next === '}') put(next);
      continue;
    }
    if (sign === '{') {
      flush();
      skip = 0;
      outer.push({ ...group });
    } else if (sign === '}') {
      flush();
      skip = 0;
      const ending = group;
      group = outer.pop() ?? group;
      if (ending.to === 'note' && group.to !== 'note') {
        if (note.trim() !== '') notes.push({ text: note.trim(), row: false, before: 0, after: 0 });
        note = '';
      }
    } else if (sign !== '\n' && sign !== '\r') {
      if (skip > 0) skip--;
      else if (sign.charCodeAt(0) < 0x80) {
        flush();
        put(sign);
      } else raw.push(sign.charCodeAt(0));
    }
    at++;
  }
  flush();
  if (cells.length > 0) endRow();
  if (text.trim() !== '') paragraphs.push({ text, row: false, before: 0, after: 0 });
  return { paragraphs, notes, info };
}

function encodingOf(page: number): string {
  const names: Readonly<Record<number, string>> = {
    10000: 'macintosh',
    65001: 'utf-8',
    437: 'windows-1252',
    850: 'windows-1252',
  };
  const known = [1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258];
  return names[page] ?? (known.includes(page) ? `windows-${page}` : 'windows-1252');
}
