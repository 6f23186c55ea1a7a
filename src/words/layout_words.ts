/** Words of the arrangements. */
import type { CaptionText } from '../layout/arrange/types.ts';
import type { NodeKind } from '../model/index.ts';
import type { LayoutName } from '../view/view.ts';

export interface LayoutWords {
  readonly label: string;
  readonly name: Readonly<Record<LayoutName, string>>;
  /** What one sees, for a tooltip and a screen reader. */
  readonly about: Readonly<Record<LayoutName, string>>;
  readonly forces: string;
  readonly start: string;
  readonly stop: string;
  readonly moving: string;
  readonly atRest: string;
  readonly adjust: string;
  readonly spread: string;
  readonly gravity: string;
  readonly grouping: string;
  /** The ends of a scale, for the one who only hears it. */
  readonly share: (value: number) => string;
  readonly pin: string;
  readonly unpin: string;
  readonly pinned: (count: number) => string;
  readonly unpinAll: string;
  readonly mapSource: string;
  readonly mapLicence: string;
  readonly failed: (reason: string) => string;
  readonly arranging: string;
  /** A municipality's name is looked up by whoever asks. */
  readonly caption: (
    text: Exclude<CaptionText, { is: 'municipality' }>,
    kindLabel: Readonly<Record<NodeKind, string>>,
  ) => string;
}
