export { type HtmlParts, mostTextBytes, type Quotes, quotesOf, writeHtml } from './html.ts';
export { documentsById, type ExportParts } from './parts.ts';
export { quoteAround, sentenceAround } from './quote.ts';
export { type FormatName, formatNames, type Writer, writers } from './writers.ts';
