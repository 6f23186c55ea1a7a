import { type Command, notYet } from '../command.ts';

export const fetchTexts: Command = notYet('fetch', 'fetch texts from web pages', 'samband fetch ADDRESS…');
