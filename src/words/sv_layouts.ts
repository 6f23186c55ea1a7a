/** Svenska: hur bilden är ordnad. */
import { groupDigits } from './dates.ts';
import type { LayoutWords } from './layout_words.ts';

const number = (value: number) => groupDigits(value, '\u00a0');

export const layouts: LayoutWords = {
  label: 'Ordna',
  name: { stored: 'Överblick', force: 'Krafter', map: 'Karta', columns: 'Kolumner', time: 'Tid' },
  about: {
    stored: 'Grafen som den ritades från början',
    force: 'Det som hör ihop dras ihop, allt annat isär',
    map: 'Kommunerna där de ligger, med det som hör till dem runt omkring. Linjer till det som står bredvid ritas när man pekar på det.',
    columns: 'En kolumn för varje sort',
    time: 'Efter år, med en rad för varje större kommun',
  },
  forces: 'Krafter',
  start: 'Starta',
  stop: 'Stanna',
  moving: 'Rör sig …',
  atRest: 'Stilla',
  adjust: 'Ställ in',
  spread: 'Avstånd',
  gravity: 'Dragning mot mitten',
  grouping: 'Täta grupper',
  share: (value) => `${Math.round(value * 100)} av 100`,
  pin: 'Fäst på sin plats',
  unpin: 'Lossa från sin plats',
  pinned: (count) => `${number(count)} ${count === 1 ? 'fäst' : 'fästa'}`,
  unpinAll: 'Lossa alla',
  mapSource: 'Länsgränser: Lantmäteriet (CC0) via',
  mapLicence: '. Kust: Natural Earth.',
  arranging: 'Ordnar noderna. Det tar en stund i en stor graf.',
  failed: (reason) => `Krafterna stannade: ${reason}`,
  caption: (text, kindLabel) => {
    switch (text.is) {
      case 'kind':
        return `${kindLabel[text.kind]} (${number(text.count)})`;
      case 'year':
        return String(text.year);
      case 'gap':
        return '…';
      case 'others':
        return text.count === 1 ? 'En kommun till' : `${number(text.count)} andra kommuner`;
      case 'shared':
        return 'Flera kommuner eller ingen';
      case 'undated':
        return `Utan år (${number(text.count)})`;
      case 'unplaced':
        return `Utan plats (${number(text.count)})`;
      case 'everywhere':
        return `I fler än tre kommuner (${number(text.count)})`;
    }
  },
};
