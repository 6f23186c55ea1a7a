import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Extraction, Message } from '../index.ts';
import { isFolder } from './beside_texts.ts';
import type { Call } from './command.ts';
import { reasonOf } from './disk_errors.ts';
import { compareText } from './files.ts';
import { readLines, stdinPath } from './ndjson.ts';

/** What `samband extract` wrote, read back: files of lines, folders of such files, or standard input. */

type Report = (messages: readonly Message[]) => void;

export async function* readExtracted(
  paths: readonly string[],
  stdin: Call['stdin'],
  report: Report,
): AsyncGenerator<Extraction> {
  const seen = new Set<string>();
  for (const path of paths.flatMap(filesIn)) {
    const stream = path === '-' ? stdin : createReadStream(path, { highWaterMark: 1 << 20 });
    const shown = path === '-' ? stdinPath : path;
    const wrong = (text: string, line?: number): void =>
      report([{ severity: 'error', code: 'broken-line', path: shown, ...(line === undefined ? {} : { line }), text }]);
    try {
      for await (const { number, text } of readLines(stream)) {
        if (text === '') continue;
        const extraction = text === null ? null : parsed(text);
        if (extraction === null) wrong('This is no line of "samband extract", and was left out.', number);
        else if (seen.has(extraction.article.record.id))
          wrong(`A line before has the id "${extraction.article.record.id}" already; this one was left out.`, number);
        else {
          seen.add(extraction.article.record.id);
          yield extraction;
        }
      }
    } catch (error) {
      wrong(`Cannot be read: ${reasonOf(error)}.`);
    }
  }
}

/** A folder holds files of lines, whatever they are called; what is hidden or a table is none. */
function filesIn(path: string): string[] {
  if (path === '-' || !isFolder(path)) return [path];
  const names = readdirSync(path, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && /^[^.].*\.ndjson$/u.test(entry.name),
  );
  return names.map(({ name }) => join(path, name)).sort(compareText);
}

function parsed(line: string): Extraction | null {
  try {
    const value = JSON.parse(line) as Partial<Extraction> | null;
    const isOne =
      typeof value?.article?.text === 'string' &&
      typeof value.article.record?.id === 'string' &&
      typeof value.article.record.sha256 === 'string' &&
      Array.isArray(value.entities) &&
      Array.isArray(value.relations);
    return isOne ? (value as Extraction) : null;
  } catch {
    return null;
  }
}
