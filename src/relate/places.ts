import type { Find, MunicipalityFind, OrganisationFind, Scene } from '../recognise/find.ts';

/** The municipality that a place in the text is about, with the span that says so. */
export interface Implied {
  readonly row: number;
  readonly find: MunicipalityFind;
}

/** Which municipality and school a stretch of text speaks of without naming them again. */
export interface Setting {
  /** The municipality that holds at a token, or null when the page does not make one plain. */
  municipalityAt(token: number): Implied | null;
  /** The municipality of the whole page. */
  readonly page: Implied | null;
  /** The school or preschool that a title without a place belongs to, or null. */
  schoolAt(token: number): OrganisationFind | null;
  /** The organisation in a heading above the token. */
  headingAt(token: number): OrganisationFind | null;
}

interface Section<T> {
  readonly first: number;
  readonly last: number;
  readonly find: T;
}

/** Works out the setting: the page's own municipality, and headings that begin sections of their own. */
export function readSetting(scene: Scene, finds: readonly Find[]): Setting {
  const municipalities = finds.filter((find) => find.kind === 'municipality');
  const page = pageMunicipality(scene, municipalities);
  const places = sections(scene, finds, (find): find is MunicipalityFind => find.kind === 'municipality');
  const houses = sections(scene, finds, (find): find is OrganisationFind => find.kind === 'organisation' && find.local);
  const schools = finds.filter((find): find is OrganisationFind => find.kind === 'organisation' && (find.subkind === 'school' || find.subkind === 'preschool'));
  const names = new Set(schools.map((find) => find.label.toLowerCase()));
  return {
    page,
    municipalityAt(token) {
      const section = within(places, token);
      return section === null ? page : { row: section.find.row, find: section.find };
    },
    headingAt: (token) => within(houses, token)?.find ?? null,
    schoolAt(token) {
      if (names.size === 1) return schools[0]!;
      return nearestSchool(scene, schools, token);
    },
  };
}

function within<T>(all: readonly Section<T>[], token: number): Section<T> | null {
  for (let i = all.length - 1; i >= 0; i--) if (all[i]!.first <= token && token < all[i]!.last) return all[i]!;
  return null;
}

/** The municipality that outweighs all others: title, head, "X kommun" and web addresses count more. */
function pageMunicipality(scene: Scene, finds: readonly MunicipalityFind[]): Implied | null {
  const weights = new Map<number, { weight: number; find: MunicipalityFind }>();
  const head = scene.page.lines[Math.min(4, scene.page.lines.length - 1)]?.last ?? 0;
  for (const find of finds) {
    let weight = find.official ? 2.5 : find.genitive ? 1.5 : 1;
    if (find.last <= head) weight *= 1.6;
    if (hostNames(scene).has(asciiName(scene, find.row))) weight += 1;
    const entry = weights.get(find.row);
    if (entry === undefined) weights.set(find.row, { weight, find });
    else {
      entry.weight += weight;
      if (find.official && !entry.find.official) entry.find = find;
    }
  }
  const ranked = [...weights].sort((a, b) => b[1].weight - a[1].weight || a[1].find.start - b[1].find.start);
  const [first, second] = ranked;
  if (first === undefined) return null;
  // Several with equal right: the page is about none of them in particular.
  if (second !== undefined && first[1].weight < second[1].weight * 1.5) return null;
  return { row: first[0], find: first[1].find };
}

const hosts = new WeakMap<Scene, Set<string>>();

/** Host names without ending, from addresses in the text: "grundskola@malmo.se" → malmo. */
function hostNames(scene: Scene): Set<string> {
  let known = hosts.get(scene);
  if (known === undefined) {
    known = new Set();
    for (const match of scene.page.text.matchAll(/(?:@|www\.|\/\/)([a-z][a-z-]{1,40})\.se\b/g)) known.add(match[1]!);
    hosts.set(scene, known);
  }
  return known;
}

function asciiName(scene: Scene, row: number): string {
  return scene.lexicon.tables.municipalities[row]!.name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ /g, '');
}

/** Headings ("Göteborgs stad:", "Björkskolan") and the lines that follow them until the next heading of the kind. */
function sections<T extends Find>(scene: Scene, finds: readonly Find[], wanted: (find: Find) => find is T): Section<T>[] {
  const headings: { first: number; find: T }[] = [];
  let next = 0;
  for (const line of scene.page.lines) {
    while (next < finds.length && finds[next]!.last <= line.first) next++;
    const inLine: Find[] = [];
    for (let i = next; i < finds.length && finds[i]!.first < line.last; i++) if (finds[i]!.kind !== 'concept') inLine.push(finds[i]!);
    const match = inLine.find(wanted);
    if (match === undefined || inLine.some((find) => find.kind === 'person' || find.kind === 'role' || find.kind === 'date')) continue;
    if (inLine.filter(wanted).length > 1) continue;
    const others = line.last - line.first - inLine.reduce((sum, find) => sum + find.last - find.first, 0);
    const ending = scene.word(line.last - 1).form;
    if (others > (ending === ':' ? 3 : 2) || /^[.!?,]$/.test(ending) || line.bullet) continue;
    headings.push({ first: line.first, find: match });
  }
  // One heading alone is the page's title or a signature; two or more make sections.
  if (headings.length < 2) return headings.length === 1 && scene.page.lines.length > 2 ? [{ first: headings[0]!.first, last: endOfBlock(scene, headings[0]!.first), find: headings[0]!.find }] : [];
  return headings.map((heading, i) => ({ first: heading.first, last: Math.min(headings[i + 1]?.first ?? scene.page.tokens.count, scene.page.tokens.count), find: heading.find }));
}

/** The lines right below a heading, up to the next empty line that is followed by prose. */
function endOfBlock(scene: Scene, first: number): number {
  const { lines } = scene.page;
  const from = lines.findIndex((line) => line.first === first);
  for (let i = from + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.last - line.first > 16) return line.first;
  }
  return scene.page.tokens.count;
}

/** The one school named in the same paragraph or the two before it; null when there are several. */
function nearestSchool(scene: Scene, schools: readonly OrganisationFind[], token: number): OrganisationFind | null {
  const { lines } = scene.page;
  const line = lines.findIndex((each) => each.first <= token && token < each.last);
  if (line === -1) return null;
  for (let back = 0; back <= 2 && line - back >= 0; back++) {
    const range = lines[line - back]!;
    const near = schools.filter((find) => find.first >= range.first && find.first < range.last);
    const labels = new Set(near.map((find) => find.label.toLowerCase()));
    if (labels.size === 1) return near[0]!;
    if (labels.size > 1) return null;
  }
  return null;
}
