/** A picture as PNG, with its size on paper and its description in the file. */
import { zlibSync } from 'fflate';
import { type Picture, pixelsPerInch } from './picture.ts';
import { paintPixels } from './raster.ts';

/** More pixels than this are no figure any more: an A3 sheet at 400 dpi. */
export const mostPixels = 32_000_000;

/** Pixels along the sides at so many dots per inch. */
export function pixelSize(
  { width, height }: Picture,
  dpi: number,
): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(1, Math.round((width * dpi) / pixelsPerInch)),
    height: Math.max(1, Math.round((height * dpi) / pixelsPerInch)),
  };
}

export function writePng(picture: Picture, dpi: number): Uint8Array {
  const size = pixelSize(picture, dpi);
  if (size.width * size.height > mostPixels)
    throw new RangeError('A picture of that size and dpi has too many pixels.');
  const { background, title, description } = picture;
  const { bytes } = paintPixels(picture.layers, { ...size, scale: dpi / pixelsPerInch, background });
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, size.width);
  view.setUint32(4, size.height);
  head.set([8, 2, 0, 0, 0], 8);
  const physical = new Uint8Array(9);
  const perMetre = Math.round(dpi / 0.0254);
  new DataView(physical.buffer).setUint32(0, perMetre);
  new DataView(physical.buffer).setUint32(4, perMetre);
  physical[8] = 1;
  return joined([
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk('IHDR', head),
    chunk('pHYs', physical),
    chunk('iTXt', writtenText('Title', title, picture.language)),
    chunk('iTXt', writtenText('Description', description, picture.language)),
    chunk('IDAT', zlibSync(filtered(bytes, size), { level: 6 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** Each row as its difference from the one above: what is plain becomes zeros. */
function filtered(bytes: Uint8Array, size: { readonly width: number; readonly height: number }): Uint8Array {
  const length = size.width * 3;
  const rows = new Uint8Array((length + 1) * size.height);
  for (let y = 0; y < size.height; y += 1) {
    const start = y * (length + 1);
    rows[start] = 2;
    for (let x = 0; x < length; x += 1) {
      const at = y * length + x;
      rows[start + 1 + x] = bytes[at]! - (y === 0 ? 0 : bytes[at - length]!);
    }
  }
  return rows;
}

function writtenText(keyword: string, text: string, language: string): Uint8Array {
  const encoder = new TextEncoder();
  return encoder.encode(`${keyword}\0\0\0${language}\0\0${text.replaceAll('\0', '')}`);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, checksum(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** CRC-32, as PNG has it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
