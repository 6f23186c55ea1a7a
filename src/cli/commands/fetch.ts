import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { version } from '../../index.ts';
import { type Call, type Command, Failure, UsageError } from '../command.ts';
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
  },
  run: async (call) => {
    const out = call.text('out');
    if (call.paths.length === 0) throw new UsageError('Name the address of a page.');
    if (!out) throw new UsageError('Name the folder to save into: --out DIR.');
    const most = Number(call.text('most') ?? 500);
    if (!Number.isInteger(most) || most < 1) throw new UsageError('--most takes a number of pages.');
    const contact = call.text('contact');
    const fetcher = createFetcher(`samband/${version}${contact === undefined ? '' : ` (${contact})`}`);
    let failed = 0;
    const trouble = (address: string, error: unknown): void => {
      if (!(error instanceof NotFetched)) throw error;
      failed += 1;
      call.terminal.note(`${address}: error: ${error.message}.`);
    };
    const wanted = await pagesOf(call, fetcher, most, trouble);
    for (const [index, address] of wanted.slice(0, most).entries()) {
      const known = knownFile(out, address);
      if (known !== null && !call.flag('again')) {
        call.terminal.note(`${index + 1}/${wanted.length} ${known} lies there already`);
        continue;
      }
      try {
        const page = await fetcher.fetch(address);
        const path = save(out, address, page);
        await call.terminal.print(`${path}\n`);
      } catch (error) {
        trouble(address, error);
      }
    }
    return failed > 0 ? 1 : 0;
  },
};

async function pagesOf(
  call: Call,
  fetcher: Fetcher,
  most: number,
  trouble: (address: string, error: unknown) => void,
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
      trouble(list, error);
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
    if (typeof bytes === 'string') writeFile(path, [bytes]);
    else writeFileSync(path, bytes);
  } catch (error) {
    throw new Failure(`Cannot write ${path}: ${reasonOf(error)}.`);
  }
  return path;
}
