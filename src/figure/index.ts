import type { Figure } from './figure.ts';
import { writeDocx } from './write_docx.ts';
import { writePdf } from './write_pdf.ts';
import { writePng } from './write_png.ts';
import { writeSvg } from './write_svg.ts';

export type { DataTable } from './data_table.ts';
export { drawFigure, type Figure, type FigureParts, type FigureRequest } from './figure.ts';
export { createFont, type Font, type FontFile, unpackedFont } from './font.ts';
export { millimetres } from './picture.ts';
export { mostPixels, pixelSize } from './write_png.ts';
export { writeSvg } from './write_svg.ts';
export { writeTables } from './write_tables.ts';

export const figureFormats = ['svg', 'png', 'pdf', 'docx'] as const;
export type FigureFormat = (typeof figureFormats)[number];

/** The bytes of a figure's file; `dpi` counts for pixels alone. The same figure, the same bytes. */
export function writeFigure(figure: Figure, format: FigureFormat, dpi = 300): string | Uint8Array {
  if (format === 'svg') return [...writeSvg(figure)].join('');
  if (format === 'docx') return writeDocx(figure, dpi);
  return format === 'png' ? writePng(figure, dpi) : writePdf(figure);
}
