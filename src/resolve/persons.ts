import type { Lexicon } from '../lexicon/lexicon.ts';
import { firstNameLevel, surnameLevel } from '../lexicon/name_bits.ts';
import type { Extraction } from '../model/index.ts';
import { slug } from '../text/slug.ts';
import { byCodeUnits } from '../text/swedish.ts';

/** A person of one document: indices of document and entity. */
export interface PersonMention {
  readonly document: number;
  readonly entity: number;
}

interface Profile {
  readonly mention: PersonMention;
  readonly label: string;
  /** SCB codes of the municipalities of her posts. */
  readonly codes: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly year: number | null;
}

/**
 * Decides over documents who is who. The same full name is the same person, unless the name is so common that
 * two may bear it and nothing ties them: other municipality, other line of work, or both at one time.
 */
export function clusterPersons(
  mentions: readonly PersonMention[],
  extractions: readonly Extraction[],
  lexicon: Lexicon,
): { mention: PersonMention; key: string }[] {
  const byName = new Map<string, Profile[]>();
  for (const mention of mentions) {
    const profile = profileOf(mention, extractions);
    const name = slug(profile.label).replaceAll('-', '');
    const profiles = byName.get(name) ?? [];
    profiles.push(profile);
    byName.set(name, profiles);
  }
  const result: { mention: PersonMention; key: string }[] = [];
  for (const name of [...byName.keys()].sort(byCodeUnits)) {
    const clusters = separate(byName.get(name)!, lexicon);
    const base = slug(clusters[0]![0]!.label);
    for (const cluster of clusters) {
      const scope = clusters.length === 1 ? '' : `@${scopeOf(cluster, extractions)}`;
      for (const profile of cluster) result.push({ mention: profile.mention, key: `person:${base}${scope}` });
    }
  }
  return result;
}

function profileOf(mention: PersonMention, extractions: readonly Extraction[]): Profile {
  const extraction = extractions[mention.document]!;
  const codes = new Set<string>();
  const groups = new Set<string>();
  for (const relation of extraction.relations) {
    if (relation.kind !== 'holds_role' || relation.source !== mention.entity) continue;
    if (relation.municipality !== undefined) codes.add(extraction.entities[relation.municipality]!.code!);
    const group = extraction.entities[relation.target]!.group;
    if (group !== undefined) groups.add(group);
  }
  const year = /^\d{4}/.exec(extraction.article.record.date ?? '');
  return {
    mention,
    label: extraction.entities[mention.entity]!.label,
    codes,
    groups,
    year: year === null ? null : Number(year[0]),
  };
}

/** Joins profiles one by one with the cluster they agree with best; the order is that of the documents' ids. */
function separate(profiles: readonly Profile[], lexicon: Lexicon): Profile[][] {
  const common = isCommonName(profiles[0]!.label, lexicon);
  const clusters: Profile[][] = [];
  for (const profile of profiles) {
    const home = clusters.find(
      (cluster) =>
        !common ||
        cluster.some((other) => agree(profile, other)) ||
        cluster.every((other) => !contradict(profile, other)),
    );
    if (home === undefined) clusters.push([profile]);
    else home.push(profile);
  }
  return clusters;
}

function agree(a: Profile, b: Profile): boolean {
  return [...a.codes].some((code) => b.codes.has(code));
}

function contradict(a: Profile, b: Profile): boolean {
  if (a.codes.size === 0 || b.codes.size === 0 || agree(a, b)) return false;
  const sameWork = [...a.groups].some((group) => b.groups.has(group));
  const sameTime = a.year !== null && b.year !== null && Math.abs(a.year - b.year) <= 1;
  return !sameWork || sameTime;
}

/** Both names so common that several people bear them together. */
function isCommonName(label: string, lexicon: Lexicon): boolean {
  const parts = label.split(' ');
  const first = firstNameLevel(lexicon.tables.names.get(parts[0]!));
  const last = surnameLevel(lexicon.tables.names.get(parts[parts.length - 1]!));
  return parts.length === 2 && first >= 5 && last >= 4;
}

/** What tells a namesake apart: her municipality's code, or the text that names her. */
function scopeOf(cluster: readonly Profile[], extractions: readonly Extraction[]): string {
  const codes = cluster.flatMap((profile) => [...profile.codes]).sort(byCodeUnits);
  return codes[0] ?? slug(extractions[cluster[0]!.mention.document]!.article.record.id);
}
