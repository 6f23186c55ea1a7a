/**
 * Makes `data/fonts/noto-sans.json`: the outlines and widths of the letters that figures write with, out of the fonts
 * of `@expo-google-fonts/noto-sans`. `npm run font` writes it; a test holds it against the fonts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import opentype from 'opentype.js';

const require = createRequire(import.meta.url);
const weights = { 400: '400Regular/NotoSans_400Regular.ttf', 600: '600SemiBold/NotoSans_600SemiBold.ttf' };
/** Latin with all its signs, Greek, Cyrillic, and the punctuation of Swedish and English texts. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x18f, 0x18f],
  [0x1cd, 0x1dc],
  [0x1e6, 0x1e7],
  [0x1fa, 0x1ff],
  [0x218, 0x21b],
  [0x259, 0x259],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x1e80, 0x1e85],
  [0x1e9e, 0x1e9e],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2026],
  [0x2030, 0x2033],
  [0x2039, 0x203a],
  [0x2044, 0x2044],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2260, 0x2265],
  [0x25a1, 0x25a1],
  [0xfffd, 0xfffd],
];
/** The file's text. */
export function packFont() {
  const packed = Object.entries(weights).map(([weight, file]) => {
    const bytes = readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${file}`));
    return [weight, packWeight(opentype.parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)))];
  });
  const { unitsPerEm, ascender, descender, version } = packed[0][1];
  const head = { family: 'Noto Sans', version, licence: 'OFL-1.1', unitsPerEm, ascender, descender };
  const lines = packed.map(([weight, { glyphs }]) => `"${weight}": ${JSON.stringify(glyphs)}`);
  return `{\n"font": ${JSON.stringify(head)},\n"weights": {\n${lines.join(',\n')}\n}\n}\n`;
}

function packWeight(font) {
  const glyphs = {};
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCodePoint(code);
      const glyph = font.charToGlyph(character);
      if (glyph.index === 0 || glyph.name === '.notdef') continue;
      glyphs[character] = [glyph.advanceWidth, outlineOf(glyph)];
    }
  }
  const version = font.names.windows?.version?.en ?? font.names.version?.en ?? '';
  const { unitsPerEm, ascender, descender } = font;
  return { glyphs, version, unitsPerEm, ascender, descender };
}

/** In units of the font, y downwards, each point as the way from the one before it; every contour is closed. */
function outlineOf(glyph) {
  let [x, y] = [0, 0];
  let text = '';
  for (const { type, x1, y1, x: toX, y: toY } of glyph.getPath(0, 0, 1000).commands) {
    const way = (acrossTo, downTo) => `${Math.round(acrossTo) - x} ${Math.round(downTo) - y}`;
    if (type === 'M') text += `${text === '' ? '' : 'z'}m${way(toX, toY)}`;
    else if (type === 'Q') text += `q${way(x1, y1)} ${way(toX, toY)}`;
    else if (type === 'L') text += way(toX, toY) === '0 0' ? '' : `l${way(toX, toY)}`;
    else if (type === 'Z') continue;
    else throw new Error(`the outline of ${glyph.name} has a curve that is none of the TrueType format`);
    [x, y] = [Math.round(toX), Math.round(toY)];
  }
  return text === '' ? '' : `${text}z`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const target = fileURLToPath(new URL('../../data/fonts/noto-sans.json', import.meta.url));
  writeFileSync(target, packFont());
}
