import { type Command, notYet } from '../command.ts';

export const figure: Command = notYet('figure', 'draw the graph as a picture for a document', 'samband figure GRAPH');
