/** What stands under a post: who had it before and after, and where the texts contradict each other, with both sides. */
import type { EdgeEvidence, PostContradiction, SerializedEdge } from '../../model/index.ts';
import { type AnyEvidence, isCorrection } from '../../view/evidence.ts';
import type { Knowledge } from '../../view/knowledge.ts';
import { link } from '../../view/post.ts';
import type { Words } from '../words.ts';
import type { Further, Side } from './types.ts';

export function storyOf(knowledge: Knowledge, edge: SerializedEdge, words: Words): Further[] {
  const { predecessor, successor, contradictions = [] } = edge.attributes;
  const { story } = words;
  const told: Further[] = [];
  if (predecessor !== undefined)
    told.push({
      id: 'followed',
      parts: story.followed(link(knowledge, predecessor)),
      sides: succession(knowledge, edge, predecessor, [edge.source, predecessor]),
    });
  if (successor !== undefined)
    told.push({
      id: 'followed-by',
      parts: story.followedBy(link(knowledge, successor)),
      sides: succession(knowledge, edge, successor, [successor, edge.source]),
    });
  for (const [at, contradiction] of contradictions.entries()) {
    const said = contradictionOf(knowledge, edge, contradiction, words);
    if (said !== null) told.push({ ...said, id: `${contradiction.about} ${at}`, contradicts: true });
  }
  return told;
}

/** The sentence that tells it, or else those in which the other has the post. */
function succession(
  knowledge: Knowledge,
  post: SerializedEdge,
  other: string,
  [after, before]: readonly [string, string],
): Side[] {
  const told = (knowledge.edgesAt.get(after) ?? []).filter(
    ({ source, target, attributes: { kind, role } }) =>
      kind === 'succeeded' && source === after && target === before && (role ?? post.target) === post.target,
  );
  if (told.length > 0) return [{ label: null, evidence: told.flatMap(({ attributes }) => attributes.evidence) }];
  return [sideOf(knowledge, post), ...samePosts(knowledge, post, other).map((edge) => sideOf(knowledge, edge))];
}

/** Posts of a person in the same role at the same place. */
function samePosts(knowledge: Knowledge, post: SerializedEdge, person: string): SerializedEdge[] {
  const { organisation, municipality } = post.attributes;
  return (knowledge.edgesAt.get(person) ?? []).filter(
    ({ source, target, attributes }) =>
      attributes.kind === 'holds_role' &&
      source === person &&
      target === post.target &&
      (organisation === undefined
        ? attributes.municipality === municipality
        : attributes.organisation === organisation),
  );
}

function sideOf(knowledge: Knowledge, edge: SerializedEdge): Side {
  return { label: link(knowledge, edge.source).text, evidence: edge.attributes.evidence };
}

function contradictionOf(
  knowledge: Knowledge,
  edge: SerializedEdge,
  { about, values }: PostContradiction,
  words: Words,
): Pick<Further, 'parts' | 'sides'> | null {
  const { story } = words;
  const saying = (fits: (item: EdgeEvidence) => boolean): AnyEvidence[] =>
    edge.attributes.evidence.filter((item) => !isCorrection(item) && fits(item as EdgeEvidence));
  if (about === 'start' || about === 'end') {
    const sides = values.map((date) => ({
      label: words.date(date),
      evidence: saying(({ from, to }) => (about === 'start' ? from : to) === date),
    }));
    return { parts: [story[about](values)], sides };
  }
  if (about === 'held') {
    const [left = '', again = ''] = values;
    const sides = [
      { label: story.left, evidence: saying(({ document, status }) => document === left && status === 'former') },
      { label: story.again, evidence: saying(({ document, status }) => document === again && status !== 'former') },
    ];
    return { parts: [story.held], sides };
  }
  if (about === 'status') {
    const [end = '', later = ''] = values;
    const sides = [
      { label: words.date(end), evidence: saying(({ to }) => to === end) },
      { label: story.again, evidence: saying(({ document, status }) => document === later && status === 'current') },
    ];
    return { parts: [story.status(words.date(end))], sides };
  }
  const other = knowledge.graph.edges[knowledge.edgeIndex.get(values[0] ?? '') ?? -1];
  if (other === undefined) return null;
  return {
    parts: story.holder(link(knowledge, other.source)),
    sides: [sideOf(knowledge, edge), sideOf(knowledge, other)],
  };
}
