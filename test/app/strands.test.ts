import { describe, expect, it } from 'vitest';
import { placeEdgeLabels } from '../../src/drawing/edge_labels.ts';
import { bendsOf, pointOn, strandsOf } from '../../src/drawing/strands.ts';

const places: Record<string, { x: number; y: number; radius: number }> = {
  a: { x: 0, y: 0, radius: 10 },
  b: { x: 200, y: 0, radius: 6 },
  c: { x: 0, y: 300, radius: 8 },
};
const place = (key: string) => places[key] ?? null;
const edge = (key: string, source: string, target: string) => ({ key, source, target });

describe('lines between the same two nodes', () => {
  it('are straight when alone and bend apart when not, whatever their direction', () => {
    expect([...bendsOf([edge('1', 'a', 'b'), edge('2', 'b', 'c')]).values()]).toEqual([0, 0]);
    const strands = strandsOf([edge('1', 'a', 'b'), edge('2', 'b', 'a'), edge('3', 'a', 'b')], place);
    const middles = strands.map((strand) => pointOn(strand, 0.5).y);
    expect(middles.map(Math.round)).toEqual([-20, 0, 20]);
  });

  it('keep their places when the edges come in another order', () => {
    const edges = [edge('1', 'a', 'b'), edge('2', 'b', 'a')];
    expect([...bendsOf(edges)].sort()).toEqual([...bendsOf([...edges].reverse())].sort());
  });

  it('begin and end at the rims', () => {
    const [strand] = strandsOf([edge('1', 'a', 'b')], place);
    expect(strand!.from.x).toBeCloseTo(11.5);
    expect(strand!.to.x).toBeCloseTo(192.5);
    expect(strandsOf([edge('1', 'a', 'nowhere'), edge('2', 'a', 'a')], place)).toEqual([]);
  });
});

describe('words on lines', () => {
  const measure = (text: string) => text.length * 6;
  const text = (key: string) => ({ 1: 'rektor', 2: 'deltog i', 3: 'x'.repeat(80) })[key] ?? '';
  const strands = strandsOf([edge('1', 'a', 'b'), edge('2', 'a', 'c')], place);

  it('stand in the middle, or beside a name that is there', () => {
    const [first, second] = placeEdgeLabels({ strands, text, measure, names: [], discs: Object.values(places) });
    expect(first!.x + first!.width / 2).toBeCloseTo(101, 0);
    expect(second!.y + second!.height / 2).toBeCloseTo(150.5);
    const name = { key: 'n', text: 'n', x: 90, y: -10, width: 24, height: 20 };
    const [moved] = placeEdgeLabels({ strands, text, measure, names: [name], discs: [] });
    expect(moved!.x > 114 || moved!.x + moved!.width < 90).toBe(true);
  });

  it('are left out where there is no room, and cut when long', () => {
    const wall = [{ x: 100, y: 0, radius: 200 }];
    expect(placeEdgeLabels({ strands: strands.slice(0, 1), text, measure, names: [], discs: wall })).toEqual([]);
    const long = strandsOf([edge('3', 'a', 'b')], place);
    expect(placeEdgeLabels({ strands: long, text, measure, names: [], discs: [] })[0]!.text).toHaveLength(28);
    expect(
      placeEdgeLabels({ strands: strandsOf([edge('4', 'a', 'b')], place), text, measure, names: [], discs: [] }),
    ).toEqual([]);
  });
});
