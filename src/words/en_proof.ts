/** English: evidence. */
import { groupDigits } from './dates.ts';
import type { ProofWords } from './proof_words.ts';

const number = (value: number) => groupDigits(value, ',');

export const enProof: ProofWords = {
  how: 'How was it read?',
  confidence: (value) => `${value >= 0.93 ? 'Certain' : value >= 0.8 ? 'Likely' : 'Uncertain'} ${value.toFixed(2)}`,
  rule: (id, example, addition) =>
    `Rule ${id}${example === null ? '' : `, as in “${example}”`}${addition === null ? '' : ` (${addition})`}`,
  additions: {
    sentence: 'workplace from the sentence',
    block: 'workplace from the paragraph',
    page: 'workplace from the text',
    house: 'workplace from the text',
    board: 'board from the text',
    body: 'organisation from the text',
    administration: 'administration from the text',
    university: 'university from the text',
    heading: 'workplace from the heading',
    letterhead: 'workplace from the head of the page',
    region: 'region from the text',
    meant: 'workplace named earlier',
    both: 'schools from the text',
    predecessor: 'about the predecessor',
  },
  inSource: 'Open on the web',
  newTab: 'opens in a new tab',
  all: (count) => `All evidence (${number(count)})`,
  heading: (name) => `All evidence: ${name}`,
  count: (statements, quotes) =>
    `${number(statements)} ${statements === 1 ? 'statement' : 'statements'}, ${number(quotes)} ${quotes === 1 ? 'quote' : 'quotes'}`,
  back: 'Back',
  copy: 'Copy',
  copied: 'All evidence is on the clipboard.',
};
