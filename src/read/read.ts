import type { Message, Origin, SourceText } from '../model/index.ts';
import { isHyphen, isSpace } from '../text/chars.ts';
import { movePlaces } from '../text/places.ts';

/** A text made final, and what a person should know of it. */
export interface CleanText {
  /** NFC, line ends LF, no soft hyphens, words cut by a line end joined; null when nothing is left. */
  readonly text: string | null;
  readonly messages: readonly Message[];
  /** The file's places, now in the final text. */
  readonly origin?: Origin;
}

/**
 * Makes the final text of a document, to which all offsets point. A title that came beside the text and does not
 * stand in it is put before it, so that it has its place too.
 */
export function cleanText(source: SourceText): CleanText {
  let text = source.text;
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  text = text.normalize('NFC');
  const signs = look(text);
  if ((signs & odd) !== 0) text = withoutOddMarks(text);
  if ((signs & (odd | cut)) !== 0) text = joinCutWords(text);
  if ((signs & (odd | ragged)) !== 0)
    text = text
      .replace(/^\n+/, '')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n');
  text = text.trimEnd();
  const title = source.title?.normalize('NFC').replace(/\s+/g, ' ').trim();
  const added = title && !text.includes(title) ? title.length + 2 : 0;
  if (added > 0) text = `${title}\n\n${text}`;
  if (!/[\p{L}\p{N}]/u.test(text)) {
    return {
      text: null,
      messages: [
        {
          severity: 'warning',
          code: 'empty-text',
          path: source.path,
          text: 'There is no text in it; it was left out.',
        },
      ],
    };
  }
  return { text, messages: [], ...(source.origin === undefined ? {} : { origin: moved(source, text, added) }) };
}

/** What a reader hands on is clean but for words cut by a line end, so places move by what was taken out alone. */
function moved({ text: before, origin }: SourceText, after: string, added: number): Origin {
  const { places, ...rest } = origin!;
  return places === undefined ? rest : { ...rest, places: movePlaces(places, before, after, added) };
}

/** Marks that stand in no final text taken out of a piece of one, its lines trimmed at their ends. */
export function cleanPiece(piece: string): string {
  let text = piece.normalize('NFC');
  const signs = look(text);
  if ((signs & odd) !== 0) text = withoutOddMarks(text);
  if ((signs & (odd | ragged)) === 0) return text.trimEnd();
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}

/** Line ends and marks that `withoutOddMarks` changes: most texts have none. */
const unclean =
  /[^\P{Cc}\n\t]|[\u2028\u2029\u00ad\u200b-\u200d\u2060\ufeff\u00a0\u202f\u2007\u2009\u3000\ufb00-\ufb04]/u;
const ragged = 1;
const odd = 2;
const cut = 4;

/**
 * Whether a text has unclean marks (`odd`, and nothing else is said), or a hyphen before a line end (`cut`), or blanks
 * before one, or begins with one (`ragged`).
 */
function look(text: string): number {
  if (unclean.test(text)) return odd;
  let signs = text.charCodeAt(0) === 10 ? ragged : 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    const before = text.charCodeAt(end - 1);
    if (before === 10) continue;
    if (isSpace(before)) signs |= ragged;
    else if (isHyphen(before)) signs |= cut;
  }
  return signs;
}

/** One kind of line end; no soft hyphens, zero-width marks, control characters and ligatures; one kind of space. */
function withoutOddMarks(original: string): string {
  let text = original.replace(/\r\n?|\u0085|\u2028|\u2029|\v|\f/g, '\n');
  // Soft hyphens and zero-width marks are no text; a soft hyphen at a line's end cuts a word.
  text = text
    .replace(/\u00ad\n[ \t]*/g, '')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''));
  text = text.replace(/[\u00a0\u202f\u2007\u2009\u3000]/g, ' ');
  text = text.replace(
    /[\ufb00-\ufb04]/g,
    (ligature) => ['ff', 'fi', 'fl', 'ffi', 'ffl'][ligature.charCodeAt(0) - 0xfb00]!,
  );
  return text;
}

/** "utveck-\nling" is one word, "Britt-\nMarie" one name; "barn-\noch ungdom" are three. */
function joinCutWords(text: string): string {
  // The hyphen comes first in the patterns, and what stands before it behind: few places have to be looked at.
  return text
    .replace(/[-‐]\n(?<=\p{Ll}[-‐]\n)[ \t]*(\p{Ll}+)/gu, (whole, after: string) =>
      /^(och|eller|samt|respektive)$/.test(after) ? whole : after,
    )
    .replace(/[-‐]\n(?<=(?<!\p{L})\p{Lu}\p{Ll}+[-‐]\n)[ \t]*(?=\p{Lu}\p{Ll})/gu, '-');
}
