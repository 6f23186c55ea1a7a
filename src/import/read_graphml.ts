/** GraphML as networkx, igraph, yEd and we write it: keys with names, values in `data`. */
import { columnName, type FlatEdge, type FlatGraph, type FlatNode, type FlatValue, numberIn } from './flat.ts';
import { readXml } from './xml.ts';

export function readGraphml(source: string): FlatGraph {
  const names = new Map<string, string>();
  const nodes: FlatNode[] = [];
  const edges: FlatEdge[] = [];
  const renamed = new Map<string, string>();
  let item: { readonly attributes: Readonly<Record<string, string>>; readonly values: Map<string, FlatValue> } | null =
    null;
  let field: string | null = null;
  let text = '';

  readXml(source, {
    open(name, attributes) {
      if (name === 'key')
        names.set(attributes.id ?? '', columnName(attributes.name ?? attributes['attr.name'] ?? attributes.id ?? ''));
      else if (name === 'node' || name === 'edge') item = { attributes, values: new Map() };
      else if (name === 'data' && item) {
        field = names.get(attributes.key ?? '') ?? columnName(attributes.key ?? '');
        text = '';
      }
    },
    text(piece) {
      if (field !== null) text += piece;
    },
    close(name) {
      if (name === 'data' && field !== null) {
        if (text.trim() !== '') item?.values.set(field, text.trim());
        field = null;
      }
      if ((name !== 'node' && name !== 'edge') || !item) return;
      const { attributes, values } = item;
      // igraph keeps the id of the file in a column of its own.
      const id = one(values, 'id') ?? attributes.id ?? '';
      const label = one(values, 'label') ?? one(values, 'name') ?? '';
      if (name === 'node') {
        const [x, y, size] = ['x', 'y', 'size'].map((column) => numberIn(one(values, column)));
        const place = x !== undefined && y !== undefined ? { x, y } : {};
        nodes.push({ id, label, values, ...place, ...(size === undefined ? {} : { size }) });
        if (attributes.id !== undefined && attributes.id !== id) renamed.set(attributes.id, id);
      } else edges.push({ id, source: attributes.source ?? '', target: attributes.target ?? '', label, values });
      item = null;
    },
  });
  if (!/<graphml[\s>]/u.test(source)) throw new Error('there is no graphml element in it');
  const ends = edges.map((edge) => ({
    ...edge,
    source: renamed.get(edge.source) ?? edge.source,
    target: renamed.get(edge.target) ?? edge.target,
  }));
  return { title: '', nodes, edges: ends };
}

function one(values: ReadonlyMap<string, FlatValue>, name: string): string | undefined {
  const value = values.get(name);
  return typeof value === 'string' ? value : value?.join(' ');
}
