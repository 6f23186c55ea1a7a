/** A site with embedded graphs, served on this machine under a strict content policy. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { serializeGraph } from '../../../src/graph/index.ts';
import type { SerializedGraph, StoredDocument } from '../../../src/model/index.ts';
import { ensureBuilt, samband } from '../../support/samband.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Nothing but the site's own files: no inline script, no inline style, no eval. */
export const strictPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'";

export interface Site {
  readonly folder: string;
  readonly address: string;
  write(name: string, content: string): void;
  read(name: string): string;
  close(): void;
}

/** What `samband embed` makes of a graph, in the folder `g/` of a site. */
export async function openSite(
  { graph, documents }: { graph: SerializedGraph; documents: readonly StoredDocument[] },
  args: readonly string[] = [],
): Promise<Site> {
  ensureBuilt();
  const folder = mkdtempSync(join(tmpdir(), 'samband-site-'));
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in/graph.json'), [...serializeGraph(graph)].join(''));
  writeFileSync(join(folder, 'in/documents.ndjson'), documents.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const made = await samband(['embed', join(folder, 'in'), '--out', join(folder, 'g'), ...args]);
  if (made.code !== 0) throw new Error(made.stderr);
  const server = createServer(({ url = '/' }, answer) => {
    const name = new URL(url, 'http://site').pathname.slice(1);
    try {
      const content = readFileSync(join(folder, name));
      const policy = name.endsWith('frame.html') ? {} : { 'content-security-policy': strictPolicy };
      answer.writeHead(200, { 'content-type': types[extname(name)] ?? 'text/plain', ...policy });
      answer.end(content);
    } catch {
      answer.writeHead(name === 'favicon.ico' ? 204 : 404);
      answer.end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    folder,
    address: `http://127.0.0.1:${port}/`,
    write: (name, content) => writeFileSync(join(folder, name), content),
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A page of somebody else's with text and graphs. */
export function pageWith(elements: readonly string[]): string {
  const text = '<p>Text som står mellan graferna och som man vill kunna rulla förbi utan att fastna.</p>';
  return [
    '<!doctype html><html lang="sv"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><title>En sida</title></head>',
    '<body><main><h1>En sida</h1>',
    ...elements.map((element) => `${text}\n${element}`),
    '</main></body></html>',
  ].join('\n');
}
