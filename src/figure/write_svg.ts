/** A picture as SVG: outlines only, so that it needs no font, with a title and a description for who cannot see it. */

import { type Path, walkPath } from './paths.ts';
import { millimetres, type Picture } from './picture.ts';
import type { Layer } from './sheet.ts';

/** `prefix` goes before every id, so that several can stand in one page. */
export function* writeSvg(picture: Picture, prefix = ''): Generator<string, void, undefined> {
  const { width, height, language, title, description, background, layers } = picture;
  const [wide, high] = [millimetres(width), millimetres(height)];
  yield `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}mm" height="${high}mm" viewBox="0 0 ${short(width)} ${short(height)}" role="img" aria-labelledby="${prefix}title ${prefix}description" xml:lang="${language}">\n`;
  yield `<title id="${prefix}title">${escaped(title)}</title>\n<desc id="${prefix}description">${escaped(description)}</desc>\n`;
  yield `<rect width="100%" height="100%" fill="${background}"/>\n`;
  const cut = layers.flatMap((layer, at) => (layer.marks.length > 0 ? [clipOf(layer, `${prefix}area-${at}`)] : []));
  yield `<defs>${cut.join('')}</defs>\n`;
  for (const [at, layer] of layers.entries()) {
    if (layer.marks.length === 0) continue;
    yield `<g class="${layer.name}" clip-path="url(#${prefix}area-${at})" stroke-linejoin="round" stroke-linecap="butt">\n`;
    for (const { path, colour, width: line } of layer.marks) {
      const paint = line === null ? `fill="${colour}"` : `fill="none" stroke="${colour}" stroke-width="${short(line)}"`;
      yield `<path ${paint} d="${pathText(path)}"/>\n`;
    }
    yield '</g>\n';
  }
  yield '</svg>\n';
}

function clipOf({ area: { left, top, width, height } }: Layer, id: string): string {
  return `<clipPath id="${id}"><rect x="${short(left)}" y="${short(top)}" width="${short(width)}" height="${short(height)}"/></clipPath>`;
}

/** Every point as the way from the one before it, which takes fewer digits; what is rounded away is made up for. */
function pathText(path: Path): string {
  let text = '';
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  walkPath(path, (op, at) => {
    if (op === 'Z') {
      text += 'z';
      [x, y] = [startX, startY];
      return;
    }
    const count = { M: 2, L: 2, Q: 4, C: 6 }[op]!;
    let numbers = '';
    let [endX, endY] = [x, y];
    for (let place = 0; place < count; place += 2) {
      [endX, endY] = [hundredths(path.points[at + place]!), hundredths(path.points[at + place + 1]!)];
      numbers += `${place === 0 ? '' : ' '}${decimals(endX - x)} ${decimals(endY - y)}`;
    }
    text += `${op.toLowerCase()}${numbers}`;
    [x, y] = [endX, endY];
    if (op === 'M') [startX, startY] = [x, y];
  });
  return text;
}

const hundredths = (value: number) => Math.round(value * 100);

/** From whole hundredths. */
function decimals(value: number): string {
  return String(value / 100);
}

export function short(value: number): string {
  return decimals(hundredths(value));
}

function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\u007e\u00a0-\ufffd\u{10000}-\u{10ffff}]|\p{Cs}/gu, '')
    .replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
