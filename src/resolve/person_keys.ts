import type { Extraction } from '../model/index.ts';
import { foldName } from '../text/folded_name.ts';
import { remembered } from '../text/remember.ts';
import { slug } from '../text/slug.ts';
import { byCodeUnits } from '../text/swedish.ts';
import type { PersonMention } from './person_profile.ts';

/** A person with her mentions, each with what its document tells of her. */
export interface NamedCluster {
  readonly members: readonly {
    readonly mention: PersonMention;
    readonly codes: ReadonlySet<string>;
    readonly roles: ReadonlySet<string>;
  }[];
}

/** Keys that a person chose, by `document entity`; of several the first by order holds. */
export type ChosenKeys = ReadonlyMap<string, { readonly order: number; readonly key: string }>;

/**
 * Keys by cluster: the name that most documents use, and for namesakes where each is known first: municipality, then
 * title, then document. Nothing is counted, so that a key stays when other documents come.
 */
export function personKeys(
  clusters: readonly NamedCluster[],
  extractions: readonly Extraction[],
  names: ChosenKeys,
): string[] {
  const ordered = clusters.map(({ members }) => ({ members: inTime(members, extractions) }));
  const chosen = ordered.map(({ members }) => {
    const own = members.flatMap(({ mention }) => names.get(`${mention.document} ${mention.entity}`) ?? []);
    return own.sort((a, b) => a.order - b.order)[0]?.key ?? null;
  });
  const bases = ordered.map((cluster, at) => chosen[at] ?? `person:${slug(usualLabel(cluster, extractions))}`);
  const namesakes = new Map<string, number[]>();
  for (const [at, base] of bases.entries()) {
    const name = foldName(base);
    const group = namesakes.get(name);
    if (group === undefined) namesakes.set(name, [at]);
    else group.push(at);
  }
  const keys = [...bases];
  for (const group of namesakes.values()) {
    const open = group.filter((at) => chosen[at] === null);
    if (group.length === 1) continue;
    for (const scopes of [municipalityScope, titleScope, documentScope]) {
      const taken = new Map<string, number>();
      for (const at of open) keys[at] = `${bases[at]}@${scopes(ordered[at]!, extractions)}`;
      for (const at of group) taken.set(keys[at]!, (taken.get(keys[at]!) ?? 0) + 1);
      const left = open.filter((at) => taken.get(keys[at]!)! > 1);
      open.splice(0, open.length, ...left);
    }
  }
  return keys;
}

/** The first told first: by the documents' dates, undated ones last, then by their ids. */
function inTime(members: NamedCluster['members'], extractions: readonly Extraction[]): NamedCluster['members'] {
  const record = (document: number) => extractions[document]!.article.record;
  return [...members].sort(
    ({ mention: { document: a, entity: e } }, { mention: { document: b, entity: f } }) =>
      byCodeUnits(record(a).date ?? '9999', record(b).date ?? '9999') ||
      byCodeUnits(record(a).id, record(b).id) ||
      e - f,
  );
}

/** The name that most documents use; of several the one found first, of its spellings the most frequent. */
function usualLabel({ members }: NamedCluster, extractions: readonly Extraction[]): string {
  const counts = new Map<string, number>();
  const labels = members.map(({ mention }) => extractions[mention.document]!.entities[mention.entity]!.label);
  const [first, ...others] = new Set(labels);
  if (others.length === 0) return first!;
  const folded = remembered(foldName);
  for (const label of labels) counts.set(folded(label), (counts.get(folded(label)) ?? 0) + 1);
  return labels.reduce((best, label) => (counts.get(folded(label))! > counts.get(folded(best))! ? label : best));
}

function municipalityScope(cluster: NamedCluster, extractions: readonly Extraction[]): string {
  for (const { codes } of cluster.members) if (codes.size > 0) return [...codes].sort(byCodeUnits)[0]!;
  return documentScope(cluster, extractions);
}

function titleScope(cluster: NamedCluster, extractions: readonly Extraction[]): string {
  const title = cluster.members.find(({ roles }) => roles.size > 0)?.roles;
  const scope = municipalityScope(cluster, extractions);
  return title === undefined ? scope : `${scope}-${slug([...title].sort(byCodeUnits)[0]!)}`;
}

function documentScope({ members }: NamedCluster, extractions: readonly Extraction[]): string {
  return slug(extractions[members[0]!.mention.document]!.article.record.id);
}
