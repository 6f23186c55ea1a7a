/** Svenska: vad som har ändrats. */
import type { ChangesWords } from './changes_words.ts';
import { groupDigits } from './dates.ts';

const number = (value: number) => groupDigits(value, '\u00a0');

export const svChanges: ChangesWords = {
  heading: 'Vad har ändrats',
  whatChanged: 'Vad ändrades?',
  compare: 'Jämför med en tidigare graf …',
  compareHelp: 'Öppna en äldre graph.json, gärna med documents.ndjson, eller en äldre index.html.',
  compareOther: 'Jämför med en annan …',
  since: (name) => (name === null ? 'Jämfört med den tidigare grafen' : `Jämfört med ${name}`),
  sort: { came: 'Nya', changed: 'Ändrade', went: 'Borta' },
  toggle: (sort) => `Visa: ${sort}`,
  none: 'Ingenting har ändrats.',
  allHidden: 'Inget att visa med det som är valt.',
  hidden: (count) =>
    `${number(count)} ${count === 1 ? 'ändring till visas' : 'ändringar till visas'} inte med dina filter.`,
  links: {
    holds_role: 'Tjänster',
    works_at: 'Arbetar vid',
    works_in: 'Arbetar i',
    part_of: 'Hör till',
    located_in: 'Ligger i',
    took_part_in: 'Deltagande',
    organised: 'Arrangerat',
    took_place_in: 'Ägde rum i',
    about: 'Handlar om',
    spoke_about: 'Talar om',
    works_with: 'Arbetar med',
    succeeded: 'Efterträdde',
    wrote: 'Skrev',
    photographed: 'Fotograferade',
    mentions: 'Nämner',
  },
  counts: ({ came, changed, went }) => {
    const said = [
      came > 0 ? `${number(came)} ${came === 1 ? 'ny' : 'nya'}` : '',
      changed > 0 ? `${number(changed)} ${changed === 1 ? 'ändrad' : 'ändrade'}` : '',
      went > 0 ? `${number(went)} borta` : '',
    ];
    return said.filter((part) => part !== '').join(', ');
  },
  part: {
    key: 'namne',
    label: 'namn',
    subkind: 'sort',
    organisation: 'organisation',
    municipality: 'kommun',
    code: 'kommunkod',
    role: 'roll',
    partial: 'bara delvis känd',
    date: 'datum',
    endDate: 'slutdatum',
    start: 'från',
    end: 'till',
    status: 'status',
    group: 'grupp',
    area: 'område',
    party: 'parti',
  },
  unknown: 'okänt',
  apart: 'hålls isär från en namne',
  now: 'Nu',
  before: 'Tidigare',
  download: 'Spara som CSV',
  fileName: 'andringar',
  close: 'Sluta jämföra',
  failed: (reason) => `Grafen kunde inte jämföras: ${reason}`,
  noGraph: 'Där finns ingen graf att jämföra med.',
  noSentences: 'Meningar ur texter som har ändrats följde inte med: öppna documents.ndjson samtidigt.',
  note: { came: 'Ny i grafen', changed: 'Ändrad' },
  toList: 'Alla ändringar',
};
