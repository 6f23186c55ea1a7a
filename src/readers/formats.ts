import { type Format, Unreadable } from './types.ts';

/** What a file is: by its bytes first, by its name only where bytes cannot tell. */

/** Endings of files that a folder is searched for. */
export const readableEndings: ReadonlySet<string> = new Set(
  '.txt .md .html .htm .xhtml .pdf .docx .docm .odt .rtf .eml .mbox .csv .tsv .xlsx .xlsm .json .ndjson .jsonl .zip'.split(
    ' ',
  ),
);

const signatures: readonly (readonly [start: readonly number[], code: string, what: string])[] = [
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    'old-office',
    'an old Word or Excel file, or one with a password; save it as .docx or .xlsx without one',
  ],
  [[0x89, 0x50, 0x4e, 0x47], 'not-text', 'a picture'],
  [[0xff, 0xd8, 0xff], 'not-text', 'a picture'],
  [[0x47, 0x49, 0x46, 0x38], 'not-text', 'a picture'],
  [[0x1f, 0x8b], 'not-text', 'a packed file; unpack it first'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'not-text', 'a packed file; unpack it first'],
  [[0x52, 0x61, 0x72, 0x21], 'not-text', 'a packed file; unpack it first'],
  [[0x42, 0x5a, 0x68], 'not-text', 'a packed file; unpack it first'],
  [[0x7f, 0x45, 0x4c, 0x46], 'not-text', 'a program'],
];

/** 'zip' stands for all that is packed as one; its list of parts says more. Throws Unreadable for what is no text. */
export function formatOf(bytes: Uint8Array, name: string): Format {
  const starts = (start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);
  const known = signatures.find(([start]) => starts(start));
  if (known) throw new Unreadable(known[1], `This is not text but ${known[2]}.`);
  if (starts([0x50, 0x4b, 0x03, 0x04]) || starts([0x50, 0x4b, 0x05, 0x06])) return 'zip';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (/^\s*\{\\rtf/.test(head)) return 'rtf';
  const ending = endingOf(name);
  const bare = head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').replaceAll('\0', '');
  if (/^From \S[^\n]{0,200}\d{4}\r?\n/.test(bare)) return 'mailbox';
  if (ending === '.eml' || isLetter(bare)) return 'mail';
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(bare)) return 'html';
  if (/^\.x?html?$/.test(ending)) return 'html';
  if (ending === '.csv' || ending === '.tsv') return 'table';
  if (ending === '.ndjson' || ending === '.jsonl') return 'ndjson';
  if (ending === '.json') return 'json';
  if (/^(?:\.pdf|\.docx|\.docm|\.odt|\.xlsx|\.xlsm|\.zip)$/.test(ending))
    throw new Unreadable(
      'wrong-kind',
      `The name says ${ending.slice(1)}, but the file is none: it is broken or something else.`,
    );
  return 'text';
}

/** A letter's head: From and a day, and a line that only mail has. */
function isLetter(head: string): boolean {
  const [top = ''] = head.split(/\r?\n\r?\n/, 1);
  if (!/^[A-Za-z][\w-]*:/.test(top)) return false;
  const has = (name: string) => new RegExp(`^${name}:`, 'im').test(top);
  return has('From') && has('(?:Message-ID|MIME-Version|Received)') && has('(?:Date|Subject)');
}

/** What a zip is, by the names of its parts; null for kinds of office files that are not read. */
export function packedFormat(names: ReadonlySet<string>): Format | null {
  if (names.has('word/document.xml')) return 'docx';
  if (names.has('xl/workbook.xml')) return 'xlsx';
  if (names.has('content.xml') && names.has('META-INF/manifest.xml')) return 'odt';
  return names.has('[Content_Types].xml') || names.has('mimetype') ? null : 'zip';
}

export function endingOf(name: string): string {
  return /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '';
}

const usualEndings: Readonly<Record<Format, RegExp>> = {
  text: /^(?:\.txt|\.md|)$/,
  html: /^\.x?html?$/,
  pdf: /^\.pdf$/,
  docx: /^\.doc[xm]$/,
  odt: /^\.od[ts]$/,
  rtf: /^\.(?:rtf|doc)$/,
  mail: /^\.eml$/,
  mailbox: /^\.mbox$|^$/,
  table: /^\.[ct]sv$/,
  xlsx: /^\.xls[xm]$/,
  json: /^\.json$/,
  ndjson: /^\.(?:ndjson|jsonl)$/,
  zip: /^\.zip$/,
};

/** The name promises something else than the bytes hold. */
export function isMisnamed(format: Format, name: string): boolean {
  const ending = endingOf(name);
  return readableEndings.has(ending) && !usualEndings[format].test(ending);
}
