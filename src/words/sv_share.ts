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
      shown: (nodes) => `Det som visas (${number(nodes)} namn)`,
      whole: (nodes) => `Hela grafen (${number(nodes)} namn)`,
    },
    whom: {
      heading: 'Vilka som är med',
      persons: 'Personer',
      levels: {
        all: 'Alla',
        sources2: 'De som nämns i minst två texter',
        sources3: 'De som nämns i minst tre texter',
        confidence: 'De som är säkert belagda',
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
      note: 'Den som utelämnas finns inte i filen: namnet är borta ur grafen, citat, texter, titlar och sökvägar. Vem som är elev avgörs av orden kring namnet; se efter innan du delar.',
    },
    how: {
      link: 'Länk',
      linkNote: 'Visar samma vy för den som har samma fil eller sida. Länken innehåller inga texter, men vyns val.',
      copyLink: 'Kopiera länken',
      file: 'Fil',
      fileNote: 'Allt i en fil som öppnas utan nät.',
      saveFile: 'Spara som webbsida (HTML)',
      snippet: 'På en webbplats',
      snippetNote: (file) => `Lägg ${file} bredvid sidan och klistra in koden.`,
      copySnippet: 'Kopiera koden',
      figure: 'Bild',
      dark: 'mörk som på skärmen',
      data: 'För andra program',
      tables: 'Tabeller',
      forExcel: 'för svensk Excel',
      dataNote: 'För den som räknar eller ritar vidare själv.',
      formats: {
        png: 'Bild',
        pdf: 'För tryck',
        svg: 'Att ändra i',
        docx: 'I ett dokument',
        nodes: 'Alla namn',
        edges: 'Alla samband',
        posts: 'Vem som arbetar var',
        mentions: 'Var de nämns',
        gexf: 'Gephi',
        graphml: 'yEd och Cytoscape',
        jsonld: 'Länkade data',
        cypher: 'Neo4j, som satser',
        'neo4j-nodes': 'Neo4j, namnen',
        'neo4j-relationships': 'Neo4j, sambanden',
        json: 'Samband och graphology',
        embed: 'Webbkomponenten',
      },
    },
    fileName: 'samband',
    copied: 'Kopierat.',
    notCopied: 'Webbläsaren lät inget kopieras.',
    saved: (file) => `${file} är sparad.`,
    failed: (reason) => `Det gick inte: ${reason}`,
  };
}
