/** All corrections that hold, those of the file and those made here, each of which can be taken back. */
import { useState } from 'preact/hooks';
import type { Decision } from '../../../model/index.ts';
import { takeBack } from '../../correct/acts.ts';
import { type Store, useStore } from '../../store.ts';

const firstShown = 20;

export function DecisionList() {
  const store = useStore();
  const words = store.words.value;
  const { review } = words.correct;
  const decisions = [...store.correcting.decisions.value].reverse();
  const [shown, setShown] = useState(firstShown);
  if (decisions.length === 0) return null;
  return (
    <section class="section decisions">
      <h3 class="section-heading">{review.decisions(decisions.length)}</h3>
      <ul class="plain-list">
        {decisions.slice(0, shown).map((row) => (
          <li key={`${row.path} ${row.id}`} class="decision">
            <span>{toldRow(store, row)}</span>
            {row.decision !== 'suppress' && store.correcting.isOwn(row) && (
              <button
                type="button"
                class="text-button"
                aria-label={review.takeBackRow(toldRow(store, row))}
                onClick={() => takeBack(store, row.id)}
              >
                {review.takeBack}
              </button>
            )}
          </li>
        ))}
      </ul>
      {decisions.length > shown && (
        <button type="button" class="text-button" onClick={() => setShown(shown * 5)}>
          {words.app.showMore(Math.min(decisions.length - shown, shown * 4))}
        </button>
      )}
    </section>
  );
}

/** "Anna Ek är samma som Anna Eek": the row in words. */
function toldRow(store: Store, { decision, subject, object, value, documents, relation }: Decision): string {
  const words = store.words.value.correct.review.decision;
  if (decision === 'suppress' || decision === 'undo') return words.suppress;
  // What it is called now is what the row says.
  const name = decision === 'rename' ? nameInKey(subject) : nameOf(store, subject);
  const other = object === undefined ? '' : nameOf(store, object);
  if (relation !== undefined) return `${name} – ${other}: ${words[decision]}`;
  const rest =
    other || value || (decision === 'not-same' ? documents.map((id) => id.replace(/#.*$/u, '')).join(', ') : '');
  return `${name} ${words[decision]} ${rest}`.trim();
}

/** As it is called now, as it was called when the page was opened, or as its key says. */
function nameOf({ knowledge, data }: Store, key: string): string {
  const node = knowledge.value.nodes.get(key) ?? data.graph.nodes.find((each) => each.key === key);
  return node?.attributes.label ?? nameInKey(key);
}

/** `role:biträdande-rektor` as "biträdande rektor". */
function nameInKey(key: string): string {
  return key
    .slice(key.indexOf(':') + 1)
    .replace(/@.*$/u, '')
    .replaceAll('-', ' ');
}
