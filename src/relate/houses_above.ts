import type { Scene } from '../lexicon/scene.ts';
import type { Find, OrganisationFind, RoleFind } from '../model/index.ts';
import { type Line, lineAt } from '../text/page.ts';
import { findsIn, firstFrom } from '../text/ranges.ts';
import { labelOf, onlyOne } from './page_body.ts';

/** Lines of people that may stand between the houses and a title. */
const reach = 4;

/**
 * Two or more schools that stand alone on the lines above a title, before any empty line: those who are named below them
 * lead them together. Fewer are none: one school above is found otherwise.
 */
export function housesAbove(scene: Scene, finds: readonly Find[], token: number): readonly OrganisationFind[] {
  const { lines } = scene.page;
  let line = lineAt(scene.page, token);
  if (line < 1 || token - lines[line]!.first > 2 || lines[line]!.bullet) return [];
  const own = line;
  while (line > 0 && !lines[line]!.afterBlank && namesSomebody(finds, lines[line]!) && own - line < reach) line--;
  const houses: OrganisationFind[] = [];
  for (; line >= 0 && line < own; line--) {
    const here = housesOf(scene, finds, lines[line]!);
    if (here === null) break;
    houses.unshift(...here);
    if (lines[line]!.afterBlank) break;
  }
  return new Set(houses.map(labelOf)).size > 1 ? houses : [];
}

function namesSomebody(finds: readonly Find[], line: Line): boolean {
  return findsIn(finds, line.first, line.last).some(({ kind }) => kind === 'person' || kind === 'role');
}

/** The houses of a line that names nothing else, or null. */
function housesOf(scene: Scene, finds: readonly Find[], line: Line): OrganisationFind[] | null {
  const houses: OrganisationFind[] = [];
  let at = line.first;
  for (const find of findsIn(finds, line.first, line.last)) {
    if (find.kind === 'concept') continue;
    if (find.kind !== 'organisation' || !find.local || find.genitive || find.subkind === 'board') return null;
    if (!joins(scene, at, find.first)) return null;
    houses.push(find);
    at = find.last;
  }
  return houses.length > 0 && joins(scene, at, line.last) ? houses : null;
}

/** Only commas, "och" and the years of a school stand there. */
function joins(scene: Scene, first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const word = scene.word(at);
    if (word.letters && word.form.length > 1 && word.lower !== 'och' && word.lower !== 'samt') return false;
  }
  return true;
}

/** "Bibliotekarien" on the page of a library, "museichefen" in a town with a museum: the only house whose name has the root of the title. */
export function houseOfTitle(
  scene: Scene,
  organisations: readonly OrganisationFind[],
  role: RoleFind,
): OrganisationFind | null {
  if (scene.lexicon.grammar('culture_school_role').has(role.lemma)) {
    const school = houseOfRoot(scene, organisations, 'kulturskol');
    if (school !== null) return school;
  }
  for (const root of scene.lexicon.grammar('house_role'))
    if (role.lemma.startsWith(root)) {
      const found = houseOfRoot(scene, organisations, root);
      if (found !== null) return found;
    }
  return null;
}

/** The same by the root of titles; many of one text have the same. */
function houseOfRoot(scene: Scene, organisations: readonly OrganisationFind[], root: string): OrganisationFind | null {
  const key = `house of ${root}`;
  let house = scene.memory.get(key) as OrganisationFind | null | undefined;
  if (house === undefined) {
    const lone = scene.lexicon.grammar('lone_house_role').has(root);
    const noun = root.replace(/i$/, '');
    const fitting = organisations.filter(
      (find) => find.local && find.label.toLowerCase().includes(noun) && (lone || isTitle(scene, find)),
    );
    // "Kils kulturskola", and "kulturskolan" for short.
    const named = fitting.filter(({ label }) => label.includes(' '));
    house = onlyOne(fitting) ?? (fitting.every(isShortFor) ? onlyOne(named) : null);
    scene.memory.set(key, house);
  }
  return house;
}

/** A name of two words, or a noun in the definite alone. */
function isShortFor({ label }: OrganisationFind): boolean {
  return label.includes(' ') || /skolan$/.test(label);
}

/** It stands on one of the first lines, with little else. */
function isTitle(scene: Scene, find: OrganisationFind): boolean {
  const line = lineAt(scene.page, find.first);
  const { first, last } = scene.page.lines[line]!;
  return line < 3 && last - first <= 8;
}

/** "Norra skolområdet (Björken, Eken) | Rektor: Anna Ek": the area of schools that a line right above names first. */
export function areaAbove(
  scene: Scene,
  organisations: readonly OrganisationFind[],
  token: number,
): OrganisationFind | null {
  const { lines } = scene.page;
  const line = lineAt(scene.page, token);
  for (let at = line; at > Math.max(0, line - 3) && !lines[at]!.afterBlank; at--) {
    const { first } = lines[at - 1]!;
    const find = organisations[firstFrom(organisations, first)];
    if (find?.first === first) return find.local && /område/i.test(find.label) ? find : null;
    if (lines[at - 1]!.bullet) return null;
  }
  return null;
}
