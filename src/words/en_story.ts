/** English: posts over time. */
import { writeDate } from './dates.ts';
import type { StoryWords } from './story_words.ts';

export const enStory = (months: readonly string[]): StoryWords => {
  const either = (dates: readonly string[]) => dates.map((date) => writeDate(date, months)).join(' or ');
  return {
    followed: (person) => ['Succeeded ', person],
    followedBy: (person) => ['Succeeded by ', person],
    contradiction: 'The texts contradict each other',
    start: (dates) => `began ${either(dates)}`,
    end: (dates) => `ended ${either(dates)}`,
    held: 'one text says that the post was left, a later one that it is held',
    status: (end) => `ended ${end}, but is held in a later text`,
    holder: (other) => [other, ' has the same post at the same time'],
    show: 'Show the sentences',
    left: 'Left',
    again: 'Held',
    after: (name) => `after ${name}`,
    before: (name) => `before ${name}`,
    contradicted: 'contradicted',
  };
};
