/** English: what stands on a figure and is said of it. */
import type { FigureWords } from './figure_words.ts';
import type { Words } from './words.ts';

type Grammar = Pick<Words, 'number' | 'kindCount'>;

export function enFigure({ number, kindCount }: Grammar): FigureWords {
  const some = (value: number, one: string, many: string) => `${number(value)} ${value === 1 ? one : many}`;
  const list = (names: readonly string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return {
    label: 'Figure',
    source: (documents, years, generator) =>
      `Source: ${some(documents, 'text', 'texts')}${years === '' ? '' : `, ${years}`}. ${generator}.`,
    mapSource: 'County borders: Lantmäteriet (CC0) via Who’s On First. Coast: Natural Earth.',
    part: (shown, all) => `${number(shown)} of ${number(all)} nodes`,
    selected: (name) => `Highlighted: ${name}`,
    title: {
      graph: (documents, years) =>
        `Connections in ${some(documents, 'text', 'texts')}${years === '' ? '' : `, ${years}`}`,
      table: 'Who works where',
      timeline: 'Posts over time',
    },
    graph: ({ layout, kinds, edges, largest }) =>
      [
        `Network (${layout.toLowerCase()}) of ${list(kinds.map(([kind, count]) => kindCount(kind, count)))}, connected by ${some(edges, 'relation', 'relations')}.`,
        largest.length === 0 ? '' : `Largest: ${list(largest)}.`,
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    posts: (what, count, people, shown) =>
      `${what === 'table' ? 'Table' : 'Timeline'} of ${some(count, 'post', 'posts')} held by ${some(people, 'person', 'people')}${shown < count ? `, of which ${number(shown)} fit the figure` : ''}.`,
    inTable: 'All of it stands in the data table of the figure.',
    more: (rows) => `… and ${number(rows)} more`,
    nothing: 'Nothing to show with the filters chosen.',
    nodesTable: 'Nodes',
    edgesTable: 'Relations',
    postsTable: 'Posts',
    columns: {
      name: 'Name',
      kind: 'Kind',
      connections: 'Connections',
      group: 'Colour group',
      from: 'From',
      relation: 'Relation',
      to: 'To',
      time: 'Time',
      texts: 'Texts',
    },
  };
}
