import { parseArgs } from 'node:util';
import type { ReadingOptions } from '../index.ts';
import type { Terminal } from './terminal.ts';

/** What every command is: a name, a help text made from its options, and a function to an exit code. */

/** 0 done, 1 the work failed or a document could not be read, 2 the call was wrong. */
export type ExitCode = 0 | 1 | 2;

export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** Placeholder of a string option: "DIR". */
  readonly value?: string;
  readonly help: string;
}

export interface Call {
  readonly paths: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly flag: (option: string) => boolean;
  readonly terminal: Terminal;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** The call without options: "samband build PATH… --out DIR". */
  readonly usage: string;
  /** Paragraphs below the usage. */
  readonly description: string;
  readonly options: Readonly<Record<string, CommandOption>>;
  readonly run: (call: Call) => Promise<ExitCode>;
}

/** The call was wrong: exit 2. */
export class UsageError extends Error {}

/** The call was right but cannot be carried out: exit 1. The text is for the user. */
export class Failure extends Error {}

/** Options that several commands share. */
export const sharedOptions = {
  lexicon: {
    type: 'string',
    value: 'DIR',
    help: 'add the rows of the CSV files in DIR to the built-in data pack',
  },
  'only-lexicon': { type: 'boolean', help: 'with --lexicon: leave the built-in data pack out altogether' },
  columns: {
    type: 'string',
    value: 'LIST',
    help: 'which column or field holds what: text=NAME,title=NAME,date=NAME,url=NAME',
  },
  title: { type: 'string', value: 'TEXT', help: 'title of the graph' },
  json: { type: 'boolean', help: 'print the answer as JSON' },
  verbose: { type: 'boolean', short: 'v', help: 'say everything there is to say' },
} as const satisfies Record<string, CommandOption>;

const helpOption = { type: 'boolean', short: 'h', help: 'print this help' } as const;

const columnParts = ['text', 'title', 'date', 'url', 'author', 'id'] as const;

/** What --columns says; throws UsageError. */
export function readingOptions(call: Call): ReadingOptions {
  const given = call.text('columns');
  if (given === undefined) return {};
  const columns: Partial<Record<(typeof columnParts)[number], string>> = {};
  for (const pair of given.split(',')) {
    const [part = '', name = ''] = pair.split('=', 2).map((side) => side.trim());
    const known = columnParts.find((each) => each === part);
    if (known === undefined || name === '')
      throw new UsageError(`--columns takes pairs like text=NAME; "${pair}" is none (${columnParts.join(', ')}).`);
    columns[known] = name;
  }
  return { columns };
}

/** Arguments to a call; throws UsageError for options that do not exist. */
export function parseCall(command: Command, args: readonly string[], terminal: Terminal): Call | 'help' {
  const options = { ...command.options, help: helpOption };
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { type, ...rest }]) => [
      name,
      'short' in rest && rest.short ? { type, short: rest.short } : { type },
    ]),
  );
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...args], options: config, allowPositionals: true, strict: true });
  } catch (error) {
    // Node adds advice on `--`, which helps nobody here.
    throw new UsageError((error as Error).message.replace(/\. To specify a positional.*$/s, '.'));
  }
  const values = parsed.values as Record<string, string | boolean | undefined>;
  if (values.help) return 'help';
  return {
    paths: parsed.positionals,
    text: (option) => values[option] as string | undefined,
    flag: (option) => values[option] === true,
    terminal,
  };
}

/** The text that `samband COMMAND --help` prints. */
export function helpOf(command: Command): string {
  const rows = Object.entries({ ...command.options, help: helpOption }).map(([name, option]) => {
    const short = 'short' in option && option.short ? `-${option.short}, ` : '    ';
    const value = 'value' in option && option.value ? ` ${option.value}` : '';
    return [`${short}--${name}${value}`, option.help] as const;
  });
  const width = Math.max(...rows.map(([left]) => left.length));
  const table = rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
  return `Usage: ${command.usage}\n\n${command.description}\n\nOptions:\n${table}\n`;
}
