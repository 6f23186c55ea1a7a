import type { Scene } from '../lexicon/scene.ts';
import { lowerFits } from '../lexicon/words.ts';
import type { OrganisationFind } from '../model/index.ts';

const namesParliament = lowerFits(/^riksdag(en|ens|s)?$/);

/**
 * It is of the municipality that the page speaks from: a school, a board, an administration; "hembygdsföreningen" in small
 * letters; the branch of a union "i kommunen"; and "utbildningsutskottet", unless it is parliament's.
 */
export function isOfMunicipality(scene: Scene, find: OrganisationFind): boolean {
  const { grammar } = scene.lexicon;
  const before = find.first > 0 ? scene.word(find.first - 1) : null;
  if (find.subkind === 'board') {
    if (before !== null && namesParliament(before, scene.lexicon)) return false;
    return find.local || (find.row !== -1 && !/riksdag/i.test(scene.page.text));
  }
  if (find.local) return true;
  if (find.subkind === 'company') return isMunicipalCompany(scene, find);
  if (find.subkind !== 'association' && find.subkind !== 'union') return false;
  if (grammar('local_association').has(find.label.toLowerCase())) return true;
  return (
    find.last + 1 < scene.page.tokens.count &&
    scene.word(find.last).lower === 'i' &&
    grammar('meant_municipality').has(scene.word(find.last + 1).lower)
  );
}

/** "det kommunala bolaget Kilsvatten AB" */
function isMunicipalCompany(scene: Scene, { first }: OrganisationFind): boolean {
  return (
    first > 1 &&
    /bolag(et)?$/.test(scene.word(first - 1).lower) &&
    /^(kommunal|kommunen|stade)/.test(scene.word(first - 2).lower)
  );
}

/** "den gemensamma miljönämnden", "Räddningstjänsten Mitt", "Kustens kommunalförbund": bodies that several municipalities have together. */
export function isJoint(scene: Scene, find: OrganisationFind): boolean {
  const label = (find.full ?? find.label).toLowerCase();
  if (/förbundet$|förbund$/.test(label) && /kommunal|gymnasie|utbildnings|räddningstjänst|samordnings/.test(label))
    return true;
  const owner = /^räddningstjänsten (.+)$/.exec(label)?.[1];
  if (owner !== undefined)
    return !scene.lexicon.tables.municipalities.some(({ name }) => owner.startsWith(name.toLowerCase()));
  return (find.subkind === 'board' || find.subkind === 'administration') && jointNames(scene).has(label);
}

/** One of them stands in the first two lines: its page is no municipality's. */
export function isOfJointBody(scene: Scene, organisations: readonly OrganisationFind[]): boolean {
  const { lines } = scene.page;
  const title = lines[Math.min(1, lines.length - 1)]?.last ?? 0;
  return organisations.some((find) => find.first < title && isJoint(scene, find));
}

/** What "gemensam" stands before in a text, in small letters. */
function jointNames(scene: Scene): ReadonlySet<string> {
  let names = scene.memory.get('joint bodies') as ReadonlySet<string> | undefined;
  if (names === undefined) {
    const found = new Set<string>();
    const { text } = scene.page;
    const said = /gemensam/i.test(text) ? text.matchAll(/(?<!\p{L})gemensam(?:ma|t)? ([\p{L} -]{4,60})/giu) : [];
    for (const match of said) {
      const words = match[1]!.toLowerCase().split(' ');
      for (let count = 1; count <= Math.min(6, words.length); count++) found.add(words.slice(0, count).join(' '));
    }
    names = found;
    scene.memory.set('joint bodies', names);
  }
  return names;
}

/** An authority, a university, a region and its hospitals: the town where it stands is nobody's employer. */
export function liesInNoMunicipality(scene: Scene, find: OrganisationFind): boolean {
  const { subkind, label } = find;
  if (isJoint(scene, find)) return true;
  // "Teknikcollege Sverige"
  if (/ Sverige$/.test(label)) return true;
  if (subkind === 'authority' || subkind === 'university' || subkind === 'region') return true;
  if (subkind === 'board')
    return (
      (scene.lexicon.grammar('regional_board').has(label.toLowerCase()) && !isOfIsland(scene)) ||
      isOfRegion(scene, find)
    );
  if (subkind !== 'other' && subkind !== 'administration') return false;
  return isRegionalHouse(scene, label);
}

/** "Region Gotland": a municipality that is its own region, and has the boards of both. */
function isOfIsland({ lexicon, page, memory }: Scene): boolean {
  let known = memory.get('island') as boolean | undefined;
  if (known === undefined) {
    known = lexicon.tables.municipalities.some(
      ({ officialName }) => /^region /i.test(officialName) && page.text.includes(officialName),
    );
    memory.set('island', known);
  }
  return known;
}

/** "kulturnämnden, Region Halland", "kulturnämnden i Region Halland": a board with its region right behind it. */
function isOfRegion(scene: Scene, { last }: OrganisationFind): boolean {
  const { count } = scene.page.tokens;
  if (last + 1 >= count || !/^(,|i|för)$/.test(scene.word(last).lower)) return false;
  return /^(region|landstinget)$/.test(scene.word(last + 1).lower) && scene.word(last + 1).capital;
}

/** A health centre, a hospital: the region's, and in a municipality only when the text says so. */
export function isRegionalHouse(scene: Scene, label: string): boolean {
  const lower = label.toLowerCase();
  for (const root of scene.lexicon.grammar('regional_house')) if (lower.includes(root)) return true;
  return false;
}
