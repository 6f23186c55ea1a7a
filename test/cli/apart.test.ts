import { MessageChannel } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { besideThread } from '../../src/cli/apart.ts';
import type { Progress } from '../../src/cli/progress.ts';
import { createTerminal } from '../../src/cli/terminal.ts';

/** What a log says of a piece of work. */
function logOf(work: readonly Progress[]): string {
  let log = '';
  const stream = { isTTY: false, write: (text: string) => (log += text) } as unknown as NodeJS.WriteStream;
  const terminal = createTerminal(stream, stream);
  for (const progress of work) terminal.progress(progress);
  return log;
}

it('a thread hands over few of its texts, and the log is the one of all of them', async () => {
  const texts = Array.from({ length: 4_300 }, (_, at) => ({ stage: 'reading', done: at + 1, total: 4_300 }));
  const work: Progress[] = [...texts, { stage: 'layout' }, ...texts.map((each) => ({ ...each, stage: 'writing' }))];
  const { port1, port2 } = new MessageChannel();
  const said: Progress[] = [];
  const ended = new Promise<void>((resolve) => {
    port2.on('message', (message: { type: string; progress?: Progress }) => {
      if (message.progress !== undefined) said.push(message.progress);
      else resolve();
    });
  });
  const { terminal, end } = besideThread(port1);
  for (const progress of work) terminal.progress(progress);
  end(0);
  await ended;
  port1.close();
  expect(said.length).toBeLessThan(work.length / 20);
  expect(logOf(said)).toBe(logOf(work));
  expect(logOf(work).split('\n')).toContain('reading: 4000 of 4300 texts (93 %)');
});
