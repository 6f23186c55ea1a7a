/** "Varför hör de ihop?": the way from one node to the other as sentences, each with its quotes. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { labelOf } from '../../view/knowledge.ts';
import { tellWay } from '../../words/prose/way.ts';
import { askWhy } from '../many.ts';
import { useStore } from '../store.ts';
import { Icon } from './icons.tsx';
import { NodeName, Parts } from './parts.tsx';
import { SheetHandle } from './sheet_handle.tsx';
import { StatementView } from './statement.tsx';

export function WhyPanel({ ends: [from, to] }: { ends: readonly [string, string] }) {
  const store = useStore();
  const words = store.words.value;
  const knowledge = store.knowledge.value;
  const { connection, way } = store.looking;
  const found = connection.value;
  const at = Math.min(way.value, (found?.paths.length ?? 1) - 1);
  const path = found?.paths[at];
  const told = useMemo(() => (path ? tellWay(knowledge, path, words) : null), [knowledge, path, words]);
  const [tall, setTall] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    way.value = 0;
    heading.current?.focus({ preventScroll: true });
  }, [way, from, to]);
  useEffect(() => {
    if (told) store.renderer.peek()?.focus(told.nodes);
  }, [store, told]);
  const close = () => store.change((state) => askWhy(state, null));
  const { why } = words.looking;
  const [one, other] = [labelOf(knowledge, from), labelOf(knowledge, to)];
  return (
    <aside class={`panel why-panel ${tall ? 'is-tall' : ''}`} aria-label={why.heading}>
      <SheetHandle tall={tall} onTall={setTall} onClose={close} />
      <header class="panel-head">
        <div class="panel-tools">
          <p class="kind-line">
            <NodeName to={from} text={one} class="quiet-name" />
            <span aria-hidden="true">→</span>
            <NodeName to={to} text={other} class="quiet-name" />
          </p>
          <button type="button" class="icon-button" aria-label={why.close} title={why.close} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        <h2 class="panel-title" tabIndex={-1} ref={heading}>
          {why.heading}
        </h2>
      </header>
      <div class="panel-body" tabIndex={-1}>
        {found && told ? (
          <>
            {found.reach !== 'shown' && <p class="fine-print why-reach">{why.reach[found.reach]}</p>}
            <p class="why-prose">
              <Parts parts={told.prose} />
            </p>
            {found.paths.length > 1 && (
              <fieldset class="segments why-ways" aria-label={why.ways}>
                {found.paths.map((one, number) => (
                  <button
                    key={one.nodes.join()}
                    type="button"
                    class="segment"
                    aria-pressed={number === at}
                    onClick={() => {
                      way.value = number;
                    }}
                  >
                    {why.way(number + 1, one.steps.length)}
                  </button>
                ))}
              </fieldset>
            )}
            <section class="section">
              <h3 class="section-heading">{why.evidence}</h3>
              <ol class="plain-list">
                {told.statements.map((statement) => (
                  <StatementView key={`${at} ${statement.id}`} statement={statement} opened />
                ))}
              </ol>
            </section>
          </>
        ) : (
          <p class="empty-note">{why.none(one, other)}</p>
        )}
      </div>
    </aside>
  );
}
