export { composeReport, type ReportParts } from './compose.ts';
export type { Report } from './report.ts';
export { figuresIn } from './report.ts';
export { writeHtmlReport } from './write_html.ts';
export { writeMarkdown } from './write_markdown.ts';
