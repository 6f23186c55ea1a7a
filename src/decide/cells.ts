import { type DecisionKind, edgeKinds, nodeKinds, organisationKinds, postStatuses } from '../model/index.ts';

/** The columns of `corrections.csv`, in the order in which they are written. */
export const columns = [
  'id',
  'decision',
  'subject',
  'relation',
  'object',
  'value',
  'organisation',
  'municipality',
  'status',
  'start',
  'end',
  'document',
  'note',
  'time',
  'author',
] as const;
export type Column = (typeof columns)[number];

/** A row's cells by column, trimmed; empty ones are absent. */
export type Cells = Readonly<Partial<Record<Column, string>>>;

/** Cells that tell the reader of the file something and the program nothing. */
const remarks: readonly Column[] = ['id', 'decision', 'note', 'time', 'author'];
const ofPosts: readonly Column[] = ['organisation', 'municipality'];
const ofEdges: readonly Column[] = ['relation', 'object', ...ofPosts];

/** What each decision must and may have beside its subject. */
const uses: Readonly<Record<DecisionKind, { readonly needs: readonly Column[]; readonly may: readonly Column[] }>> = {
  same: { needs: ['object'], may: ['document'] },
  'not-same': { needs: [], may: ['object', 'document'] },
  rename: { needs: ['value'], may: ['document'] },
  retype: { needs: ['value'], may: ['document'] },
  reject: { needs: [], may: [...ofEdges, 'document'] },
  confirm: { needs: [], may: [...ofEdges, 'document'] },
  add: { needs: [], may: [...ofEdges, 'value', 'status', 'start', 'end', 'document'] },
  suppress: { needs: ['value'], may: [] },
  undo: { needs: [], may: [] },
};

const retypeable = ['person', 'organisation', 'role', 'event', 'concept'];
const aKey = new RegExp(`^(?:${nodeKinds.join('|')}):\\S`, 'u');
const aDate =
  /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|--(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))$/;

/** What is wrong with a row's cells, in words; null when the row can be applied. */
export function problemOf(kind: DecisionKind, cells: Cells): string | null {
  const { needs, may } = uses[kind];
  for (const column of ['subject', ...needs] as const)
    if (cells[column] === undefined) return `"${kind}" needs the cell "${column}"; fill it in`;
  const known: readonly string[] = ['subject', ...needs, ...may, ...remarks];
  const extra = Object.keys(cells).find((column) => !known.includes(column));
  if (extra !== undefined) return `"${kind}" knows nothing of the cell "${extra}"; empty it`;
  return problemOfKeys(kind, cells) ?? problemOfWords(cells) ?? problemOfParts(kind, cells);
}

function problemOfKeys(kind: DecisionKind, cells: Cells): string | null {
  if (kind === 'undo') return null;
  if (kind === 'suppress')
    return /^hash:[0-9a-f]{64}$/.test(cells.subject!)
      ? null
      : 'its subject must be "hash:" and 64 digits; let "samband suppress" write it';
  for (const column of ['subject', 'object', ...ofPosts] as const) {
    const key = cells[column];
    if (key !== undefined && !aKey.test(key))
      return `"${key}" in the cell "${column}" is no key; a key looks like person:anna-ek`;
  }
  for (const column of ofPosts as readonly ('organisation' | 'municipality')[])
    if (cells[column] !== undefined && !cells[column].startsWith(`${column}:`))
      return `the cell "${column}" holds ${cells[column]}, which is none`;
  return null;
}

function problemOfWords(cells: Cells): string | null {
  const { relation, status } = cells;
  if (relation !== undefined && !(edgeKinds as readonly string[]).includes(relation))
    return `there is no relation "${relation}"; use one of ${edgeKinds.join(', ')}`;
  if (status !== undefined && !(postStatuses as readonly string[]).includes(status))
    return `there is no status "${status}"; use one of ${postStatuses.join(', ')}`;
  for (const column of ['start', 'end'] as const)
    if (cells[column] !== undefined && !aDate.test(cells[column]))
      return `"${cells[column]}" in the cell "${column}" is no date; write 2019, 2019-05 or 2019-05-06`;
  return null;
}

function problemOfParts(kind: DecisionKind, cells: Cells): string | null {
  const { relation, object, value, document } = cells;
  if (kind === 'not-same' && object === undefined && document === undefined)
    return '"not-same" needs another key in the cell "object", or texts in the cell "document"';
  if (kind === 'retype') {
    const [nodeKind, subkind] = value!.split('/') as [string, string | undefined];
    if (!retypeable.includes(nodeKind)) return `nothing can be made "${nodeKind}"; use one of ${retypeable.join(', ')}`;
    if (subkind !== undefined && !(nodeKind === 'organisation' && organisationKinds.some((each) => each === subkind)))
      return `"${value}" is no kind; after organisation/ stands one of ${organisationKinds.join(', ')}`;
  }
  if (kind === 'reject' || kind === 'confirm' || kind === 'add') {
    if ((relation === undefined) !== (object === undefined))
      return 'an edge needs both cells "relation" and "object", a node neither';
    if (relation === undefined) {
      const extra = (['organisation', 'municipality', 'status', 'start', 'end'] as const).find(
        (column) => cells[column] !== undefined,
      );
      if (extra !== undefined) return `the cell "${extra}" belongs to edges; empty it`;
      if (kind === 'add' && value === undefined) return 'a node needs its label in the cell "value"';
    } else if (value !== undefined) return 'an edge has no label; empty the cell "value"';
  }
  return null;
}
