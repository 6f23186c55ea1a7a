import { type Command, notYet } from '../command.ts';

export const report: Command = notYet('report', 'write a report on the graph', 'samband report GRAPH');
