import { readTable } from './columns.ts';
import { decode } from './decode.ts';
import { type ColumnChoice, type Note, type ReaderResult, Unreadable } from './types.ts';

/** JSON and NDJSON: objects that hold texts, each a row of a table whose columns are their fields. */
export function readJson(
  bytes: Uint8Array,
  name: string,
  lines: boolean,
  choice: ColumnChoice | undefined,
): ReaderResult {
  const { text, messages } = decode(bytes, name);
  if (text === null) throw new Unreadable(messages[0]?.code ?? 'not-text', messages[0]?.text ?? 'This is no text.');
  if (text.slice(0, 2000).includes('"samband-graph/1"'))
    throw new Unreadable('own-output', 'This is a graph that samband wrote, no text.');
  const notes: Note[] = [];
  const records = lines ? recordsOfLines(text, notes) : recordsOf(parse(text));
  if (records.length === 0) {
    const none = 'It holds no list of objects with texts; it was left out.';
    return { texts: [], notes: [...notes, { severity: 'info', code: 'no-text', text: none }] };
  }
  const header = [...new Set(records.flatMap(({ fields }) => Object.keys(fields)))].slice(0, 200);
  const rows = records.map(({ number, fields }) => ({ number, cells: header.map((key) => cellText(fields[key])) }));
  const result = readTable({ header, rows }, choice, 'rows of text');
  return { ...result, notes: [...notes, ...(result.notes ?? [])] };
}

type Fields = Readonly<Record<string, unknown>>;

interface JsonRecord {
  readonly number: number;
  readonly fields: Fields;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable('broken-json', 'This is not JSON, or it is cut off.');
  }
}

function recordsOfLines(text: string, notes: Note[]): JsonRecord[] {
  const records: JsonRecord[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    try {
      const value: unknown = JSON.parse(line);
      if (isFields(value)) {
        records.push({ number: index + 1, fields: value });
        continue;
      }
    } catch {
      // Said below.
    }
    notes.push({
      severity: 'error',
      code: 'broken-line',
      text: `Line ${index + 1} is not a JSON object and was left out.`,
    });
  }
  return records;
}

/** The objects of a list; of an object, those of its longest list, or it itself. */
function recordsOf(value: unknown): JsonRecord[] {
  if (Array.isArray(value))
    return value.flatMap((fields, index) => (isFields(fields) ? [{ number: index + 1, fields }] : []));
  if (!isFields(value)) return [];
  const lists = Object.values(value).map((each) => (Array.isArray(each) ? recordsOf(each) : []));
  const longest = lists.sort((a, b) => b.length - a.length)[0] ?? [];
  if (longest.length > 0 && typeof value.text !== 'string') return longest;
  return Object.values(value).some((each) => typeof each === 'string') ? [{ number: 1, fields: value }] : [];
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  // {"title": {"rendered": "…"}}, as some publishing systems write it.
  if (isFields(value)) return (Object.values(value).find((inner) => typeof inner === 'string') as string) ?? '';
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string').join('\n') : '';
}
