/** Which ideas and ways of working each municipality speaks of, with who says so. */
import type { SerializedEdge } from '../model/index.ts';
import { compareNames } from '../view/collate.ts';
import { labelOf } from '../view/knowledge.ts';
import { traitsOf } from '../view/traits.ts';
import type { Chapter } from './chapter.ts';
import type { Cell, Section } from './report.ts';
import { statementOf } from './statements.ts';

export function conceptSection({ knowledge, shown, words, prover }: Chapter): Section {
  const { headings, intro, columns, nothing, noPlace } = words.report;
  const { homes } = traitsOf(knowledge);
  const places = new Map<string, SerializedEdge[]>();
  for (const [at, edge] of knowledge.graph.edges.entries()) {
    if (shown.edges[at] !== 1 || edge.attributes.kind === 'mentions') continue;
    if (knowledge.nodes.get(edge.target)?.attributes.kind !== 'concept') continue;
    const home = homes(edge.source);
    for (const place of home.size === 0 ? [''] : home) {
      const known = places.get(place);
      if (known) known.push(edge);
      else places.set(place, [edge]);
    }
  }
  const parts = [...places]
    .sort(
      ([one], [other]) =>
        Number(one === '') - Number(other === '') ||
        compareNames(labelOf(knowledge, one), labelOf(knowledge, other)) ||
        (one < other ? -1 : 1),
    )
    .map(([place, edges]) => ({
      heading: place === '' ? noPlace : labelOf(knowledge, place),
      blocks: [
        {
          is: 'table',
          title: '',
          head: [words.kindLabel.concept, columns.statement, columns.evidence],
          rows: [...edges]
            .sort(
              (one, other) =>
                compareNames(labelOf(knowledge, one.target), labelOf(knowledge, other.target)) ||
                compareNames(labelOf(knowledge, one.source), labelOf(knowledge, other.source)) ||
                (one.key < other.key ? -1 : 1),
            )
            .map((edge): Cell[] => [
              { text: labelOf(knowledge, edge.target) },
              { text: statementOf(knowledge, edge, words) },
              { text: '', proof: prover.proof(edge.attributes.evidence) },
            ]),
        } as const,
      ],
    }));
  const opening = parts.length === 0 ? nothing : intro.concepts;
  return { id: 'concepts', heading: headings.concepts, blocks: [{ is: 'text', text: opening }], parts };
}
