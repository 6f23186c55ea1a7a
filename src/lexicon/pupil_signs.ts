/** By which words a text tells that somebody is a pupil or a child: what privacy asks of a data pack. */
import type { PupilSigns } from '../model/index.ts';
import type { SmallTables } from './tables.ts';

export function pupilSignsIn({ words, grammar }: Pick<SmallTables, 'words' | 'grammar'>): PupilSigns {
  const named = (name: string) => grammar.find((row) => row.class === name)?.words ?? [];
  const pupils = words.filter((row) => row.class === 'pupil').map(({ word }) => word);
  return {
    words: [...new Set([...pupils, ...named('child_word')])].sort(),
    classes: named('school_class'),
    ages: named('child_age'),
  };
}
