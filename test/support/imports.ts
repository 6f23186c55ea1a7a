/** Reads the imports of a source file without a parser: first texts, comments and regular expressions are set aside. */

export interface Code {
  /** The source with every comment blanked and every text replaced by its number: 'a' → '#0'. */
  readonly code: string;
  readonly texts: readonly string[];
}

const pieces = new RegExp(
  [
    String.raw`\/\*[\s\S]*?\*\/`,
    String.raw`\/\/[^\n]*`,
    String.raw`'(?:\\.|[^'\\\n])*'`,
    String.raw`"(?:\\.|[^"\\\n])*"`,
    '`(?:\\\\[\\s\\S]|[^`\\\\])*`',
    // A regular expression stands where a value may begin.
    String.raw`(?<=(?:[(,=:[!&|?{};>]|\breturn)\s*)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`,
  ].join('|'),
  'g',
);

export function readCode(source: string): Code {
  const texts: string[] = [];
  const code = source.replace(pieces, (piece) => {
    const first = piece[0]!;
    if (first === '`') return '``';
    if (first === '/') return ' ';
    return `'#${texts.push(piece.slice(1, -1)) - 1}'`;
  });
  return { code, texts };
}

/** `import x from 'y'`, `import 'y'`, `export … from 'y'`, `import('y')`, `typeof import('y')`, `new URL('y', import.meta.url)`. */
const importForms = [
  /(?<![\w$.])(?:import|export)\b[^'"();]*?\bfrom\s*'#(\d+)'/g,
  /(?<![\w$.])(?:import|require)\s*\(?\s*'#(\d+)'/g,
  /new\s+URL\s*\(\s*'#(\d+)'\s*,\s*import\.meta\.url/g,
];

/** What a file imports, types included. */
export function importsOf(source: string): string[] {
  const { code, texts } = readCode(source);
  return importForms.flatMap((form) => [...code.matchAll(form)].map((match) => texts[Number(match[1])]!));
}
