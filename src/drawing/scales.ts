/**
 * Colours for groups and for steps of a measure. As with kinds, the fine edge carries the contrast (at least 3:1) and
 * the fill the difference: ten fills that keep apart under protanopia, deuteranopia and tritanopia (OKLab distance at
 * least 0.09), and eight steps whose lightness only rises or falls.
 */
import type { Theme } from '../view/view.ts';

export interface ScaleColour {
  readonly fill: string;
  readonly line: string;
}

interface Scale {
  /** The largest group has the first. */
  readonly groups: readonly ScaleColour[];
  /** From the first step to the last. */
  readonly steps: readonly ScaleColour[];
  readonly others: ScaleColour;
}

const pairs = (...colours: readonly string[]): ScaleColour[] =>
  colours.map((both) => ({ fill: both.slice(0, 7), line: both.slice(8) }));

export const scales: Readonly<Record<Theme, Scale>> = {
  light: {
    groups: pairs(
      '#356fd0 #2957a2',
      '#e57e00 #b36200',
      '#255f66 #1d4a50',
      '#eec834 #9a7f14',
      '#5b258e #471d6f',
      '#42cfa2 #2c8f70',
      '#8b0d02 #6c0a02',
      '#becbff #6f7cb0',
      '#d184ec #a367b8',
      '#886806 #6a5105',
    ),
    steps: pairs(
      '#e0e2b5 #80815f',
      '#afd192 #6c8757',
      '#6ac186 #45895b',
      '#00ac8c #00866d',
      '#009295 #007274',
      '#007393 #005a73',
      '#005380 #004164',
      '#1e3761 #172b4c',
    ),
    others: { fill: '#8b9097', line: '#6b7179' },
  },
  dark: {
    groups: pairs(
      '#4e8aef #75a4f3',
      '#fa9b24 #fbb154',
      '#68c88b #89d4a5',
      '#f8e251 #fae877',
      '#8a49a5 #b184c6',
      '#67ffba #88ffc9',
      '#ad4412 #c9764e',
      '#bcd6ff #d6e5ff',
      '#ad9fcd #c6bcde',
      '#b08103 #c19d3a',
    ),
    steps: pairs(
      '#395595 #7287b8',
      '#0f71a8 #4490bb',
      '#008eaf #38a7c1',
      '#00a9a9 #38bcbc',
      '#32bf9a #5fcdb0',
      '#81d08a #9ddaa4',
      '#c0dc84 #cee49f',
      '#f5e78f #f7eca8',
    ),
    others: { fill: '#787f88', line: '#9097a0' },
  },
};

/** The colours for so many groups, or for so many steps spread over the whole scale; one more for the others. */
export function scaleFor(theme: Theme, count: number, ordered: boolean): readonly ScaleColour[] {
  const { groups, steps, others } = scales[theme];
  const chosen = ordered ? Array.from({ length: count }, (_, at) => stepAt(steps, at, count)) : groups.slice(0, count);
  return [...chosen, others];
}

function stepAt(steps: readonly ScaleColour[], at: number, count: number): ScaleColour {
  const place = count < 2 ? steps.length - 1 : (at * (steps.length - 1)) / (count - 1);
  return steps[Math.round(place)]!;
}
