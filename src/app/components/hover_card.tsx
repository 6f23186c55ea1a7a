/** A card beside the node under the pointer: name, kind and one line about it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { connections } from '../../view/knowledge.ts';
import { summary } from '../../words/prose/portrait.ts';
import { type Store, useStore } from '../store.ts';
import { KindMark } from './icons.tsx';

const distance = 14;

export function HoverCard() {
  const store = useStore();
  const card = useRef<HTMLDivElement>(null);
  const { hovered, selected } = store.state.value;
  const node = hovered === null ? undefined : store.knowledge.value.nodes.get(hovered);
  useLayoutEffect(() => {
    if (hovered !== null && card.current) putBeside(card.current, store, hovered);
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

/** On the side where the fewest neighbours are, as far as there is room. */
function putBeside(card: HTMLElement, store: Store, key: string): void {
  const renderer = store.renderer.peek();
  const place = renderer?.place(key);
  const frame = card.offsetParent;
  if (!renderer || !place || !frame) return;
  const others: string[] = [];
  for (const other of store.emphasis.peek()?.nodes ?? []) if (others.push(other) === 200) break;
  const toTheRight = others.filter((other) => (renderer.place(other)?.x ?? place.x) > place.x).length;
  const reach = place.radius + distance;
  const [width, height] = [card.offsetWidth, card.offsetHeight];
  const roomRight = place.x + reach + width < frame.clientWidth - 8;
  const roomLeft = place.x - reach - width > 8;
  const right = roomRight && (!roomLeft || toTheRight * 2 <= others.length);
  const left = right ? place.x + reach : place.x - reach - width;
  const top = Math.min(frame.clientHeight - height - 8, Math.max(8, place.y - height / 2));
  card.style.transform = `translate(${Math.round(Math.max(8, left))}px, ${Math.round(top)}px)`;
  card.classList.add('is-placed');
}
