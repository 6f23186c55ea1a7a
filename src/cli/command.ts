import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { ReadingOptions } from '../index.ts';
import type { Terminal } from './terminal.ts';

/** What every command is: a name, a help text made from its options, and a function to an exit code. */

/** 0 done, 1 the work failed or a document could not be read, 2 the call was wrong, 130 and 143 stopped by a signal. */
export type ExitCode = 0 | 1 | 2 | 130 | 143;

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
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Aborted when the person or the system wants the work to stop. */
  readonly stop: AbortSignal;
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
  /** For work that may be long: it can be stopped at any moment, and says what becomes of it. */
  readonly long?: {
    /** What is true after a stop: "A second run goes on where this one stopped." */
    readonly stopped: string;
    /**
     * Work that listens to nobody for seconds on end has a thread of its own, which is ended from outside. Folders in
     * which it may then leave unfinished files behind.
     */
    readonly apart?: (call: Call) => readonly string[];
  };
}

/** The work was stopped by a signal: not an error, but no result either. */
export class Stopped extends Error {
  readonly signal: 'SIGINT' | 'SIGTERM';

  constructor(signal: 'SIGINT' | 'SIGTERM') {
    super(`stopped by ${signal === 'SIGINT' ? 'Ctrl-C' : signal}`);
    this.signal = signal;
  }
}

/** The call was wrong: exit 2. */
export class UsageError extends Error {}

/** The call was right but cannot be carried out: exit 1. The text is for the user. */
export class Failure extends Error {}

/** Waits for the work, or for the wish that it stop, which is thrown. */
export async function stoppable<Value>({ stop }: Call, work: Promise<Value>): Promise<Value> {
  stop.throwIfAborted();
  const stopped = new Promise<never>((_, reject) => {
    stop.addEventListener('abort', () => reject(stop.reason), { once: true });
  });
  return Promise.race([work, stopped]);
}

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
  quiet: { type: 'boolean', short: 'q', help: 'say nothing but errors' },
  jobs: {
    type: 'string',
    short: 'j',
    value: 'N',
    help: 'texts that are read at the same time (default: as many as cores)',
  },
  timings: { type: 'boolean', help: 'say at the end how long each stage took, and how much memory was held' },
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

/** How many texts are read at the same time; throws UsageError. */
export function jobsOf(call: Call): number {
  const given = call.text('jobs');
  if (given === undefined) return availableParallelism();
  const jobs = Number(given);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 1024) throw new UsageError('--jobs takes a number from 1.');
  return jobs;
}

/** What arguments alone say of a call. */
export type ParsedCall = Pick<Call, 'paths' | 'text' | 'flag'>;

/** Arguments to a call; throws UsageError for options that do not exist. */
export function parseCall(command: Command, args: readonly string[]): ParsedCall | 'help' {
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
