/** In which year something begins, as far as the texts say. */
import type { SerializedGraph, SerializedNode } from '../../model/index.ts';

/** Year with the rest of the date for ordering within it. */
export interface Beginning {
  readonly year: number;
  readonly date: string;
}

/**
 * By node key: its own date; for a person the first post with a known start; else the first dated text that names it.
 * Nodes of which nothing is known are left out.
 */
export function beginnings({ attributes, nodes, edges }: SerializedGraph): ReadonlyMap<string, Beginning> {
  const dates = new Map(attributes.documents.map(({ id, date }) => [id, date]));
  const posts = new Map<string, string>();
  for (const { source, attributes: post } of edges) {
    if (post.kind !== 'holds_role' || !hasYear(post.start)) continue;
    const known = posts.get(source);
    if (known === undefined || post.start < known) posts.set(source, post.start);
  }
  const found = new Map<string, Beginning>();
  for (const node of nodes) {
    const date = [node.attributes.date, posts.get(node.key), firstNamed(node, dates)].find(hasYear);
    if (date !== undefined) found.set(node.key, { year: Number(date.slice(0, 4)), date });
  }
  return found;
}

/** "2013" and "2015-07-01", not "--05-06". */
function hasYear(date: string | null | undefined): date is string {
  return typeof date === 'string' && /^[12]\d{3}(?:-|$)/u.test(date);
}

function firstNamed({ attributes }: SerializedNode, dates: ReadonlyMap<string, string | null>): string | undefined {
  let first: string | undefined;
  for (const item of attributes.evidence) {
    const date = 'document' in item ? dates.get(item.document) : undefined;
    if (hasYear(date) && (first === undefined || date < first)) first = date;
  }
  return first;
}
