/** What can be corrected of several nodes at once. */
import { canBeSame, judgeNodes, keepApart, nodesOf } from '../../correct/acts.ts';
import { useStore } from '../../store.ts';

export function ManyActions({ keys }: { keys: readonly string[] }) {
  const store = useStore();
  const words = store.words.value.correct;
  const nodes = nodesOf(store, keys);
  const judged = nodes.filter(({ attributes }) => attributes.kind !== 'document');
  const [one, other, ...more] = nodes;
  const alike = canBeSame(nodes);
  if (judged.length === 0) return null;
  return (
    <fieldset class="button-row" aria-label={words.button}>
      {alike && (
        <button
          type="button"
          class="button"
          onClick={() => {
            store.correcting.comparing.value = keys;
          }}
        >
          {words.many.same}
        </button>
      )}
      {alike && more.length === 0 && (
        <button type="button" class="button" onClick={() => keepApart(store, one!, other!)}>
          {words.many.notSame}
        </button>
      )}
      <button type="button" class="button" onClick={() => judgeNodes(store, 'reject', judged)}>
        {words.many.reject}
      </button>
      <button type="button" class="button" onClick={() => judgeNodes(store, 'confirm', judged)}>
        {words.many.confirm}
      </button>
    </fieldset>
  );
}
