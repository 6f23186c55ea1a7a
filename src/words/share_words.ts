/** What stands round an embedded graph in the page of whoever embeds it. */
export interface ShareWords {
  readonly asTable: string;
  readonly allFacts: string;
}
