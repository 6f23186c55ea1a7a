import type { Lexicon } from '../lexicon/lexicon.ts';
import type { NodeKind } from '../model/index.ts';
import { slug } from '../text/slug.ts';
import { byCodeUnits } from '../text/swedish.ts';
import { type Identity, partsOf } from './identities.ts';
import type { DraftNodeAttributes } from './types.ts';

/** The nodes with what a person decided of them: labels, kinds, and the rows as evidence. */
export function correctNodes(
  nodes: ReadonlyMap<string, DraftNodeAttributes>,
  identities: ReadonlyMap<string, Identity>,
  lexicon: Lexicon,
): Map<string, DraftNodeAttributes> {
  const corrected = new Map<string, DraftNodeAttributes>();
  for (const key of [...identities.keys()].sort(byCodeUnits)) {
    const identity = identities.get(key)!;
    const told = nodes.get(key) ?? added(identity, lexicon);
    corrected.set(key, identity.corrections.size === 0 ? told : correct(told, identity));
  }
  return corrected;
}

/** A node that no text names. */
function added(identity: Identity, lexicon: Lexicon): DraftNodeAttributes {
  const { key, kind } = identity;
  const node = { kind, label: identity.added!, aliases: [], evidence: [] };
  if (kind === 'organisation') return { ...node, subkind: 'other' };
  if (kind !== 'municipality') return node;
  const place = lexicon.municipalityByCode.get(partsOf(key).name)!;
  const { code, county, lat, lon } = lexicon.tables.municipalities[place]!;
  return { ...node, code, county, lat, lon };
}

function correct(node: DraftNodeAttributes, identity: Identity): DraftNodeAttributes {
  const label = identity.label ?? ownLabel(node, identity);
  const forms = new Set([node.label, ...node.aliases, ...(identity.added === undefined ? [] : [identity.added])]);
  forms.delete(label);
  const confirmed = identity.confirmed || identity.retyped !== undefined || identity.added !== undefined;
  return {
    ...(identity.retyped === undefined ? node : asKind(node, identity)),
    label,
    aliases: [...forms].sort(byCodeUnits),
    ...(identity.kind === 'concept' && confirmed ? { status: 'confirmed' } : {}),
    evidence: [...node.evidence, ...correctionEvidence(identity.corrections)],
  };
}

/** Of two that became one, the name of the one whose key stays, unless the other's is fuller. */
function ownLabel({ label, aliases }: DraftNodeAttributes, { key, members }: Identity): string {
  if (members.length < 2) return label;
  const words = (form: string) => form.split(' ').length;
  const own = aliases.find((form) => slug(form) === partsOf(key).name && words(form) === words(label));
  return slug(label) === partsOf(key).name ? label : (own ?? label);
}

/** What only some kinds of nodes can have. */
const detailsOfKind: Readonly<Partial<Record<NodeKind, readonly (keyof DraftNodeAttributes)[]>>> = {
  organisation: ['subkind', 'municipality'],
  person: ['partial'],
  role: ['group'],
  event: ['date', 'endDate', 'municipality'],
  concept: ['status', 'group'],
};

/** A node as another kind of thing: what only the old kind can have goes. */
function asKind(node: DraftNodeAttributes, { kind, subkind }: Identity): DraftNodeAttributes {
  const { label, aliases, evidence } = node;
  const kept = (detailsOfKind[kind] ?? []).flatMap((detail) =>
    node[detail] === undefined ? [] : [[detail, node[detail]] as const],
  );
  return {
    kind,
    label,
    aliases,
    evidence,
    ...Object.fromEntries(kept),
    ...(kind === 'organisation' ? { subkind: subkind ?? node.subkind ?? 'other' } : {}),
  };
}

/** Rows as evidence, in an order of their own. */
export function correctionEvidence(rows: Iterable<string>): { readonly correction: string }[] {
  return [...rows].sort(byCodeUnits).map((correction) => ({ correction }));
}
