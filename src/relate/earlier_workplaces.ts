import type { Find, MunicipalityFind, OrganisationFind } from '../model/index.ts';
import { onlyOne } from './page_body.ts';
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
  const coming = new Set(posts.filter(({ status }) => status === 'incoming').map(({ person }) => person.label));
  const left = new Set<Workplace>();
  for (const { person, status, organisation, municipality, rule } of posts) {
    // "en konsult, Anna Ek, tidigare rektor i Kil": said beside her name of somebody who may have no post now.
    if (status === 'former' && rule === 'name-comma-title' && municipality !== null && !now.has(nameOf(municipality)))
      left.add(municipality);
    // "Anna Ek blir skolchef. Hon lämnar en tjänst som rektor i Kil."
    const leaves = /ends-title$/.test(rule) && coming.has(person.label);
    if (leaves && municipality !== null) left.add(municipality);
    if (status === 'former' && now.has(person.label))
      for (const place of [organisation, municipality]) if (place !== null && !now.has(nameOf(place))) left.add(place);
  }
  return left;
}

function nameOf(find: Workplace): string {
  return find.kind === 'municipality' ? `municipality ${find.row}` : `organisation ${find.full ?? find.label}`;
}

/** How often somebody is named, at least, for the text to be about her. */
const portrait = 4;

/** "Kjell Ek har varit rektor på Björkskolan …" and then always "Kjell": the one school of the person that a text names most. */
export function portrayedSchool(
  finds: readonly Find[],
  posts: readonly PostFind[],
  earlier: ReadonlySet<Workplace>,
): OrganisationFind | null {
  if (!posts.some(({ organisation }) => organisation?.subkind === 'school')) return null;
  const times = new Map<string, number>();
  for (const find of finds)
    if (find.kind === 'person' && !find.partial) {
      const [given] = find.parts;
      if (given !== undefined) times.set(given, 0);
    }
  for (const find of finds) {
    const [given] = find.kind === 'person' ? find.parts : [];
    if (given !== undefined && times.has(given)) times.set(given, times.get(given)! + 1);
  }
  const [first, second] = [...times].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < portrait || first[1] === second?.[1]) return null;
  const schools = posts.flatMap(({ person, organisation }) =>
    person.parts[0] === first[0] && organisation?.subkind === 'school' && !earlier.has(organisation)
      ? [organisation]
      : [],
  );
  return onlyOne(schools);
}
