/** English: looking closer. */
import { groupDigits } from './dates.ts';
import { subject, tie, which } from './en_ties.ts';
import type { LookingWords } from './looking_words.ts';

const number = (value: number) => groupDigits(value, ',');
const ties = (value: number) => `${number(value)} ${value === 1 ? 'connection' : 'connections'}`;

export const enLooking: LookingWords = {
  tie,
  subject,
  which,
  and: ' and ',
  likewise: 'Likewise, ',
  why: {
    heading: 'Why do they belong together?',
    ask: 'Connection to …',
    pick: (name) => `Search for whom ${name} is to be connected with`,
    none: (one, other) => `Nothing in the texts connects ${one} and ${other}.`,
    reach: {
      texts: 'No relation is stated. They are named in the same texts:',
      hidden: 'There is no way among what is shown. This one passes nodes that are hidden:',
    },
    ways: 'Ways',
    way: (at, steps) => `Way ${at}, ${steps} ${steps === 1 ? 'step' : 'steps'}`,
    evidence: 'Step by step',
    close: 'Close the explanation',
  },
  many: {
    heading: (count) => `${number(count)} selected`,
    remove: (name) => `Take ${name} out of the selection`,
    only: 'Show only these',
    hide: 'Hide these',
    grow: 'Add neighbours',
    shrink: 'Remove outermost',
    shrinkTitle: (name) => `Take away those farthest from ${name}`,
    clear: 'Deselect all',
    names: 'Selected',
    lasso: 'Select an area',
    lassoHelp: 'Drag round what you want to select, or point at one after the other.',
    choose: 'Select several',
    chooseOne: (name) => `Select ${name}`,
    changed: (count) => `${number(count)} selected`,
  },
  near: {
    heading: 'Surroundings',
    steps: (steps) => `${steps} ${steps === 1 ? 'step' : 'steps'}`,
    off: 'all',
    more: 'One step farther',
    less: 'One step nearer',
  },
  look: {
    heading: 'Colour and size',
    colour: 'Colour by',
    colours: {
      kind: 'kind',
      community: 'group',
      municipality: 'municipality',
      county: 'county',
      year: 'year last named',
      degree: 'number of connections',
    },
    size: 'Size by',
    sizes: { stored: 'importance', degree: 'number of connections', betweenness: 'bridging', same: 'all alike' },
    edgeLabels: 'Write the relations on the lines',
    edgeLabelsNote: (most) =>
      `Seen beside what is selected or pointed at, and on everything when no more than ${most} lines are shown.`,
    others: 'Others',
    group: (measure, value, names) => {
      if (measure === 'community') return names.join(', ');
      if (measure === 'municipality') return names[0] ?? value;
      return measure === 'degree' ? `${value} ${value === '1' ? 'connection' : 'connections'}` : value;
    },
    legend: (measure) => `Colours: ${measure}`,
    lightUp: (name) => `Light up ${name}`,
    only: 'only',
    onlyGroup: (name) => `Show only ${name}`,
    counting: {
      community: 'Working out which belong together in groups. In a large graph that takes a moment.',
      betweenness: 'Working out which are bridges between others. In a large graph that takes a moment.',
    },
    sampled: (followed, all) =>
      `The graph is large: ways are counted from ${number(followed)} of ${number(all)} nodes, evenly spread.`,
    fullscreen: 'Full screen',
    leaveFullscreen: 'Leave full screen',
  },
  walk: {
    here: (name, kind, count) => `${name}, ${kind}, ${ties(count)}.`,
    pointed: (at, count, said) => `${at} of ${count}: ${said}.`,
    list: (name, count) => `${name}: ${ties(count)}`,
  },
  help: {
    open: 'Keys',
    heading: 'Everything by keyboard',
    groups: [
      {
        heading: 'Everywhere',
        keys: [
          [['/'], 'to the search'],
          [['Tab'], 'on to the next part of the page'],
          [['Esc'], 'close the text, then the selection, then the search'],
          [['?'], 'this help'],
        ],
      },
      {
        heading: 'In the graph: walk along relations',
        keys: [
          [['→', '↓'], 'point at the next connection, the most important first'],
          [['←', '↑'], 'point at the previous connection'],
          [['Home', 'End'], 'first and last connection'],
          [['Enter'], 'go where it points'],
          [['Backspace'], 'go back where you came from'],
          [['Space'], 'add what is pointed at to the selection, or take it out'],
        ],
      },
      {
        heading: 'In the graph: move the picture',
        keys: [
          [['+', '−'], 'zoom in and out'],
          [['0'], 'show the whole graph'],
          [['Shift', 'arrow'], 'move the picture'],
        ],
      },
      {
        heading: 'With mouse or finger',
        keys: [
          [['Click'], 'select'],
          [['Ctrl', 'click'], 'select several, also with Shift or ⌘'],
          [['Shift', 'drag'], 'select everything in an area'],
          [['Double click'], 'go closer, with the surroundings'],
        ],
      },
    ],
    note: 'Screen readers: every step is read out, and below the graph the same connections stand as a list. The List button shows everything without the picture.',
  },
};
