import { phraseFlags } from '../lexicon/phrases.ts';
import type { Scene } from '../lexicon/scene.ts';
import type { ConceptFind, Find, OrganisationFind, PersonFind, RoleFind } from '../model/index.ts';
import { findsIn } from '../text/ranges.ts';
import { remembered } from '../text/remember.ts';
import { isInflection } from '../text/swedish.ts';
import type { Ledger } from './ledger.ts';
import { liesInNoMunicipality } from './local_bodies.ts';
import type { Implied } from './places.ts';
import { besideNamesake, refer } from './references.ts';
import type { Setting } from './setting.ts';

/** Numbers of the entities behind the finds of one document. */
export interface Registry {
  readonly ledger: Ledger;
  readonly person: (find: PersonFind) => number;
  /** Gender of the person behind a find, as any of her names tells: 1 female, 2 male, 3 either, 0 unknown. */
  readonly gender: (find: PersonFind) => number;
  readonly role: (find: RoleFind) => number;
  readonly organisation: (find: OrganisationFind) => number;
  readonly municipality: (row: number) => number;
  readonly concept: (find: ConceptFind) => number;
  /** A concept that the text keeps and that is sure: none of its everyday words, none that is only proposed. */
  readonly keeps: (find: ConceptFind) => boolean;
}

/** Makes the entities and notes their mentions. Municipalities, people and organisations are always kept; roles only when held. */
export function register(scene: Scene, ledger: Ledger, finds: readonly Find[], setting: Setting): Registry {
  const { tables } = scene.lexicon;
  const people = refer(
    finds.filter((find) => find.kind === 'person'),
    besideNamesake(scene, finds),
  );
  const longest = longestNames(finds);
  // What is asked again and again for the same find is remembered.
  const municipalities = new Map<number, number>();
  const municipality = (row: number): number => {
    const known = municipalities.get(row);
    if (known !== undefined) return known;
    const { name, code } = tables.municipalities[row]!;
    const number = ledger.entity('municipality', code, name, { code });
    municipalities.set(row, number);
    return number;
  };
  const persons: number[] = [];
  const person = (find: PersonFind): number => {
    const number = people.personOf.get(find) ?? 0;
    const known = persons[number];
    if (known !== undefined) return known;
    const { label, partial } = people.persons[number]!;
    const entity = ledger.entity('person', String(number), label, partial ? { partial: true } : {});
    persons[number] = entity;
    return entity;
  };
  // "Nordhus Bostäder" in one sentence and "Nordhus Bostäder AB" in another.
  const companies = limitedCompanies(finds);
  const fullNameOf = (find: OrganisationFind): string =>
    find.full ?? (find.subkind === 'company' ? companies.get(find.label.toLowerCase()) : undefined) ?? find.label;
  const organisationKey = (find: OrganisationFind): string => {
    if (find.row !== -1) return `row ${find.row}`;
    return stemOf(fullNameOf(find));
  };
  const ownPlace = (find: OrganisationFind) =>
    explicitPlace(scene, finds, find) ?? placeInName(scene, find, setting.page);
  // What the text says of a house in one place holds in the others; there are boards of the same name in many municipalities.
  const places = new Map<string, Implied>();
  for (const find of finds) {
    if (find.kind !== 'organisation' || !isHouse(find) || places.has(organisationKey(find))) continue;
    const place = ownPlace(find);
    if (place !== null) places.set(organisationKey(find), place);
  }
  const told = (find: OrganisationFind): Implied | null =>
    (isHouse(find) ? places.get(organisationKey(find)) : ownPlace(find)) ?? null;
  const organisations = new Map<OrganisationFind, number>();
  const organisation = (find: OrganisationFind): number => {
    const known = organisations.get(find);
    if (known !== undefined) return known;
    const label = find.row === -1 ? fullNameOf(find) : (longest.get(find.row) ?? find.label);
    const place = find.local
      ? (told(find) ?? (liesInNoMunicipality(scene, find) ? null : setting.municipalityOfHouse(find.first)))
      : null;
    const number = ledger.entity('organisation', organisationKey(find), label, { subkind: find.subkind });
    if (place !== null && ledger.entities[number]!.details.place === undefined) {
      ledger.entities[number]!.details.place = municipality(place.row);
    }
    organisations.set(find, number);
    return number;
  };
  const role = (find: RoleFind): number => {
    const number = ledger.entity('role', find.lemma, find.lemma, { group: find.group });
    ledger.mention(number, find.start, find.end, find.rule, find.variant ?? find.lemma);
    return number;
  };
  const concept = (find: ConceptFind): number => {
    const row = find.row === -1 ? null : tables.concepts[find.row]!;
    const { status } = find;
    const details = row?.top ? { status, group: row.top } : { status };
    const number = ledger.entity('concept', find.label.toLowerCase(), find.label, details);
    // "feedback" for återkoppling: a synonym is an alias, an inflection is none.
    const synonym = find.row !== -1 && !isInflection(find.form.toLowerCase(), find.label.toLowerCase());
    ledger.mention(number, find.start, find.end, find.rule, synonym ? find.form.toLowerCase() : find.label);
    return number;
  };
  for (const find of finds) {
    if (find.kind === 'municipality') {
      ledger.mention(municipality(find.row), find.start, find.end, find.rule, tables.municipalities[find.row]!.name);
    } else if (find.kind === 'organisation') {
      ledger.mention(organisation(find), find.start, find.end, find.rule, find.label);
    } else if (find.kind === 'person') {
      ledger.mention(person(find), find.start, find.end, find.rule, find.label);
    }
  }
  // "Sandvikens bibliotek" in a text that names Sandviken nowhere else: the name itself says where.
  for (const { row, find } of places.values())
    if (find.rule === 'municipality-in-name' && ledger.entities[municipality(row)]!.mentions.length === 0)
      ledger.mention(municipality(row), find.start, find.end, find.rule, tables.municipalities[row]!.name);
  const kept = new Set<string>();
  for (const find of worthyConcepts(scene, finds)) {
    concept(find);
    if (find.status === 'confirmed') kept.add(find.label);
  }
  const keeps = (find: ConceptFind): boolean => kept.has(find.label);
  const gender = (find: PersonFind): number => people.persons[people.personOf.get(find) ?? 0]?.gender ?? 0;
  return { ledger, person, gender, role, organisation, municipality, concept, keeps };
}

/** A school, a preschool or another house with a name of its own. */
function isHouse({ local, subkind }: OrganisationFind): boolean {
  return local && subkind !== 'board' && subkind !== 'administration';
}

/** Words that are everyday words too count when the text comes back to them, or speaks of them as of a subject. */
function worthyConcepts(scene: Scene, finds: readonly Find[]): ConceptFind[] {
  const concepts = finds.filter((find) => find.kind === 'concept');
  if (!concepts.some((find) => find.rule === 'concept-word')) return concepts;
  const counts = new Map<string, number>();
  for (const find of concepts) counts.set(find.label, (counts.get(find.label) ?? 0) + 1);
  const subjects = new Set<string>();
  for (const [at, find] of concepts.entries())
    if (find.rule === 'concept-word' && isSubject(scene, concepts, at)) subjects.add(find.label);
  return concepts.filter(
    (find) => find.rule !== 'concept-word' || counts.get(find.label)! >= 3 || subjects.has(find.label),
  );
}

/** "om tillit", "kring bedömning", "språkutveckling, trygghet och delaktighet": what is spoken of, or one of several ideas. */
function isSubject(scene: Scene, concepts: readonly ConceptFind[], at: number): boolean {
  const { first, last } = concepts[at]!;
  const { grammar } = scene.lexicon;
  if (first > 0 && grammar('subject_before').has(scene.word(first - 1).lower) && endsPhrase(scene, last)) return true;
  const [before, behind] = [concepts[at - 1], concepts[at + 1]];
  return (
    (before !== undefined && before.rule !== 'concept-word' && isJoined(scene, before.last, first)) ||
    (behind !== undefined && behind.rule !== 'concept-word' && isJoined(scene, last, behind.first))
  );
}

/** Only a comma or "och" stands between. */
function isJoined(scene: Scene, from: number, to: number): boolean {
  if (to - from !== 1) return false;
  const { lower } = scene.word(from);
  return lower === ',' || lower === 'och' || lower === 'samt';
}

/** Nothing that says more of it follows: "om tillit." and not "om tillit till chefen". */
function endsPhrase(scene: Scene, last: number): boolean {
  if (last >= scene.page.tokens.count) return true;
  const word = scene.word(last);
  return !word.letters || word.lower === 'och' || word.lower === 'som' || word.capital;
}

/** "Sandvikens folkbibliotek", "Komvux i Åre": a municipality that begins the name, or ends it behind "i". */
function placeInName(scene: Scene, find: OrganisationFind, page: Implied | null): Implied | null {
  if (find.last - find.first < 2) return null;
  if (find.last - find.first > 2 && scene.word(find.last - 2).lower === 'i')
    return municipalityIn(scene, find, find.last - 1, true);
  const place = municipalityIn(scene, find, find.first, false);
  // "Kumla skola" on the page of another municipality: a village has the name, too.
  const village = /^\p{L}+ (för)?skola$/u.test(find.label) && page !== null && page.row !== place?.row;
  return village && scene.word(find.first).phrase !== 0 ? null : place;
}

function municipalityIn(scene: Scene, find: OrganisationFind, token: number, ends: boolean): Implied | null {
  const owner = scene.word(token);
  // "Kungsbacka kulturskola", "Luleå Gymnasieskola": what a name of two words begins with, without an ending.
  const isSchool = find.subkind === 'school' || find.subkind === 'preschool';
  const bare =
    ends || (owner.phrase !== 0 && find.last - find.first === 2 && (isSchool || !scene.word(find.last - 1).capital));
  if (!bare && (owner.phraseStem === 0 || owner.stem === null)) return null;
  const { phrases, tables } = scene.lexicon;
  const node = phrases.next(0, bare ? owner.phrase : owner.phraseStem);
  if (node === -1) return null;
  for (const { kind, row, flags } of phrases.at(node)) {
    if (kind !== 'municipality') continue;
    const risk = tables.municipalities[row]!.ambiguous;
    // "Komvux i Åre" and "Flens bibliotek" name a place, whatever else the word may mean; "Lunds skola" may be a man's.
    const genitive = (flags & phraseFlags.genitive) !== 0 || !bare;
    const named = (tables.names.get(tables.municipalities[row]!.name) ?? 0) !== 0;
    const school = isSchool && bare && (risk === 'low' || risk === 'medium');
    if (risk !== 'none' && !ends && !school && (!genitive || named)) continue;
    const start = scene.page.tokens.start[token]!;
    return {
      row,
      find: {
        kind: 'municipality',
        first: token,
        last: token + 1,
        start,
        end: start + owner.form.length,
        rule: 'municipality-in-name',
        priority: 0,
        row,
        official: false,
        genitive: true,
      },
    };
  }
  return null;
}

/** "Utbildningsnämnden", "utbildningsnämnd" and "utbildningsnämnden" are one. */
const stemOf = remembered((label) => {
  const lower = label.toLowerCase();
  if (!/-och |- o |nämnd|styrelse|förvaltning|avdelning|enhet|utskott|kontor/.test(lower)) return lower;
  return lower
    .replace(/-och |- o /g, '- och ')
    .replace(/^(\p{L}+) och (?=\p{L}+(?:nämnd|förvaltning))/u, '$1- och ')
    .replace(/(nämnd|styrelse|förvaltning|avdelning|enhet)(en|n)?$/, '$1')
    .replace(/(utskott|kontor)(et)?$/, '$1');
});

/** The fullest of the names that the text uses for each organisation of the data pack. */
function longestNames(finds: readonly Find[]): Map<number, string> {
  const longest = new Map<number, string>();
  for (const find of finds) {
    if (find.kind !== 'organisation' || find.row === -1) continue;
    const known = longest.get(find.row);
    if (known === undefined || find.label.length > known.length) longest.set(find.row, find.label);
  }
  return longest;
}

/** Companies that the text once names with "AB" behind, by what is left without it. */
function limitedCompanies(finds: readonly Find[]): Map<string, string> {
  const companies = new Map<string, string>();
  for (const find of finds)
    if (find.kind === 'organisation' && find.subkind === 'company' && find.row === -1 && / AB$/.test(find.label))
      companies.set(find.label.slice(0, -3).toLowerCase(), find.label);
  return companies;
}

/** "utbildningsförvaltningen i Landskrona", "Björkskolan, Falun": the municipality right behind the name, or before it in the genitive. */
function explicitPlace(scene: Scene, finds: readonly Find[], organisation: OrganisationFind): Implied | null {
  for (const find of findsIn(finds, Math.max(0, organisation.first - 3), organisation.last + 3)) {
    if (find.kind !== 'municipality') continue;
    if (find.first >= organisation.last) {
      const between = scene.page.text.slice(organisation.end, find.start);
      if (/^(,? i |, | \()$/.test(between)) return { row: find.row, find };
    } else if (
      find.genitive &&
      find.last <= organisation.first &&
      organisation.first - find.last <= 1 &&
      scene.page.text.slice(find.end, organisation.start).trim().length <= 12
    ) {
      return { row: find.row, find };
    }
  }
  return null;
}
