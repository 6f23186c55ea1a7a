import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Decision, Extraction, Message, NodeKind, OrganisationKind } from '../model/index.ts';
import { createIdentity, Identities, type Identity, partsOf } from './identities.ts';
import type { Split } from './split_namesakes.ts';

/** Says what became of a row. */
export type ReportRow = (row: Decision, text: string, severity?: Message['severity']) => void;

/** The nodes after all decisions about nodes. */
export interface DecidedNodes {
  /** Key by document and entity number; null for what was rejected. */
  readonly keys: readonly (readonly (string | null)[])[];
  /** What is left, by key. */
  readonly identities: ReadonlyMap<string, Identity>;
  /** The node a row means; null, and reported, when there is none. */
  readonly find: (key: string, row: Decision) => Identity | null;
}

/** Keys after all rows that speak of single texts or say who is who. */
export interface TextDecisions {
  readonly keys: readonly (readonly string[])[];
  /** Keys that the texts alone would give and none has now, with what they are called now. */
  readonly former: ReadonlyMap<string, string>;
  readonly splits: readonly Split[];
}

/**
 * Applies what a person decided of nodes. Texts that speak of a namesake come first, then row by row: each row speaks
 * of the graph as the rows above it left it. Only "these are two" holds against every row, wherever it stands.
 */
export function decideNodes(
  extractions: readonly Extraction[],
  { keys, former, splits }: TextDecisions,
  decisions: readonly Decision[],
  lexicon: Lexicon,
  report: ReportRow,
): DecidedNodes {
  const identities = new Identities(extractions, keys);
  for (const [key, now] of former) if (!identities.exactly(key)) identities.name(key, identities.exactly(now)!);
  for (const { row, from, to } of splits)
    for (const key of [from, to]) identities.exactly(key)?.corrections.add(row.id);
  const rows = decisions.filter((row) => row.relation === undefined);
  const apart = rows.filter((row) => row.decision === 'not-same' && row.object !== undefined);
  const find = (key: string, row: Decision): Identity | null => {
    const result = identities.find(key, row);
    if ('problem' in result) {
      report(row, `${result.problem}; the decision was left out`);
      return null;
    }
    const { rejected } = result.identity;
    if (rejected === undefined) return result.identity;
    if (row.decision === 'reject' && row.relation === undefined) return null;
    report(row, `${result.identity.key} was rejected by row ${rejected.row}; the decision was left out`);
    return null;
  };
  const steps = { identities, apart, find, report, lexicon };
  for (const row of rows) applyRow(row, steps);
  for (const row of apart) checkApart(row, steps);

  const left = new Map<string, Identity>();
  const finalKeys = new Map<string, string | null>();
  for (const identity of identities) {
    for (const member of identity.members) finalKeys.set(member, identity.rejected ? null : identity.key);
    if (!identity.rejected) left.set(identity.key, identity);
  }
  return {
    keys: keys.map((ofDocument) => ofDocument.map((key) => finalKeys.get(key) ?? null)),
    identities: left,
    find,
  };
}

interface Steps {
  readonly identities: Identities;
  /** Rows that say that two are two. */
  readonly apart: readonly Decision[];
  readonly find: (key: string, row: Decision) => Identity | null;
  readonly report: ReportRow;
  readonly lexicon: Lexicon;
}

function applyRow(row: Decision, steps: Steps): void {
  if (row.decision === 'add') {
    addNode(row, steps);
    return;
  }
  if (row.decision === 'not-same' || row.decision === 'suppress' || row.decision === 'undo') return;
  const identity = steps.find(row.subject, row);
  if (identity === null) return;
  if (row.decision === 'same') {
    mergeByRow(row, identity, steps);
    return;
  }
  if (row.decision === 'retype') {
    retype(row, identity, steps);
    return;
  }
  if (row.decision === 'reject' && identity.kind === 'document') {
    steps.report(row, `${identity.key} is a text; take it out of the folder instead`);
    return;
  }
  identity.corrections.add(row.id);
  if (row.decision === 'rename') identity.label = row.value!;
  else if (row.decision === 'confirm') identity.confirmed = true;
  else identity.rejected = row;
}

function mergeByRow(row: Decision, into: Identity, steps: Steps): void {
  const other = steps.find(row.object!, row);
  if (other === null) return;
  if (other === into) {
    // The texts say so too, or the row was heeded when persons were told apart.
    into.corrections.add(row.id);
    return;
  }
  if (into.kind !== other.kind) {
    steps.report(row, `${into.key} and ${other.key} are of different kinds; retype one first`);
    return;
  }
  if (into.kind === 'municipality' || into.kind === 'document') {
    steps.report(row, `${into.key} and ${other.key} cannot be one: a ${into.kind} is known by its own key`);
    return;
  }
  if (merge(into, other, row, steps)) into.corrections.add(row.id);
}

/** One takes the other in and keeps its key, unless a row says that they are two. */
function merge(into: Identity, other: Identity, row: Decision, steps: Steps): boolean {
  const { identities, apart, report } = steps;
  for (const negative of apart) {
    const ends = [negative.subject, negative.object!].map((key) => {
      const result = identities.find(key, negative);
      return 'identity' in result ? result.identity : null;
    });
    if (ends.includes(into) && ends.includes(other) && into !== other) {
      const said = `row ${negative.row} says that ${negative.subject} and ${negative.object} are two`;
      report(row, `${into.key} and ${other.key} stay apart: ${said}`);
      return false;
    }
  }
  into.members.push(...other.members);
  for (const id of other.corrections) into.corrections.add(id);
  into.label ??= other.label;
  into.added ??= other.added;
  into.subkind ??= other.subkind;
  into.confirmed ||= other.confirmed ?? false;
  into.retyped ??= other.retyped;
  for (const key of other.names) identities.name(key, into);
  return true;
}

/** `concept:trygghetsteam` becomes `organisation:trygghetsteam`; what is called so already takes it in. */
function retype(row: Decision, identity: Identity, steps: Steps): void {
  const [kind, subkind] = row.value!.split('/') as [NodeKind, OrganisationKind | undefined];
  if (identity.kind === 'municipality' || identity.kind === 'document') {
    steps.report(row, `${identity.key} is known by its own key and cannot be made another thing; reject it instead`);
    return;
  }
  const key = `${kind}:${identity.key.slice(identity.key.indexOf(':') + 1)}`;
  const there = steps.identities.exactly(key);
  const taken = there !== undefined && there !== identity && !there.rejected && there.key === key;
  if (taken && !merge(identity, there, row, steps)) return;
  Object.assign(identity, { key, kind, retyped: row, ...(subkind === undefined ? {} : { subkind }) });
  identity.corrections.add(row.id);
  steps.identities.name(key, identity);
}

function addNode(row: Decision, { identities, report, lexicon }: Steps): void {
  const { subject: key, value } = row;
  const { kind, name } = partsOf(key);
  if (kind === 'document') {
    report(row, 'a document comes with its text and cannot be added');
    return;
  }
  if (kind === 'municipality' && !lexicon.municipalityByCode.has(name)) {
    report(row, `no municipality has the code ${name}; it was left out`);
    return;
  }
  const there = identities.exactly(key);
  const identity = there === undefined || there.rejected ? createIdentity(key, []) : there;
  identity.added ??= value!;
  identity.corrections.add(row.id);
  identities.name(key, identity);
}

/** Reported when a row that keeps two apart has lost one of them, or when both names have come to mean one node. */
function checkApart(row: Decision, { identities, report }: Steps): void {
  const ends = [row.subject, row.object!].map((key) => identities.find(key, row));
  const lost = ends.find((end) => 'problem' in end);
  if (lost !== undefined && 'problem' in lost) report(row, `${lost.problem}; nothing is kept apart`);
  else if (new Set(ends.map((end) => 'identity' in end && end.identity)).size === 1)
    report(row, `the texts now make ${row.subject} and ${row.object} one; name the texts of one in "document"`);
}
