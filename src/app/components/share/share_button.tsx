/** The way to handing on what is seen. */
import { useState } from 'preact/hooks';
import { useStore } from '../../store.ts';
import { Icon } from '../icons.tsx';

export function ShareButton() {
  const store = useStore();
  const words = store.words.value.share;
  const [open, setOpen] = useState(false);
  const rest = store.rest.value;
  return (
    <>
      <button
        type="button"
        class="icon-button"
        title={words.heading}
        aria-label={words.heading}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="share" size={15} />
      </button>
      {open && rest && <rest.ShareDialog onClose={() => setOpen(false)} />}
    </>
  );
}
