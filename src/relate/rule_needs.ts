/**
 * What a row of letters must have for a pattern to match it, read off the pattern itself: which letters, in which order,
 * and which right behind which. Asking costs a few comparisons of bits; most rules are ruled out so for most sentences.
 */
export interface Needs {
  /** Letters that each match has, all of them; asked first, for it rules out most. */
  readonly all: number;
  /** Sets of letters of which each match has one, in this order. */
  readonly letters: readonly number[];
  /** Pairs of sets, one after the other: in each match some letter of the first stands right before one of the second. */
  readonly pairs: readonly number[];
  /** How many of `letters` may stand before the match itself, for the pattern looks behind. */
  readonly before: number;
}

/** What many rules need, side by side: going over it touches little memory. */
export interface NeedsOfAll {
  readonly each: readonly Needs[];
  /** By number of a rule. */
  readonly all: Int32Array;
  /** The sets of letters of all rules one after the other, and by number of a rule where its sets end. */
  readonly letters: Int32Array;
  readonly ends: Int32Array;
}

/** What a row of letters has, to be held against the needs of rules. */
export interface Signs {
  /** All letters. */
  readonly bits: number;
  /** The bit of each letter, in order. */
  readonly row: readonly number[];
  /** By number of a letter: the letters that stand right behind it. */
  readonly behind: Int32Array;
}

const letterOrder = 'PpRrQOoMmKDE&iBWSNaGLyhnx,;:/.|';

/** All rarer marks share the last number. */
const rare = 31;

const numbers = Uint8Array.from({ length: 128 }, (_, code) => {
  const at = letterOrder.indexOf(String.fromCharCode(code));
  return at === -1 ? rare : at;
});

function numberOf(code: number): number {
  return code < 128 ? numbers[code]! : rare;
}

/** Which letters there are, one bit for each. */
function bitsOf(letters: string): number {
  let bits = 0;
  for (let i = 0; i < letters.length; i++) bits |= 1 << numberOf(letters.charCodeAt(i));
  return bits;
}

/** Reads the signs of a row of letters, into an array that may be used again for the next. */
export function signsOf(letters: string, behind = new Int32Array(32)): Signs {
  behind.fill(0);
  const row: number[] = [];
  let bits = 0;
  let before = -1;
  for (let i = 0; i < letters.length; i++) {
    const number = numberOf(letters.charCodeAt(i));
    const bit = 1 << number;
    row.push(bit);
    bits |= bit;
    if (before !== -1) behind[before]! |= bit;
    before = number;
  }
  return { bits, row, behind };
}

/** Puts the needs of rules side by side. */
export function needsOfAll(rules: readonly { readonly needs: Needs }[]): NeedsOfAll {
  const each = rules.map(({ needs }) => needs);
  const letters = each.map((needs) => needs.letters);
  return {
    each,
    all: Int32Array.from(each, ({ all }) => all),
    letters: Int32Array.from(letters.flat()),
    ends: Int32Array.from(letters, (_, i) => letters.slice(0, i + 1).flat().length),
  };
}

/** The number of the first rule from a number on that the row of letters may match; as many as there are for none. */
export function nextMet({ each, all, letters, ends }: NeedsOfAll, signs: Signs, from: number): number {
  const { bits } = signs;
  const count = all.length;
  for (let rule = from; rule < count; rule++) {
    if ((bits & all[rule]!) !== all[rule]!) continue;
    const end = ends[rule]!;
    let at = rule === 0 ? 0 : ends[rule - 1]!;
    while (at < end && (bits & letters[at]!) !== 0) at++;
    if (at === end && meets(each[rule]!, signs)) return rule;
  }
  return count;
}

/** False when no pattern with these needs can match from a letter on. */
export function meets({ all, letters, pairs, before }: Needs, signs: Signs, from = 0): boolean {
  if ((signs.bits & all) !== all) return false;
  for (let i = 0; i < letters.length; i++) if ((signs.bits & letters[i]!) === 0) return false;
  for (let i = 0; i < pairs.length; i += 2) if (!standsBehind(signs, pairs[i]!, pairs[i + 1]!)) return false;
  const { row } = signs;
  let at = from;
  for (let i = from === 0 ? 0 : before; i < letters.length; i++) {
    while (at < row.length && (row[at]! & letters[i]!) === 0) at++;
    if (at === row.length) return false;
    at++;
  }
  return true;
}

function standsBehind({ behind, bits }: Signs, first: number, second: number): boolean {
  for (let left = first & bits; left !== 0; left &= left - 1)
    if ((behind[31 - Math.clz32(left & -left)]! & second) !== 0) return true;
  return false;
}

/** Stands for a part of a pattern that may be left out or be one of several. */
const something = '\u0001';

/**
 * The needs of a pattern: of its atoms outside of options and lookarounds. What it looks behind for at its beginning and
 * ahead for at its end stands beside the match, and is needed too.
 */
export function needsOf(pattern: string): Needs {
  const behind = lookBehind(pattern);
  const inside = behind === null ? pattern : `(?:${behind})${pattern.slice(behind.length + 5)}`;
  const { all, letters, pairs } = needsInside(lookAheadOpened(inside));
  return { all, letters, pairs, before: behind === null ? 0 : needsInside(behind).letters.length };
}

/** What a pattern that begins with a lookbehind looks for; null for another. */
function lookBehind(pattern: string): string | null {
  if (!pattern.startsWith('(?<=')) return null;
  return pattern.slice(4, closing(pattern, 0));
}

/** A pattern that ends with a lookahead, as one that goes over what it looks for. */
function lookAheadOpened(pattern: string): string {
  const at = pattern.lastIndexOf('(?=');
  return at !== -1 && closing(pattern, at) === pattern.length - 1
    ? `${pattern.slice(0, at)}(?:${pattern.slice(at + 3)}`
    : pattern;
}

/** Where the group closes that opens at a place of a pattern. */
function closing(pattern: string, open: number): number {
  let depth = 0;
  for (const { 0: atom, index } of pattern.matchAll(/\[[^\]]*\]|\\.|[()]/g)) {
    if (index < open) continue;
    if (atom === '(') depth++;
    else if (atom === ')' && --depth === 0) return index;
  }
  return -1;
}

function needsInside(pattern: string): Omit<Needs, 'before'> {
  let rest = pattern;
  // From the inside out: what may be left out goes, a group that has to be there is opened.
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(
      /(?<!\\)\((\?:|\?=|\?!|\?<=|\?<!|\?<[a-z]+\d?>)?((?:\[[^\]]*\]|\\.|[^()[\]\\])*)\)((?:\?|\*|\{0,\d+\}|\+|\{[1-9][^}]*\})?)/g,
      (_, opening: string | undefined, inside: string, times: string) => {
        if (/^\?<?[=!]$/.test(opening ?? '')) return '';
        const choice = inside.replace(/\[[^\]]*\]|\\./g, '').includes('|');
        if (!choice && !isOptional(times)) return inside;
        if (choice && !isOptional(times)) return something + oneOf(inside) + something;
        // A group that may be left out is, for what stands before it, its first letter.
        const opens = choice ? null : /^(?:\[([^\]^]+)\]|([a-zA-Z&,;:/]))(?![?*{])/.exec(inside);
        return opens === null ? something : `[${opens[1] ?? opens[2]}]?`;
      },
    );
  }
  const letters: number[] = [];
  const pairs: number[] = [];
  let last = 0;
  // What may stand right behind the last atom that has to be there; null when that is not known.
  let next: number | null = null;
  for (const [, atom, times] of rest.matchAll(/(\[[^\]]*\]|\\.|[^\\[\]{}?*+])(\?|\*|\{0,?\d*\}|\+|\{[^}]*\})?\??/g)) {
    if (/^[$^]$/.test(atom!)) continue;
    const open = atom === something || atom!.startsWith('[^');
    const set = open ? 0 : bitsOf(atom!.replace(/^\[|\]$|\\/g, ''));
    if (open || isOptional(times ?? '')) {
      next = open || next === null ? null : next | set;
      continue;
    }
    if (next !== null) pairs.push(last, next | set);
    letters.push(set);
    last = set;
    next = 0;
  }
  const all = letters.reduce((bits, set) => ((set & (set - 1)) === 0 ? bits | set : bits), 0);
  return { all, letters, pairs };
}

/** A letter that each choice has one of, as a class of letters; nothing when some choice has none. */
function oneOf(choices: string): string {
  let bits = 0;
  for (const choice of choices.match(/(?:\[[^\]]*\]|\\.|[^|])+/g) ?? []) {
    const [first] = needsInside(choice).letters;
    if (first === undefined) return '';
    bits |= first;
  }
  // A choice of nothing ("a|"), and marks that have no number of their own.
  if (/^\||\|\||\|$/.test(choices) || bits < 0) return '';
  return `[${[...letterOrder].filter((_, number) => (bits & (1 << number)) !== 0).join('')}]`;
}

function isOptional(times: string): boolean {
  return /^(\?|\*|\{0)/.test(times);
}
