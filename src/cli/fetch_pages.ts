import { parseRobots, type Robots } from './robots.ts';

/**
 * Pages from the web, politely: one request at a time, robots.txt heeded, a pause between two requests to a host, and
 * everything bounded: how much a page may weigh, how long it may take, how often it may lead elsewhere.
 */

export interface FetchLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly redirects: number;
  /** Between two requests to one host. */
  readonly pause: number;
  /** Longest wait that a site may ask for with 429 or 503. */
  readonly longestWait: number;
}

export const usualFetchLimits: FetchLimits = {
  bytes: 50_000_000,
  milliseconds: 30_000,
  redirects: 8,
  pause: 1000,
  longestWait: 60_000,
};

export interface FetchedPage {
  /** Where it was found in the end. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** "text/html", without its encoding. */
  readonly type: string;
  readonly charset: string | null;
  readonly modified: string | null;
}

/** A page that cannot be had; the text says why. */
export class NotFetched extends Error {}

export interface Fetcher {
  fetch(url: string): Promise<FetchedPage>;
  robots(url: string): Promise<Robots>;
}

const agentName = 'samband';

export function createFetcher(agent: string, limits: FetchLimits = usualFetchLimits): Fetcher {
  const rules = new Map<string, Promise<Robots>>();
  const last = new Map<string, number>();

  async function request(url: URL): Promise<Response> {
    const robots = rules.has(url.host) ? await rules.get(url.host)! : null;
    const pause = Math.max(limits.pause, Math.min((robots?.delay ?? 0) * 1000, limits.longestWait));
    await wait((last.get(url.host) ?? 0) + pause - Date.now());
    try {
      const signal = AbortSignal.timeout(limits.milliseconds);
      return await fetch(url, { redirect: 'manual', headers: { 'user-agent': agent, accept: '*/*' }, signal });
    } catch (error) {
      throw new NotFetched(reasonOf(error, limits));
    } finally {
      last.set(url.host, Date.now());
    }
  }

  /** 429 and 503 are asked once more, after the wait that they name. */
  async function patiently(url: URL): Promise<Response> {
    const first = await request(url);
    if (first.status !== 429 && first.status !== 503) return first;
    await first.body?.cancel();
    const seconds = Number(first.headers.get('retry-after') ?? 5);
    const asked = Number.isFinite(seconds) ? seconds * 1000 : 5000;
    if (asked > limits.longestWait)
      throw new NotFetched(`the site asks to wait ${Math.round(asked / 1000)} s (${first.status}); try again later`);
    await wait(asked);
    return request(url);
  }

  async function readRobots(url: URL): Promise<Robots> {
    const everything = parseRobots('', agentName);
    const nothing = parseRobots('User-agent: *\nDisallow: /', agentName);
    try {
      const response = await follow(new URL('/robots.txt', url), false);
      if (response.status >= 500 || response.status === 429) return nothing;
      if (response.status >= 400) return everything;
      return parseRobots(new TextDecoder().decode(await bodyOf(response, 500_000, limits)), agentName);
    } catch {
      // A site whose rules cannot be had is left alone.
      return nothing;
    }
  }

  function robots(url: URL): Promise<Robots> {
    const known = rules.get(url.host);
    if (known !== undefined) return known;
    const asked = readRobots(url);
    // Its own request must not wait for itself.
    return asked.then((found) => {
      rules.set(url.host, Promise.resolve(found));
      return found;
    });
  }

  async function follow(start: URL, heedRobots: boolean): Promise<Response & { readonly at?: string }> {
    const seen = new Set<string>();
    for (let url = start; ; ) {
      if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new NotFetched(`it leads to ${url.protocol}`);
      if (seen.has(url.href)) throw new NotFetched('it leads back to itself');
      if (seen.size > limits.redirects) throw new NotFetched(`it leads on more than ${limits.redirects} times`);
      seen.add(url.href);
      if (heedRobots && !(await robots(url)).allows(url.pathname + url.search))
        throw new NotFetched('the robots.txt of the site does not allow it');
      const response = await patiently(url);
      const next = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || next === null)
        return Object.assign(response, { at: url.href });
      await response.body?.cancel();
      url = new URL(next, url);
    }
  }

  return {
    robots: (url) => robots(new URL(url)),
    async fetch(address) {
      const response = await follow(new URL(address), true);
      if (!response.ok) {
        await response.body?.cancel();
        throw new NotFetched(`the site answers ${response.status}`);
      }
      const [type = '', ...rest] = (response.headers.get('content-type') ?? '').split(';').map((part) => part.trim());
      const charset =
        rest
          .find((part) => /^charset=/i.test(part))
          ?.slice(8)
          .replaceAll('"', '') ?? null;
      const bytes = await bodyOf(response, limits.bytes, limits);
      return {
        url: response.at!,
        bytes,
        type: type.toLowerCase(),
        charset,
        modified: response.headers.get('last-modified'),
      };
    },
  };
}

async function bodyOf(response: Response, most: number, limits: FetchLimits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > most) throw new NotFetched(`it is larger than ${most / 1e6} MB`);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof NotFetched ? error : new NotFetched(reasonOf(error, limits));
  }
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown, limits: FetchLimits): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (error instanceof Error && error.name === 'TimeoutError')
    return `no answer within ${limits.milliseconds / 1000} s`;
  return cause instanceof Error ? cause.message : String(cause);
}

function wait(milliseconds: number): Promise<void> {
  return milliseconds <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, milliseconds));
}
