/**
 * A picture as a PDF of one page in its own size: outlines only, tagged as a figure with its description, without a
 * date. Small enough to write by hand: the libraries there are bring a clock, and fonts and images that are not needed.
 */
import { zlibSync } from 'fflate';
import { type Path, walkPath } from './paths.ts';
import { type Picture, pixelsPerInch } from './picture.ts';
import type { Area, Mark } from './sheet.ts';
import { joined } from './write_png.ts';

/** Points of a printer to a pixel. */
const unit = 72 / pixelsPerInch;

export function writePdf(picture: Picture): Uint8Array {
  const { title, description, language } = picture;
  const content = zlibSync(new TextEncoder().encode(contentOf(picture)), { level: 9 });
  const box = `[0 0 ${number(picture.width * unit)} ${number(picture.height * unit)}]`;
  const objects: (string | readonly [dictionary: string, stream: Uint8Array])[] = [
    `<< /Type /Catalog /Pages 2 0 R /Lang ${textString(language)} /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R /ViewerPreferences << /DisplayDocTitle true >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox ${box} /Resources << >> /Contents 4 0 R /StructParents 0 /Tabs /S >>`,
    [`/Length ${content.length} /Filter /FlateDecode`, content],
    '<< /Type /StructTreeRoot /K [6 0 R] /ParentTree << /Nums [0 [7 0 R]] >> >>',
    '<< /Type /StructElem /S /Document /P 5 0 R /K [7 0 R] >>',
    `<< /Type /StructElem /S /Figure /P 6 0 R /Pg 3 0 R /K 0 /Alt ${textString(description)} /A << /O /Layout /BBox ${box} >> >>`,
    `<< /Title ${textString(title)} /Subject ${textString(description)} /Producer (samband) >>`,
  ];
  return assembled(objects);
}

function contentOf({ width, height, background, layers }: Picture): string {
  const lines = [
    '/Figure << /MCID 0 >> BDC',
    `${number(unit)} 0 0 ${number(-unit)} 0 ${number(height * unit)} cm`,
    `${colour(background)} rg`,
    `${rectangle({ left: 0, top: 0, width, height })} f`,
    '1 j',
  ];
  for (const { area, marks } of layers) {
    if (marks.length === 0) continue;
    lines.push('q', `${rectangle(area)} W n`);
    for (const mark of marks) lines.push(...painted(mark));
    lines.push('Q');
  }
  lines.push('EMC');
  return lines.join('\n');
}

function painted({ path, colour: hex, width }: Mark): string[] {
  return width === null
    ? [`${colour(hex)} rg`, pathText(path), 'f']
    : [`${colour(hex)} RG ${number(width)} w`, pathText(path), 'S'];
}

function rectangle({ left, top, width, height }: Area): string {
  return `${number(left)} ${number(top)} ${number(width)} ${number(height)} re`;
}

function pathText(path: Path): string {
  const parts: string[] = [];
  let [x, y] = [0, 0];
  const put = (letter: string, ...points: readonly number[]) => parts.push(`${points.map(number).join(' ')} ${letter}`);
  walkPath(path, (op, at) => {
    const [one = 0, two = 0, three = 0, four = 0, five = 0, six = 0] = path.points.slice(at, at + 6);
    if (op === 'Z') {
      parts.push('h');
      return;
    }
    if (op === 'M') put('m', one, two);
    else if (op === 'L') put('l', one, two);
    else if (op === 'Q') {
      // PDF knows only curves with two handles.
      const share = 2 / 3;
      put(
        'c',
        x + (one - x) * share,
        y + (two - y) * share,
        three + (one - three) * share,
        four + (two - four) * share,
        three,
        four,
      );
    } else put('c', one, two, three, four, five, six);
    [x, y] = op === 'Q' ? [three, four] : op === 'C' ? [five, six] : [one, two];
  });
  return parts.join('\n');
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}

function colour(hex: string): string {
  return [1, 3, 5].map((at) => number(Number.parseInt(hex.slice(at, at + 2), 16) / 255)).join(' ');
}

/** UTF-16 with its mark, in hexadecimal: any letter, nothing to escape. */
function textString(text: string): string {
  let digits = 'FEFF';
  for (let at = 0; at < text.length; at += 1) digits += text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
  return `<${digits}>`;
}

function assembled(objects: readonly (string | readonly [string, Uint8Array])[]): Uint8Array {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let length = 0;
  const put = (piece: string | Uint8Array): void => {
    const bytes = typeof piece === 'string' ? encoder.encode(piece) : piece;
    pieces.push(bytes);
    length += bytes.length;
  };
  // The second line tells programs that the file is not text.
  put('%PDF-1.7\n');
  put(Uint8Array.of(0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a));
  const places = objects.map((object, at) => {
    const place = length;
    put(`${at + 1} 0 obj\n`);
    if (typeof object === 'string') put(`${object}\n`);
    else {
      put(`<< ${object[0]} >>\nstream\n`);
      put(object[1]);
      put('\nendstream\n');
    }
    put('endobj\n');
    return place;
  });
  const table = length;
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const place of places) put(`${String(place).padStart(10, '0')} 00000 n \n`);
  put(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\n`);
  put(`startxref\n${table}\n%%EOF\n`);
  return joined(pieces);
}
