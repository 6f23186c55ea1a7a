import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentsById, type ExportParts } from '../../src/export/index.ts';
import { sampleDocuments, sampleGraph } from '../graph/sample.ts';

export const sampleParts: ExportParts = { graph: sampleGraph, documents: documentsById(sampleDocuments) };

export const joined = (chunks: Iterable<string>): string => [...chunks].join('');

/** Runs `use` on a folder with the given files, and clears it away. */
export function withFiles<T>(contents: readonly string[], use: (paths: readonly string[]) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'samband-export-'));
  try {
    const paths = contents.map((content, index) => {
      const path = join(folder, `${index}.gexf`);
      writeFileSync(path, content);
      return path;
    });
    return use(paths);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Checks files against the GEXF 1.3 RELAX NG; throws what xmllint says. */
export function validateGexf(contents: readonly string[]): void {
  const schema = fileURLToPath(new URL('schemas/gexf.rng', import.meta.url));
  withFiles(contents, (paths) => run('xmllint', ['--noout', '--relaxng', schema, ...paths], 'libxml2-utils'));
}

/** Debian's python3, which has Debian's networkx; another by SAMBAND_PYTHON. */
export const python = process.env.SAMBAND_PYTHON ?? '/usr/bin/python3';

/** What networkx reads from each file: nodes and edges with all their attributes. */
export function readWithNetworkx(contents: readonly string[]): NetworkxGraph[] {
  if (python.startsWith('/') && !existsSync(python)) throw new Error(missing(python, 'python3-networkx'));
  try {
    execFileSync(python, ['-c', 'import networkx'], { stdio: 'pipe' });
  } catch {
    throw new Error(missing(`networkx for ${python}`, 'python3-networkx'));
  }
  return withFiles(contents, (paths) => JSON.parse(run(python, ['-c', reader, ...paths], 'python3-networkx')));
}

export interface NetworkxGraph {
  readonly nodes: readonly (readonly [id: string, data: Readonly<Record<string, unknown>>])[];
  readonly edges: readonly (readonly [source: string, target: string, data: Readonly<Record<string, unknown>>])[];
}

/**
 * networkx knows GEXF 1.3 since its pull request 8196 (2025); Debian's is older. What that change added is two namespaces
 * in a table, and the same is done here, so that all the rest is Debian's own reader.
 */
const reader = `
import json, sys, networkx
from networkx.readwrite.gexf import GEXF
namespaces = {"NS_GEXF": "http://gexf.net/1.3", "NS_VIZ": "http://gexf.net/1.3/viz", "VERSION": "1.3"}
GEXF.versions.setdefault("1.3", {**GEXF.versions["1.2draft"], **namespaces})
graphs = [networkx.read_gexf(path) for path in sys.argv[1:]]
json.dump([{"nodes": list(g.nodes(data=True)), "edges": list(g.edges(data=True))} for g in graphs], sys.stdout)
`;

function run(command: string, options: readonly string[], debianPackage: string): string {
  try {
    return execFileSync(command, options, { encoding: 'utf8', stdio: 'pipe', maxBuffer: 1 << 28 });
  } catch (error) {
    const { code, stderr } = error as { code?: string; stderr?: string };
    if (code === 'ENOENT') throw new Error(missing(command, debianPackage));
    throw new Error(stderr);
  }
}

function missing(what: string, debianPackage: string): string {
  return `This test needs ${what}. On Debian: apt-get install ${debianPackage}`;
}

/** A text as it is read: letters that JSON in a page writes as numbers are letters again. */
export function unescaped(text: string): string {
  return text.replaceAll(/\\u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
