/** Svenska: det som sägs när en graf eller en del av den lämnas ut. */
import type { ShareWords } from './share_words.ts';
import type { Words } from './words.ts';

export function svShare({ number }: Pick<Words, 'number'>): ShareWords {
  return {
    heading: 'Dela',
    asTable: 'Visa uppgifterna som tabell',
    allFacts: 'Alla uppgifter',
    what: {
      heading: 'Vad',
      shown: (nodes) => `Det som visas (${number(nodes)} noder)`,
      whole: (nodes) => `Hela grafen (${number(nodes)} noder)`,
    },
    whom: {
      heading: 'Vilka som är med',
      persons: 'Personer',
      levels: {
        all: 'Alla',
        sources2: 'De som nämns i minst två texter',
        sources3: 'De som nämns i minst tre texter',
        confidence: 'De som är säkert belagda (0,9)',
        degree: 'De som har minst tre förbindelser',
        none: 'Inga',
      },
      initials: 'Bara initialer för',
      short: { pupils: 'Elever och barn', all: 'Alla personer', none: 'Ingen' },
      quotes: 'Ta med texter och citat',
      documents: (chosen, all) =>
        chosen === all ? `Alla ${number(all)} texter` : `${number(chosen)} av ${number(all)} texter`,
      result: (persons, leftOut, shortened) =>
        [
          `${number(persons)} ${persons === 1 ? 'person' : 'personer'} är med`,
          ...(shortened > 0 ? [`varav ${number(shortened)} med initialer`] : []),
          ...(leftOut > 0 ? [`${number(leftOut)} är utelämnade`] : []),
        ].join(', '),
      note: 'Den som utelämnas finns inte i filen: namnet är borta ur noder, citat, texter, titlar och sökvägar. Vem som är elev avgörs av orden kring namnet; se efter innan du delar.',
    },
    how: {
      link: 'Länk',
      linkNote: 'Visar samma vy för den som har samma fil eller sida. Länken innehåller inga texter, men vyns val.',
      copyLink: 'Kopiera länken',
      file: 'Fil',
      fileNote: 'Allt i en fil som öppnas utan nät.',
      saveFile: 'Spara som HTML',
      snippet: 'Inbäddning',
      snippetNote: (file) => `Lägg ${file} bredvid sidan och klistra in koden.`,
      copySnippet: 'Kopiera koden',
      figure: 'Figur',
      data: 'Data',
      tables: 'Tabeller',
      forExcel: 'för svensk Excel (semikolon, decimalkomma)',
      dataNote: 'Gephi öppnar GEXF; yEd och Cytoscape GraphML.',
    },
    fileName: 'samband',
    copied: 'Kopierat.',
    notCopied: 'Webbläsaren lät inget kopieras.',
    saved: (file) => `${file} är sparad.`,
    failed: (reason) => `Det gick inte: ${reason}`,
  };
}
