/** The forms that correct one node: which texts speak of another, another name, another kind. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type NodeKind, type OrganisationKind, organisationKinds, type SerializedNode } from '../../../model/index.ts';
import { correctable, textsOf } from '../../../review/index.ts';
import { rename, retype, splitOff } from '../../correct/acts.ts';
import { useStore } from '../../store.ts';

interface Props {
  readonly node: SerializedNode;
  readonly onDone: () => void;
}

/** Leaves on Escape, and begins in its first field. */
function Form({
  children,
  onDone,
  onSend,
}: {
  children: preact.ComponentChildren;
  onDone: () => void;
  onSend: () => void;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
        onSend();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      {children}
    </form>
  );
}

function Buttons({ text, onDone, disabled = false }: { text: string; onDone: () => void; disabled?: boolean }) {
  const words = useStore().words.value.correct;
  return (
    <div class="button-row">
      <button type="submit" class="button is-main" disabled={disabled}>
        {text}
      </button>
      <button type="button" class="button" onClick={onDone}>
        {words.cancel}
      </button>
    </div>
  );
}

export function SplitForm({ node, onDone }: Props) {
  const store = useStore();
  const words = store.words.value;
  const knowledge = store.knowledge.value;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const texts = textsOf(node);
  const sentence = (id: string) => {
    const item = node.attributes.evidence.find((each) => 'document' in each && each.document === id);
    return item && 'document' in item ? store.texts.value.quote(id, item.start, item.end) : null;
  };
  return (
    <Form
      onDone={onDone}
      onSend={() =>
        splitOff(
          store,
          node,
          texts.filter((id) => chosen.has(id)),
        )
      }
    >
      <fieldset class="correct-texts">
        <legend class="fine-print">{words.correct.twoHelp(node.attributes.label)}</legend>
        {texts.map((id) => {
          const record = knowledge.documents.get(id);
          const quote = sentence(id);
          return (
            <label key={id} class="correct-text">
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={(event) => {
                  const next = new Set(chosen);
                  if (event.currentTarget.checked) next.add(id);
                  else next.delete(id);
                  setChosen(next);
                }}
              />
              <span>
                {record?.title ?? id}
                {record?.date ? `, ${words.date(record.date)}` : ''}
                {quote && <span class="note">{`${quote.before}${quote.claim}${quote.after}`}</span>}
              </span>
            </label>
          );
        })}
      </fieldset>
      <Buttons
        text={words.correct.twoDo}
        onDone={onDone}
        disabled={chosen.size === 0 || chosen.size === texts.length}
      />
    </Form>
  );
}

export function RenameForm({ node, onDone }: Props) {
  const store = useStore();
  const words = store.words.value.correct;
  const [name, setName] = useState(node.attributes.label);
  const id = useId();
  return (
    <Form onDone={onDone} onSend={() => rename(store, node, name)}>
      <label class="fine-print" for={id}>
        {words.newName}
      </label>
      <input
        id={id}
        class="search-field"
        value={name}
        maxLength={160}
        list={`${id}-names`}
        autocomplete="off"
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <datalist id={`${id}-names`}>
        {node.attributes.aliases.map((alias) => (
          <option key={alias} value={alias} />
        ))}
      </datalist>
      <Buttons
        text={words.save}
        onDone={onDone}
        disabled={name.trim() === '' || name.trim() === node.attributes.label}
      />
    </Form>
  );
}

export function RetypeForm({ node, onDone }: Props) {
  const store = useStore();
  const words = store.words.value.correct;
  const { kind, subkind = null } = node.attributes;
  const now = choice(kind, subkind);
  const [value, setValue] = useState(now);
  const id = useId();
  const kinds = correctable.filter((each) => each !== 'organisation').map((each) => [each, null] as const);
  const organisations = organisationKinds.map((each) => ['organisation', each] as const);
  const option = ([one, sub]: readonly [NodeKind, OrganisationKind | null]) => (
    <option key={choice(one, sub)} value={choice(one, sub)}>
      {words.kind(one, sub)}
    </option>
  );
  return (
    <Form
      onDone={onDone}
      onSend={() => {
        const [one, sub = null] = value.split('/') as [NodeKind, OrganisationKind?];
        retype(store, node, one, sub);
      }}
    >
      <label class="fine-print" for={id}>
        {words.newKind}
      </label>
      <select id={id} value={value} onChange={(event) => setValue(event.currentTarget.value)}>
        {kinds.map(option)}
        <optgroup label={words.kind('organisation', null)}>{organisations.map(option)}</optgroup>
      </select>
      <Buttons text={words.save} onDone={onDone} disabled={value === now} />
    </Form>
  );
}

function choice(kind: NodeKind, subkind: OrganisationKind | null): string {
  return kind === 'organisation' ? `organisation/${subkind ?? 'other'}` : kind;
}
