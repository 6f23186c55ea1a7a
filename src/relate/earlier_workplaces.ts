import type { MunicipalityFind, OrganisationFind } from '../model/index.ts';
import type { PostFind } from './posts.ts';

type Workplace = OrganisationFind | MunicipalityFind;

/**
 * "Anna Ek blir rektor. Hon kommer från Kil, där hon var rektor på Björkskolan": where people come from who have another
 * post now. Who is named next does not work there, and the page does not speak from there. The school of one who only
 * leaves ("Bo Lind var rektor på Björkskolan") is what the text is about.
 */
export function earlierWorkplaces(posts: readonly PostFind[]): ReadonlySet<Workplace> {
  const now = new Set<string>();
  for (const { person, status, organisation, municipality } of posts)
    if (status !== 'former') {
      now.add(person.label);
      for (const place of [organisation, municipality]) if (place !== null) now.add(nameOf(place));
    }
  const left = new Set<Workplace>();
  for (const { person, status, organisation, municipality, rule } of posts) {
    // "en konsult, Anna Ek, tidigare rektor i Kil": said beside her name of somebody who may have no post now.
    if (status === 'former' && rule === 'name-comma-title' && municipality !== null && !now.has(nameOf(municipality)))
      left.add(municipality);
    if (status === 'former' && now.has(person.label))
      for (const place of [organisation, municipality]) if (place !== null && !now.has(nameOf(place))) left.add(place);
  }
  return left;
}

function nameOf(find: Workplace): string {
  return find.kind === 'municipality' ? `municipality ${find.row}` : `organisation ${find.full ?? find.label}`;
}
