/** The grip of the bottom sheet on a phone: tap to make it taller or lower, drag down to close. */
import { useRef } from 'preact/hooks';
import { useStore } from '../store.ts';

interface Props {
  readonly tall: boolean;
  readonly onTall: (tall: boolean) => void;
  readonly onClose: () => void;
}

const dragged = 36;

export function SheetHandle({ tall, onTall, onClose }: Props) {
  const words = useStore().words.value;
  const from = useRef<number | null>(null);
  const moved = useRef(false);
  return (
    <button
      type="button"
      class="sheet-handle"
      aria-label={tall ? words.panel.collapse : words.panel.expand}
      aria-expanded={tall}
      onPointerDown={(event) => {
        from.current = event.clientY;
        moved.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={(event) => {
        const distance = from.current === null ? 0 : event.clientY - from.current;
        from.current = null;
        if (Math.abs(distance) < dragged) return;
        moved.current = true;
        if (distance < 0) onTall(true);
        else if (tall) onTall(false);
        else onClose();
      }}
      onClick={() => {
        if (!moved.current) onTall(!tall);
        moved.current = false;
      }}
    >
      <span class="grip" />
    </button>
  );
}
