/** Kinds of files that are handed on. */
export type FileFormat =
  | 'svg'
  | 'png'
  | 'pdf'
  | 'docx'
  | 'nodes'
  | 'edges'
  | 'posts'
  | 'mentions'
  | 'gexf'
  | 'graphml'
  | 'jsonld'
  | 'cypher'
  | 'neo4j-nodes'
  | 'neo4j-relationships'
  | 'json'
  | 'embed';

/** What is said where a graph, or a part of it, is handed on. */
export interface ShareWords {
  readonly heading: string;
  /** Beside what is embedded in another page. */
  readonly asTable: string;
  readonly allFacts: string;
  readonly what: {
    readonly heading: string;
    readonly shown: (nodes: number) => string;
    readonly whole: (nodes: number) => string;
  };
  readonly whom: {
    readonly heading: string;
    readonly persons: string;
    readonly levels: Readonly<Record<'all' | 'sources2' | 'sources3' | 'confidence' | 'degree' | 'none', string>>;
    readonly initials: string;
    readonly short: Readonly<Record<'pupils' | 'all' | 'none', string>>;
    readonly quotes: string;
    readonly documents: (chosen: number, all: number) => string;
    readonly result: (persons: number, leftOut: number, shortened: number) => string;
    readonly note: string;
  };
  readonly how: {
    readonly link: string;
    readonly linkNote: string;
    readonly copyLink: string;
    readonly file: string;
    readonly fileNote: string;
    readonly saveFile: string;
    readonly snippet: string;
    readonly snippetNote: (file: string) => string;
    readonly copySnippet: string;
    readonly figure: string;
    /** Of a page that is dark: the figure too. */
    readonly dark: string;
    readonly tables: string;
    readonly forExcel: string;
    readonly data: string;
    readonly dataNote: string;
    /** What a file is good for; its format stands behind. */
    readonly formats: Readonly<Record<FileFormat, string>>;
  };
  readonly fileName: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly saved: (file: string) => string;
  readonly failed: (reason: string) => string;
}
