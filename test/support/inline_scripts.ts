/**
 * The scripts of a page that is one file: a bundle's chunks linked without addresses. What the entry imports goes into the
 * first script with it; what it imports later, by `import()`, becomes a second script that stands in the page as text. It
 * runs when it is asked for, as an element of its own, so that the policy of the page may name it by its hash.
 */
import { parseAst } from 'vite';

export interface Chunk {
  readonly fileName: string;
  readonly code: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

interface Scripts {
  readonly first: string;
  /** Null where nothing is imported later. */
  readonly later: string | null;
}

/** The element that holds the second script as text. */
export const laterId = 'samband-rest';

/** Throws where the chunks are other than one entry with at most one `import()`. */
export function inlineScripts(chunks: readonly Chunk[]): Scripts {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const entries = chunks.filter(({ isEntry }) => isEntry);
  const [entry] = entries;
  const asked = [...new Set(chunks.flatMap(({ dynamicImports }) => dynamicImports))];
  if (!entry || entries.length > 1 || asked.length > 1)
    throw new Error(`inline-scripts: expected one entry and one import(), got ${[...byName.keys()].join(', ')}`);
  const first = withImports(entry.fileName, byName);
  const later = asked.flatMap((name) => withImports(name, byName)).filter((name) => !first.includes(name));
  if (first.length + later.length < byName.size) throw new Error('inline-scripts: a chunk is left over');
  const linked = (names: readonly string[]) => names.map((name) => asFunction(byName.get(name)!)).join('\n');
  if (later.length === 0) return { first: strict(linked(first)), later: null };
  return {
    first: strict(`const $chunks = {};\n${loader(asked[0]!)}\n${linked(first)}`),
    later: strict(`const { $chunks } = document.currentScript;\n${linked(later)}`),
  };
}

/** A chunk and all that it imports, each behind what it needs. */
function withImports(name: string, chunks: ReadonlyMap<string, Chunk>, seen = new Set<string>()): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  return [...chunks.get(name)!.imports.flatMap((other) => withImports(other, chunks, seen)), name];
}

/** Runs the second script once, when it is there, and gives what it exports. */
function loader(name: string): string {
  return `let $asked;
const $later = () => $asked ??= (document.readyState === "loading" ? new Promise((done) => document.addEventListener("DOMContentLoaded", done, { once: true })) : Promise.resolve()).then(() => {
const script = document.createElement("script");
script.$chunks = $chunks;
script.text = document.getElementById(${JSON.stringify(laterId)}).text;
document.head.append(script);
script.remove();
return $chunks[${JSON.stringify(name)}];
});`;
}

function strict(code: string): string {
  return `(() => {"use strict";\n${code}\n})();`;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [property: string]: unknown;
}

/** A chunk as a function that leaves its exports in `$chunks`, and takes what it imports from there. */
function asFunction({ fileName, code }: Chunk): string {
  const edits: { start: number; end: number; text: string }[] = [];
  for (const node of parseAst(code).body as unknown as Node[]) {
    const taken = replacement(node, fileName);
    if (taken !== null) edits.push({ start: node.start, end: node.end, text: taken });
  }
  const moved = edits.sort((one, other) => other.start - one.start);
  const text = moved.reduce((all, { start, end, text }) => all.slice(0, start) + text + all.slice(end), code);
  // Vite would have files preloaded that lie beside the script; there are none.
  const alone = text.replace(/\bimport\((["'`])\.\/[\w.]+\1\)/gu, '$later()').replaceAll('import.meta', '({})');
  return `(() => {\n${alone}\n})();`;
}

/** Null for what stays as it is. */
function replacement(node: Node, fileName: string): string | null {
  if (node.type === 'ImportDeclaration') {
    const names = (node.specifiers as Node[]).map((one) => {
      if (one.type !== 'ImportSpecifier') throw new Error(`inline-scripts: ${fileName} imports more than names`);
      return `${nameOf(one.imported)}: ${nameOf(one.local)}`;
    });
    const { value } = node.source as Node;
    return `const { ${names.join(', ')} } = $chunks[${JSON.stringify(String(value).replace(/^\.\//u, ''))}];`;
  }
  if (!node.type.startsWith('Export')) return null;
  if (node.type !== 'ExportNamedDeclaration' || node.declaration || node.source)
    throw new Error(`inline-scripts: ${fileName} exports more than names`);
  // They do not change once the chunk has run.
  const names = (node.specifiers as Node[]).map((one) => `${nameOf(one.exported)}: ${nameOf(one.local)}`);
  return `$chunks[${JSON.stringify(fileName)}] = { ${names.join(', ')} };`;
}

function nameOf(node: unknown): string {
  const { name, value } = node as { readonly name?: string; readonly value?: string };
  return name ?? JSON.stringify(value);
}
