/** One doubt: what is asked, why, and the sentences that answer it. */
import type { Doubt } from '../../../review/index.ts';
import { labelOf } from '../../../view/knowledge.ts';
import { storyOf } from '../../../words/prose/story.ts';
import { tieStatement } from '../../../words/prose/ties.ts';
import { nodesOf } from '../../correct/acts.ts';
import { answersIn } from '../../correct/answers.ts';
import { plainStatement } from '../../proof.ts';
import { type Store, useStore } from '../../store.ts';
import { EvidenceList } from '../evidence_list.tsx';
import { FurtherList } from '../further.tsx';
import { Parts } from '../parts.tsx';
import { SideBySide } from './side_by_side.tsx';

export function DoubtView({ doubt }: { doubt: Doubt }) {
  const store = useStore();
  const words = store.words.value;
  const { review } = words.correct;
  const knowledge = store.knowledge.value;
  const edge = edgeOf(store, doubt);
  const { texts } = answersIn(knowledge, doubt);
  const statement = edge && tieStatement(knowledge, edge, words);
  const contradictions = edge ? storyOf(knowledge, edge, words).filter(({ contradicts }) => contradicts) : [];
  return (
    <article class="review-case">
      <h3 class="review-question">{review.question[doubt.kind]}</h3>
      <p class="fine-print">{review.reason[doubt.kind === 'duplicate' ? doubt.likeness : doubt.kind]}</p>
      {statement ? (
        <div class="review-post">
          <p class="statement-text">
            <Parts parts={statement.parts} />
            {statement.note && (
              <>
                {', '}
                <span class="note">{statement.note}</span>
              </>
            )}
          </p>
          <EvidenceList evidence={statement.evidence} confidence={statement.confidence} />
          {contradictions.length > 0 && <FurtherList further={contradictions} opened />}
        </div>
      ) : (
        <SideBySide nodes={nodesOf(store, keysOf(doubt))} />
      )}
      {texts.length > 0 && (
        <div class="review-texts">
          <p class="fine-print">{review.otherTexts}</p>
          <ul class="plain-list">
            {texts.map((id) => (
              <li key={id}>{knowledge.documents.get(id)?.title ?? id}</li>
            ))}
          </ul>
        </div>
      )}
    </article>
  );
}

/** "Anna Ek / Anna Eek", "Anna Ek är rektor" */
export function doubtTitle(store: Store, doubt: Doubt): string {
  const knowledge = store.knowledge.peek();
  const edge = edgeOf(store, doubt);
  if (edge) return plainStatement(tieStatement(knowledge, edge, store.words.peek()));
  return keysOf(doubt)
    .map((key) => labelOf(knowledge, key))
    .join(' / ');
}

function edgeOf(store: Store, doubt: Doubt) {
  const knowledge = store.knowledge.value;
  return 'edge' in doubt ? knowledge.graph.edges[knowledge.edgeIndex.get(doubt.edge) ?? -1] : undefined;
}

function keysOf(doubt: Doubt): string[] {
  return doubt.kind === 'duplicate' ? [doubt.subject, doubt.object] : [doubt.subject];
}
