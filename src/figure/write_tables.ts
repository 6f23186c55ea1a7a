/** What a figure shows, as a file that a spreadsheet or a screen reader takes. */
import { csvText, defused, escapedHtml, type PlainCell } from '../export/delimited.ts';
import type { DataTable } from './data_table.ts';
import type { Figure } from './figure.ts';

/** CSV: one table after the other, a blank line between them. */
export function writeTables(figure: Figure, format: 'csv' | 'html'): string {
  if (format === 'csv') return figure.tables.map(({ rows }) => csvText(rows)).join('\r\n');
  const title = escapedHtml(figure.title);
  return [
    '<!doctype html>',
    `<html lang="${figure.language}">`,
    `<head><meta charset="utf-8"><title>${title}</title>`,
    '<style>body{font:1rem/1.4 system-ui,sans-serif;margin:2rem}table{border-collapse:collapse;margin:1.5rem 0}',
    'caption{font-weight:600;text-align:left;padding:.3rem 0}th,td{text-align:left;vertical-align:top;',
    'padding:.2rem .8rem .2rem 0;border-bottom:1px solid #ccc}</style></head>',
    `<body><h1>${title}</h1><p>${escapedHtml(figure.description)}</p>`,
    ...figure.tables.map(accessibleTable),
    '</body></html>',
    '',
  ].join('\n');
}

/** A table whose heads say what they are heads of. */
export function accessibleTable({ title, rows: [head = [], ...body] }: DataTable): string {
  const text = (cell: PlainCell) => escapedHtml(typeof cell === 'number' ? String(cell) : defused(cell));
  const heads = head.map((cell) => `<th scope="col">${text(cell)}</th>`).join('');
  const lines = body.map((row) =>
    row.map((cell, at) => (at === 0 ? `<th scope="row">${text(cell)}</th>` : `<td>${text(cell)}</td>`)).join(''),
  );
  return [
    `<table><caption>${escapedHtml(title)}</caption>`,
    `<thead><tr>${heads}</tr></thead>`,
    `<tbody>${lines.map((line) => `<tr>${line}</tr>`).join('\n')}</tbody></table>`,
  ].join('\n');
}
