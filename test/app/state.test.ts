import { describe, expect, it } from 'vitest';
import {
  hover,
  initialState,
  isIsolated,
  isolateKind,
  leave,
  read,
  search,
  select,
  showAllKinds,
  stepBack,
  toggleKind,
} from '../../src/app/state.ts';
import { nodeKinds } from '../../src/model/index.ts';

const start = initialState('sv', 'light');
const place = { document: 'a', start: 1, end: 2 };

describe('view state', () => {
  it('begins with texts hidden, nothing selected', () => {
    expect(start).toMatchObject({ hiddenKinds: ['document'], mentions: false, selected: null, view: 'graph' });
  });

  it('keeps the way back from one node to the one before', () => {
    const third = ['a', 'b', 'c'].reduce(select, start);
    expect(third).toMatchObject({ selected: 'c', trail: ['a', 'b'] });
    expect(stepBack(third)).toMatchObject({ selected: 'b', trail: ['a'] });
    expect(stepBack(stepBack(stepBack(third)))).toMatchObject({ selected: 'a', trail: [] });
  });

  it('selecting the same node changes nothing, selecting none forgets the way', () => {
    const one = select(start, 'a');
    expect(select(one, 'a')).toBe(one);
    expect(select(select(one, 'b'), null)).toMatchObject({ selected: null, trail: [] });
  });

  it('hides and shows kinds, always in the order of the model', () => {
    const without = toggleKind(toggleKind(start, 'role'), 'municipality');
    expect(without.hiddenKinds).toEqual(['municipality', 'role', 'document']);
    expect(toggleKind(without, 'role').hiddenKinds).toEqual(['municipality', 'document']);
    expect(showAllKinds(without).hiddenKinds).toEqual([]);
  });

  it('isolates a kind, and a second time brings the usual ones back', () => {
    const only = isolateKind(start, 'person');
    expect(only.hiddenKinds).toEqual(nodeKinds.filter((kind) => kind !== 'person'));
    expect(isIsolated(only, 'person')).toBe(true);
    expect(isolateKind(only, 'person').hiddenKinds).toEqual(['document']);
    expect(isolateKind(only, 'role').hiddenKinds).not.toContain('role');
  });

  it('draws no mentions while texts are hidden', () => {
    const shown = { ...toggleKind(start, 'document'), mentions: true };
    expect(toggleKind(shown, 'document').mentions).toBe(false);
    expect(toggleKind(shown, 'role').mentions).toBe(true);
  });

  it('Escape leaves the text, then the selection, then the search', () => {
    const deep = read(select(search(start, 'anna'), 'a'), place);
    const selected = leave(deep);
    expect(selected).toMatchObject({ reading: null, selected: 'a', query: 'anna' });
    const searching = leave(selected);
    expect(searching).toMatchObject({ selected: null, query: 'anna' });
    expect(leave(searching)).toMatchObject({ query: '' });
  });

  it('a step that changes nothing gives the very same state', () => {
    expect(hover(start, null)).toBe(start);
    expect(search(start, '')).toBe(start);
    expect(stepBack(start)).toBe(start);
  });

  it('is plain data', () => {
    const state = read(select(start, 'a'), place);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});
