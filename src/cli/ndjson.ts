import type { Message, SourceText } from '../index.ts';

/** NDJSON in: one document a line, `{"id", "text", "title"?, "date"?, "url"?}`. */

export interface NumberedLine {
  /** 1-based. */
  readonly number: number;
  /** Null when the line is not UTF-8. */
  readonly text: string | null;
}

export type ParsedLine =
  | { readonly source: SourceText; readonly message?: undefined }
  | { readonly source?: undefined; readonly message: Message };

/** Where messages say that a line comes from. */
export const stdinPath = '<stdin>';

/**
 * Bytes to lines, one at a time. Only "\n" ends a line: node:readline would also cut at U+2028, which may stand inside
 * a JSON string.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<NumberedLine> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const line = (parts: readonly Uint8Array[], number: number): NumberedLine => {
    try {
      return { number, text: decoder.decode(parts.length === 1 ? parts[0] : Buffer.concat(parts)) };
    } catch {
      return { number, text: null };
    }
  };
  let rest: Uint8Array[] = [];
  let number = 0;
  for await (const chunk of chunks) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, start)) {
      rest.push(bytes.subarray(start, end));
      yield line(rest, ++number);
      rest = [];
      start = end + 1;
    }
    if (start < bytes.length) rest.push(bytes.subarray(start));
  }
  if (rest.length > 0) yield line(rest, ++number);
}

/** A line to its document; null for a blank line. */
export function parseLine(line: NumberedLine): ParsedLine | null {
  const wrong = (text: string): ParsedLine => ({
    message: { severity: 'error', code: 'broken-line', path: stdinPath, line: line.number, text },
  });
  if (line.text === null) return wrong('The line is not UTF-8 and was left out.');
  if (line.text.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return wrong('The line is not JSON and was left out.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return wrong('The line is not a JSON object; expected {"id", "text", …}.');
  }
  const { id, text, title, date, url } = value as Record<string, unknown>;
  if (typeof id !== 'string' || id.trim() === '') return wrong('"id" is missing or is no text.');
  if (typeof text !== 'string') return wrong(`"text" of "${id}" is missing or is no text.`);
  const optional = { title, date, url };
  for (const [name, given] of Object.entries(optional)) {
    if (given !== undefined && given !== null && typeof given !== 'string') {
      return wrong(`"${name}" of "${id}" is no text.`);
    }
  }
  if (text.trim() === '') {
    return {
      message: {
        severity: 'error',
        code: 'empty-file',
        path: stdinPath,
        line: line.number,
        text: `"text" of "${id}" is empty.`,
      },
    };
  }
  const given = Object.fromEntries(Object.entries(optional).filter(([, field]) => typeof field === 'string'));
  const name = id.normalize('NFC');
  return { source: { id: name, path: name, text, ...given } };
}
