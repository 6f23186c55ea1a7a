/** Pins a node where it stands, or lets it go: what dragging does, for whoever cannot drag. */
import { pin, unpin } from '../state.ts';
import { useStore } from '../store.ts';
import { Icon } from './icons.tsx';

export function PinButton({ to }: { readonly to: string }) {
  const store = useStore();
  const { layouts: words } = store.words.value;
  const renderer = store.renderer.value;
  const { view, pins } = store.chosen.value;
  if (view !== 'graph' || !renderer) return null;
  const pinned = Object.hasOwn(pins, to);
  const label = pinned ? words.unpin : words.pin;
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pinned}
      onClick={() => {
        const place = renderer.places().get(to);
        store.change((state) => (pinned || !place ? unpin(state, to) : pin(state, to, place)));
      }}
    >
      <Icon name="pin" />
    </button>
  );
}
