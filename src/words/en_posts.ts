/** English: where a position is. */
import type { NameLink, Part, Post } from './prose/types.ts';

/** " at Björkskolan, Falun" */
export function where(post: Post): Part[] {
  const { organisation, municipality } = post;
  if (!organisation) return municipality ? [' in ', municipality] : [];
  const parts: Part[] = [organisation.subkind === 'board' ? ' of ' : ' at ', organisation];
  return municipality && !names(organisation, municipality) ? [...parts, ', ', municipality] : parts;
}

export function names(organisation: NameLink, municipality: NameLink): boolean {
  return organisation.text.toLowerCase().includes(municipality.text.toLowerCase());
}

/** The years are those of the texts: "in a text of 2019" is no time in office. */
export function textsOf(years: string): string {
  return `${years.includes('–') ? 'in texts' : 'in a text'} of ${years}`;
}
