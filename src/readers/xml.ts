import { Parser } from 'htmlparser2';
import { Unreadable } from './types.ts';

/**
 * XML read from front to back, without a tree: how deep it is nested costs nothing. Document types are passed over, so
 * entities of a file's own stay as they are written, and nothing outside the file is ever asked for.
 */

export interface XmlHandler {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

const deepest = 5000;

/** Names keep their prefixes as written: "w:p". */
export function readXml(source: string, handler: XmlHandler): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > deepest)
          throw new Unreadable('too-deep', `Its parts lie more than ${deepest} deep in each other.`);
        handler.open?.(name, attributes);
      },
      onclosetag: (name) => {
        depth--;
        handler.close?.(name);
      },
      ontext: (text) => handler.text?.(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(source);
}

/** Bytes of a part of an office file. */
export function xmlText(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  return new TextDecoder(wide ?? 'utf-8').decode(bytes);
}

/** What a file of an office document says of it, by the name of the element: `dc:title`, `dc:creator`. */
export function readProperties(source: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  let current: string | null = null;
  readXml(source, {
    open: (name) => {
      current = name;
    },
    close: () => {
      current = null;
    },
    text: (text) => {
      if (current !== null) found[current] = (found[current] ?? '') + text;
    },
  });
  return found;
}
