/** What a person decided: `corrections.csv` read, written, and folded into what holds. */
export { type Cells as CorrectionCells, columns as correctionColumns } from './cells.ts';
export { type ReadDecisions, readDecisions } from './read.ts';
export { appendRow } from './write.ts';
