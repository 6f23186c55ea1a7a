/** On a person's card: why her names are one, and why somebody alike is another; each with the button that says no. */
import { useState } from 'preact/hooks';
import type { Resemblance, ResemblanceSide, SerializedNode } from '../../../model/index.ts';
import { labelOf } from '../../../view/knowledge.ts';
import { telling } from '../../../words/prose/place.ts';
import { makeSame, nodesOf, splitOff } from '../../correct/acts.ts';
import { useStore } from '../../store.ts';
import { NodeName } from '../parts.tsx';

const firstReasons = 3;

export function ReasonsView({ node }: { node: SerializedNode }) {
  const store = useStore();
  const { reasons: words } = store.words.value;
  const found = store.reasons.at.value(node.key);
  if (found.length === 0) return null;
  const same = found.filter((one) => one.same);
  const others = new Map<string, Resemblance[]>();
  for (const one of found) {
    if (one.same) continue;
    const key = one.one.key === node.key ? one.other.key : one.one.key;
    others.set(key, [...(others.get(key) ?? []), one]);
  }
  const names = [node.attributes.label, ...node.attributes.aliases];
  const knowledge = store.knowledge.value;
  const named = (key: string) => [labelOf(knowledge, key), telling(knowledge, key)].filter(Boolean).join(', ');
  return (
    <>
      {same.length > 0 && (
        <section class="section reasons">
          <h3 class="section-heading">{words.same}</h3>
          {names.length > 1 && <p class="fine-print">{words.seenAs(names)}</p>}
          <ReasonList found={same} node={node} />
        </section>
      )}
      {[...others].map(([key, list]) => (
        <section key={key} class="section reasons">
          <h3 class="section-heading">{words.notSame(named(key))}</h3>
          <p class="fine-print">
            <NodeName to={key} text={named(key)} />
          </p>
          <ReasonList found={list} node={node} />
        </section>
      ))}
    </>
  );
}

function ReasonList({ found, node }: { found: readonly Resemblance[]; node: SerializedNode }) {
  const words = useStore().words.value;
  const [all, setAll] = useState(false);
  const shown = all ? found : found.slice(0, firstReasons);
  return (
    <>
      <ul class="plain-list">
        {shown.map((one) => (
          <Reason key={`${one.one.document} ${one.other.document} ${one.other.key}`} reason={one} node={node} />
        ))}
      </ul>
      {found.length > shown.length && (
        <button type="button" class="text-button" onClick={() => setAll(true)}>
          {words.app.showMore(found.length - shown.length)}
        </button>
      )}
    </>
  );
}

function Reason({
  reason: { same, one, other, score, features },
  node,
}: {
  reason: Resemblance;
  node: SerializedNode;
}) {
  const store = useStore();
  const { reasons: words } = store.words.value;
  const knowledge = store.knowledge.value;
  const titled = ({ name, document }: ResemblanceSide) => ({
    name,
    title: knowledge.documents.get(document)?.title ?? document,
  });
  const detailText = (detail: string) => {
    const key = /^\d{4}$/u.test(detail) ? `municipality:${detail}` : detail;
    return knowledge.nodes.has(key) ? labelOf(knowledge, key) : detail;
  };
  const featureText = ({ feature, detail }: Resemblance['features'][number]) => {
    const [, before, after] = /^work (\S+) (\S+)$/u.exec(feature) ?? [];
    const said = before && after ? words.work(before, after) : (words.feature[feature] ?? feature);
    return detail === undefined ? said : `${said} (${detailText(detail)})`;
  };
  const another = one.key === node.key ? other : one;
  return (
    <li class="reason">
      <p>{words.pair(titled(one), titled(other))}</p>
      <ul class="plain-list reason-features" aria-label={words.how}>
        {features.map((feature) => (
          <li key={feature.feature}>
            <span>{featureText(feature)}</span>
            <span class="reason-weight">{words.weight(feature.weight)}</span>
          </li>
        ))}
        <li class="reason-sum">{words.sum(score)}</li>
      </ul>
      <button
        type="button"
        class="text-button"
        onClick={() =>
          same ? splitOff(store, node, [other.document]) : makeSame(store, [node, ...nodesOf(store, [another.key])])
        }
      >
        {same ? words.split(titled(other).title) : words.merge(another.name)}
      </button>
    </li>
  );
}
