/** Tables from elsewhere: which column is what, and what kind its rows are, said by who knows. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CsvTable, Matching } from '../../import/index.ts';
import { edgeKinds, nodeKinds } from '../../model/index.ts';
import { addTexts } from '../add/add_files.ts';
import { type MatchingRequest, openTables } from '../add/open_foreign.ts';
import { useStore } from '../store.ts';
import { Icon } from './icons.tsx';

export function MatchingDialog() {
  const request = useStore().matching.value;
  return request === null ? null : <Questions key={request.tables.map(([{ name }]) => name).join()} {...request} />;
}

const fields = { nodes: ['id', 'label', 'kind'], edges: ['source', 'target', 'kind'] } as const;
const needed: Readonly<Record<'nodes' | 'edges', readonly string[]>> = {
  nodes: ['label'],
  edges: ['source', 'target'],
};
const samples = 3;

function Questions({ tables, files }: MatchingRequest) {
  const store = useStore();
  const all = store.words.value;
  const words = all.add.matching;
  const [matchings, setMatchings] = useState<readonly Matching[]>(() =>
    tables.map(([{ columns }, known]) => known ?? { holds: columns.length > 2 ? 'edges' : 'nodes', columns: {} }),
  );
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  const close = () => {
    store.matching.value = null;
  };
  const set = (at: number, matching: Matching) =>
    setMatchings(matchings.map((one, place) => (place === at ? matching : one)));
  const ready = matchings.every(({ holds, columns }) => needed[holds].every((field) => columns[field]));
  const open = () => {
    close();
    try {
      openTables(
        store,
        tables.map(([table], at) => [table, matchings[at]!] as const),
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      store.notice.value = { tone: 'problem', lines: (now) => [now.add.failed(reason)] };
    }
  };
  return (
    <dialog
      ref={dialog}
      class="help share"
      aria-labelledby="samband-matching"
      onClose={close}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form
        class="help-page"
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <header class="help-head">
          <h2 id="samband-matching" class="panel-title">
            {words.heading}
          </h2>
          <button type="button" class="icon-button" aria-label={all.app.close} title={all.app.close} onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        <p class="fine-print">{words.note}</p>
        {tables.map(([table], at) => (
          <TableQuestions
            key={table.name}
            table={table}
            matching={matchings[at]!}
            onMatching={(next) => set(at, next)}
          />
        ))}
        <button type="submit" class="button" disabled={!ready}>
          {words.open}
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            close();
            void addTexts(store, files);
          }}
        >
          {words.asTexts}
        </button>
      </form>
    </dialog>
  );
}

interface TableProps {
  readonly table: CsvTable;
  readonly matching: Matching;
  readonly onMatching: (matching: Matching) => void;
}

function TableQuestions({ table, matching, onMatching }: TableProps) {
  const all = useStore().words.value;
  const words = all.add.matching;
  const { holds, columns } = matching;
  const kinds = holds === 'nodes' ? nodeKinds : edgeKinds;
  const nameOf = (kind: string) => (holds === 'nodes' ? all.kindOne[kind as (typeof nodeKinds)[number]] : kind);
  const choose = (field: string, column: string) => {
    const { [field]: _, ...rest } = columns;
    onMatching({ ...matching, columns: column === '' ? rest : { ...rest, [field]: column } });
  };
  return (
    <fieldset class="matching-table">
      <legend class="section-heading">{table.name}</legend>
      <div class="share-acts">
        {(['nodes', 'edges'] as const).map((one) => (
          <label key={one} class="share-check">
            <input
              type="radio"
              name={`holds-${table.name}`}
              checked={holds === one}
              onChange={() => onMatching({ holds: one, columns: {} })}
            />
            {words.holds[one]}
          </label>
        ))}
      </div>
      {fields[holds].map((field) => (
        <label key={field} class="choice">
          <span>{words.fields[field]}</span>
          <select value={columns[field] ?? ''} onChange={(event) => choose(field, event.currentTarget.value)}>
            <option value="">{words.none}</option>
            {table.columns.map((column, at) => (
              <option key={column} value={column}>
                {`${column} (${table.rows
                  .slice(0, samples)
                  .map((row) => row[at] ?? '')
                  .join(', ')
                  .slice(0, 40)})`}
              </option>
            ))}
          </select>
        </label>
      ))}
      {!columns.kind && (
        <label class="choice">
          <span>{words.allAre}</span>
          <select
            value={matching.kind ?? ''}
            onChange={(event) => {
              const { kind: _, ...rest } = matching;
              onMatching(event.currentTarget.value === '' ? rest : { ...rest, kind: event.currentTarget.value });
            }}
          >
            <option value="">{words.none}</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {nameOf(kind)}
              </option>
            ))}
          </select>
        </label>
      )}
    </fieldset>
  );
}
