/** Svenska: det som står kring en inbäddad graf. */
import type { ShareWords } from './share_words.ts';

export const svShare: ShareWords = {
  asTable: 'Visa uppgifterna som tabell',
  allFacts: 'Alla uppgifter',
};
