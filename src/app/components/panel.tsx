/** What is known of the selected node, as prose. Beside the graph on a wide screen, a sheet from below on a phone. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Portrait, portrait } from '../../words/prose/portrait.ts';
import type { Group, Section } from '../../words/prose/types.ts';
import { isMany } from '../many.ts';
import { countQuotes, statementsOf } from '../proof.ts';
import { read, select, stepBack } from '../state.ts';
import { type Store, useStore } from '../store.ts';
import { ChangeNote } from './changes/change_note.tsx';
import { NodeActions } from './correct/node_actions.tsx';
import { ReasonsView } from './correct/reasons.tsx';
import { Icon, KindMark } from './icons.tsx';
import { Nearby } from './nearby.tsx';
import { NodeName } from './parts.tsx';
import { PinButton } from './pin_button.tsx';
import { SheetHandle } from './sheet_handle.tsx';
import { StatementView } from './statement.tsx';

const firstStatements = 8;
const manyAliases = 4;

/** The card of one node answers the first click; what else may stand in its place comes with the rest. */
export function Panel() {
  const { chosen, comparing, rest: signal } = useStore();
  const state = chosen.value;
  const rest = signal.value;
  if (state.why) return rest && <rest.WhyPanel ends={state.why} />;
  if (state.selected === null && comparing.comparison.value) return rest && <rest.ChangesPanel />;
  if (isMany(state)) return rest && <rest.ManyPanel />;
  return <PortraitPanel />;
}

function PortraitPanel() {
  const store = useStore();
  const words = store.words.value;
  const knowledge = store.knowledge.value;
  const selected = store.chosen.value.selected;
  const node = selected === null ? undefined : knowledge.nodes.get(selected);
  const told = useMemo(() => (node ? portrait(knowledge, node, words) : null), [knowledge, node, words]);
  const [tall, setTall] = useState(false);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    panel.current?.querySelector('.panel-body')?.scrollTo(0, 0);
    // Whoever ticks boxes in the list or walks in the graph stays there.
    const stays = store.looking.walking.peek() || document.activeElement?.closest('.list-choice');
    if (selected !== null && !store.state.peek().reading && !stays) {
      panel.current?.querySelector<HTMLElement>('.panel-title')?.focus({ preventScroll: true });
    }
  }, [selected]);
  if (!told) return null;
  return (
    <aside ref={panel} class={`panel ${tall ? 'is-tall' : ''}`} aria-label={words.panel.label}>
      <SheetHandle tall={tall} onTall={setTall} onClose={() => store.change((state) => select(state, null))} />
      <PanelHead told={told} store={store} />
      <div class="panel-body" tabIndex={-1}>
        {told.sections.map((section) => (
          <SectionView key={`${told.key} ${section.id}`} section={section} />
        ))}
        {node && <ReasonsView key={`reasons ${told.key}`} node={node} />}
      </div>
    </aside>
  );
}

function PanelHead({ told, store }: { told: Portrait; store: Store }) {
  const words = store.words.value;
  const aliases = told.aliases.filter((alias) => alias.toLowerCase() !== told.title.toLowerCase());
  const document = told.kind === 'document' ? told.key.slice('document:'.length) : null;
  const quotes = useMemo(() => countQuotes(statementsOf(told), store.texts.value), [told, store.texts.value]);
  const node = store.knowledge.value.nodes.get(told.key);
  const wholeText = document === null ? null : store.texts.value.text(document);
  return (
    <header class="panel-head">
      <div class="panel-tools">
        <p class="kind-line">
          <KindMark kind={told.kind} size={14} />
          {told.kindLine}
        </p>
        {store.chosen.value.trail.length > 0 && (
          <button
            type="button"
            class="icon-button"
            aria-label={words.panel.back}
            title={words.panel.back}
            onClick={() => {
              store.change(stepBack);
              store.visit(store.state.peek().selected!);
            }}
          >
            <Icon name="back" />
          </button>
        )}
        <PinButton to={told.key} />
        <button
          type="button"
          class="icon-button"
          aria-label={words.panel.locate}
          title={words.panel.locate}
          onClick={() => {
            store.change((state) => ({ ...read(state, null), view: 'graph' }));
            requestAnimationFrame(() =>
              store.renderer.peek()?.focus([...(store.emphasis.peek()?.nodes ?? [told.key])]),
            );
          }}
        >
          <Icon name="locate" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={words.app.close}
          title={words.app.close}
          onClick={() => store.change((state) => select(state, null))}
        >
          <Icon name="close" />
        </button>
      </div>
      <h2 class="panel-title" tabIndex={-1}>
        {told.title}
      </h2>
      {aliases.length > 0 && (
        <p class="fine-print">
          {words.panel.alsoCalled(aliases.slice(0, manyAliases).map((alias) => words.quote(alias)))}
        </p>
      )}
      {document !== null && wholeText !== null && (
        <button
          type="button"
          class="text-button"
          onClick={() => store.change((state) => read(state, { document, start: 0, end: 0 }))}
        >
          {words.panel.readText}
        </button>
      )}
      {quotes > 0 && (
        <button
          type="button"
          class="text-button"
          aria-pressed={store.chosen.value.proof}
          onClick={() => store.change((state) => ({ ...read(state, null), proof: !state.proof }))}
        >
          {words.proof.all(quotes)}
        </button>
      )}
      {node && <ChangeNote node={node} />}
      {node && <NodeActions key={`correct ${told.key}`} node={node} />}
      <Nearby key={told.key} node={told.key} />
    </header>
  );
}

function SectionView({ section }: { section: Section }) {
  return (
    <section class={section.heading === null ? 'opening' : 'section'}>
      {section.heading !== null && <h3 class="section-heading">{section.heading}</h3>}
      {section.groups.map((group, at) => (
        <GroupView key={`${section.id} ${at}`} group={group} />
      ))}
    </section>
  );
}

function GroupView({ group }: { group: Group }) {
  const words = useStore().words.value;
  const [shown, setShown] = useState(firstStatements);
  const left = group.statements.length - shown;
  return (
    <div class="group">
      {group.heading !== null && (
        <h4 class="group-heading">
          {typeof group.heading === 'string' ? (
            group.heading
          ) : (
            <NodeName to={group.heading.key} text={group.heading.text} class="quiet-name" />
          )}
        </h4>
      )}
      <ul class="plain-list">
        {group.statements.slice(0, shown).map((statement) => (
          <StatementView key={statement.id} statement={statement} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="text-button" onClick={() => setShown(group.statements.length)}>
          {words.app.showMore(left)}
        </button>
      )}
    </div>
  );
}
