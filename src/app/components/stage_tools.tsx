/** Buttons over the graph besides the zoom: an area to select, the whole screen, the keys. */
import { useEffect, useState } from 'preact/hooks';
import { useStore } from '../store.ts';
import { Icon, type IconName } from './icons.tsx';

export function StageTools({ drawn }: { drawn: boolean }) {
  const store = useStore();
  const { look, many, help } = store.words.value.looking;
  const { lasso } = store.looking;
  const [full, setFull] = useState(false);
  useEffect(() => {
    const onChange = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);
  const toggleFull = (event: Event) => {
    const root = (event.currentTarget as HTMLElement).closest<HTMLElement>('.samband-root') ?? document.documentElement;
    const done = full ? document.exitFullscreen() : root.requestFullscreen();
    done.catch(() => {
      // Refused, as in a frame without permission: everything stays as it is.
    });
  };
  return (
    <div class="segments">
      {drawn && (
        <Tool
          icon="lasso"
          label={many.lasso}
          pressed={lasso.value}
          onClick={() => {
            lasso.value = !lasso.value;
          }}
        />
      )}
      {document.fullscreenEnabled && (
        <Tool
          icon={full ? 'shrink' : 'grow'}
          label={full ? look.leaveFullscreen : look.fullscreen}
          onClick={toggleFull}
        />
      )}
      <Tool
        icon="help"
        label={help.open}
        onClick={() => {
          store.looking.help.value = true;
        }}
      />
    </div>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly label: string;
  readonly pressed?: boolean;
  readonly onClick: (event: Event) => void;
}

function Tool({ icon, label, pressed, onClick }: ToolProps) {
  return (
    <button
      type="button"
      class="segment icon-segment"
      aria-pressed={pressed}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
