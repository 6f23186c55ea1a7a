import type {
  PostContradiction,
  SerializedEdge,
  SerializedGraph,
  SerializedNode,
  StoredDocument,
} from '../model/index.ts';
import { quoteAround } from '../text/quote.ts';
import type { Doubt } from './doubts.ts';
import type { Likeness } from './likeness.ts';

/**
 * Doubts as rows of a table. Its cells decision to document are those of `corrections.csv`: fill in one of the choices
 * as decision, take out the rows that you leave open, and the file can be put in its place.
 */
export const reviewColumns = [
  'decision',
  'subject',
  'relation',
  'object',
  'organisation',
  'municipality',
  'choices',
  'touches',
  'why',
  'label',
  'otherLabel',
  'quote',
] as const;

export function reviewRows(
  doubts: readonly Doubt[],
  graph: SerializedGraph,
  documents: ReadonlyMap<string, StoredDocument>,
): (string | number)[][] {
  const nodes = new Map(graph.nodes.map((node) => [node.key, node]));
  const edges = new Map(graph.edges.map((edge) => [edge.key, edge]));
  const label = (key: string | undefined) => (key === undefined ? '' : (nodes.get(key)?.attributes.label ?? key));
  return doubts.map((doubt) => {
    const edge = 'edge' in doubt ? edges.get(doubt.edge) : undefined;
    const object = doubt.kind === 'duplicate' ? doubt.object : edge?.target;
    const { organisation, municipality } = edge?.attributes ?? {};
    return [
      '',
      doubt.subject,
      edge === undefined ? '' : 'holds_role',
      object ?? '',
      organisation ?? '',
      municipality ?? '',
      choicesOf(doubt).join(' / '),
      doubt.touches,
      whyOf(doubt, label),
      label(doubt.subject),
      label(object),
      quoteOf(edge ?? nodes.get(doubt.subject), documents),
    ];
  });
}

/** What a person may write into the cell "decision". */
export function choicesOf({ kind }: Doubt): readonly string[] {
  return kind === 'duplicate'
    ? ['same', 'not-same']
    : kind === 'two-in-one'
      ? ['confirm', 'not-same']
      : ['confirm', 'reject'];
}

function whyOf(doubt: Doubt, label: (key: string) => string): string {
  if (doubt.kind === 'concept') return 'no word list knows it';
  if (doubt.kind === 'post') return `its rule is right in ${Math.round(doubt.confidence * 100)} of 100`;
  if (doubt.kind === 'contradiction')
    return `the texts contradict each other: ${doubt.about.map((one) => contradictions[one]).join(', ')}`;
  if (doubt.kind === 'two-in-one') return `at one time in ${doubt.municipalities.map(label).join(' and ')}`;
  return likenesses[doubt.likeness];
}

const contradictions: Readonly<Record<PostContradiction['about'], string>> = {
  start: 'when it began',
  end: 'when it ended',
  held: 'whether it was left',
  status: 'whether it has ended',
  holder: 'who has it',
};

const likenesses: Readonly<Record<Likeness, string>> = {
  spelling: 'nearly the same name',
  initial: 'the same name, one with an initial',
  'middle-name': 'the same but for a middle name',
  'added-surname': 'the same but for a surname more',
  'other-surname': 'the same first name, role and place, another surname',
  namesake: 'the same name',
};

function quoteOf(
  thing: SerializedNode | SerializedEdge | undefined,
  documents: ReadonlyMap<string, StoredDocument>,
): string {
  for (const item of thing?.attributes.evidence ?? []) {
    const text = 'document' in item ? documents.get(item.document)?.text : undefined;
    if ('document' in item && text !== undefined) return quoteAround(text, item);
  }
  return '';
}
