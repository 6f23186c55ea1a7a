/** What a person should look at in a graph that was built: what is doubtful, and what has changed. */
export { type Answers, answersTo } from './answers.ts';
export { type CarriedDoubtful, carriedDoubtful, doubtable, doubtfulInPieces } from './carried.ts';
export { changeColumns, changeRows, formatChanges } from './change_table.ts';
export { type Change, type Field as ChangedField, findChanges } from './changes.ts';
export { type Doubt, findDoubts, idOf as doubtId } from './doubts.ts';
export { earlierGraph, earlierThan, standsStill } from './earlier.ts';
export { laidOver } from './laid_over.ts';
export type { Likeness } from './likeness.ts';
export { choicesOf, reviewColumns, reviewRows } from './review_table.ts';
export * from './rows.ts';
