import { describe, expect, it } from 'vitest';
import { barOf, lineOf, linesDue, type Progress } from '../../src/cli/progress.ts';

const half: Progress = { stage: 'reading', done: 500, total: 1000, bytes: 4e6, totalBytes: 8e6 };
const plain = { width: 80, colours: false };

describe('a bar on a terminal', () => {
  it('tells share, count, rate and time left', () => {
    const line = barOf(half, 2, plain);
    expect(line).toMatch(/^reading {2}━{12}─{11} {3}50 % {2}500 of 1000 texts {2}2\.0 MB\/s {2}0:02 left$/u);
    expect(line).toHaveLength(79);
  });

  it.each([200, 80, 60, 44, 30, 18, 12, 8, 3, 1])('is never wider than a terminal of %i columns', (width) => {
    for (const progress of [half, { stage: 'writing graph.json' }, { stage: 'reading', done: 7, bytes: 12e6 }])
      expect(barOf(progress, 3661, { width, colours: false }).length).toBeLessThan(Math.max(2, width));
  });

  it('leaves away the count first, and the time left last', () => {
    expect(barOf(half, 60, { width: 44, colours: false })).toMatch(/^reading {2}━+─+ {3}50 % .*1:00 left$/u);
    expect(barOf(half, 60, { width: 30, colours: false })).toBe('reading   50 %  1:00 left');
    expect(barOf(half, 60, { width: 18, colours: false })).toBe('reading   50 %');
  });

  it('tells the time that it has taken where nobody knows how much there is', () => {
    expect(barOf({ stage: 'layout' }, 75, plain)).toBe('layout  1:15');
    expect(barOf({ stage: 'reading', done: 42, bytes: 9e6 }, 3725, plain)).toBe('reading  42 texts  0.0 MB/s  1:02:05');
  });

  it('has colours only where they are wanted', () => {
    expect(barOf(half, 2, { width: 80, colours: true })).toContain('\u001b[36m');
    expect(barOf(half, 2, plain)).not.toContain('\u001b');
  });
});

describe('lines in a log', () => {
  it('tell nothing that another machine would tell otherwise', () => {
    expect(lineOf(half)).toBe('reading: 500 of 1000 texts (50 %)');
    expect(lineOf({ stage: 'layout' })).toBe('layout …');
  });

  it('come with every thousand texts or ten megabytes', () => {
    expect(linesDue({ stage: 'a', done: 999, total: 3000 })).toBe(0);
    expect(linesDue({ stage: 'a', done: 2500, total: 3000 })).toBe(2);
    expect(linesDue({ stage: 'a', done: 3, total: 10, bytes: 35e6, totalBytes: 90e6 })).toBe(3);
  });

  it('are twenty at most where it is known how much there is', () => {
    expect(linesDue({ stage: 'a', done: 1e6, total: 1e6 })).toBe(20);
    expect(linesDue({ stage: 'a', done: 49_999, total: 1e6 })).toBe(0);
    expect(linesDue({ stage: 'a', done: 50_000, total: 1e6 })).toBe(1);
  });

  it('become fewer and fewer where it is not, and never go back', () => {
    const due = [1, 9, 10, 11, 20, 99, 100, 200, 1000].map((k) => linesDue({ stage: 'a', done: k * 1000 }));
    expect(due).toEqual([1, 9, 10, 10, 11, 18, 19, 20, 28]);
  });
});
