import { describe, expect, it } from 'vitest';
import {
  askWhy,
  chooseAll,
  chosenKeys,
  hideThese,
  isMany,
  notOnlyThese,
  onlyThese,
  toggleChosen,
} from '../../src/app/many.ts';
import { initialState, leave, select } from '../../src/app/state.ts';
import { valuesOf } from '../../src/view/filters.ts';

const start = initialState('sv', 'light');
const three = chooseAll(start, ['b', 'a', 'c', 'a']);

describe('several nodes', () => {
  it('are chosen once each, the first one first', () => {
    expect(chosenKeys(three)).toEqual(['b', 'a', 'c']);
    expect(isMany(three)).toBe(true);
    expect(isMany(select(start, 'a'))).toBe(false);
    expect(chosenKeys(chooseAll(three, []))).toEqual([]);
  });

  it('are added and taken out one by one, also the first', () => {
    const two = toggleChosen(toggleChosen(start, 'a'), 'b');
    expect(chosenKeys(two)).toEqual(['a', 'b']);
    expect(chosenKeys(toggleChosen(two, 'a'))).toEqual(['b']);
    expect(chosenKeys(toggleChosen(toggleChosen(two, 'a'), 'b'))).toEqual([]);
    // Selecting one ends the choice of several.
    expect(chosenKeys(select(two, 'b'))).toEqual(['b']);
  });

  it('narrow what is shown to them, and are kept out of what is hidden', () => {
    const hidden = hideThese(start, ['a', 'd']);
    expect(valuesOf(hidden.filters, 'without')).toEqual(['a', 'd']);
    const only = onlyThese(hidden, ['c', 'a']);
    expect(valuesOf(only.filters, 'nodes')).toEqual(['a', 'c']);
    expect(valuesOf(only.filters, 'without')).toEqual(['d']);
    expect(valuesOf(notOnlyThese(only).filters, 'nodes')).toEqual([]);
    expect(valuesOf(notOnlyThese(only).filters, 'without')).toEqual(['d']);
  });

  it('go from what is shown and from the selection when hidden', () => {
    const hidden = hideThese(onlyThese(three, ['a', 'b', 'c', 'd']), ['a', 'b']);
    expect(chosenKeys(hidden)).toEqual([]);
    expect(valuesOf(hidden.filters, 'nodes')).toEqual(['c', 'd']);
    expect(valuesOf(hidden.filters, 'without')).toEqual(['a', 'b']);
  });
});

describe('an explanation', () => {
  it('is left before the selection, and ends when something else is selected', () => {
    const asked = askWhy(select(start, 'a'), ['a', 'b']);
    expect(leave(asked)).toMatchObject({ selected: 'a', why: null });
    expect(leave(leave(asked)).selected).toBeNull();
    expect(select(asked, 'c').why).toBeNull();
    expect(chooseAll(asked, ['a', 'b']).why).toBeNull();
  });
});
