/** Everything known of the selected node with every quote at once: to be read through, copied and printed. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { portrait } from '../../words/prose/portrait.ts';
import type { Group, Section } from '../../words/prose/types.ts';
import { countQuotes, proofTexts, statementsOf } from '../proof.ts';
import { useStore } from '../store.ts';
import { copyOut } from '../take_away.ts';
import { EvidenceList } from './evidence_list.tsx';
import { Icon } from './icons.tsx';
import { NodeName, Parts } from './parts.tsx';
import { usePrinting } from './use_media.ts';

/** A municipality may have thousands; so many are written at first. */
const firstShown = 150;

export function ProofView() {
  const store = useStore();
  const words = store.words.value;
  const knowledge = store.knowledge.value;
  const { selected } = store.chosen.value;
  const node = selected === null ? undefined : knowledge.nodes.get(selected);
  const told = useMemo(() => (node ? portrait(knowledge, node, words) : null), [knowledge, node, words]);
  const [shown, setShown] = useState(firstShown);
  const printing = usePrinting();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => {
    setShown(firstShown);
    page.current?.scrollTo(0, 0);
    page.current?.focus({ preventScroll: true });
  }, [selected]);
  if (!told) return null;
  const statements = statementsOf(told);
  const most = printing ? statements.length : shown;
  const left = statements.length - most;
  const copy = () => {
    const { plain, html } = proofTexts(told, words, knowledge, store.texts.peek());
    const copied = copyOut({ 'text/plain': plain, 'text/html': html });
    store.notice.value = copied
      ? { tone: 'good', lines: (now) => [now.proof.copied] }
      : { tone: 'problem', lines: (now) => [now.posts.notCopied] };
  };
  return (
    <section class="reader proof" aria-label={words.proof.heading(told.title)}>
      <header class="reader-head">
        <button type="button" class="button" onClick={() => store.change((state) => ({ ...state, proof: false }))}>
          <Icon name="back" />
          {words.proof.back}
        </button>
        <p class="fine-print reader-facts">
          {words.proof.count(statements.length, countQuotes(statements, store.texts.value))}
        </p>
        <button type="button" class="button small" onClick={copy}>
          {words.proof.copy}
        </button>
        <button type="button" class="button small" onClick={() => window.print()}>
          {words.posts.print}
        </button>
      </header>
      <div class="reader-page" ref={page} tabIndex={-1}>
        <article class="proof-text">
          <h2 class="reader-title">{told.title}</h2>
          <p class="kind-line">{told.kindLine}</p>
          {upTo(told.sections, most).map((section) => (
            <ProofSection key={section.id} section={section} />
          ))}
          {left > 0 && (
            <button type="button" class="text-button" onClick={() => setShown(shown * 4)}>
              {words.app.showMore(Math.min(left, shown * 3))}
            </button>
          )}
        </article>
      </div>
    </section>
  );
}

/** The sections with the first so many statements. */
function upTo(sections: readonly Section[], most: number): Section[] {
  let left = most;
  const groupUpTo = (group: Group): Group => {
    const statements = group.statements.slice(0, Math.max(0, left));
    left -= statements.length;
    return { ...group, statements };
  };
  return sections
    .map((section) => ({
      ...section,
      groups: section.groups.map(groupUpTo).filter((group) => group.statements.length > 0),
    }))
    .filter((section) => section.groups.length > 0);
}

function ProofSection({ section }: { section: Section }) {
  return (
    <section class="section">
      {section.heading !== null && <h3 class="section-heading">{section.heading}</h3>}
      {section.groups.map((group, at) => (
        <div key={`${section.id} ${at}`} class="group">
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
            {group.statements.map((statement) => (
              <li key={statement.id} class="proof-statement">
                <p class="statement-text">
                  <Parts parts={statement.parts} />
                  {statement.note && <span class="note">, {statement.note}</span>}
                </p>
                <EvidenceList evidence={statement.evidence} confidence={statement.confidence} whole />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
