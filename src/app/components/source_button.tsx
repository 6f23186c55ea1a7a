/** Opens the sentences behind something that is said, and tells how many there are. */
import { useStore } from '../store.ts';
import { QuoteMark } from './icons.tsx';

interface SourceButtonProps {
  readonly count: number;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

export function SourceButton({ count, open, onOpen }: SourceButtonProps) {
  const words = useStore().words.value;
  return (
    <button
      type="button"
      class="source-button"
      aria-expanded={open}
      aria-label={words.evidence.show(count)}
      title={words.evidence.show(count)}
      onClick={() => onOpen(!open)}
    >
      <QuoteMark />
      {count > 1 && <span>{words.number(count)}</span>}
    </button>
  );
}
