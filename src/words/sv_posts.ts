/** Svenska: var en tjänst finns. */
import type { OrganisationKind } from '../model/index.ts';
import type { NameLink, Part, Post } from './prose/types.ts';

/** "rektor vid Björkskolan" men "ordförande i barn- och utbildningsnämnden". */
export const preposition: Readonly<Record<OrganisationKind, string>> = {
  school: 'vid',
  preschool: 'vid',
  administration: 'vid',
  board: 'i',
  authority: 'vid',
  region: 'i',
  association: 'i',
  union: 'i',
  company: 'vid',
  university: 'vid',
  party: 'i',
  other: 'vid',
};

/** " vid Björkskolan, Falun" */
export function where(post: Post): Part[] {
  const { organisation, municipality } = post;
  if (!organisation) return municipality ? [' i ', municipality] : [];
  const parts: Part[] = [` ${preposition[organisation.subkind]} `, organisation];
  return municipality && !names(organisation, municipality) ? [...parts, ', ', municipality] : parts;
}

/** "Utbildningsnämnden i Falun" säger redan var den finns. */
export function names(organisation: NameLink, municipality: NameLink): boolean {
  return organisation.text.toLowerCase().includes(municipality.text.toLowerCase());
}

/** Åren är textens: "enligt text 2019" är ingen tid i tjänsten. */
export function textsOf(years: string): string {
  return `enligt ${years.includes('–') ? 'texter' : 'text'} ${years}`;
}
