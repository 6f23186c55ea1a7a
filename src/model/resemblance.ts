/** Why two names in two documents were taken for one person, or for two. */
export interface Resemblance {
  readonly same: boolean;
  readonly one: ResemblanceSide;
  readonly other: ResemblanceSide;
  /** Sum of the weights. */
  readonly score: number;
  /** What was weighed, in this order, with what they share where a word can say it. */
  readonly features: readonly { readonly feature: string; readonly weight: number; readonly detail?: string }[];
}

export interface ResemblanceSide {
  /** Key of the node. */
  readonly key: string;
  readonly name: string;
  readonly document: string;
}
