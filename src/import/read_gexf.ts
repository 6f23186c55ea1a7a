/** GEXF of any version, as Gephi, Gephi Lite, networkx and we write it. */
import { columnName, type FlatEdge, type FlatGraph, type FlatNode, type FlatValue, numberIn } from './flat.ts';
import { readXml } from './xml.ts';

interface Column {
  readonly name: string;
  readonly isList: boolean;
}

type Open<T> = { -readonly [Key in keyof T]: T[Key] };
type Draft = { attributes: Readonly<Record<string, string>>; values: Map<string, FlatValue> } & Open<
  Pick<FlatNode, 'x' | 'y' | 'size'>
>;

export function readGexf(source: string): FlatGraph {
  const columns = { node: new Map<string, Column>(), edge: new Map<string, Column>() };
  const nodes: FlatNode[] = [];
  const edges: FlatEdge[] = [];
  let owner: 'node' | 'edge' = 'node';
  let item: Draft | null = null;
  let title = '';
  let described = false;

  readXml(source, {
    open(name, attributes) {
      if (name === 'attributes') owner = attributes.class === 'edge' ? 'edge' : 'node';
      else if (name === 'attribute') {
        const { id = '', title: shown = id, type = '' } = attributes;
        columns[owner].set(id, { name: columnName(shown), isList: type.startsWith('list') });
      } else if (name === 'node' || name === 'edge') {
        owner = name;
        item = { attributes, values: new Map() };
        // Gephi Lite and others put values where the schema has attributes of their own.
        if (attributes.kind !== undefined) item.values.set('kind', attributes.kind);
      } else if (name === 'description') described = true;
      else if (item) inside(item, name, attributes);
    },
    text(text) {
      if (described && title === '') title = text.trim();
    },
    close(name) {
      if (name === 'description') described = false;
      if (name !== owner || !item || (name !== 'node' && name !== 'edge')) return;
      const { attributes, values, x, y, size } = item;
      const { id = '', label = '', source: from = '', target: to = '' } = attributes;
      if (name === 'node') {
        const place = x !== undefined && y !== undefined ? { x, y } : {};
        nodes.push({ id, label, values, ...place, ...(size === undefined ? {} : { size }) });
      } else edges.push({ id, source: from, target: to, label, values });
      item = null;
    },
  });
  if (!/<gexf[\s>]/u.test(source)) throw new Error('there is no gexf element in it');
  return { title: title.replace(/: \d+ noder och .*$/u, ''), nodes, edges };

  function inside(draft: Draft, name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'attvalue') {
      // Before 1.2 the column was called id.
      const column = columns[owner].get(attributes.for ?? attributes.id ?? '');
      const value = attributes.value ?? '';
      const known = column?.name ?? columnName(attributes.for ?? '');
      // What the edge itself says of its kind counts for more than a column that a reader may have turned to text.
      if (known === '' || (known === 'kind' && draft.values.has('kind'))) return;
      draft.values.set(known, column?.isList || looksLikeList(value) ? listIn(value) : value);
    } else if (name === 'position') {
      const [x, y] = [numberIn(attributes.x), numberIn(attributes.y)];
      if (x !== undefined && y !== undefined) Object.assign(draft, { x, y });
    } else if (name === 'size') {
      const size = numberIn(attributes.value);
      if (size !== undefined) draft.size = size;
    }
  }
}

function looksLikeList(value: string): boolean {
  return /^\[(?:"(?:[^"\\]|\\.)*"(?:,\s*)?)+\]$/u.test(value);
}

/** `["a", "b, c"]` as we write it, `[a, b]` as Gephi does, `a|b` as older files have it. */
export function listIn(value: string): string[] {
  const inner = value.replace(/^\[|\]$/gu, '');
  const items = [...inner.matchAll(/\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^,|"'][^,|]*))\s*(?:[,|]|$)/gu)];
  return items
    .map(([, double, single, bare]) => (double ?? single)?.replace(/\\(.)/gu, '$1') ?? (bare ?? '').trim())
    .filter((item) => item !== '');
}
