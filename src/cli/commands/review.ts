import { type Command, notYet } from '../command.ts';

export const review: Command = notYet('review', 'go through doubtful mergers and claims', 'samband review GRAPH');
