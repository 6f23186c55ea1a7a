import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Extraction } from '../model/index.ts';
import { remembered } from '../text/remember.ts';
import { clusterProfiles, type PersonConstraints } from './cluster_persons.ts';
import { nameComparison } from './names_alike.ts';
import { type ChosenKeys, type NamedCluster, personKeys } from './person_keys.ts';
import { type PersonName, personName } from './person_name.ts';
import { joined, type PersonMention, type PersonProfile, profileOf, toldOf } from './person_profile.ts';
import { type Feature, type Judgement, judgePersons } from './person_score.ts';

/** Two mentions that were taken for one person or for two, and why. */
export interface ComparedMentions {
  readonly same: boolean;
  readonly one: PersonMention;
  readonly other: PersonMention;
  readonly score: number;
  readonly features: readonly Feature[];
}

export interface KnownPersons {
  readonly keys: readonly { readonly mention: PersonMention; readonly key: string }[];
  readonly resemblances: readonly ComparedMentions[];
}

/**
 * Decides over documents who is who: names, municipalities, organisations, titles and years are weighed, with the
 * weights of `resolution.csv`. `keys` hold those of the organisations.
 */
export function knowPersons(
  mentions: readonly PersonMention[],
  extractions: readonly Extraction[],
  keys: readonly (readonly string[])[],
  lexicon: Lexicon,
  constraints: PersonConstraints & { readonly names: ChosenKeys },
): KnownPersons {
  const nameOf = remembered((label) => personName(label, lexicon) ?? wholeName(label));
  const told = extractions.map(toldOf);
  const single = mentions.map((mention) => {
    const { document, entity } = mention;
    const extraction = extractions[document]!;
    return profileOf(mention, nameOf(extraction.entities[entity]!.label), extraction, keys[document]!, told[document]!);
  });
  const groups = alike(single, constraints, lexicon);
  const profiles = groups.map((group) => joined(group));
  const { clusters, decisions } = clusterProfiles(profiles, lexicon, constraints);
  const named: NamedCluster[] = clusters.map((cluster) => ({
    members: cluster
      .flatMap((at) => groups[at]!)
      .flatMap(({ mentions: [mention], codes, roles }) => ({ mention: mention!, codes, roles })),
  }));
  const given = personKeys(named, extractions, constraints.names);
  return {
    keys: named.flatMap(({ members }, at) => members.map(({ mention }) => ({ mention, key: given[at]! }))),
    resemblances: [
      ...decisions.map(({ one, other, ...rest }) => ({
        ...rest,
        one: profiles[one]!.mentions[0]!,
        other: profiles[other]!.mentions[0]!,
      })),
      ...withinGroups(groups, lexicon),
    ],
  };
}

/** A single word that is a whole name: "Madonna" with no surname. */
function wholeName(label: string): PersonName {
  const folded = label.toLowerCase();
  return { label, folded, given: [folded], family: [folded], givenLevel: 0, familyLevels: [0], gender: 0 };
}

/**
 * Mentions of one name with the same municipalities, titles and party are one from the start. Of a common name without
 * place or organisation, each document has its own until something tells whom it means.
 */
function alike(
  single: readonly PersonProfile[],
  { apart, together }: PersonConstraints,
  lexicon: Lexicon,
): PersonProfile[][] {
  const { compare } = nameComparison(lexicon);
  const rarity = new Map<string, string>();
  const groups = new Map<string, PersonProfile[]>();
  const sorted = (values: ReadonlySet<string>) => (values.size === 0 ? '' : [...values].sort().join(','));
  const decided = [...apart.flatMap(({ one, other }) => [one, other]), ...together];
  for (const profile of single) {
    const [name] = profile.names;
    const [mention] = profile.mentions;
    const rare = rarity.get(name!.folded) ?? compare(name!, name!)!.rarity;
    rarity.set(name!.folded, rare);
    const lost = profile.codes.size === 0 && profile.organisations.size === 0;
    const common = rare === 'rarity-common' || rare === 'rarity-very-common';
    const id = `${mention!.document} ${mention!.entity}`;
    const sides = decided.flatMap((set, at) => (set.has(id) ? [at] : []));
    const sign = [
      name!.folded,
      sorted(profile.codes),
      sorted(profile.roles),
      sorted(profile.parties),
      sides.join(','),
      lost && common ? mention!.document : lost ? sorted(profile.places) : '',
    ].join('\n');
    const group = groups.get(sign);
    if (group === undefined) groups.set(sign, [profile]);
    else group.push(profile);
  }
  return [...groups.values()];
}

function* withinGroups(groups: readonly (readonly PersonProfile[])[], lexicon: Lexicon): Generator<ComparedMentions> {
  const { compare } = nameComparison(lexicon);
  for (const [first, ...rest] of groups) {
    // What differs inside a group is the organisations at most: what was weighed once holds for all that name the same.
    const judged = new Map<string, Judgement>();
    for (const other of rest) {
      const sign = [...other.organisations].sort().join(',');
      const known =
        judged.get(sign) ?? judgePersons(first!, other, compare(first!.names[0]!, other.names[0]!)!, lexicon.weights);
      judged.set(sign, known);
      yield { same: true, one: first!.mentions[0]!, other: other.mentions[0]!, ...known };
    }
  }
}
