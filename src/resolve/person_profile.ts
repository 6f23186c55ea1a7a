import type { Extraction } from '../model/index.ts';
import type { PersonName } from './person_name.ts';

/** A person of one document: indices of document and entity. */
export interface PersonMention {
  readonly document: number;
  readonly entity: number;
}

/** What one or several documents tell of one person, as far as it helps to know her again. */
export interface PersonProfile {
  readonly mentions: readonly PersonMention[];
  readonly names: readonly PersonName[];
  /** SCB codes of the municipalities of her posts. */
  readonly codes: ReadonlySet<string>;
  /** Where she held a post when: code to years. */
  readonly held: ReadonlyMap<string, ReadonlySet<number>>;
  /** SCB codes of the municipalities that her documents name, where they are few. */
  readonly places: ReadonlySet<string>;
  /** Keys of the organisations of her posts. */
  readonly organisations: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** Kinds of work, each with the first year that tells of it (0 when none is known). */
  readonly groups: ReadonlyMap<string, number>;
  readonly parties: ReadonlySet<string>;
  readonly years: ReadonlySet<number>;
  readonly documents: ReadonlySet<number>;
}

/** From how many municipalities on a document tells nothing of where its people are. */
const manyPlaces = 5;

/** What one document tells of a person. `keys` are those of its organisations. */
export function profileOf(
  mention: PersonMention,
  name: PersonName,
  extraction: Extraction,
  keys: readonly string[],
  { places, year, years, documents }: Told,
): PersonProfile {
  const [codes, organisations, roles, parties] = [0, 1, 2, 3].map(() => new Set<string>()) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ];
  const held = new Map<string, Set<number>>();
  const groups = new Map<string, number>();
  for (const relation of extraction.relations) {
    if (relation.kind !== 'holds_role' || relation.source !== mention.entity) continue;
    const { entities } = extraction;
    const { label, group } = entities[relation.target]!;
    roles.add(label.toLowerCase());
    if (group !== undefined) groups.set(group, year ?? 0);
    if (relation.organisation !== undefined) organisations.add(keys[relation.organisation]!);
    if (relation.party !== undefined) parties.add(relation.party);
    if (relation.municipality === undefined) continue;
    const code = entities[relation.municipality]!.code!;
    codes.add(code);
    if (relation.status !== 'former' && year !== null) held.set(code, new Set([year]));
  }
  return {
    mentions: [mention],
    names: [name],
    codes: lean(codes),
    held: held.size === 0 ? nowhere : held,
    places,
    organisations: lean(organisations),
    roles: lean(roles),
    groups: groups.size === 0 ? noGroups : groups,
    parties: lean(parties),
    years,
    documents,
  };
}

/** Most sets of most profiles are empty: one for all of them keeps memory small. */
const nothing: ReadonlySet<string> = new Set();
const nowhere: PersonProfile['held'] = new Map();
const noGroups: PersonProfile['groups'] = new Map();
const noYears: PersonProfile['years'] = new Set();

function lean(set: ReadonlySet<string>): ReadonlySet<string> {
  return set.size === 0 ? nothing : set;
}

/** What a document tells of all its persons alike. */
interface Told extends Pick<PersonProfile, 'places' | 'years' | 'documents'> {
  readonly year: number | null;
}

export function toldOf({ article, entities }: Extraction, document: number): Told {
  const codes = entities.flatMap(({ kind, code }) => (kind === 'municipality' ? [code!] : []));
  const year = yearOf(article.record.date);
  return {
    places: lean(new Set(codes.length < manyPlaces ? codes : [])),
    year,
    years: year === null ? noYears : new Set([year]),
    documents: new Set([document]),
  };
}

function yearOf(date: string | null): number | null {
  const year = /^\d{4}/.exec(date ?? '');
  return year === null ? null : Number(year[0]);
}

/** What documents of one person tell together. */
export function joined(profiles: readonly PersonProfile[]): PersonProfile {
  if (profiles.length === 1) return profiles[0]!;
  const all = <T>(of: (profile: PersonProfile) => ReadonlySet<T>) => union(profiles, of);
  const held = new Map<string, Set<number>>();
  const groups = new Map<string, number>();
  const names = new Map<string, PersonName>();
  for (const profile of profiles) {
    for (const [code, years] of profile.held) held.set(code, new Set([...(held.get(code) ?? []), ...years]));
    for (const [group, year] of profile.groups) groups.set(group, earlier(groups.get(group) ?? 0, year));
    for (const name of profile.names) if (!names.has(name.folded)) names.set(name.folded, name);
  }
  return {
    mentions: profiles.flatMap(({ mentions }) => mentions),
    names: [...names.values()],
    codes: all(({ codes }) => codes),
    held,
    places: all(({ places }) => places),
    organisations: all(({ organisations }) => organisations),
    roles: all(({ roles }) => roles),
    groups,
    parties: all(({ parties }) => parties),
    years: all(({ years }) => years),
    documents: all(({ documents }) => documents),
  };
}

/** All that is in one of the sets; the first of them itself when it holds what the others hold. */
function union<T>(profiles: readonly PersonProfile[], of: (profile: PersonProfile) => ReadonlySet<T>): ReadonlySet<T> {
  const first = of(profiles[0]!);
  let whole: Set<T> | null = null;
  for (const profile of profiles)
    for (const value of of(profile)) {
      if ((whole ?? first).has(value)) continue;
      whole ??= new Set(first);
      whole.add(value);
    }
  return whole ?? first;
}

function earlier(one: number, other: number): number {
  return one === 0 || other === 0 ? Math.max(one, other) : Math.min(one, other);
}
