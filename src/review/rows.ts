/** What stands in `corrections.csv` for what a person decides of nodes and edges of a graph. Pure. */
import type { CorrectionCells } from '../decide/index.ts';
import type {
  DecisionKind,
  DocumentRecord,
  NodeKind,
  OrganisationKind,
  SerializedEdge,
  SerializedNode,
} from '../model/index.ts';
import { slug } from '../text/slug.ts';

/** A row without its id. */
export interface Verdict extends CorrectionCells {
  readonly decision: DecisionKind;
  readonly subject: string;
}

type Documents = ReadonlyMap<string, Pick<DocumentRecord, 'id' | 'sha256'>>;

/** Kinds that rows can make one, part in two, and turn into another kind. */
export const correctable: readonly NodeKind[] = ['person', 'organisation', 'role', 'event', 'concept'];

/** The first one stays and keeps its name; the others become it. */
export function sameRows([first, ...others]: readonly SerializedNode[], documents: Documents): Verdict[] {
  if (first === undefined) return [];
  const rows = others.map((other): Verdict => {
    const known = [...partialDocuments(first), ...partialDocuments(other)];
    return { decision: 'same', subject: first.key, object: other.key, ...documentCell(known, documents) };
  });
  return staysCalled(first, others) ? rows : [...rows, renameRow(first, first.attributes.label)];
}

/** Whether the name of the one that stays is that of all together without another word. */
function staysCalled({ key, attributes: { label } }: SerializedNode, others: readonly SerializedNode[]): boolean {
  const words = (form: string) => form.split(/\s+/).length;
  const name = key.slice(key.indexOf(':') + 1).replace(/@.*$/, '');
  return slug(label) === name && others.every(({ attributes }) => words(attributes.label) <= words(label));
}

/** These two are two, whatever texts may come. */
export function apartRow(one: SerializedNode, other: SerializedNode): Verdict {
  return { decision: 'not-same', subject: one.key, object: other.key };
}

/** The one whom these texts call so is another. */
export function splitRow({ key }: SerializedNode, texts: readonly string[], documents: Documents): Verdict {
  return { decision: 'not-same', subject: key, ...documentCell(texts, documents) };
}

export function renameRow(node: SerializedNode, value: string): Verdict {
  return { decision: 'rename', subject: node.key, value: value.trim() };
}

export function retypeRow({ key }: SerializedNode, kind: NodeKind, subkind: OrganisationKind | null): Verdict {
  return { decision: 'retype', subject: key, value: subkind === null ? kind : `${kind}/${subkind}` };
}

export function nodeRow(decision: 'reject' | 'confirm', node: SerializedNode, documents: Documents): Verdict {
  return { decision, subject: node.key, ...documentCell(partialDocuments(node), documents) };
}

/** Says that an edge is right or wrong: just this post, when it is one. */
export function edgeRow(decision: 'reject' | 'confirm', { source, target, attributes }: SerializedEdge): Verdict {
  const { kind, organisation, municipality } = attributes;
  return {
    decision,
    subject: source,
    relation: kind,
    object: target,
    ...(kind === 'holds_role' && organisation !== undefined ? { organisation } : {}),
    ...(kind === 'holds_role' && municipality !== undefined ? { municipality } : {}),
  };
}

/** Relations that a row can reject; `mentions` only tell where names stand. */
export function isRejectable({ attributes: { kind } }: SerializedEdge): boolean {
  return kind !== 'mentions';
}

/** What follows from posts is confirmed by confirming the post. */
export function isConfirmable({ attributes: { kind } }: SerializedEdge): boolean {
  return kind !== 'mentions' && kind !== 'works_at' && kind !== 'works_in';
}

/** Texts in which a node is named, in the order of its evidence. */
export function textsOf({ attributes }: SerializedNode): string[] {
  return [...new Set(attributes.evidence.flatMap((item) => ('document' in item ? [item.document] : [])))];
}

/** The key of somebody known by a part of her name holds that of her text; with the text the row outlives its name. */
function partialDocuments(node: SerializedNode): string[] {
  return node.attributes.partial ? textsOf(node) : [];
}

function documentCell(ids: readonly string[], documents: Documents): Pick<CorrectionCells, 'document'> {
  const cells = [...new Set(ids)].map((id) => {
    const hash = documents.get(id)?.sha256.slice(0, 8);
    return hash === undefined ? id : `${id}#${hash}`;
  });
  return cells.length === 0 ? {} : { document: cells.join('; ') };
}
