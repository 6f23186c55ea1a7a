import { type Command, notYet } from '../command.ts';

export const diff: Command = notYet('diff', 'compare two graphs', 'samband diff GRAPH GRAPH');
