/** Reads the imports of a source file without a parser: first texts, comments and regular expressions are set aside. */
export interface Code {
  /** The source with every comment blanked and every text replaced by its number: 'a' → '#0'. */
  readonly code: string;
  readonly texts: readonly string[];
}
export declare function readCode(source: string): Code;
/** What a file imports, types included. */
export declare function importsOf(source: string): string[];
