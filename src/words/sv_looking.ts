/** Svenska: att se närmare efter. */
import { groupDigits } from './dates.ts';
import type { LookingWords } from './looking_words.ts';
import { subject, tie, which } from './sv_ties.ts';

const number = (value: number) => groupDigits(value, '\u00a0');
const ties = (value: number) => `${number(value)} ${value === 1 ? 'förbindelse' : 'förbindelser'}`;

export const svLooking: LookingWords = {
  tie,
  subject,
  which,
  and: ' och ',
  likewise: 'Även ',
  why: {
    heading: 'Varför hör de ihop?',
    ask: 'Förbindelse till …',
    pick: (name) => `Sök den som ${name} ska förbindas med`,
    none: (one, other) => `Ingenting i texterna förbinder ${one} och ${other}.`,
    reach: {
      texts: 'Inget samband är utskrivet. De nämns i samma texter:',
      hidden: 'Bland det som visas finns ingen väg. Den här går över sådant som är bortvalt:',
    },
    ways: 'Vägar',
    way: (at, steps) => `Väg ${at}, ${steps} steg`,
    evidence: 'Steg för steg',
    close: 'Stäng förklaringen',
  },
  many: {
    heading: (count) => `${number(count)} valda`,
    remove: (name) => `Ta bort ${name} ur urvalet`,
    only: 'Visa bara dessa',
    hide: 'Dölj dessa',
    grow: 'Lägg till grannar',
    shrink: 'Ta bort yttersta',
    shrinkTitle: (name) => `Ta bort dem som är längst från ${name}`,
    clear: 'Avmarkera alla',
    names: 'Valda',
    lasso: 'Välj ett område',
    lassoHelp: 'Dra runt det du vill välja, eller peka på en i taget.',
    choose: 'Välj flera',
    chooseOne: (name) => `Välj ${name}`,
    changed: (count) => `${number(count)} valda`,
  },
  near: {
    heading: 'Omgivning',
    steps: (steps) => `${steps} steg`,
    off: 'allt',
    more: 'Ett steg längre bort',
    less: 'Ett steg närmare',
  },
  look: {
    heading: 'Färg och storlek',
    colour: 'Färg efter',
    colours: {
      kind: 'sort',
      community: 'grupp',
      municipality: 'kommun',
      county: 'län',
      year: 'år, senast omnämnd',
      degree: 'antal förbindelser',
    },
    size: 'Storlek efter',
    sizes: { stored: 'betydelse', degree: 'antal förbindelser', betweenness: 'brofunktion', same: 'alla lika' },
    edgeLabels: 'Skriv relationerna på linjerna',
    edgeLabelsNote: (most) => `Syns vid det som är valt eller utpekat, och på allt när högst ${most} linjer visas.`,
    others: 'Övriga',
    group: (measure, value, names) => {
      if (measure === 'community') return names.join(', ');
      if (measure === 'municipality') return names[0] ?? value;
      return measure === 'degree' ? `${value} ${value === '1' ? 'förbindelse' : 'förbindelser'}` : value;
    },
    legend: (measure) => `Färger: ${measure}`,
    lightUp: (name) => `Lys upp ${name}`,
    only: 'endast',
    onlyGroup: (name) => `Visa endast ${name}`,
    counting: {
      community: 'Räknar ut vilka som hör ihop i grupper. Det tar en stund i en stor graf.',
      betweenness: 'Räknar ut vilka som är broar mellan andra. Det tar en stund i en stor graf.',
    },
    sampled: (followed, all) =>
      `Grafen är stor: vägarna är räknade från ${number(followed)} av ${number(all)} namn, jämnt spridda.`,
    fullscreen: 'Helskärm',
    leaveFullscreen: 'Lämna helskärm',
  },
  walk: {
    here: (name, kind, count) => `${name}, ${kind}, ${ties(count)}.`,
    pointed: (at, count, said) => `${at} av ${count}: ${said}.`,
    list: (name, count) => `${name}: ${ties(count)}`,
  },
  help: {
    open: 'Tangenter',
    heading: 'Allt med tangentbordet',
    groups: [
      {
        heading: 'Överallt',
        keys: [
          [['/'], 'till sökningen'],
          [['Tab'], 'vidare till nästa del av sidan'],
          [['Esc'], 'stäng texten, sedan det valda, sedan sökningen'],
          [['?'], 'den här hjälpen'],
        ],
      },
      {
        heading: 'I grafen: gå längs sambanden',
        keys: [
          [['→', '↓'], 'peka på nästa förbindelse, den viktigaste först'],
          [['←', '↑'], 'peka på föregående förbindelse'],
          [['Home', 'End'], 'första och sista förbindelsen'],
          [['Enter'], 'gå dit det pekas'],
          [['Backstegstangenten'], 'gå tillbaka dit du kom ifrån'],
          [['Mellanslag'], 'lägg till eller ta bort det utpekade i urvalet'],
        ],
      },
      {
        heading: 'I grafen: flytta bilden',
        keys: [
          [['+', '−'], 'zooma in och ut'],
          [['0'], 'visa hela grafen'],
          [['Skift', 'pil'], 'flytta bilden'],
        ],
      },
      {
        heading: 'Med mus eller finger',
        keys: [
          [['Klick'], 'välj'],
          [['Ctrl', 'klick'], 'välj flera, även med Skift eller ⌘'],
          [['Skift', 'drag'], 'välj allt i ett område'],
          [['Dubbelklick'], 'gå närmare med omgivningen'],
        ],
      },
    ],
    note: 'Skärmläsare: varje steg läses upp, och under grafen finns samma förbindelser som lista. Knappen Lista visar allt utan bild.',
  },
};
