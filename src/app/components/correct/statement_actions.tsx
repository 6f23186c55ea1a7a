/** Beneath the sources of a statement: it is right, or it is not. */
import { isConfirmable, isRejectable } from '../../../review/index.ts';
import type { Statement } from '../../../words/prose/types.ts';
import { judgeEdge } from '../../correct/acts.ts';
import { plainStatement } from '../../proof.ts';
import { useStore } from '../../store.ts';

export function StatementActions({ statement }: { statement: Statement }) {
  const store = useStore();
  const words = store.words.value.correct;
  const knowledge = store.knowledge.value;
  const at = knowledge.edgeIndex.get(statement.id);
  const edge = at === undefined ? undefined : knowledge.graph.edges[at];
  if (!edge || !isRejectable(edge)) return null;
  const said = plainStatement(statement);
  const button = (decision: 'reject' | 'confirm', text: string) => (
    <button
      type="button"
      class="text-button"
      aria-label={words.ofStatement(text, said)}
      onClick={() => judgeEdge(store, decision, edge)}
    >
      {text}
    </button>
  );
  return (
    <div class="statement-actions">
      {isConfirmable(edge) && button('confirm', words.confirm)}
      {button('reject', words.reject)}
    </div>
  );
}
