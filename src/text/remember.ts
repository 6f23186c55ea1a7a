/**
 * A function of a text that remembers its results, for texts that come again and again (names, labels) in one document
 * after the other. It forgets all of them when there are too many, so that memory stays flat whatever the corpus.
 */
export function remembered<T>(compute: (text: string) => T, most = 1 << 14): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = compute(text);
      if (known.size >= most) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
