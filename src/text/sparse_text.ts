/** A text of which only some stretches are known: they stand where they stood, and line ends fill what lies between. */
export function sparseText(
  length: number,
  pieces: readonly { readonly start: number; readonly text: string }[],
): string {
  const sorted = [...pieces].sort((one, other) => one.start - other.start || other.text.length - one.text.length);
  let text = '';
  for (const { start, text: piece } of sorted) {
    const from = Math.max(0, text.length - start);
    if (from >= piece.length) continue;
    text += '\n'.repeat(Math.max(0, start - text.length)) + piece.slice(from);
  }
  return text.length >= length ? text : text + '\n'.repeat(length - text.length);
}
