/// <reference path="./pdf_worker.d.ts" />
import { titleIn } from './docx.ts';
import { restoreNatives } from './natives.ts';
import { linesOf, type TextItem } from './pdf_lines.ts';
import { bodyOf, type PdfPage } from './pdf_pages.ts';
import { composePages } from './pdf_text.ts';
import { type Limits, type Note, type ReaderResult, Unreadable } from './types.ts';

/** The text layer of a PDF. Nothing is drawn: fonts, pictures and scripts of the file are left alone. */
export async function readPdf(bytes: Uint8Array, limits: Limits): Promise<ReaderResult> {
  const pdf = await loadLibrary();
  const task = pdf.getDocument({
    // The library takes the bytes over.
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    isImageDecoderSupported: false,
    isOffscreenCanvasSupported: false,
  });
  try {
    const document = await inTime(task.promise);
    if (document.numPages > limits.pages)
      throw new Unreadable('too-many', `The PDF has more than ${limits.pages} pages; split it.`);
    const pages: PdfPage[] = [];
    const broken: number[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      try {
        const page = await inTime(document.getPage(number));
        const { width, height, transform } = page.getViewport({ scale: 1 });
        const content = await inTime(page.getTextContent());
        const items = content.items.filter((item) => 'str' in item) as readonly TextItem[];
        pages.push({ number, width, height, lines: linesOf(items, transform) });
        page.cleanup();
      } catch (error) {
        if (error instanceof Unreadable) throw error;
        broken.push(number);
      }
    }
    const { info } = await inTime(document.getMetadata()).catch(() => ({ info: {} }));
    return resultOf(pages, broken, info as Readonly<Record<string, unknown>>);
  } catch (error) {
    throw reasonFor(error);
  } finally {
    await inTime(task.destroy()).catch(() => {});
  }
}

function resultOf(
  pages: readonly PdfPage[],
  broken: readonly number[],
  info: Readonly<Record<string, unknown>>,
): ReaderResult {
  const blank = pages.filter((page) => page.lines.length === 0).map(({ number }) => number);
  if (pages.length === 0)
    throw new Unreadable('broken-pdf', 'No page of the PDF can be read: it is cut off or broken.');
  if (blank.length === pages.length)
    throw new Unreadable(
      'scanned',
      'The PDF has no text, only pictures of pages: it is scanned. Make it searchable first, with ocrmypdf for instance.',
    );
  const { text, places } = composePages(bodyOf(pages));
  const notes: Note[] = [];
  const list = (numbers: readonly number[]) =>
    `${numbers.length === 1 ? 'Page' : 'Pages'} ${numbers.slice(0, 12).join(', ')}${numbers.length > 12 ? ' …' : ''}`;
  if (blank.length > 0)
    notes.push({ severity: 'warning', code: 'scanned-pages', text: `${list(blank)}: no text, scanned or empty.` });
  if (broken.length > 0)
    notes.push({ severity: 'error', code: 'broken-pages', text: `${list(broken)}: broken, left out.` });
  const author = typeof info.Author === 'string' ? info.Author.trim() : '';
  const title = typeof info.Title === 'string' ? info.Title : undefined;
  return { texts: [{ text, places, ...titleIn(text, title), ...(author ? { author } : {}) }], notes };
}

function reasonFor(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new Unreadable('encrypted', 'The PDF is locked with a password; save it without one.');
  const cause = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
  return new Unreadable('broken-pdf', `The PDF is cut off or broken (${cause}).`);
}

/** Waiting goes on only where nothing is being worked at: the work itself does not let the timer come to its turn. */
const patience = 2000;

/** In some broken files the library forgets to answer. */
async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = new Unreadable('broken-pdf', 'The PDF is broken: reading it comes to no end.');
    timer = setTimeout(() => reject(error), patience);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

type Library = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** Both halves of the library in this very thread; it would load the second from an address otherwise. */
async function loadLibrary(): Promise<Library> {
  const scope = globalThis as { DOMMatrix?: unknown; pdfjsWorker?: unknown };
  scope.DOMMatrix ??= PlainMatrix;
  try {
    scope.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    restoreNatives();
  }
}

/** The few ways of a DOMMatrix that reading a font needs, for engines without one. */
class PlainMatrix {
  a = 1;
  b = 0;
  c = 0;
  d = 1;
  e = 0;
  f = 0;

  constructor(values?: readonly number[]) {
    if (values?.length === 6)
      [this.a, this.b, this.c, this.d, this.e, this.f] = values as [number, number, number, number, number, number];
  }

  scaleSelf(x: number, y = x): this {
    [this.a, this.b, this.c, this.d] = [this.a * x, this.b * x, this.c * y, this.d * y];
    return this;
  }

  translateSelf(x: number, y = 0): this {
    [this.e, this.f] = [this.e + this.a * x + this.c * y, this.f + this.b * x + this.d * y];
    return this;
  }
}
