/** A relation as a sentence: "Anna Ek är rektor vid Björkskolan, Falun." */
import type { SerializedEdge } from '../model/index.ts';
import type { Knowledge } from '../view/knowledge.ts';
import { capitalise } from '../words/dates.ts';
import { plain } from '../words/prose/portrait.ts';
import { tieOf } from '../words/prose/ties.ts';
import type { Words } from '../words/words.ts';

export function statementOf(knowledge: Knowledge, edge: SerializedEdge, words: Words): string {
  const tie = tieOf(knowledge, edge);
  const { predicate } = words.looking.tie(tie);
  return `${capitalise(plain([...words.looking.subject(tie.source), ' ', ...predicate]))}.`;
}
