/** Sentences with names in them. Everything from the texts passes here as plain text nodes. */

import type { Part } from '../../words/prose/types.ts';
import { nodeAddress } from '../address.ts';
import { useStore } from '../store.ts';

interface NodeNameProps {
  readonly to: string;
  readonly text: string;
  readonly class?: string;
}

/** A name that selects its node. */
export function NodeName({ to, text, class: extra }: NodeNameProps) {
  const store = useStore();
  return (
    <a
      class={extra ?? 'name'}
      href={nodeAddress(to)}
      onClick={(event) => {
        event.preventDefault();
        store.visit(to);
      }}
    >
      {text}
    </a>
  );
}

export function Parts({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      {parts.map((part, at) =>
        typeof part === 'string' ? part : <NodeName key={`${at} ${part.key}`} to={part.key} text={part.text} />,
      )}
    </>
  );
}
