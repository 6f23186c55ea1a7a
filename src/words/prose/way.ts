/** A way through the graph as running prose: "Anna Ek är rektor vid Björkskolan, som ligger i Falun, där …". */
import type { Knowledge } from '../../view/knowledge.ts';
import type { Path, Step } from '../../view/paths.ts';
import { capitalise } from '../dates.ts';
import type { Words } from '../words.ts';
import { type Tie, type TieWords, tieOf, tieStatement } from './ties.ts';
import type { Part, Statement } from './types.ts';

export interface ToldWay {
  /** Keys of the nodes, from the first to the last. */
  readonly nodes: readonly string[];
  /** Keys of all edges between them. */
  readonly edges: readonly string[];
  /** The whole way in one or more sentences. */
  readonly prose: readonly Part[];
  /** Every edge as a sentence of its own with its evidence. */
  readonly statements: readonly Statement[];
}

/** More clauses than this make a sentence hard to follow. */
const mostClauses = 3;

export function tellWay(knowledge: Knowledge, path: Path, words: Words): ToldWay {
  const { nodes, edges } = knowledge.graph;
  const all = path.steps.flatMap((step) => [step.edge, ...step.beside]);
  return {
    nodes: path.nodes.map((at) => nodes[at]!.key),
    edges: all.map((at) => edges[at]!.key),
    prose: proseOf(knowledge, path, words),
    statements: all.map((at) => tieStatement(knowledge, edges[at]!, words)),
  };
}

/**
 * What the sentence so far ends in: `object` when it ends in the node arrived at, so that a clause can hang on it;
 * `subject` when that node is what the sentence is about, so that it can go on with "och"; else it is closed.
 */
type Ending = 'object' | 'subject' | 'closed';

function proseOf(knowledge: Knowledge, path: Path, words: Words): Part[] {
  const { looking } = words;
  const parts: Part[] = [];
  let ending: Ending = 'closed';
  let clauses = 0;
  const begin = () => {
    if (parts.length > 0) parts.push('. ');
    clauses = 0;
  };
  let last: Tie | null = null;
  for (const { step, tie } of toldSteps(knowledge, path)) {
    const said: TieWords = looking.tie(tie);
    const sameRole = !step.forward && tie.kind === 'holds_role' && last?.kind === 'holds_role';
    last = tie;
    const [from, to] = step.forward ? [tie.source, tie.target] : [tie.target, tie.source];
    if (clauses >= mostClauses) ending = 'closed';
    if (ending === 'object') {
      const hung = step.forward ? [`${looking.which(from.kind)} `, ...said.predicate] : said.inverse;
      parts.push(', ', ...hung);
      ending = endsIn(hung, to.key) ? 'object' : 'closed';
    } else if (ending === 'subject' && step.forward) {
      parts.push(looking.and, ...said.predicate);
      ending = endsIn(said.predicate, to.key) ? 'object' : 'closed';
    } else {
      begin();
      const own = step.forward ? said.predicate : said.passive;
      if (own) {
        parts.push(...begun([...looking.subject(from), ' ', ...own]));
        ending = endsIn(own, to.key) ? 'object' : 'closed';
      } else {
        parts.push(...begun([...(sameRole ? [looking.likewise] : []), ...looking.subject(to), ' ', ...said.predicate]));
        ending = 'subject';
      }
    }
    clauses += 1;
  }
  return [...parts, '.'];
}

interface ToldStep {
  readonly step: Step;
  readonly tie: Tie;
}

/** "Anna Ek är rektor vid Björkskolan" says both that she is rektor and that she works there: one step for two. */
function toldSteps(knowledge: Knowledge, path: Path): ToldStep[] {
  const steps = path.steps.map((step) => ({ step, tie: tieOf(knowledge, knowledge.graph.edges[step.edge]!) }));
  const says = (other: ToldStep | undefined, { source, target }: Tie) =>
    other !== undefined &&
    other.tie.kind !== 'holds_role' &&
    other.tie.source.key === source.key &&
    other.tie.post?.role.key === target.key;
  return steps.filter(
    ({ tie }, at) => tie.kind !== 'holds_role' || !(says(steps[at - 1], tie) || says(steps[at + 1], tie)),
  );
}

/** The last name is that of `key`, with nothing but a quotation mark after it. */
function endsIn(parts: readonly Part[], key: string): boolean {
  const last = parts.findLastIndex((part) => typeof part !== 'string');
  const name = parts[last];
  if (name === undefined || typeof name === 'string' || name.key !== key) return false;
  return parts.slice(last + 1).every((part) => /^[”“"]?$/u.test(part as string));
}

/** The first letter in capitals. */
function begun(parts: readonly Part[]): Part[] {
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  return [typeof first === 'string' ? capitalise(first) : { ...first, text: capitalise(first.text) }, ...rest];
}
