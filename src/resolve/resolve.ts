import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Decision, DocumentRecord, Extraction, Message, Resemblance, SerializedEdge } from '../model/index.ts';
import { byCodeUnits } from '../text/swedish.ts';
import { correctNodes } from './corrected_nodes.ts';
import { decideEdges } from './decide_edges.ts';
import { decideNodes, type ReportRow, type TextDecisions } from './decide_nodes.ts';
import { resolveEdges } from './edges.ts';
import { type FoundKeys, findKeys, noConstraints } from './entities.ts';
import { gatherNodes } from './nodes.ts';
import { personConstraints } from './person_constraints.ts';
import { placeNodes } from './places.ts';
import { type Spans, spansOf } from './spans.ts';
import { splitNamesakes } from './split_namesakes.ts';
import { stateOf } from './statement.ts';
import { tellResemblances } from './tell_resemblances.ts';
import type { DraftNodeAttributes, Resolved } from './types.ts';

/** What all documents together say: nodes and edges, without looks and places. */
export interface Resolution {
  readonly documents: readonly DocumentRecord[];
  readonly nodes: readonly { readonly key: string; readonly attributes: DraftNodeAttributes }[];
  readonly edges: readonly SerializedEdge[];
  /** Why persons of several documents were taken for one or for two. */
  readonly resemblances: readonly Resemblance[];
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
  const spans = spansOf(sorted);
  const { keys, nodes, edges, messages, resemblances } =
    decisions.length === 0
      ? { ...asFound(sorted, found.keys, spans, lexicon), messages: [], resemblances: found.resemblances }
      : asDecided(sorted, found, spans, lexicon, decisions);
  return {
    documents: sorted.map(({ article }) => article.record),
    nodes: [...nodes].map(([key, attributes]) => ({ key, attributes })),
    edges: resolveEdges(sorted, keys, spans, edges, nodes, lexicon),
    resemblances: tellResemblances(sorted, keys, resemblances),
    messages,
  };
}

/** Who is who and what is said, as the texts have it. */
function asFound(extractions: readonly Extraction[], keys: Resolved['keys'], spans: Spans, lexicon: Lexicon) {
  return { keys, nodes: gatherNodes(extractions, keys, spans, lexicon), edges: statementsOf(extractions, keys) };
}

/** The same, as a person has corrected it. */
function asDecided(
  extractions: readonly Extraction[],
  found: FoundKeys,
  spans: Spans,
  lexicon: Lexicon,
  decisions: readonly Decision[],
) {
  const messages: Message[] = [];
  const report = ({ path, row }: Decision, text: string, severity: Message['severity'] = 'warning') => {
    const message: Message = { severity, code: 'correction', path, line: row, text: `Row ${row}: ${text}.` };
    messages.push(message);
  };
  const known = knownByRows(extractions, found, lexicon, decisions, report);
  const decided = decideNodes(extractions, known, decisions, lexicon, report);
  const told = asFound(extractions, decided.keys, spans, lexicon);
  const { statements, places } = decideEdges(told.edges, decisions, decided, report);
  const nodes = correctNodes(told.nodes, decided.identities, lexicon);
  messages.sort((a, b) => byCodeUnits(a.path, b.path) || a.line! - b.line!);
  const { resemblances } = known;
  return { keys: decided.keys, nodes: placeNodes(nodes, places), edges: statements, messages, resemblances };
}

/** Who is who when the rows about it are heeded. */
function knownByRows(
  extractions: readonly Extraction[],
  found: FoundKeys,
  lexicon: Lexicon,
  decisions: readonly Decision[],
  report: ReportRow,
): TextDecisions & Pick<FoundKeys, 'resemblances'> {
  const { keys: split, splits } = splitNamesakes(extractions, found.keys, decisions, report);
  const constraints = personConstraints(extractions, found.keys, split, decisions);
  if (constraints === noConstraints) return { ...found, former: new Map(), splits };
  const known = findKeys(extractions, lexicon, constraints);
  const former = formerKeys(found.keys, known.keys);
  return { ...known, former, splits: splits.map((each) => ({ ...each, from: former.get(each.from) ?? each.from })) };
}

/** What became of keys that none has now; of one that came to mean several, the first. */
function formerKeys(before: FoundKeys['keys'], now: FoundKeys['keys']): Map<string, string> {
  const left = new Set(now.flat());
  const former = new Map<string, string>();
  for (const [d, ofDocument] of before.entries())
    for (const [e, key] of ofDocument.entries()) if (!left.has(key) && !former.has(key)) former.set(key, now[d]![e]!);
  return former;
}

function statementsOf(extractions: readonly Extraction[], keys: Resolved['keys']) {
  return extractions.flatMap((extraction, d) =>
    extraction.relations.flatMap((relation) => stateOf(extraction, relation, keys[d]!) ?? []),
  );
}
