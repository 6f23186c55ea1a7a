/** A figure as a Word file: the picture in its size on paper, its description for those who cannot see it, its caption. */
import { zipSync } from 'fflate';
import { wordsOf } from '../words/index.ts';
import { millimetres, type Picture } from './picture.ts';
import { writePng } from './write_png.ts';

/** A page of A4 and its margins, in millimetres. */
const sheet = { short: 210, long: 297, margin: 25 } as const;
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function writeDocx(picture: Picture, dpi: number): Uint8Array {
  const { title, language } = picture;
  const files: readonly (readonly [name: string, content: string | Uint8Array])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      relations([
        [`${office}/officeDocument`, 'word/document.xml'],
        [`${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    [
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`,
    ],
    [
      'word/_rels/document.xml.rels',
      relations([
        [`${office}/styles`, 'styles.xml'],
        [`${office}/image`, 'media/figure.png'],
      ]),
    ],
    ['word/document.xml', documentOf(picture)],
    ['word/styles.xml', stylesOf(language)],
    ['word/media/figure.png', writePng(picture, dpi)],
  ];
  const encoder = new TextEncoder();
  const bytes = (content: string | Uint8Array) =>
    typeof content === 'string' ? encoder.encode(declaration + content) : content;
  // Always the first moment that a zip knows, in every time zone.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(files.map(([name, content]) => [name, [bytes(content), { mtime, level: 6 }]])));
}

function documentOf(picture: Picture): string {
  const [wide, high] = [millimetres(picture.width), millimetres(picture.height)];
  const lies = wide > sheet.short - 2 * sheet.margin;
  const [across, down] = lies ? [sheet.long, sheet.short] : [sheet.short, sheet.long];
  // The caption takes some of the page too.
  const room = { width: across - 2 * sheet.margin, height: down - 2 * sheet.margin - 20 };
  const scale = Math.min(1, room.width / wide, room.height / high);
  const size = { width: emu(wide * scale), height: emu(high * scale) };
  const page = `<w:sectPr><w:pgSz w:w="${twips(across)}" w:h="${twips(down)}"${lies ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="${twips(sheet.margin)}" w:right="${twips(sheet.margin)}" w:bottom="${twips(sheet.margin)}" w:left="${twips(sheet.margin)}" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;
  return `<w:document xmlns:w="${main}" xmlns:r="${office}" xmlns:wp="${drawing}/wordprocessingDrawing" xmlns:a="${drawing}/main" xmlns:pic="${drawing}/picture"><w:body><w:p><w:pPr><w:keepNext/></w:pPr><w:r>${drawn(picture, size)}</w:r></w:p>${caption(picture)}${page}</w:body></w:document>`;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function drawn({ title, description }: Picture, { width, height }: Size): string {
  const size = `cx="${width}" cy="${height}"`;
  const named = (id: number) => `id="${id}" name="${escaped(title)}" descr="${escaped(description)}"`;
  return `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${named(1)}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="${drawing}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr ${named(2)}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId2"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`;
}

/** "Figur 1. …", whose number Word counts anew in the document that it is pasted into. */
function caption({ title, language }: Picture): string {
  const { label } = wordsOf[language === 'en' ? 'en' : 'sv'].figure;
  const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
  const number = `<w:fldSimple w:instr=" SEQ ${label} \\* ARABIC "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  return `<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>${run(`${label} `)}${number}${run(`. ${title}`)}</w:p>`;
}

function stylesOf(language: string): string {
  const lang = language === 'en' ? 'en-GB' : 'sv-SE';
  return `<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="${lang}"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="120" w:after="200"/></w:pPr><w:rPr><w:i/><w:sz w:val="20"/></w:rPr></w:style></w:styles>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${items.join('')}</Relationships>`;
}

/** Units of Office: 914,400 to an inch. */
const emu = (length: number) => Math.round((length / 25.4) * 914_400);
/** Units of Word's pages: 1,440 to an inch. */
const twips = (length: number) => Math.round((length / 25.4) * 1440);

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\u007e\u00a0-\ufffd\u{10000}-\u{10ffff}]|\p{Cs}/gu, '')
    .replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
