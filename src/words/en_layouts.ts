/** English: how the picture is arranged. */
import { groupDigits } from './dates.ts';
import type { LayoutWords } from './layout_words.ts';

const number = (value: number) => groupDigits(value, ',');

export const layouts: LayoutWords = {
  label: 'Arrange',
  name: { stored: 'Overview', force: 'Forces', map: 'Map', columns: 'Columns', time: 'Time' },
  about: {
    stored: 'The graph as it was drawn at first',
    force: 'What is connected is drawn together, everything else apart',
    map: 'Municipalities where they lie, with what belongs to them around. Lines to what stands beside are drawn when you point at it.',
    columns: 'One column for each kind',
    time: 'By year, with a lane for each of the larger municipalities',
  },
  forces: 'Forces',
  start: 'Start',
  stop: 'Stop',
  moving: 'Moving …',
  atRest: 'At rest',
  adjust: 'Adjust',
  spread: 'Distance',
  gravity: 'Pull to the middle',
  grouping: 'Tight groups',
  share: (value) => `${Math.round(value * 100)} of 100`,
  pin: 'Pin where it stands',
  unpin: 'Unpin',
  pinned: (count) => `${number(count)} pinned`,
  unpinAll: 'Unpin all',
  mapSource: 'County borders: Lantmäteriet (CC0) via',
  mapLicence: '. Coast: Natural Earth.',
  arranging: 'Arranging the nodes. In a large graph that takes a moment.',
  failed: (reason) => `The forces stopped: ${reason}`,
  caption: (text, kindLabel) => {
    switch (text.is) {
      case 'kind':
        return `${kindLabel[text.kind]} (${number(text.count)})`;
      case 'year':
        return String(text.year);
      case 'gap':
        return '…';
      case 'others':
        return text.count === 1 ? 'One more municipality' : `${number(text.count)} other municipalities`;
      case 'shared':
        return 'Several municipalities or none';
      case 'undated':
        return `Without a year (${number(text.count)})`;
      case 'unplaced':
        return `Without a place (${number(text.count)})`;
      case 'everywhere':
        return `In more than three municipalities (${number(text.count)})`;
    }
  },
};
