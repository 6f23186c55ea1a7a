/** What every section of a report is written from. */
import type { Knowledge } from '../view/knowledge.ts';
import type { Shown } from '../view/shown.ts';
import type { ChosenView } from '../view/view.ts';
import type { Words } from '../words/words.ts';
import type { Prover } from './proof.ts';
import type { Block } from './report.ts';

export interface Chapter {
  readonly knowledge: Knowledge;
  readonly shown: Shown;
  readonly view: ChosenView;
  readonly words: Words;
  readonly prover: Prover;
  /** Draws a figure of the view, changed; sizes in millimetres. Figures are numbered as they are drawn. */
  readonly draw: (
    name: string,
    caption: string,
    change: Partial<ChosenView>,
    size: { readonly width: number; readonly height: number; readonly page?: number },
  ) => Extract<Block, { is: 'figure' }>;
}
