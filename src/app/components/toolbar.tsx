/** Undo, redo, the link to what is seen, and the saved views. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../words/index.ts';
import { linkTo } from '../address.ts';
import { useStore } from '../store.ts';
import { Icon } from './icons.tsx';
import { ShareButton } from './share/share_button.tsx';

/** Links of more characters than this are often cut on their way. */
const mostLetters = 4000;

export function Toolbar() {
  const store = useStore();
  const words = store.words.value.narrow;
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { past, future } = store.history.value;
  const rest = store.rest.value;
  useEffect(() => {
    if (!open) return;
    const onOutside = (event: Event) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    window.addEventListener('pointerdown', onOutside);
    return () => window.removeEventListener('pointerdown', onOutside);
  }, [open]);
  const copy = async () => {
    const link = linkTo(store);
    const isLong = link.length > mostLetters;
    const tone = isLong ? 'problem' : 'good';
    const warning = (all: Words) => [
      ...(isLong ? [all.narrow.linkLong(all.number(link.length))] : []),
      ...(link.startsWith('file:') ? [all.narrow.linkToFile] : []),
    ];
    try {
      await navigator.clipboard.writeText(link);
      store.notice.value = { tone, lines: (all) => [all.narrow.linkCopied, ...warning(all)] };
    } catch {
      // No clipboard here: the address bar has the same link.
      const shown = isLong ? [] : [link];
      store.notice.value = { tone, lines: (all) => [all.narrow.linkShown, ...warning(all), ...shown] };
    }
  };
  return (
    <div class="toolbar" ref={place}>
      <button
        type="button"
        class="icon-button"
        title={words.undo}
        aria-label={words.undo}
        disabled={past.length === 0}
        onClick={store.undo}
      >
        <Icon name="undo" size={15} />
      </button>
      <button
        type="button"
        class="icon-button"
        title={words.redo}
        aria-label={words.redo}
        disabled={future.length === 0}
        onClick={store.redo}
      >
        <Icon name="redo" size={15} />
      </button>
      {rest && <rest.SavePill />}
      <button
        type="button"
        class="icon-button"
        title={words.copyLink}
        aria-label={words.copyLink}
        onClick={() => void copy()}
      >
        <Icon name="link" size={15} />
      </button>
      <button
        type="button"
        class="icon-button"
        title={words.views}
        aria-label={words.views}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="bookmark" size={15} />
      </button>
      <ShareButton />
      {open && rest && <rest.SavedViews onDone={() => setOpen(false)} />}
    </div>
  );
}
