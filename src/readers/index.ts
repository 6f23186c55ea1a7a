import type { Message } from '../model/index.ts';
import { decode } from './decode.ts';
import { endingOf, formatOf, isMisnamed, packedFormat, readableEndings } from './formats.ts';
import {
  type Format,
  type FoundText,
  type Limits,
  type Note,
  type RawFile,
  type ReaderResult,
  type ReadFile,
  type ReadingOptions,
  Unreadable,
  usualLimits,
} from './types.ts';
import type { Budget, Zip, ZipEntry } from './zip.ts';

export { type Decoded, decode } from './decode.ts';
export { readableEndings } from './formats.ts';
export type { ColumnChoice, Format, FoundText, Limits, RawFile, ReadFile, ReadingOptions } from './types.ts';

/**
 * Reads whatever file: its bytes to the texts in it, with what the file says of them and where they stood. Pure: knows
 * neither disk nor network. The readers of formats are loaded when the first file of their kind comes.
 *
 * What cannot be read gives a message of severity "error" and no text; it never throws.
 */
export async function readFile(file: RawFile, options: ReadingOptions = {}): Promise<ReadFile> {
  const limits = options.limits ?? usualLimits;
  return readInside(file, { options, limits, budget: { unpacked: 0, entries: 0 }, depth: 0 });
}

interface Context {
  readonly options: ReadingOptions;
  readonly limits: Limits;
  readonly budget: Budget;
  readonly depth: number;
}

async function readInside(file: RawFile, context: Context): Promise<ReadFile> {
  const messages: Message[] = [];
  const tell = ({ severity, code, text, path }: Note): void => {
    messages.push({ severity, code, path: path ?? file.name, text });
  };
  let format: Format = 'text';
  try {
    if (file.bytes.length === 0) throw new Unreadable('empty-file', 'The file is empty; nothing was read from it.');
    format = formatOf(file.bytes, file.name);
    let zip: Zip | null = null;
    if (format === 'zip') {
      const { openZip } = await import('./zip.ts');
      zip = openZip(file.bytes, context.limits, context.budget);
      const packed = packedFormat(new Set(zip.entries.map((entry) => entry.name)));
      if (packed === null)
        throw new Unreadable(
          'unknown-office',
          'This is an office file of a kind that is not read; save it as .docx, .xlsx or .pdf.',
        );
      format = packed;
    }
    const { texts, notes = [] } = await readFormat(format, file, zip, context);
    for (const note of notes) tell(note);
    if (texts.some(({ text }) => text !== '') && isMisnamed(format, file.name))
      tell({
        severity: 'info',
        code: 'misnamed',
        text: `Its name ends in ${endingOf(file.name)}, but it was read as what it is: ${format}.`,
      });
    const filled = texts.filter(({ text }) => text.trim() !== '');
    const said = notes.some(({ severity, code }) => severity !== 'info' || code === 'no-text');
    const silent = filled.length === 0 && !said && format !== 'zip';
    if (silent) throw new Unreadable('empty-file', 'The file holds no text; nothing was read from it.');
    return { format, texts: filled, messages };
  } catch (error) {
    tell(noteOf(error));
    return { format, texts: [], messages };
  }
}

function noteOf(error: unknown): Note {
  if (error instanceof Unreadable) return { severity: 'error', code: error.code, text: error.message };
  if (error instanceof RangeError)
    return { severity: 'error', code: 'too-large', text: `It is too large or too deep to read (${error.message}).` };
  const cause = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return {
    severity: 'error',
    code: 'own-mistake',
    text: `Samband made a mistake in reading it; please report it (${cause}).`,
  };
}

async function readFormat(format: Format, file: RawFile, zip: Zip | null, context: Context): Promise<ReaderResult> {
  const { bytes, name } = file;
  const { columns } = context.options;
  if (format === 'text') return readText(file);
  if (format === 'html') return (await import('./html.ts')).readHtml(bytes, name);
  if (format === 'pdf') return (await import('./pdf.ts')).readPdf(bytes, context.limits);
  if (format === 'rtf') return (await import('./rtf.ts')).readRtf(bytes);
  if (format === 'table') return (await import('./csv.ts')).readCsv(bytes, name, columns);
  if (format === 'json' || format === 'ndjson')
    return (await import('./json.ts')).readJson(bytes, name, format === 'ndjson', columns);
  if (format === 'mail') return readMail(file, context);
  if (format === 'mailbox') return readMailbox(file, context);
  if (format === 'docx') return (await import('./docx.ts')).readDocx(zip!);
  if (format === 'odt') return (await import('./odt.ts')).readOdt(zip!);
  if (format === 'xlsx') return (await import('./xlsx.ts')).readXlsx(zip!, columns);
  return readZip(zip!, file, context);
}

function readText({ bytes, name }: RawFile): ReaderResult {
  const { text, messages } = decode(bytes, name);
  return {
    texts: text === null ? [] : [{ text }],
    notes: messages.map(({ severity, code, text: note }) => ({ severity, code, text: note })),
  };
}

async function readMail(file: RawFile, context: Context): Promise<ReaderResult> {
  const { readLetter } = await import('./mail.ts');
  const { text, attachments } = await readLetter(file.bytes);
  const texts: FoundText[] = text.text.trim() === '' ? [] : [text];
  const notes: Note[] = [];
  for (const attachment of attachments) await addInside(attachment, file, context, texts, notes);
  return { texts: named(texts), notes };
}

async function readMailbox(file: RawFile, context: Context): Promise<ReaderResult> {
  const { lettersOf, nameOfLetter, readLetter } = await import('./mail.ts');
  const texts: FoundText[] = [];
  const notes: Note[] = [];
  for (const [index, bytes] of lettersOf(file.bytes).entries()) {
    const shown = `${file.name} › ${index + 1}`;
    try {
      const { text, attachments } = await readLetter(bytes);
      const part = nameOfLetter(text);
      if (text.text.trim() !== '') texts.push({ ...text, part });
      for (const attachment of attachments) {
        const name = `${part}/${attachment.name}`;
        await addInside({ ...attachment, name }, file, context, texts, notes);
      }
    } catch (error) {
      notes.push({ ...noteOf(error), path: shown });
    }
  }
  return { texts: named(texts), notes };
}

async function readZip(zip: Zip, file: RawFile, context: Context): Promise<ReaderResult> {
  if (context.depth >= context.limits.depth)
    throw new Unreadable(
      'too-deep',
      `Zips lie more than ${context.limits.depth} deep in each other; unpack them first.`,
    );
  const texts: FoundText[] = [];
  const notes: Note[] = [];
  const others = new Map<string, number>();
  for (const entry of [...zip.entries].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))) {
    if (entry.folder || isHidden(entry)) continue;
    const path = `${file.name} › ${entry.name}`;
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[A-Za-z]:|\0/.test(entry.name)) {
      notes.push({
        severity: 'error',
        code: 'unsafe-path',
        path,
        text: 'Its path leads out of the zip; it was left out.',
      });
      continue;
    }
    if (!readableEndings.has(endingOf(entry.name))) {
      const ending = endingOf(entry.name) || entry.name;
      others.set(ending, (others.get(ending) ?? 0) + 1);
      continue;
    }
    try {
      await addInside({ name: entry.name, bytes: zip.unpack(entry) }, file, context, texts, notes);
    } catch (error) {
      notes.push({ ...noteOf(error), path });
      if (
        error instanceof Unreadable &&
        error.code === 'zip-bomb' &&
        context.budget.unpacked >= context.limits.unpackedBytes
      )
        break;
    }
  }
  if (others.size > 0) {
    const list = [...others]
      .slice(0, 6)
      .map(([ending, times]) => `${times} × ${ending}`)
      .join(', ');
    notes.push({ severity: 'info', code: 'other-files', text: `Left out of the zip: ${list}.` });
  }
  if (texts.length === 0 && notes.every(({ severity }) => severity === 'info'))
    throw new Unreadable('empty-file', 'The zip holds no file that can be read.');
  return { texts: named(texts), notes };
}

function isHidden({ name }: ZipEntry): boolean {
  return /(?:^|\/)(?:\.(?!\.)|__MACOSX\/|README\.md$)/.test(name);
}

/** A file inside another: its texts carry its name as their part. */
async function addInside(
  inner: RawFile,
  outer: RawFile,
  context: Context,
  texts: FoundText[],
  notes: Note[],
): Promise<void> {
  const ending = endingOf(inner.name);
  if (!readableEndings.has(ending)) return;
  const { texts: found, messages } = await readInside(inner, { ...context, depth: context.depth + 1 });
  const own = inner.name.slice(0, inner.name.length - ending.length).replace(/\\/g, '/');
  for (const text of found) texts.push({ ...text, part: text.part === undefined ? own : `${own}/${text.part}` });
  for (const { severity, code, path, text } of messages)
    notes.push({ severity, code, text, path: `${outer.name} › ${path}` });
}

/** Every text of several has a name of its own: the second "protokoll" is "protokoll (2)". */
function named(texts: readonly FoundText[]): FoundText[] {
  const taken = new Set<string | undefined>();
  return texts.map((text) => {
    let { part } = text;
    for (let number = 2; taken.has(part); number++) part = `${text.part ?? ''} (${number})`.trim();
    taken.add(part);
    return part === undefined ? text : { ...text, part };
  });
}
