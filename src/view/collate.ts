/**
 * The order of a Swedish register, the same on every machine: a to z, å, ä, ö; w behind v; é with e, ü with y, æ with ä,
 * ø with ö. Numbers go by value, signs count for nothing.
 */

const others: Readonly<Record<string, string>> = { ü: 'y', æ: 'ä', ø: 'ö', ß: 'ss', đ: 'd', ð: 'd', ł: 'l', þ: 'th' };
/** Places behind z, in order. */
const last: Readonly<Record<string, string>> = { å: '{', ä: '|', ö: '}' };

/** What a text is sorted by: compare two of these with < and >. */
export function collationKey(text: string): string {
  let key = '';
  for (const letter of text.normalize('NFC').toLowerCase()) {
    const known = last[letter] ?? others[letter];
    if (known !== undefined) key += last[known] ?? known;
    else if (letter < '\u0080') key += letter;
    else key += letter.normalize('NFD').replace(/\p{M}+/gu, '');
  }
  return key
    .replace(/\d+/gu, (digits) => digits.replace(/^0+(?=\d)/u, '').padStart(8, '0'))
    .replace(/[^\p{L}\p{N}{|}]+/gu, ' ')
    .trim();
}

/** Two names in the order of a register. */
export function compareNames(one: string, other: string): number {
  const [first, second] = [collationKey(one), collationKey(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}
