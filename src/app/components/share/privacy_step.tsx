/** What is handed on, and whom it shows: chosen before anything leaves the page. */
import { initialChoices, type PrivacyChoice, type Shared } from '../../../share/index.ts';
import type { ShareChoice } from '../../share/sharing.ts';
import { useStore } from '../../store.ts';

type Level = 'all' | 'sources2' | 'sources3' | 'confidence' | 'degree' | 'none';

const levels: Readonly<Record<Level, PrivacyChoice['persons']>> = {
  all: 'all',
  sources2: { by: 'sources', least: 2 },
  sources3: { by: 'sources', least: 3 },
  confidence: { by: 'confidence', least: 0.9 },
  degree: { by: 'degree', least: 3 },
  none: null,
};
const levelNames = Object.keys(levels) as Level[];

interface Props {
  readonly choice: ShareChoice;
  readonly onChoice: (choice: ShareChoice) => void;
  readonly shared: Shared;
}

export function PrivacyStep({ choice, onChoice, shared }: Props) {
  const store = useStore();
  const { what, whom } = store.words.value.share;
  const { graph } = store.knowledge.value;
  const { privacy } = choice;
  const set = (change: Partial<PrivacyChoice>) => onChoice({ ...choice, privacy: { ...privacy, ...change } });
  const persons = shared.graph.nodes.filter(({ attributes }) => attributes.kind === 'person').length;
  const all = graph.attributes.documents;
  const chosen = privacy.documents ?? all.map(({ id }) => id);
  const level = levelNames.find((name) => JSON.stringify(levels[name]) === JSON.stringify(privacy.persons)) ?? 'all';
  return (
    <div class="share-choice">
      <fieldset>
        <legend class="section-heading">{what.heading}</legend>
        {[false, true].map((whole) => (
          <label key={String(whole)} class="share-check">
            <input
              type="radio"
              name="samband-share-what"
              checked={choice.whole === whole}
              onChange={() => onChoice({ ...choice, whole })}
            />
            {whole ? what.whole(graph.nodes.length) : what.shown(store.shown.value.nodeCount)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend class="section-heading">{whom.heading}</legend>
        <label class="choice">
          <span>{whom.persons}</span>
          <select
            value={level}
            onChange={(event) => {
              const name = levelNames.find((one) => one === event.currentTarget.value) ?? 'all';
              set({ persons: levels[name] });
            }}
          >
            {levelNames.map((name) => (
              <option key={name} value={name}>
                {whom.levels[name]}
              </option>
            ))}
          </select>
        </label>
        <label class="choice">
          <span>{whom.initials}</span>
          <select
            value={privacy.initials}
            onChange={(event) => {
              const initials = initialChoices.find((one) => one === event.currentTarget.value) ?? 'pupils';
              set({ initials });
            }}
          >
            {initialChoices.map((name) => (
              <option key={name} value={name}>
                {whom.short[name]}
              </option>
            ))}
          </select>
        </label>
        <label class="share-check">
          <input
            type="checkbox"
            checked={privacy.quotes}
            onChange={(event) => set({ quotes: event.currentTarget.checked })}
          />
          {whom.quotes}
        </label>
        {all.length > 1 && (
          <details>
            <summary>{whom.documents(chosen.length, all.length)}</summary>
            <ul class="plain-list share-texts">
              {all.map(({ id, title }) => (
                <li key={id}>
                  <label class="share-check">
                    <input
                      type="checkbox"
                      checked={chosen.includes(id)}
                      onChange={(event) => {
                        const others = chosen.filter((one) => one !== id);
                        const next = event.currentTarget.checked ? [...others, id] : others;
                        set({ documents: next.length === all.length ? null : next.sort() });
                      }}
                    />
                    {title}
                  </label>
                </li>
              ))}
            </ul>
          </details>
        )}
        <p class="share-result">{whom.result(persons, shared.leftOut, shared.shortened)}</p>
        <p class="fine-print">{whom.note}</p>
      </fieldset>
    </div>
  );
}
