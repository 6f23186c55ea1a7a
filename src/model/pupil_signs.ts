/** By which words a text tells that somebody is a pupil or a child; a data pack has them. */
export interface PupilSigns {
  /** "elev", "går i ettan" */
  readonly words: readonly string[];
  /** Before the number of a year: "klass" */
  readonly classes: readonly string[];
  /** Behind an age: "åring" */
  readonly ages: readonly string[];
}
