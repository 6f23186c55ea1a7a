/** Posts over time: a bar for each, holders of one post after one another on a line, the years always in view. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Scale, ticksOf, yearsRound } from '../../../view/bars.ts';
import { type TimelineItem, timelineOf } from '../../../view/timeline.ts';
import { useStore } from '../../store.ts';
import { narrow, useMedia, usePrinting } from '../use_media.ts';
import { NoPosts } from './no_posts.tsx';
import { PostsHead } from './posts_head.tsx';
import { placeLines, sizeOfText } from './timeline_layout.ts';
import { TimelineRow } from './timeline_rows.tsx';
import { GroupChoice, Legend, TimelineTools } from './timeline_tools.tsx';
import { Undated } from './undated.tsx';
import { useArrows } from './use_arrows.ts';
import { useVirtual } from './use_virtual.ts';

/** As in timeline.css. */
const titleWidth = 216;
/** An A4 sheet between its margins. */
const paperWidth = 690;
const step = 1.5;

export function TimelineView() {
  const store = useStore();
  const words = store.words.value;
  const { selected, posts } = store.chosen.value;
  const found = store.posts.found.value;
  const isNarrow = useMedia(narrow);
  const printing = usePrinting();
  const [zoom, setZoom] = useState(0);
  const [room, setRoom] = useState(720);
  const scroll = useRef<HTMLElement>(null);

  const timeline = useMemo(() => timelineOf(found, posts.grouping), [found, posts.grouping]);
  const measure = useMemo(() => sizeOfText(), []);
  const titles = isNarrow ? 0 : titleWidth;
  const width = (printing ? paperWidth : room) - titles;
  const scale = useMemo(() => scaleFor(timeline.bars, width, zoom), [timeline, width, zoom]);
  const lines = useMemo(
    () => placeLines(timeline.items, posts.grouping, words, scale, measure, isNarrow),
    [timeline, posts.grouping, words, scale, measure, isNarrow],
  );
  const { items } = timeline;
  const virtual = useVirtual({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: (at) => lines[at]?.height ?? 0,
    getItemKey: (at) => `${isNarrow} ${scale.pixelsPerYear} ${items[at]?.key ?? at}`,
    overscan: 6,
    scrollPaddingStart: 40,
  });
  const seenWidth = virtual.scrollRect?.width ?? 0;
  useEffect(() => {
    // Room for the bar at the side that scrolls.
    if (seenWidth > 0) setRoom(Math.max(240, Math.round(seenWidth) - 18));
  }, [seenWidth]);
  const arrows = useArrows(lines, virtual, scroll);
  // Where not all years fit, the latest are what one looks for.
  useEffect(() => {
    const sheet = scroll.current;
    sheet?.scrollTo({ left: sheet.scrollWidth });
  }, [scale.pixelsPerYear]);
  useEffect(() => scroll.current?.scrollTo({ top: 0 }), [posts.grouping, posts.query]);
  useEffect(() => {
    if (selected === null) return;
    const inView = virtual.getVirtualItems().some((item) => speaksOf(items[item.index], selected));
    const at = inView ? -1 : items.findIndex((item) => speaksOf(item, selected));
    if (at !== -1) virtual.scrollToIndex(at, { align: 'center' });
  }, [selected]);

  const shownItems = printing ? items.map((_, index) => ({ index, start: 0, end: 0 })) : virtual.getVirtualItems();
  const before = printing ? 0 : (shownItems[0]?.start ?? 0);
  const after = printing ? 0 : virtual.getTotalSize() - (shownItems.at(-1)?.end ?? 0);
  const axisWidth = (scale.lastYear - scale.firstYear) * scale.pixelsPerYear;
  const head = (
    <PostsHead title={words.posts.timelineTitle} legend={<Legend />}>
      <GroupChoice />
      <TimelineTools
        undated={timeline.undated.length}
        onUndated={() => showUndated(scroll.current)}
        onZoom={(by) => setZoom(Math.max(-4, Math.min(8, zoom + by)))}
      />
    </PostsHead>
  );
  return (
    <div class="posts-view">
      {!isNarrow && head}
      <section
        class="posts-scroll timeline"
        ref={scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable with the keyboard
        tabIndex={0}
        aria-label={words.posts.timelineHelp}
        onKeyDown={arrows.onKeyDown}
      >
        {isNarrow && head}
        {found.length === 0 && <NoPosts />}
        {items.length > 0 && (
          <div class="timeline-sheet" style={{ width: `${titles + axisWidth}px` }}>
            <Axis scale={scale} left={titles} />
            <ul class="timeline-rows plain-list" style={{ paddingTop: `${before}px`, paddingBottom: `${after}px` }}>
              {shownItems.map(({ index }) => (
                <TimelineRow
                  key={items[index]!.key}
                  item={items[index]!}
                  bars={lines[index]!.bars}
                  height={lines[index]!.height}
                  index={index}
                  count={items.length}
                  active={arrows.active}
                  measure={virtual.measureElement}
                />
              ))}
            </ul>
          </div>
        )}
        <Undated rows={timeline.undated} whole={printing} />
      </section>
    </div>
  );
}

/** As wide as there is room, but a year never narrower than a finger; up to a sheet of sixteen thousand pixels. */
function scaleFor(bars: Parameters<typeof yearsRound>[0], width: number, zoom: number): Scale {
  const years = yearsRound(bars) ?? { firstYear: 2000, lastYear: 2001 };
  const count = years.lastYear - years.firstYear;
  const fit = Math.max(width / count, Math.min(34, 16_000 / count));
  return { ...years, pixelsPerYear: Math.min(fit * step ** zoom, 400_000 / count) };
}

/** Scrolls the sheet alone: `scrollIntoView` would move the page as well. */
function showUndated(sheet: HTMLElement | null): void {
  const list = sheet?.querySelector<HTMLElement>('.undated');
  if (!sheet || !list) return;
  const way = list.getBoundingClientRect().top - sheet.getBoundingClientRect().top;
  sheet.scrollTo({ top: sheet.scrollTop + way });
  list.focus({ preventScroll: true });
}

function speaksOf(item: TimelineItem | undefined, key: string): boolean {
  if (item?.sort !== 'line') return item?.name?.key === key;
  return item.title.key === key || item.place?.key === key || item.bars.some((bar) => bar.row.person.key === key);
}

function Axis({ scale, left }: { scale: Scale; left: number }) {
  const at = (year: number) => `${left + (year - scale.firstYear) * scale.pixelsPerYear}px`;
  const ticks = ticksOf(scale);
  return (
    <>
      <div class="timeline-axis" aria-hidden="true">
        <span class="timeline-corner" style={{ width: `${left}px` }} />
        {ticks.map((year) => (
          <span key={year} class="timeline-year" style={{ left: at(year) }}>
            {year}
          </span>
        ))}
      </div>
      <div class="timeline-grid" aria-hidden="true">
        {ticks.map((year) => (
          <span key={year} style={{ left: at(year) }} />
        ))}
      </div>
    </>
  );
}
