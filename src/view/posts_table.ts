/** Who works where, as rows: every post that is shown, sorted by any column, narrowed by words and years. */
import type { PostStatus, SerializedEdge } from '../model/index.ts';
import { collationKey } from './collate.ts';
import { isCorrection } from './evidence.ts';
import { fold } from './fold.ts';
import { type Knowledge, labelOf } from './knowledge.ts';
import { type NameLink, type Post, postOf } from './post.ts';
import { type Stretch, timeOf } from './times.ts';

export interface PostRow extends Post {
  /** Of the edge. */
  readonly key: string;
  /** Where the edge stands in the graph. */
  readonly at: number;
  readonly edge: SerializedEdge;
  /** Where the post lies, or else its organisation. */
  readonly municipality: NameLink | null;
  readonly county: string | null;
  /** When it is known to be held; null when nothing tells. */
  readonly time: Stretch | null;
  /** Ids of the documents that speak of it, sorted. */
  readonly documents: readonly string[];
  readonly confidence: number;
  /** Everything one may search for, folded, a blank before each word. */
  readonly words: string;
  /** The same as it is written, in small letters. */
  readonly written: string;
}

export const postColumns = [
  'person',
  'role',
  'organisation',
  'municipality',
  'county',
  'status',
  'period',
  'sequence',
  'sources',
  'confidence',
] as const;
export type PostColumn = (typeof postColumns)[number];

/** Held now first. */
const statusOrder: readonly PostStatus[] = ['current', 'acting', 'incoming', 'former'];

export interface PostOrder {
  readonly column: PostColumn;
  readonly descending: boolean;
}

/** Every post of the graph, in the order of the file. */
export function postRows(knowledge: Knowledge): PostRow[] {
  const rows: PostRow[] = [];
  for (const [at, edge] of knowledge.graph.edges.entries()) {
    if (edge.attributes.kind !== 'holds_role') continue;
    if (knowledge.sources[at]! < 0 || knowledge.targets[at]! < 0) continue;
    rows.push(rowOf(knowledge, edge, at));
  }
  return rows;
}

function rowOf(knowledge: Knowledge, edge: SerializedEdge, at: number): PostRow {
  const post = postOf(knowledge, edge);
  const seat = post.organisation === null ? undefined : knowledge.nodes.get(post.organisation.key)?.attributes;
  const place = post.municipality?.key ?? seat?.municipality;
  const municipality = place === undefined ? null : { key: place, text: labelOf(knowledge, place) };
  const county = place === undefined ? null : (knowledge.nodes.get(place)?.attributes.county ?? null);
  const aliases = knowledge.nodes.get(edge.source)?.attributes.aliases ?? [];
  const texts = [
    post.person.text,
    ...aliases,
    post.role.text,
    post.organisation?.text,
    municipality?.text,
    county,
    post.party,
  ];
  return {
    ...post,
    key: edge.key,
    at,
    edge,
    municipality,
    county,
    time: timeOf(knowledge, edge),
    documents: documentsOf(edge),
    confidence: edge.attributes.confidence,
    words: ` ${texts.map((text) => fold(text ?? '')).join(' ')}`,
    written: texts
      .map((text) => text ?? '')
      .join(' ')
      .toLowerCase(),
  };
}

function documentsOf(edge: SerializedEdge): string[] {
  const ids = new Set<string>();
  for (const item of edge.attributes.evidence) if (!isCorrection(item)) ids.add(item.document);
  return [...ids].sort();
}

/** The rows of the edges that are shown. */
export function shownPosts(rows: readonly PostRow[], { edges }: { readonly edges: Uint8Array }): readonly PostRow[] {
  return rows.filter((row) => edges[row.at] === 1);
}

/** Rows that have every word somewhere; a year finds the posts held in it: "rektor falun 2019". */
export function searchPosts(rows: readonly PostRow[], query: string): readonly PostRow[] {
  const wanted = query.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word !== '');
  return wanted.length === 0 ? rows : rows.filter((row) => wanted.every((word) => hasWord(row, word.toLowerCase())));
}

function hasWord({ words, written, time, firstSeen, lastSeen }: PostRow, typed: string): boolean {
  const word = fold(typed);
  if (words.includes(` ${word}`)) return true;
  // Inside a word the letters count as typed: "chef" is in "skolchef", but "rektor" is not in "direktör".
  if (typed.length > 2 && written.includes(typed)) return true;
  // "Faluns skolchef": a genitive finds the name.
  if (word.length > 3 && word.endsWith('s') && words.includes(` ${word.slice(0, -1)}`)) return true;
  if (!/^(?:1[89]|20)\d\d$/u.test(word)) return false;
  // Of a post that was left one may know only in which years texts spoke of it.
  return holdsIn(time ?? { from: firstSeen ?? '9999', to: lastSeen }, word);
}

function holdsIn({ from, to }: Stretch, year: string): boolean {
  return (from === null || from.slice(0, 4) <= year) && (to === null || year <= to.slice(0, 4));
}

type SortKey = string | number | null;

/** A sorted copy: what is missing comes last either way, equal rows by name and key. */
export function sortPosts(rows: readonly PostRow[], { column, descending }: PostOrder): PostRow[] {
  const keyOf = keysFor(column);
  const turn = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: keyOf(row), name: collationKey(row.person.text) }))
    .sort(
      (one, other) =>
        byKey(one.key, other.key, turn) ||
        compare(one.name, other.name) ||
        compare(one.row.time?.from ?? '', other.row.time?.from ?? '') ||
        compare(one.row.key, other.row.key),
    )
    .map(({ row }) => row);
}

function byKey(one: SortKey, other: SortKey, turn: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return turn * compare(one, other);
}

function compare(one: string | number, other: string | number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function keysFor(column: PostColumn): (row: PostRow) => SortKey {
  const known = new Map<string, string>();
  const text = (value: string | null | undefined): SortKey => {
    if (value === null || value === undefined || value === '') return null;
    const key = known.get(value) ?? collationKey(value);
    known.set(value, key);
    return key;
  };
  const keys: Readonly<Record<PostColumn, (row: PostRow) => SortKey>> = {
    person: (row) => text(row.person.text),
    role: (row) => text(row.role.text),
    organisation: (row) => text(row.organisation?.text),
    municipality: (row) => text(row.municipality?.text),
    county: (row) => text(row.county),
    status: (row) => statusOrder.indexOf(row.status),
    sequence: (row) => text(row.predecessor?.text ?? row.successor?.text ?? (row.contradicted ? '~' : null)),
    period: ({ time }) => time?.from ?? time?.to ?? null,
    sources: (row) => row.documents.length,
    confidence: (row) => row.confidence,
  };
  return keys[column];
}
