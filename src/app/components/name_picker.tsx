/** A field in which one finds a node by its name: type, choose with the arrow keys, Enter. */
import { useId, useRef, useState } from 'preact/hooks';
import type { NodeKind } from '../../model/index.ts';
import { telling } from '../../words/prose/place.ts';
import { useStore } from '../store.ts';
import { KindMark } from './icons.tsx';

interface Props {
  readonly label: string;
  /** Not offered. */
  readonly without: string;
  /** Only nodes of this kind. */
  readonly only?: NodeKind;
  readonly onPick: (key: string) => void;
  readonly onLeave: () => void;
}

const most = 7;

export function NamePicker({ label, without, only, onPick, onLeave }: Props) {
  const store = useStore();
  const words = store.words.value;
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const knowledge = store.knowledge.value;
  const found = store
    .find(query)
    .filter((hit) => hit.key !== without && (only === undefined || hit.kind === only) && knowledge.nodes.has(hit.key))
    .slice(0, most);
  const pointed = found[Math.min(at, found.length - 1)];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) setAt((Math.min(at, found.length - 1) + step + found.length) % found.length);
    else if (event.key === 'Enter' && pointed) onPick(pointed.key);
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="name-picker">
      <input
        ref={(element) => {
          if (element && !field.current) element.focus();
          field.current = element;
        }}
        class="search-field"
        type="text"
        role="combobox"
        aria-label={label}
        placeholder={words.search.placeholder}
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={pointed ? `${id}-${pointed.key}` : undefined}
        autocomplete="off"
        spellcheck={false}
        value={query}
        onInput={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div class="picker-list" role="listbox" id={`${id}-list`} aria-label={label}>
        {found.map((hit) => {
          const node = knowledge.nodes.get(hit.key)!;
          const place = telling(knowledge, hit.key);
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys for the whole list
            <div
              key={hit.key}
              id={`${id}-${hit.key}`}
              role="option"
              tabIndex={-1}
              class="picker-option"
              aria-selected={hit === pointed}
              onClick={() => onPick(hit.key)}
            >
              <KindMark kind={node.attributes.kind} />
              <span class="result-name">{node.attributes.label}</span>
              <span class="visually-hidden">, {words.kindOne[node.attributes.kind]}</span>
              {place !== '' && <span class="list-place">{place}</span>}
            </div>
          );
        })}
      </div>
      {query.trim() !== '' && found.length === 0 && <p class="fine-print">{words.search.none(query.trim())}</p>}
    </div>
  );
}
