import { createExtractor } from '../../index.ts';
import { type Command, readingOptions, sharedOptions, UsageError } from '../command.ts';
import { loadLexicon } from '../load_lexicon.ts';
import { streamSources } from '../sources.ts';

const { lexicon, 'only-lexicon': onlyLexicon, columns, verbose } = sharedOptions;

export const extract: Command = {
  name: 'extract',
  summary: 'read texts one by one: NDJSON out, flat memory',
  usage: 'samband extract PATH…|-',
  description: [
    'The per-document half of a build. Every document gives one line on stdout: its final text, the entities found in',
    'it and what it states of them, with offsets and rules. PATH is a file or a folder of files of the kinds that',
    '"samband build --help" names; - reads lines of {"id", "text", "title"?, "date"?, "url"?} from standard input.',
    'Nothing is kept between documents.',
  ].join('\n'),
  options: { columns, lexicon, 'only-lexicon': onlyLexicon, verbose },
  run: async (call) => {
    if (call.paths.length === 0) throw new UsageError('Name a file, a folder, or - for standard input.');
    const report = (messages: Parameters<typeof call.terminal.report>[0]) =>
      call.terminal.report(messages, call.flag('verbose'));
    const extractor = createExtractor(loadLexicon(call.text('lexicon'), call.flag('only-lexicon'), report).lexicon);
    for await (const source of streamSources(call.paths, process.stdin, report, readingOptions(call))) {
      const { extraction, messages } = extractor.extract(source);
      report(messages);
      if (extraction) await call.terminal.print(`${JSON.stringify(extraction)}\n`);
    }
    return call.terminal.sawError() ? 1 : 0;
  },
};
