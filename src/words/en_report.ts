/** English: the report. */
import type { ReportWords } from './report_words.ts';
import type { Words } from './words.ts';

type Grammar = Pick<Words, 'number' | 'kindLabel'>;

export function enReport({ number, kindLabel }: Grammar): ReportWords {
  return {
    title: (graph) => `Report: ${graph}`,
    contents: 'Contents',
    limitedTo: (filters) => `The report is limited to ${filters.join('; ')}.`,
    headings: {
      numbers: 'In numbers',
      posts: 'Who works where',
      timeline: 'Posts over time',
      connected: 'Most connected',
      groups: 'Groups',
      concepts: 'Concepts by municipality',
      map: 'On the map',
      sources: 'Sources',
      method: 'How it was made',
      limits: 'What the report cannot tell',
    },
    intro: {
      posts:
        'Each row is a post that the texts speak of, with the sentence that says so. The number leads to the source.',
      timeline: 'Full bars: the text tells when. Striped: the person is mentioned in the post in those years.',
      connected: 'Those connected with most others. Being named in the same text does not count.',
      groups: 'What hangs together more closely than with the rest, worked out from the relations.',
      concepts: 'Ways of working and ideas that somebody in the municipality spoke of, or that it works with.',
      sources: 'Everything in the report comes from these texts.',
    },
    columns: {
      what: 'What',
      count: 'Number',
      person: 'Person',
      post: 'Post',
      time: 'Time',
      evidence: 'Evidence',
      name: 'Name',
      kind: 'Kind',
      connections: 'Connections',
      texts: 'Texts',
      statement: 'Statement',
    },
    kinds: (kind) => kindLabel[kind],
    statements: 'Relations between them',
    postsBy: {
      current: 'Posts, held now',
      acting: 'Posts, acting',
      incoming: 'Posts, to be taken up',
      former: 'Posts, former',
    },
    datedTexts: (dated, all, years) =>
      dated === 0
        ? 'None of the texts tells when it was written.'
        : `${number(dated)} of ${number(all)} texts tell when they were written: ${years}.`,
    noPlace: 'No municipality known',
    group: (at, names) => `${number(at)}. ${names.join(', ')}`,
    members: (counts) => `${counts.join(', ')}.`,
    nothing: 'The texts say nothing of this.',
    figure: (at, caption) => `Figure ${number(at)}. ${caption}`,
    undatedText: 'undated',
    seeSource: (at) => `Source ${number(at)}`,
    method: [
      'The texts were read by the program Samband, sentence by sentence, by rules and word lists. No language model was involved, and nothing was sent anywhere.',
      'A statement is included only if a rule can point to the sentence that says it. The sentence stands beside the statement, and the number of the source leads to the text.',
      'The same person in several texts counts as one where name, role and place speak for it. Namesakes are kept apart.',
      'The same texts give the same report, letter by letter.',
    ],
    limits: [
      'The report says what the texts say, not how things are. Who is not named is not here, and numbers tell more of the texts than of the municipalities.',
      'A post that is mentioned in a certain year may have begun earlier and ended later.',
      'Rules miss wordings they do not know, and are sometimes wrong. How sure a statement is stands in the data table; read the sentence before you use it.',
      'Personal data in the report fall under the same law as in the sources. Spread no more than the purpose needs.',
    ],
  };
}
