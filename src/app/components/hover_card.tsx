/** A card beside the node under the pointer: name, kind and one line about it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { connections } from '../knowledge.ts';
import { summary } from '../prose/portrait.ts';
import { useStore } from '../store.ts';
import { KindMark } from './icons.tsx';

const distance = 14;

export function HoverCard() {
  const store = useStore();
  const card = useRef<HTMLDivElement>(null);
  const { hovered, selected } = store.state.value;
  const node = hovered === null ? undefined : store.knowledge.value.nodes.get(hovered);
  useLayoutEffect(() => {
    const place = hovered === null ? null : store.renderer.peek()?.place(hovered);
    const element = card.current;
    const frame = element?.offsetParent;
    if (!element || !place || !frame) return;
    const roomRight = frame.clientWidth - place.x;
    const toRight = roomRight > element.offsetWidth + place.radius + distance * 2;
    const left = toRight ? place.x + place.radius + distance : place.x - place.radius - distance - element.offsetWidth;
    const top = Math.min(frame.clientHeight - element.offsetHeight - 8, Math.max(8, place.y - element.offsetHeight / 2));
    element.style.transform = `translate(${Math.round(Math.max(8, left))}px, ${Math.round(top)}px)`;
    element.classList.add('is-placed');
  }, [hovered]);
  if (!node || hovered === selected) return null;
  const words = store.words.value;
  const about = summary(store.knowledge.value, node, words);
  const count = words.panel.connections(connections(store.knowledge.value, node.key));
  return (
    <div class="hover-card" ref={card} aria-hidden="true" key={node.key}>
      <p class="kind-line">
        <KindMark kind={node.attributes.kind} size={12} />
        {words.kindLine(node.attributes)}
      </p>
      <p class="hover-title">{node.attributes.label}</p>
      {about !== count && <p class="hover-about">{about}</p>}
      <p class="fine-print">{count}</p>
    </div>
  );
}
