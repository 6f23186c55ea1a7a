/** Rows of posts as cells of text and numbers, for the clipboard and for files. */
import type { PlainRow } from '../export/delimited.ts';
import type { Knowledge } from '../view/knowledge.ts';
import { type PostColumn, type PostRow, postColumns } from '../view/posts_table.ts';
import type { Grouping } from '../view/timeline.ts';
import { type FurtherColumn, furtherColumns } from './posts_words.ts';
import type { Words } from './words.ts';

/** The columns of the table, under its headings. */
export function tableCells(rows: readonly PostRow[], words: Words): PlainRow[] {
  return [postColumns.map((column) => words.posts.columns[column]), ...rows.map((row) => columnCells(row, words))];
}

/** The columns of the table, then dates as ISO 8601, titles of the texts, and keys that join with `nodes.csv`. */
export function fileCells(rows: readonly PostRow[], words: Words, { documents }: Knowledge): PlainRow[] {
  const title = (id: string) => documents.get(id)?.title ?? id;
  const [head, ...body] = tableCells(rows, words);
  return [
    [...head!, ...furtherColumns.map((column) => words.posts.further[column])],
    ...body.map((cells, at) => {
      const further = furtherCells(rows[at]!, title);
      return [...cells, ...furtherColumns.map((column) => further[column])];
    }),
  ];
}

/** The text of one cell of the table. */
export function cellText(row: PostRow, column: PostColumn, words: Words): string {
  switch (column) {
    case 'person':
      return row.person.text;
    case 'role':
      return row.role.text;
    case 'organisation':
      return row.organisation?.text ?? '';
    case 'municipality':
      return row.municipality?.text ?? '';
    case 'county':
      return row.county ?? '';
    case 'status':
      return words.posts.status[row.status];
    case 'period':
      return words.posts.period(row);
    case 'sequence':
      return sequenceText(row, words);
    case 'sources':
      return words.number(row.documents.length);
    case 'confidence':
      return words.posts.confidence(row.confidence);
  }
}

/** "efter Anna Ek, före Bo Lind, motsägs" */
function sequenceText({ predecessor, successor, contradicted }: PostRow, { story }: Words): string {
  return [
    ...(predecessor === null ? [] : [story.after(predecessor.text)]),
    ...(successor === null ? [] : [story.before(successor.text)]),
    ...(contradicted ? [story.contradicted] : []),
  ].join(', ');
}

/** "start: 2012 / 2014" */
function contradictionsText({ edge }: PostRow): string {
  return (edge.attributes.contradictions ?? [])
    .map(({ about, values }) => `${about}: ${values.join(' / ')}`)
    .join('; ');
}

function columnCells(row: PostRow, words: Words): PlainRow {
  return postColumns.map((column) => {
    if (column === 'sources') return row.documents.length;
    if (column === 'confidence') return row.confidence;
    return cellText(row, column, words);
  });
}

function furtherCells(row: PostRow, title: (id: string) => string): Readonly<Record<FurtherColumn, string>> {
  return {
    party: row.party ?? '',
    start: row.start ?? '',
    end: row.end ?? '',
    firstSeen: row.firstSeen ?? '',
    lastSeen: row.lastSeen ?? '',
    firstHeld: row.edge.attributes.firstHeld ?? '',
    lastHeld: row.edge.attributes.lastHeld ?? '',
    leftBy: row.edge.attributes.leftBy ?? '',
    predecessor: row.predecessor?.text ?? '',
    successor: row.successor?.text ?? '',
    contradictions: contradictionsText(row),
    texts: row.documents.map(title).join(' ‖ '),
    personKey: row.person.key,
    roleKey: row.role.key,
    organisationKey: row.organisation?.key ?? '',
    municipalityKey: row.municipality?.key ?? '',
    predecessorKey: row.predecessor?.key ?? '',
    successorKey: row.successor?.key ?? '',
  };
}

/** What stands under a bar: who, or on a person's own line what and where. */
export function barLabel(row: PostRow, grouping: Grouping, words: Words): string {
  const note = words.posts.barNote(row);
  const place = row.organisation?.text ?? row.municipality?.text;
  const text = grouping === 'person' ? [row.role.text, place].filter((part) => part).join(', ') : row.person.text;
  return note === '' ? text : `${text} (${note})`;
}
