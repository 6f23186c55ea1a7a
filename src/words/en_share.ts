/** English: what stands round an embedded graph. */
import type { ShareWords } from './share_words.ts';

export const enShare: ShareWords = {
  asTable: 'Show the facts as a table',
  allFacts: 'All facts',
};
