import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { appendRow, clearNames, readDecisions, saltOf, suppressRow } from '../../index.ts';
import { correctionsFile, readTable } from '../beside_texts.ts';
import { type Command, Failure, UsageError } from '../command.ts';
import { reasonOf } from '../disk_errors.ts';
import { writeTable } from '../save_decisions.ts';

export const suppress: Command = {
  name: 'suppress',
  summary: 'take a person out of every graph of a folder, for good',
  usage: 'samband suppress FOLDER [--name NAME]',
  description: [
    'Adds a row to corrections.csv in FOLDER. From the next build on the person is gone from graph, quotes, stored texts,',
    'titles and paths, under every form of her name; the texts in FOLDER stay as they are. The row holds a hash of the',
    'name, not the name. Namesakes go with her. Without --name the name is read from standard input, so that it does not',
    "stay in the shell's history.",
  ].join('\n'),
  options: { name: { type: 'string', value: 'NAME', help: 'her full name, given name first: "Vendela Ask"' } },
  run: async (call) => {
    const [folder, ...others] = call.paths;
    if (folder === undefined || others.length > 0) throw new UsageError('Name one folder of texts.');
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Failure(`There is no folder ${folder}.`);
    const name = (call.text('name') ?? (await readAll(process.stdin))).trim();
    if (!/\p{L}\S*\s+\S*\p{L}/u.test(name)) throw new UsageError('Give the full name: given name and surname.');

    const path = join(folder, correctionsFile);
    const { text, messages } = readTable(path);
    call.terminal.report(messages);
    if (call.terminal.sawError()) return 1;
    const salt = saltOf(text) ?? randomBytes(16).toString('hex');
    const row = suppressRow(name, salt);
    const known = readDecisions(text, path).decisions.find(({ subject }) => subject === row.subject);
    if (known) {
      await call.terminal.print(`Row ${known.row} of ${path} suppresses this name already.\n`);
    } else {
      write(path, appendRow(text, { ...row, time: new Date().toISOString() }));
      await call.terminal.print(
        `${path} has one more row. Build anew; what was built and handed on before is as it was.\n`,
      );
    }
    const clear = clearNames(text, name);
    if (clear.length > 0) {
      const rows = clear.length === 1 ? `row ${clear[0]} says` : `rows ${clear.join(', ')} say`;
      call.terminal.note(
        `${path}: ${rows} the name in clear. Suppress her other names, if there are any; then take it out.`,
      );
    }
    return 0;
  },
};

/** Beside its place first: a run that is stopped leaves every decision as it was. */
function write(path: string, text: string): void {
  try {
    writeTable(path, text);
  } catch (error) {
    throw new Failure(`Cannot write ${path}: ${reasonOf(error)}.`);
  }
}

async function readAll(stream: NodeJS.ReadStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8').normalize('NFC');
}
