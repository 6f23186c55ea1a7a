/** All keys in a dialog: `?` opens it, Escape closes it. */
import { useEffect, useRef } from 'preact/hooks';
import { useStore } from '../store.ts';
import { Icon } from './icons.tsx';

export function Help() {
  const store = useStore();
  const words = store.words.value;
  const { help } = words.looking;
  const dialog = useRef<HTMLDialogElement>(null);
  const open = store.looking.help.value;
  const before = useRef<Element | null>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement | null)?.closest?.('input, textarea, select');
      if (event.key === '?' && !typing) store.looking.help.value = true;
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [store]);
  useEffect(() => {
    if (!open || !dialog.current || dialog.current.open) return;
    before.current = document.activeElement;
    dialog.current.showModal();
  }, [open]);
  if (!open) return null;
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-labelledby="samband-help"
      onClose={() => {
        store.looking.help.value = false;
        // The dialog is gone before the browser would give the focus back.
        if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === dialog.current) close();
      }}
    >
      <div class="help-page">
        <header class="help-head">
          <h2 id="samband-help" class="panel-title">
            {help.heading}
          </h2>
          <button
            type="button"
            class="icon-button"
            aria-label={words.app.close}
            title={words.app.close}
            onClick={close}
          >
            <Icon name="close" />
          </button>
        </header>
        <div class="help-groups">
          {help.groups.map(({ heading, keys }) => (
            <section key={heading}>
              <h3 class="section-heading">{heading}</h3>
              <dl class="help-keys">
                {keys.map(([names, what]) => (
                  <div key={what} class="help-row">
                    <dt>
                      {names.map((name) => (
                        <kbd key={name}>{name}</kbd>
                      ))}
                    </dt>
                    <dd>{what}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
        <p class="fine-print">{help.note}</p>
      </div>
    </dialog>
  );
}
