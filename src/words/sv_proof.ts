/** Svenska: belägg. */
import { groupDigits } from './dates.ts';
import type { ProofWords } from './proof_words.ts';

const number = (value: number) => groupDigits(value, '\u00a0');

export const svProof: ProofWords = {
  how: 'Hur lästes det?',
  confidence: (value) =>
    `${value >= 0.93 ? 'Säker' : value >= 0.8 ? 'Trolig' : 'Osäker'} ${value.toFixed(2).replace('.', ',')}`,
  rule: (id, example, addition) =>
    `Regel ${id}${example === null ? '' : `, som i ”${example}”`}${addition === null ? '' : ` (${addition})`}`,
  additions: {
    sentence: 'arbetsplatsen ur meningen',
    block: 'arbetsplatsen ur stycket',
    page: 'arbetsplatsen ur texten',
    house: 'arbetsplatsen ur texten',
    board: 'nämnden ur texten',
    body: 'organisationen ur texten',
    administration: 'förvaltningen ur texten',
    university: 'lärosätet ur texten',
    heading: 'arbetsplatsen ur rubriken',
    letterhead: 'arbetsplatsen ur sidhuvudet',
    region: 'regionen ur texten',
    meant: 'arbetsplatsen nämnd tidigare',
    both: 'skolorna ur texten',
    predecessor: 'om företrädaren',
  },
  inSource: 'Öppna på webben',
  newTab: 'öppnas i en ny flik',
  all: (count) => `Alla belägg (${number(count)})`,
  heading: (name) => `Alla belägg: ${name}`,
  count: (statements, quotes) =>
    `${number(statements)} ${statements === 1 ? 'påstående' : 'påståenden'}, ${number(quotes)} ${quotes === 1 ? 'citat' : 'citat'}`,
  back: 'Tillbaka',
  copy: 'Kopiera',
  copied: 'Alla belägg ligger i urklipp.',
};
