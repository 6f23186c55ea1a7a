/** On the card of a node: that it is new, or what of it is otherwise, with the way back to all changes. */
import type { SerializedNode } from '../../../model/index.ts';
import { fieldText } from '../../changes/told.ts';
import { select } from '../../state.ts';
import { useStore } from '../../store.ts';
import { ChangeSign } from './change_mark.tsx';

export function ChangeNote({ node: { key } }: { node: SerializedNode }) {
  const store = useStore();
  const words = store.words.value;
  const comparison = store.comparing.comparison.value;
  if (!comparison) return null;
  const change = comparison.changes.find((one) => one.thing === 'node' && one.key === key && one.change !== 'went');
  const knowledge = store.knowledge.value;
  return (
    <p class="fine-print change-note">
      {change && change.change !== 'went' && (
        <>
          <ChangeSign sort={change.change} />
          <span>
            {[
              words.changes.note[change.change],
              ...change.fields.map((field) => fieldText(field, knowledge, comparison, words)),
            ].join(', ')}
          </span>
        </>
      )}
      <button type="button" class="text-button" onClick={() => store.change((state) => select(state, null))}>
        {words.changes.toList}
      </button>
    </p>
  );
}
