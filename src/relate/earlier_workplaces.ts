import type { OrganisationFind } from '../model/index.ts';
import type { PostFind } from './posts.ts';

/**
 * "Anna Ek blir rektor. Hon kommer från Kil, där hon var rektor på Björkskolan": where people come from who have another
 * post now. Who is named next does not work there. The school of one who only leaves ("Bo Lind var rektor på
 * Björkskolan") is what the text is about.
 */
export function earlierWorkplaces(posts: readonly PostFind[]): ReadonlySet<OrganisationFind> {
  const now = new Set<string>();
  for (const { person, status, organisation } of posts)
    if (status !== 'former') {
      now.add(person.label);
      if (organisation !== null) now.add(nameOf(organisation));
    }
  const left = new Set<OrganisationFind>();
  for (const { person, status, organisation } of posts)
    if (status === 'former' && organisation !== null && now.has(person.label) && !now.has(nameOf(organisation)))
      left.add(organisation);
  return left;
}

function nameOf(find: OrganisationFind): string {
  return `organisation ${find.full ?? find.label}`;
}
