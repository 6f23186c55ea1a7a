/** What can be corrected of a node: a row of buttons behind one, and the form that a button opens. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SerializedNode } from '../../../model/index.ts';
import { textsOf } from '../../../review/index.ts';
import { isCorrectable, judgeNodes } from '../../correct/acts.ts';
import { useStore } from '../../store.ts';
import { NamePicker } from '../name_picker.tsx';
import { RenameForm, RetypeForm, SplitForm } from './node_forms.tsx';

type Form = 'same' | 'two' | 'rename' | 'retype';

export function NodeActions({ node }: { node: SerializedNode }) {
  const store = useStore();
  const words = store.words.value.correct;
  const [open, setOpen] = useState(false);
  const [form, setForm] = useState<Form | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const { kind, label, status } = node.attributes;
  const close = () => {
    setForm(null);
    opener.current?.focus();
  };
  if (kind === 'document') return null;
  const forms: readonly (readonly [Form, string])[] = [
    ...(isCorrectable(kind) ? [['same', words.same(kind)] as const] : []),
    ...(isCorrectable(kind) && textsOf(node).length > 1 ? [['two', words.two(kind)] as const] : []),
    ['rename', words.rename],
    ...(isCorrectable(kind) ? [['retype', words.retype] as const] : []),
  ];
  return (
    <>
      {status === 'proposed' && kind === 'concept' && (
        <div class="proposed">
          <p class="fine-print">{words.proposed}</p>
          <div class="button-row">
            <button type="button" class="button" onClick={() => judgeNodes(store, 'confirm', [node])}>
              {words.accept}
            </button>
            <button type="button" class="button" onClick={() => judgeNodes(store, 'reject', [node])}>
              {words.reject}
            </button>
          </div>
        </div>
      )}
      <button
        ref={opener}
        type="button"
        class="text-button"
        aria-expanded={open}
        onClick={() => {
          setOpen(!open);
          if (store.notice.peek()?.undoes) store.notice.value = null;
          setForm(null);
        }}
      >
        {words.button}
      </button>
      {open && (
        <fieldset class="correct" aria-label={words.button}>
          <div class="button-row">
            {forms.map(([name, text]) => (
              <button
                key={name}
                type="button"
                class="button"
                aria-expanded={form === name}
                onClick={() => setForm(form === name ? null : name)}
              >
                {text}
              </button>
            ))}
            <button type="button" class="button" onClick={() => judgeNodes(store, 'confirm', [node])}>
              {words.confirm}
            </button>
            <button type="button" class="button" onClick={() => judgeNodes(store, 'reject', [node])}>
              {words.remove(kind)}
            </button>
          </div>
          <p class="fine-print">{words.statementHint}</p>
          <FormInView form={form}>
            {form === 'same' && (
              <NamePicker
                label={words.pickSame(label)}
                without={node.key}
                only={kind}
                onPick={(key) => {
                  setForm(null);
                  store.correcting.comparing.value = [node.key, key];
                }}
                onLeave={close}
              />
            )}
            {form === 'two' && <SplitForm node={node} onDone={close} />}
            {form === 'rename' && <RenameForm node={node} onDone={close} />}
            {form === 'retype' && <RetypeForm node={node} onDone={close} />}
          </FormInView>
        </fieldset>
      )}
    </>
  );
}

/** On a phone the form opens below what is seen. */
function FormInView({ form, children }: { form: Form | null; children: preact.ComponentChildren }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (form !== null) place.current?.scrollIntoView({ block: 'nearest' });
  }, [form]);
  return (
    <div class="correct-form" ref={place}>
      {children}
    </div>
  );
}
