import type { Scene } from '../lexicon/scene.ts';
import type { OrganisationFind, PersonFind, RoleFind } from '../model/index.ts';
import type { PostFind } from './posts.ts';

/** "Ledamöter Anna Ek (S), ordförande Bo Lind (M)": who has a seat of her own has not that of the heading. */
export function withoutGeneralSeats(scene: Scene, posts: readonly PostFind[]): PostFind[] {
  const { grammar } = scene.lexicon;
  const isGeneral = ({ role, person, rule }: PostFind) =>
    rule === 'plural-title-names' && grammar('seat_role').has(role.lemma) && role.first < person.first;
  const own = new Set<PersonFind>();
  for (const post of posts) if (!isGeneral(post) && grammar('board_role').has(post.role.lemma)) own.add(post.person);
  return posts.filter((post) => !isGeneral(post) || !own.has(post.person));
}

/** "elevrådets ordförande Anna Ek": pupils hold no posts. */
export function withoutPupils(scene: Scene, posts: readonly PostFind[]): PostFind[] {
  const bodies = scene.lexicon.grammar('pupil_body');
  return posts.filter(
    ({ organisation, role }) =>
      !(organisation !== null && bodies.has(organisation.label.toLowerCase())) &&
      !(role.first > 0 && bodies.has(scene.word(role.first - 1).stem?.toLowerCase() ?? '')),
  );
}

/** "utbildningsdirektör Anna Ek", and later "direktören Anna Ek": the head of her title says it again. */
export function withoutShortTitles(scene: Scene, posts: readonly PostFind[]): PostFind[] {
  const plain = scene.lexicon.grammar('plain_title');
  const titles = new Map<string, Set<string>>();
  for (const { person, role } of posts) {
    const known = titles.get(person.label);
    if (known === undefined) titles.set(person.label, new Set([role.lemma]));
    else known.add(role.lemma);
  }
  return posts.filter(({ role: { definite, lemma }, person }) => {
    if (!definite || !plain.has(lemma)) return true;
    for (const title of titles.get(person.label)!) if (title !== lemma && title.endsWith(lemma)) return false;
    return true;
  });
}

/** "kommunstyrelsens ordförande och kommunalråd": a board has the first, and no councillor. */
export function mayBeIn(
  scene: Scene,
  { subkind }: OrganisationFind,
  role: RoleFind,
  roles: readonly RoleFind[],
): boolean {
  return subkind !== 'board' || role === roles[0] || !scene.lexicon.grammar('councillor').has(role.lemma);
}

/** "ämneslärare och lärare": a title beside a compound of it says no more. */
export function saysLess({ lemma, area }: RoleFind, roles: readonly RoleFind[]): boolean {
  return (
    area === null &&
    roles.some((role) => role.lemma.endsWith(lemma) && /\p{L}$/u.test(role.lemma.slice(0, -lemma.length)))
  );
}
