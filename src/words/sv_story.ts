/** Svenska: tjänster över tid. */
import { writeDate } from './dates.ts';
import type { StoryWords } from './story_words.ts';

export const svStory = (months: readonly string[]): StoryWords => {
  const either = (dates: readonly string[]) => dates.map((date) => writeDate(date, months)).join(' eller ');
  return {
    followed: (person) => ['Efterträdde ', person],
    followedBy: (person) => ['Efterträddes av ', person],
    contradiction: 'Texterna säger emot varandra',
    start: (dates) => `började ${either(dates)}`,
    end: (dates) => `slutade ${either(dates)}`,
    held: 'en text säger att tjänsten är lämnad, en senare att den innehas',
    status: (end) => `slutade ${end}, men innehas i en senare text`,
    holder: (other) => [other, ' har samma tjänst samtidigt'],
    show: 'Visa meningarna',
    left: 'Lämnad',
    again: 'Innehas',
    after: (name) => `efter ${name}`,
    before: (name) => `före ${name}`,
    contradicted: 'motsägs',
  };
};
