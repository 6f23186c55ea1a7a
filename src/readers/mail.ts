import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { createComposer } from './composer.ts';
import { textOfHtml } from './html.ts';
import { type FoundText, type RawFile, Unreadable } from './types.ts';

/** A letter: its own words, without those it quotes, and the files that came with it. */
export interface Letter {
  readonly text: FoundText;
  readonly attachments: readonly RawFile[];
}

export async function readLetter(bytes: Uint8Array): Promise<Letter> {
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, {
      maxNestingDepth: 40,
      maxHeadersSize: 1_000_000,
      forceRfc822Attachments: true,
    });
  } catch (error) {
    throw new Unreadable(
      'broken-mail',
      `The mail cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const subject = email.subject?.replace(/\s+/g, ' ').trim();
  const author = email.from?.name || email.from?.address;
  const date = dateOf(email.headers.find(({ key }) => key === 'date')?.value ?? '');
  const plain = email.text?.trim() ? ownWords(email.text) : null;
  const body = plain ?? (email.html ? textOfHtml(email.html) : { text: '' });
  return {
    text: {
      text: body.text,
      ...(body.places === undefined ? {} : { places: body.places }),
      ...(subject ? { title: subject } : {}),
      ...(date ? { date } : {}),
      ...(author ? { author } : {}),
    },
    attachments: email.attachments.flatMap(fileOf),
  };
}

/** Lines that the writer quotes from another letter are that letter's words. */
function ownWords(text: string): Pick<FoundText, 'text' | 'places'> {
  const composer = createComposer();
  let blank = true;
  for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
    if (/^\s*>/.test(line)) continue;
    if (line.trim() === '') blank = true;
    else {
      composer.add(line, blank ? '\n\n' : '\n', { paragraph: index + 1 });
      blank = false;
    }
  }
  return composer.result();
}

function fileOf({ filename, content, mimeType }: Attachment): RawFile[] {
  if (typeof content === 'string') return [];
  const bytes = content instanceof Uint8Array ? content : new Uint8Array(content);
  if (mimeType === 'message/rfc822') return [{ name: filename ?? 'letter.eml', bytes }];
  return filename ? [{ name: filename, bytes }] : [];
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** "Wed, 13 Feb 2019 00:30:00 +0100" is the 13th, wherever it is read. */
function dateOf(header: string): string | null {
  const [, day, name, year] = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})/.exec(header) ?? [];
  const month = months.indexOf((name ?? '').toLowerCase()) + 1;
  if (day === undefined || month === 0) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const separator = /(?:^|\n\r?\n)(?=From \S[^\n]{0,200}\d{4}\r?\n)/g;

/** The letters of a mailbox, as their bytes. */
export function lettersOf(bytes: Uint8Array): Uint8Array[] {
  // One character a byte, so that positions are the same.
  const source = new TextDecoder('latin1').decode(bytes);
  const starts = [...source.matchAll(separator)].map((match) => match.index + match[0].length);
  return starts.map((start, index) => {
    const letter = bytes.subarray(source.indexOf('\n', start) + 1, starts[index + 1] ?? bytes.length);
    return letter;
  });
}

/** A name for a letter among others: its day and what it is about. */
export function nameOfLetter({ date, title }: FoundText): string {
  const name = [date, title]
    .filter(Boolean)
    .join(' ')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .slice(0, 80)
    .trim();
  return name === '' ? 'letter' : name;
}
