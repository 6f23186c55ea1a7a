export { quoteAround, sentenceAround } from '../text/quote.ts';
export type { Piece } from './blocks.ts';
export { type TableFormat, tableFormats, writeExcelCsv } from './csv.ts';
export { csvText } from './delimited.ts';
export {
  type HtmlParts,
  htmlPieces,
  mostTextBytes,
  type Quotes,
  quotesOf,
  type ServedBy,
  scriptJson,
  writeHtml,
} from './html.ts';
export { documentsById, type ExportParts } from './parts.ts';
export { resolutionPieces, writeResolutionCsv } from './resolution.ts';
export { type FormatName, formatNames, type Writer, writers } from './writers.ts';
