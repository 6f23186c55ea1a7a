import type { Language } from '../view/view.ts';
import { en } from './en.ts';
import { sv } from './sv.ts';
import type { Words } from './words.ts';

export type { Words } from './words.ts';

export const wordsOf: Readonly<Record<Language, Words>> = { sv, en };
