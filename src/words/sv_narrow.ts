/** Svenska: det som begränsar, sparar och ångrar en vy. */
import { groupDigits } from './dates.ts';
import type { NarrowWords } from './narrow_words.ts';

const number = (value: number) => groupDigits(value, '\u00a0');

export const svNarrow: NarrowWords = {
  heading: 'Begränsa',
  facet: {
    municipality: 'Kommun',
    county: 'Län',
    organisationKind: 'Typ av organisation',
    role: 'Roll',
    roleGroup: 'Rollgrupp',
    concept: 'Begrepp',
    document: 'Text',
    period: 'Tid',
    status: 'Tjänster',
    sources: 'Antal texter',
    confidence: 'Säkerhet',
    degree: 'Antal samband',
    homes: 'Flera kommuner',
    nodes: 'Bara valda',
    without: 'Utan',
  },
  chip: (facet, values, more) => `${facet}: ${values.join(', ')}${more > 0 ? ` och ${number(more)} till` : ''}`,
  period: (from, to) => {
    if (from !== null && from === to) return from;
    if (from !== null && to !== null) return `${from}–${to}`;
    return from !== null ? `från ${from}` : `till ${to}`;
  },
  anyAmount: 'ingen gräns',
  least: {
    sources: (least) => (least === 1 ? 'minst 1 text' : `minst ${number(least)} texter`),
    confidence: (least) => `minst ${least.toFixed(2).replace('.', ',')}`,
    degree: (least) => `minst ${number(least)} samband`,
    homes: (least) =>
      least === 1 ? 'personer i någon kommun' : `personer som arbetat i minst ${number(least)} kommuner`,
  },
  nodes: (count) => `Bara dessa ${number(count)}`,
  without: (count) => `Utan ${number(count)} dolda`,
  off: 'avstängt',
  switchOff: (chip) => `Stäng av: ${chip}`,
  switchOn: (chip) => `Slå på: ${chip}`,
  remove: (chip) => `Ta bort: ${chip}`,
  clear: 'Rensa',
  hides: (count) => `döljer ${number(count)}`,
  hidesKinds: (count) => `släckta slag döljer ${number(count)}`,
  hidesTogether: (count) => `tillsammans döljs ${number(count)} till`,
  showing: (visible, all) => `Visar ${number(visible)} av ${number(all)}`,
  chosen: (count) => `${number(count)} ${count === 1 ? 'vald' : 'valda'}`,
  find: (facet) => `Sök ${facet.toLowerCase()}`,
  ofTotal: (shown, total) => `${number(shown)} av ${number(total)} visas`,
  noValues: 'Inget passar.',
  from: 'Från',
  to: 'Till',
  open: 'öppet',
  histogram: (first, last) => `Uppgifter per år, ${first} till ${last}. Dra över staplarna för att välja år.`,
  statements: (year, shown, total) => `${year}: ${number(shown)} av ${number(total)} uppgifter`,
  undated: 'Uppgifter utan datum visas bara intill daterade.',
  status: { current: 'i tjänst', former: 'tidigare', incoming: 'tillträdande', acting: 'tillförordnad' },
  nothing: 'Inget passar alla filter på en gång. Stäng av något av dem ovanför.',
  startOver: 'Börja om från början',
  ofAll: (left, all) => `${number(left)} av ${number(all)}`,
  undo: 'Ångra',
  redo: 'Gör om',
  copyLink: 'Kopiera länk till vyn',
  linkCopied: 'Länken är kopierad. Den som öppnar samma fil med den ser samma vy.',
  linkToFile: 'Den går till en fil på den här datorn: skicka filen med, eller vyn som en egen fil genom Dela.',
  linkShown: 'Kopiera länken ur webbläsarens adressfält.',
  linkLong: (letters) =>
    `Den är ${letters} tecken lång, för att vyn räknar upp nod efter nod. Mejl och chattar kapar ofta så långa länkar: dela hellre vyn som en fil.`,
  notHere: 'Något som länken pekar på finns inte i den här grafen. Resten visas.',
  views: 'Sparade vyer',
  viewName: 'Namn på vyn',
  viewDefault: (count) => `Vy ${number(count)}`,
  saveView: 'Spara vyn',
  noViews: 'Inga ännu. En sparad vy minns filter, urval, läge och utseende.',
  goTo: (name) => `Visa ${name}`,
  deleteView: (name) => `Ta bort ${name}`,
  download: 'Spara som fil',
  openFile: 'Öppna fil',
  badFile: (name, reason) => `${name} kunde inte läsas: ${reason}`,
};
