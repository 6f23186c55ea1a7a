import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { version } from '../../index.ts';
import { type Call, type Command, type ExitCode, Failure, sharedOptions, stoppable, UsageError } from '../command.ts';
import { reasonOf } from '../disk_errors.ts';
import { createFetcher, type FetchedPage, type Fetcher, NotFetched } from '../fetch_pages.ts';
import { addressesIn, bodyWithAddress, fileNameOf } from '../fetched_files.ts';
import { writeFile } from '../write_files.ts';

export const fetchTexts: Command = {
  name: 'fetch',
  summary: 'save pages from the web as files, politely and only when asked',
  usage: 'samband fetch ADDRESS… --out DIR',
  description: [
    'Saves each page as it is, in a folder for its site, with its address and day where the format has room for them, so',
    'that "samband build DIR" finds both. With --feed or --sitemap ADDRESS is a list of pages (RSS, Atom, sitemap).',
    '',
    "One request at a time, a pause between two, the site's robots.txt heeded, and who asks is said. What lies there",
    'already is not asked for again, so that a run that was ended goes on where it stopped. No other command of samband',
    'ever uses the network.',
  ].join('\n'),
  options: {
    out: { type: 'string', short: 'o', value: 'DIR', help: 'folder to save into; made if it is not there' },
    feed: { type: 'boolean', help: 'ADDRESS is a feed: save the pages that it names' },
    sitemap: { type: 'boolean', help: 'ADDRESS is a sitemap, or a site that has one: save the pages that it names' },
    most: { type: 'string', value: 'N', help: 'save at most N pages (default 500)' },
    contact: { type: 'string', value: 'TEXT', help: 'who asks, for the site to read: an address for letters' },
    again: { type: 'boolean', help: 'ask again for what lies there already' },
    quiet: sharedOptions.quiet,
    json: { type: 'boolean', help: 'say what became of each address, and progress, as lines of JSON' },
  },
  long: { stopped: 'Every page that was saved is whole; the next run goes on with the others.' },
  run: async (call) => {
    const out = call.text('out');
    if (call.paths.length === 0) throw new UsageError('Name the address of a page.');
    if (!out) throw new UsageError('Name the folder to save into: --out DIR.');
    const most = Number(call.text('most') ?? 500);
    if (!Number.isInteger(most) || most < 1) throw new UsageError('--most takes a number of pages.');
    const contact = call.text('contact');
    const fetcher = createFetcher(`samband/${version}${contact === undefined ? '' : ` (${contact})`}`);
    return stoppable(call, saveAll(call, fetcher, out, most));
  },
};

async function saveAll(call: Call, fetcher: Fetcher, out: string, most: number): Promise<ExitCode> {
  const { terminal } = call;
  const inJson = call.flag('json');
  let failed = 0;
  const trouble = async (address: string, error: unknown): Promise<void> => {
    if (!(error instanceof NotFetched)) throw error;
    failed += 1;
    if (inJson) await terminal.print(`${JSON.stringify({ address, error: error.message })}\n`);
    else terminal.complain(`${address}: error: ${error.message}.`);
  };
  const found = await pagesOf(call, fetcher, most, trouble);
  const wanted = found.slice(0, most);
  for (const [index, address] of wanted.entries()) {
    terminal.progress({ stage: 'fetching', done: index, total: wanted.length, unit: 'pages' });
    const known = call.flag('again') ? null : knownFile(out, address);
    if (known !== null) {
      if (inJson) await terminal.print(`${JSON.stringify({ address, path: known, known: true })}\n`);
      else terminal.note(`${index + 1}/${found.length} ${known} lies there already`);
      continue;
    }
    try {
      const path = save(out, address, await fetcher.fetch(address));
      await terminal.print(inJson ? `${JSON.stringify({ address, path })}\n` : `${path}\n`);
    } catch (error) {
      await trouble(address, error);
    }
  }
  return failed > 0 ? 1 : 0;
}

async function pagesOf(
  call: Call,
  fetcher: Fetcher,
  most: number,
  trouble: (address: string, error: unknown) => Promise<void>,
): Promise<string[]> {
  for (const address of call.paths)
    if (!/^https?:\/\//i.test(address) || !URL.canParse(address))
      throw new UsageError(`"${address}" is no address of a page.`);
  if (!call.flag('feed') && !call.flag('sitemap')) return [...new Set(call.paths)];
  const found = new Set<string>();
  const lists = [...call.paths];
  const seen = new Set<string>();
  for (let list = lists.shift(); list !== undefined && seen.size < 50 && found.size < most; list = lists.shift()) {
    if (seen.has(list)) continue;
    seen.add(list);
    try {
      if (call.flag('sitemap') && new URL(list).pathname === '/') {
        const { sitemaps } = await fetcher.robots(list);
        lists.push(...(sitemaps.length > 0 ? sitemaps : [new URL('/sitemap.xml', list).href]));
        continue;
      }
      const page = await fetcher.fetch(list);
      const { pages, lists: further } = addressesIn(page, call.flag('feed') ? 'feed' : 'sitemap');
      for (const address of pages) found.add(address);
      lists.push(...further);
    } catch (error) {
      await trouble(list, error);
    }
  }
  return [...found];
}

/** The list of what was saved, by address: a page's file has the ending of its kind, which the address does not tell. */
function knownFile(out: string, address: string): string | null {
  for (const ending of ['.html', '.pdf', '.docx', '.txt', '.xml', '.bin']) {
    const path = join(out, fileNameOf(address, ending));
    if (existsSync(path)) return path;
  }
  return null;
}

function save(out: string, address: string, page: FetchedPage): string {
  const { ending, bytes } = bodyWithAddress(page);
  const path = join(out, fileNameOf(address, ending));
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFile(path, [bytes]);
  } catch (error) {
    throw new Failure(`Cannot write ${path}: ${reasonOf(error)}.`);
  }
  return path;
}
