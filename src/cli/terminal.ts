import type { Message } from '../index.ts';

/** Results on stdout, everything else on stderr. */
export interface Terminal {
  /** Writes to stdout and waits when the reader is slow. */
  readonly print: (text: string) => Promise<void>;
  /** A line of progress on stderr. */
  readonly note: (line: string) => void;
  /** Messages on stderr. Of many alike only the first ten are shown, unless `everything`. */
  readonly report: (messages: readonly Message[], everything?: boolean) => void;
  /** Says how many messages were not shown, if any. */
  readonly reportRest: () => void;
  /** True once an error was reported. */
  readonly sawError: () => boolean;
}

const shownOfEach = 10;
/** Shown on request only. */
const quietCodes = new Set(['readme']);

export function createTerminal(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Terminal {
  const counts = new Map<string, number>();
  let errors = 0;
  return {
    print: (text) =>
      stdout.write(text) ? Promise.resolve() : new Promise((resolve) => stdout.once('drain', () => resolve())),
    note: (line) => {
      stderr.write(`${line}\n`);
    },
    report: (messages, everything = false) => {
      for (const message of messages) {
        if (message.severity === 'error') errors++;
        if (!everything) {
          if (quietCodes.has(message.code)) continue;
          const count = (counts.get(message.code) ?? 0) + 1;
          counts.set(message.code, count);
          if (count > shownOfEach) continue;
        }
        stderr.write(`${formatMessage(message)}\n`);
      }
    },
    reportRest: () => {
      for (const [code, count] of counts) {
        if (count > shownOfEach) stderr.write(`… and ${count - shownOfEach} more of ${code}; --verbose shows all.\n`);
      }
      counts.clear();
    },
    sawError: () => errors > 0,
  };
}

/** "texts/tom.txt: error: The file is empty …": a place that editors can jump to. */
export function formatMessage(message: Message): string {
  const place = message.line === undefined ? message.path : `${message.path}:${message.line}`;
  return `${place}: ${message.severity}: ${message.text}`;
}
