/** Nodes beside each other, each with what is said of it and the sentences that say it. */
import { useMemo } from 'preact/hooks';
import type { SerializedNode } from '../../../model/index.ts';
import { placeOf } from '../../../words/prose/place.ts';
import { portrait } from '../../../words/prose/portrait.ts';
import { statementsOf } from '../../proof.ts';
import { useStore } from '../../store.ts';
import { EvidenceList } from '../evidence_list.tsx';
import { KindMark } from '../icons.tsx';
import { Parts } from '../parts.tsx';

const firstStatements = 5;

interface Props {
  readonly nodes: readonly SerializedNode[];
  /** Above each: the choice of the name that stays. */
  readonly head?: (node: SerializedNode) => preact.ComponentChildren;
}

export function SideBySide({ nodes, head }: Props) {
  return (
    <div class={`side-by-side ${nodes.length > 2 ? 'is-many' : ''}`}>
      {nodes.map((node) => (
        <Side key={node.key} node={node} head={head?.(node)} />
      ))}
    </div>
  );
}

function Side({ node, head }: { node: SerializedNode; head: preact.ComponentChildren }) {
  const store = useStore();
  const words = store.words.value;
  const knowledge = store.knowledge.value;
  const told = useMemo(() => portrait(knowledge, node, words), [knowledge, node, words]);
  const all = statementsOf(told);
  // Where she is named tells least; it is told when nothing else is.
  const telling = all.filter(({ id }) => !id.startsWith('named'));
  const statements = (telling.length > 0 ? telling : all).slice(0, firstStatements);
  const place = placeOf(knowledge, node);
  const aliases = told.aliases.filter((alias) => alias.toLowerCase() !== told.title.toLowerCase()).slice(0, 4);
  return (
    <section class="side" aria-label={told.title}>
      <p class="kind-line">
        <KindMark kind={told.kind} size={14} />
        {[told.kindLine, place].filter((part) => part !== '').join(' · ')}
      </p>
      <h3 class="side-name">{head ?? told.title}</h3>
      {aliases.length > 0 && (
        <p class="fine-print">{words.panel.alsoCalled(aliases.map((alias) => words.quote(alias)))}</p>
      )}
      {statements.length === 0 && <p class="fine-print">{words.correct.compare.nothing}</p>}
      <ul class="plain-list">
        {statements.map((statement) => (
          <li key={statement.id} class="side-statement">
            <p class="statement-text">
              <Parts parts={statement.parts} />
              {statement.note && (
                <>
                  {', '}
                  <span class="note">{statement.note}</span>
                </>
              )}
            </p>
            <EvidenceList evidence={statement.evidence.slice(0, 1)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
