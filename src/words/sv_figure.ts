/** Svenska: det som står på och sägs om en figur. */
import type { FigureWords } from './figure_words.ts';
import type { Words } from './words.ts';

type Grammar = Pick<Words, 'number' | 'kindCount'>;

export function svFigure({ number, kindCount }: Grammar): FigureWords {
  const some = (value: number, one: string, many: string) => `${number(value)} ${value === 1 ? one : many}`;
  const list = (names: readonly string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} och ${names.at(-1)}`;
  return {
    label: 'Figur',
    source: (documents, years, generator) =>
      `Källa: ${some(documents, 'text', 'texter')}${years === '' ? '' : `, ${years}`}. ${generator}.`,
    mapSource: 'Länsgränser: Lantmäteriet (CC0) via Who’s On First. Kust: Natural Earth.',
    part: (shown, all) => `${number(shown)} av ${number(all)} namn`,
    selected: (name) => `Markerad: ${name}`,
    title: {
      graph: (documents, years) => `Samband i ${some(documents, 'text', 'texter')}${years === '' ? '' : `, ${years}`}`,
      table: 'Vem som arbetar var',
      timeline: 'Tjänster över tid',
    },
    graph: ({ layout, kinds, edges, largest }) =>
      [
        `Nätverksbild (${layout.toLowerCase()}) med ${list(kinds.map(([kind, count]) => kindCount(kind, count)))}, förbundna av ${some(edges, 'relation', 'relationer')}.`,
        largest.length === 0 ? '' : `Störst: ${list(largest)}.`,
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    posts: (what, count, people, shown) =>
      `${what === 'table' ? 'Tabell' : 'Tidslinje'} över ${some(count, 'tjänst', 'tjänster')} hos ${some(people, 'person', 'personer')}${shown < count ? `, varav ${number(shown)} får plats i figuren` : ''}.`,
    inTable: 'Alla uppgifter finns i figurens datatabell.',
    more: (rows) => `… och ${number(rows)} till`,
    nothing: 'Inget att visa med de filter som är valda.',
    nodesTable: 'Noder',
    edgesTable: 'Relationer',
    postsTable: 'Tjänster',
    columns: {
      name: 'Namn',
      kind: 'Sort',
      connections: 'Förbindelser',
      group: 'Färggrupp',
      from: 'Från',
      relation: 'Relation',
      to: 'Till',
      time: 'Tid',
      texts: 'Texter',
    },
  };
}
