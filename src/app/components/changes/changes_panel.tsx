/** "Vad har ändrats": everything that came, changed and went since an earlier graph, where the card of a node stands. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { csvText } from '../../../export/delimited.ts';
import { changeColumns, changeRows } from '../../../review/index.ts';
import { type ChangeSort, changeSorts } from '../../../view/view.ts';
import type { Comparison, Listed } from '../../changes/comparing.ts';
import { type ChangeGroup, groupsOf } from '../../changes/told.ts';
import { useStore } from '../../store.ts';
import { saveFile } from '../../take_away.ts';
import { Icon, KindMark } from '../icons.tsx';
import { SheetHandle } from '../sheet_handle.tsx';
import { ChangeItem } from './change_item.tsx';
import { ChangeSign } from './change_mark.tsx';
import { EarlierFile } from './compare_button.tsx';

const firstChanges = 8;

export function ChangesPanel() {
  const store = useStore();
  const words = store.words.value;
  const [tall, setTall] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const comparison = store.comparing.comparison.value;
  const listed = store.comparing.listed.value;
  const groups = useMemo(() => groupsOf(listed?.changes ?? [], words), [listed, words]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  if (!comparison || !listed) return null;
  const close = () => store.change((state) => ({ ...state, changes: null }));
  return (
    <aside class={`panel changes-panel ${tall ? 'is-tall' : ''}`} aria-label={words.changes.heading}>
      <SheetHandle tall={tall} onTall={setTall} onClose={close} />
      <header class="panel-head">
        <div class="panel-tools">
          <p class="kind-line">{words.changes.since(comparison.earlier.name)}</p>
          <button
            type="button"
            class="icon-button"
            aria-label={words.changes.close}
            title={words.changes.close}
            onClick={close}
          >
            <Icon name="close" />
          </button>
        </div>
        <h2 class="panel-title" tabIndex={-1} ref={heading}>
          {words.changes.heading}
        </h2>
        <Sorts listed={listed} />
      </header>
      <div class="panel-body" tabIndex={-1}>
        {groups.map((group) => (
          <GroupView key={group.id} group={group} comparison={comparison} />
        ))}
        {groups.length === 0 && (
          <p class="empty-note">{comparison.changes.length === 0 ? words.changes.none : words.changes.allHidden}</p>
        )}
        {listed.hidden > 0 && <p class="fine-print change-hidden">{words.changes.hidden(listed.hidden)}</p>}
        <div class="change-foot">
          {listed.changes.length > 0 && (
            <button type="button" class="text-button" onClick={() => save(comparison, listed)}>
              {words.changes.download}
            </button>
          )}
          <EarlierFile label={words.changes.compareOther} />
        </div>
      </div>
    </aside>
  );

  function save({ before }: Comparison, { changes }: Listed): void {
    const rows = changeRows(changes, before.graph, store.knowledge.peek().graph);
    saveFile(`${words.changes.fileName}.csv`, `\uFEFF${csvText([[...changeColumns], ...rows])}`, 'text/csv');
  }
}

/** What came, changed and went, with the signs of the drawing: a key to it, and a switch for each. */
function Sorts({ listed }: { listed: Listed }) {
  const store = useStore();
  const words = store.words.value;
  const chosen = store.chosen.value.changes ?? [];
  const toggle = (sort: ChangeSort) => () =>
    store.change((state) => ({
      ...state,
      changes: changeSorts.filter((one) => (one === sort) !== chosen.includes(one)),
    }));
  return (
    <div class="change-sorts">
      {changeSorts.map((sort) => (
        <button
          key={sort}
          type="button"
          class="chip change-sort"
          aria-pressed={chosen.includes(sort)}
          title={words.changes.toggle(words.changes.sort[sort])}
          onClick={toggle(sort)}
        >
          <ChangeSign sort={sort} />
          {words.changes.sort[sort]} <span class="count">{words.number(listed.counts[sort])}</span>
        </button>
      ))}
    </div>
  );
}

function GroupView({ group, comparison }: { group: ChangeGroup; comparison: Comparison }) {
  const words = useStore().words.value;
  const [shown, setShown] = useState(firstChanges);
  const left = group.changes.length - shown;
  return (
    <section class="section">
      <h3 class="section-heading change-heading">
        {group.kind && <KindMark kind={group.kind} size={14} />}
        {group.label} <span class="count">{words.changes.counts(group.counts)}</span>
      </h3>
      <ul class="plain-list">
        {group.changes.slice(0, shown).map((change) => (
          <ChangeItem key={`${change.change} ${change.key}`} change={change} comparison={comparison} />
        ))}
      </ul>
      {left > 0 && (
        <button type="button" class="text-button" onClick={() => setShown(shown + 100)}>
          {words.app.showMore(left)}
        </button>
      )}
    </section>
  );
}
