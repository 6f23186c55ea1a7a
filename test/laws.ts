import { checkGraph } from '../src/graph/index.ts';
import type { EdgeEvidence, NodeEvidence, SerializedGraph, StoredDocument } from '../src/model/index.ts';
import { loadDataPack } from './data_pack.ts';

/** Words that say a title otherwise: who stands under "Beslutande" in minutes is a member of the board; "syv" is short. */
const impliedBy = new Map([
  ['beslutande', 'role:ledamot'],
  ['syv', 'role:studie-och-yrkesvägledare'],
]);

/** The laws that every build obeys, whatever the texts. Each breach is a line a person can read. */
export function breaches(graph: SerializedGraph, documents: readonly StoredDocument[]): string[] {
  const found = checkGraph(graph).map((message) => message.text);
  const texts = new Map(documents.map((document) => [document.id, document.text]));
  const nodes = new Map(graph.nodes.map((node) => [node.key, node.attributes]));
  const spans = new Map(
    graph.nodes.map((node) => [
      node.key,
      node.attributes.evidence.filter((each): each is NodeEvidence => 'start' in each),
    ]),
  );
  for (const [key, evidence] of spans) {
    const { label, aliases } = nodes.get(key)!;
    for (const { document, start, end } of evidence) {
      const said = texts.get(document)?.slice(start, end);
      if (
        said === undefined ||
        said === '' ||
        !(names(said, [label, ...aliases]) || key === impliedBy.get(said.toLowerCase()) || tells(said, label))
      )
        found.push(`${key} is not named by “${said}” in ${document}`);
    }
  }
  // `works_at` and `works_in` follow from posts: their clause is the post's, which holds the person or her title.
  const clausesOfPosts = new Set(
    graph.edges.flatMap(({ source, attributes }) =>
      attributes.kind === 'holds_role' ? attributes.evidence.map((each) => clauseKey(source, each)) : [],
    ),
  );
  for (const edge of graph.edges) {
    const derived = edge.attributes.kind === 'works_at' || edge.attributes.kind === 'works_in';
    for (const each of edge.attributes.evidence) {
      if (!('start' in each)) continue;
      const clause: EdgeEvidence = each;
      const length = texts.get(clause.document)?.length ?? -1;
      if (clause.start < 0 || clause.end > length || clause.start >= clause.end)
        found.push(`${edge.key} points outside ${clause.document}`);
      const ends = [...spans.get(edge.source)!, ...spans.get(edge.target)!];
      const holds = ends.some(
        (span) => span.document === clause.document && clause.start <= span.start && span.end <= clause.end,
      );
      if (!holds && !(derived && clausesOfPosts.has(clauseKey(edge.source, clause))))
        found.push(
          `${edge.key}: the clause “${texts.get(clause.document)?.slice(clause.start, clause.end)}” (${clause.rule}) holds neither end`,
        );
    }
  }
  return found;
}

const { toldEvents } = loadDataPack();

/** "Nätverket möts den 3 maj": the verb tells of the happening that the data pack names for it. */
function tells(said: string, label: string): boolean {
  return toldEvents.get(said.toLowerCase())?.some(({ lemma }) => lemma === label) === true;
}

function clauseKey(person: string, each: object): string {
  const { document, start, end } = each as Partial<EdgeEvidence>;
  return `${person} ${document} ${start} ${end}`;
}

/** The words say one of the forms, in some inflection: a word of each begins alike. */
function names(said: string, forms: readonly string[]): boolean {
  const words = wordsOf(said);
  if (forms.includes(said.replace(/\s+/g, ' '))) return true;
  // "SYV" for studie- och yrkesvägledare.
  if (/^\p{Lu}{2,4}$/u.test(said) && forms.some((form) => inOrder(said.toLowerCase(), form.toLowerCase()))) return true;
  return forms.some((form) => wordsOf(form).some((part) => words.some((word) => alike(word, part))));
}

/** The letters stand in the text in their order. */
function inOrder(letters: string, text: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at === -1) return false;
    from = at + 1;
  }
  return true;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Same beginning, as long as the shorter word allows: "rektorns" and "rektor", "ordf" and "ordförande", "gd" and "generaldirektör". */
function alike(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 4);
  if (length < 3) return a[0] === b[0] && (a.length < 3 || b.length < 3);
  return a.slice(0, length) === b.slice(0, length);
}
