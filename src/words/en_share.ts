/** English: what is said when a graph or a part of it is handed on. */
import type { ShareWords } from './share_words.ts';
import type { Words } from './words.ts';

export function enShare({ number }: Pick<Words, 'number'>): ShareWords {
  return {
    heading: 'Share',
    asTable: 'Show the facts as a table',
    allFacts: 'All facts',
    what: {
      heading: 'What',
      shown: (nodes) => `What is shown (${number(nodes)} names)`,
      whole: (nodes) => `The whole graph (${number(nodes)} names)`,
    },
    whom: {
      heading: 'Who is in it',
      persons: 'People',
      levels: {
        all: 'Everybody',
        sources2: 'Those named in at least two texts',
        sources3: 'Those named in at least three texts',
        confidence: 'Those well attested',
        degree: 'Those with at least three connections',
        none: 'Nobody',
      },
      initials: 'Initials only for',
      short: { pupils: 'Pupils and children', all: 'Everybody', none: 'Nobody' },
      quotes: 'With texts and quotes',
      documents: (chosen, all) =>
        chosen === all ? `All ${number(all)} texts` : `${number(chosen)} of ${number(all)} texts`,
      result: (persons, leftOut, shortened) =>
        [
          `${number(persons)} ${persons === 1 ? 'person is' : 'people are'} in it`,
          ...(shortened > 0 ? [`${number(shortened)} of them by initials`] : []),
          ...(leftOut > 0 ? [`${number(leftOut)} left out`] : []),
        ].join(', '),
      note: 'Whoever is left out is not in the file: the name is gone from the graph, quotes, texts, titles and paths. Who is a pupil is told by the words round the name; have a look before you share.',
    },
    how: {
      link: 'Link',
      linkNote:
        'Shows the same view to whoever has the same file or page. It holds no texts, but what the view chooses.',
      copyLink: 'Copy the link',
      file: 'File',
      fileNote: 'Everything in one file that opens without a network.',
      saveFile: 'Save as a web page (HTML)',
      snippet: 'On a website',
      snippetNote: (file) => `Put ${file} beside the page and paste the code.`,
      copySnippet: 'Copy the code',
      figure: 'Picture',
      dark: 'dark as on the screen',
      data: 'For other programs',
      tables: 'Tables',
      forExcel: 'for a Swedish Excel',
      dataNote: 'For those who count or draw on by themselves.',
      formats: {
        png: 'Picture',
        pdf: 'For print',
        svg: 'To be edited',
        docx: 'In a document',
        nodes: 'All names',
        edges: 'All connections',
        posts: 'Who works where',
        mentions: 'Where they are mentioned',
        gexf: 'Gephi',
        graphml: 'yEd and Cytoscape',
        jsonld: 'Linked data',
        cypher: 'Neo4j, as statements',
        'neo4j-nodes': 'Neo4j, the names',
        'neo4j-relationships': 'Neo4j, the connections',
        json: 'Samband and graphology',
        embed: 'The web component',
      },
    },
    fileName: 'samband',
    copied: 'Copied.',
    notCopied: 'The browser let nothing be copied.',
    saved: (file) => `${file} is saved.`,
    failed: (reason) => `That did not work: ${reason}`,
  };
}
