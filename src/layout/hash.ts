/** FNV-1a over UTF-16 units: a number from 0 to 2³²−1 that depends on the text alone. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** A point in the unit disc that depends on the text alone. */
export function pointOf(text: string): readonly [x: number, y: number] {
  const angle = (hashText(text) / 2 ** 32) * 2 * Math.PI;
  const radius = Math.sqrt(hashText(`${text}·`) / 2 ** 32);
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

/** The `index`-th point of a sunflower: even density, no two alike, unit distance between neighbours. */
export function sunflower(index: number): readonly [x: number, y: number] {
  const radius = 0.6 * Math.sqrt(index + 0.5);
  const angle = index * Math.PI * (3 - Math.sqrt(5));
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}
