/** What a column of somebody's file says of ours: by our name for programs or by our title for people. */
import { edgeColumns, nodeColumns } from '../export/columns.ts';
import { separator } from '../export/evidence.ts';
import { edgeKindNames, nodeKindNames } from '../export/swedish.ts';
import { type EdgeKind, edgeKinds, type NodeKind, nodeKinds } from '../model/index.ts';
import { columnName, type FlatValues } from './flat.ts';

const namesOf = (columns: readonly { readonly name: string; readonly title: string }[]) =>
  new Map(columns.map(({ name, title }) => [name, [columnName(name), columnName(title)]]));
const nodeNames = namesOf(nodeColumns);
const edgeNames = namesOf(edgeColumns);

export interface Row {
  readonly text: (name: string) => string | undefined;
  readonly list: (name: string) => readonly string[];
}

export function rowOf(values: FlatValues, owner: 'node' | 'edge'): Row {
  const names = owner === 'node' ? nodeNames : edgeNames;
  const value = (name: string) => {
    for (const one of names.get(name) ?? [columnName(name)]) {
      const found = values.get(one);
      if (found !== undefined && found !== '') return found;
    }
    return undefined;
  };
  return {
    text(name) {
      const found = value(name);
      return found === undefined || typeof found === 'string' ? found : found.join(separator);
    },
    list(name) {
      const found = value(name);
      return typeof found === 'string' ? found.split(separator.trim()).map((item) => item.trim()) : (found ?? []);
    },
  };
}

/** A kind by any of its names. */
export function nodeKindIn(text: string | undefined): NodeKind | undefined {
  const name = text?.trim().toLowerCase();
  return nodeKinds.find((kind) => kind === name || nodeKindNames[kind] === name);
}

export function edgeKindIn(text: string | undefined): EdgeKind | undefined {
  // "holds_role 2" is the second of its kind between the same two.
  const name = text?.trim().toLowerCase().replace(/ \d+$/u, '');
  return edgeKinds.find((kind) => kind === name || edgeKindNames[kind] === name);
}
