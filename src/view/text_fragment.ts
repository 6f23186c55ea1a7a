/** The address of a place in a web page: `https://…#:~:text=before-,quoted words,-after`, as browsers read it. */

/** The quoted words with what stands round them in the text. */
export interface Surrounded {
  readonly before: string;
  readonly claim: string;
  readonly after: string;
}

/** Longer quotes are named by their first and last words: pages break lines and put in footnotes. */
const longest = 120;
const wordsAtEnds = 4;
/** A short quote may stand in many places: its neighbours are named too. */
const short = 24;
const neighbours = 3;

/** Null when the source is no web page or the quote holds no words. */
export function fragmentAddress(url: string | null | undefined, { before, claim, after }: Surrounded): string | null {
  if (!url || !/^https?:\/\//iu.test(url)) return null;
  const lines = claim
    .split(/\n+/u)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return null;
  const whole = first.join(' ');
  const parts: string[] = [];
  if (lines.length === 1 && whole.length <= longest) {
    const [left, right] = whole.length < short ? [nearest(before, 'end'), nearest(after, 'start')] : ['', ''];
    if (left !== '') parts.push(`${encoded(left)}-`);
    parts.push(encoded(whole));
    if (right !== '') parts.push(`-${encoded(right)}`);
  } else {
    parts.push(encoded(first.slice(0, wordsAtEnds).join(' ')), encoded(last.slice(-wordsAtEnds).join(' ')));
  }
  const clean = url.replace(/:~:.*$/su, '');
  return `${clean}${clean.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`;
}

/** The words next to the quote, from its own line: pages seldom have another line in the same block. */
function nearest(text: string, side: 'start' | 'end'): string {
  if (side === 'start') {
    const line = text.split('\n')[0] ?? '';
    return /^\s/u.test(line) ? wordsOf(line).slice(0, neighbours).join(' ') : '';
  }
  const line = text.split('\n').at(-1) ?? '';
  return /\s$/u.test(line) ? wordsOf(line.replace(/^…/u, '')).slice(-neighbours).join(' ') : '';
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** The hyphen has a meaning of its own there. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('-', '%2D');
}
