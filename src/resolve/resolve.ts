import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Decision, DocumentRecord, Extraction, Message, SerializedEdge } from '../model/index.ts';
import { byCodeUnits } from '../text/swedish.ts';
import { correctNodes } from './corrected_nodes.ts';
import { decideEdges } from './decide_edges.ts';
import { decideNodes } from './decide_nodes.ts';
import { resolveEdges } from './edges.ts';
import { findKeys } from './entities.ts';
import { gatherNodes } from './nodes.ts';
import { placeNodes } from './places.ts';
import { stateOf } from './statement.ts';
import type { DraftNodeAttributes, Resolved } from './types.ts';

/** What all documents together say: nodes and edges, without looks and places. */
export interface Resolution {
  readonly documents: readonly DocumentRecord[];
  readonly nodes: readonly { readonly key: string; readonly attributes: DraftNodeAttributes }[];
  readonly edges: readonly SerializedEdge[];
  /** What became of the decisions that could not be applied. */
  readonly messages: readonly Message[];
}

/** Brings the documents together, and does what a person decided. The order of the extractions has no influence. */
export function resolve(
  extractions: readonly Extraction[],
  lexicon: Lexicon,
  decisions: readonly Decision[] = [],
): Resolution {
  const sorted = [...extractions].sort((a, b) => byCodeUnits(a.article.record.id, b.article.record.id));
  const found = findKeys(sorted, lexicon);
  const { keys, nodes, edges, messages } =
    decisions.length === 0
      ? { ...asFound(sorted, found, lexicon), messages: [] }
      : asDecided(sorted, found, lexicon, decisions);
  return {
    documents: sorted.map(({ article }) => article.record),
    nodes: [...nodes].map(([key, attributes]) => ({ key, attributes })),
    edges: resolveEdges(sorted, keys, edges),
    messages,
  };
}

/** Who is who and what is said, as the texts have it. */
function asFound(extractions: readonly Extraction[], keys: Resolved['keys'], lexicon: Lexicon) {
  return { keys, nodes: gatherNodes(extractions, keys, lexicon), edges: statementsOf(extractions, keys) };
}

/** The same, as a person has corrected it. */
function asDecided(
  extractions: readonly Extraction[],
  found: readonly (readonly string[])[],
  lexicon: Lexicon,
  decisions: readonly Decision[],
) {
  const messages: Message[] = [];
  const report = ({ path, row }: Decision, text: string, severity: Message['severity'] = 'warning') => {
    const message: Message = { severity, code: 'correction', path, line: row, text: `Row ${row}: ${text}.` };
    messages.push(message);
  };
  const decided = decideNodes(extractions, found, decisions, lexicon, report);
  const told = asFound(extractions, decided.keys, lexicon);
  const { statements, places } = decideEdges(told.edges, decisions, decided, report);
  const nodes = correctNodes(told.nodes, decided.identities, lexicon);
  messages.sort((a, b) => byCodeUnits(a.path, b.path) || a.line! - b.line!);
  return { keys: decided.keys, nodes: placeNodes(nodes, places), edges: statements, messages };
}

function statementsOf(extractions: readonly Extraction[], keys: Resolved['keys']) {
  return extractions.flatMap((extraction, d) =>
    extraction.relations.flatMap((relation) => stateOf(extraction, relation, keys[d]!) ?? []),
  );
}
