/** What a person decided: `corrections.csv` read, written, and folded into what holds. */
export { type Cells as CorrectionCells, columns as correctionColumns } from './cells.ts';
export { appendRows, type DraftRow, holding, idsIn, rowsToSave } from './draft.ts';
export { hideNames } from './hide.ts';
export { type ReadDecisions, readDecisions } from './read.ts';
export { clearNames, saltOf, suppressRow } from './suppress.ts';
export { appendRow } from './write.ts';
