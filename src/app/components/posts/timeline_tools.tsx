/** What a line of the timeline is, how wide the years are, and what the bars mean. */
import { groupings } from '../../../view/timeline.ts';
import { useStore } from '../../store.ts';
import { Icon } from '../icons.tsx';

export function GroupChoice() {
  const store = useStore();
  const { posts } = store.words.value;
  const { grouping } = store.chosen.value.posts;
  return (
    <div class="grouping">
      <span class="fine-print" aria-hidden="true">
        {posts.groupBy}
      </span>
      <fieldset class="segments" aria-label={posts.groupBy}>
        {groupings.map((name) => (
          <button
            key={name}
            type="button"
            class="segment"
            aria-pressed={grouping === name}
            onClick={() => store.change((state) => ({ ...state, posts: { ...state.posts, grouping: name } }))}
          >
            {posts.grouping[name]}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

interface ToolsProps {
  readonly undated: number;
  readonly onUndated: () => void;
  readonly onZoom: (by: number) => void;
}

export function TimelineTools({ undated, onUndated, onZoom }: ToolsProps) {
  const { posts } = useStore().words.value;
  const zooms = [
    ['minus', posts.narrower, -1],
    ['plus', posts.wider, 1],
  ] as const;
  return (
    <>
      <fieldset class="segments" aria-label={posts.years}>
        {zooms.map(([icon, label, by]) => (
          <button
            key={icon}
            type="button"
            class="segment icon-segment"
            aria-label={label}
            title={label}
            onClick={() => onZoom(by)}
          >
            <Icon name={icon} />
          </button>
        ))}
      </fieldset>
      {undated > 0 && (
        <button type="button" class="text-button" onClick={onUndated}>
          {posts.undated(undated)}
        </button>
      )}
    </>
  );
}

export function Legend() {
  const { legend } = useStore().words.value.posts;
  return (
    <p class="timeline-legend">
      <span>
        <span class="bar-shape sample known" aria-hidden="true" /> {legend.known}
      </span>
      <span>
        <span class="bar-shape sample seen" aria-hidden="true" /> {legend.seen}
      </span>
      <span>
        <span class="bar-shape sample open" aria-hidden="true" /> {legend.open}
      </span>
    </p>
  );
}
