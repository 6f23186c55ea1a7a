import { describe, expect, it } from 'vitest';
import { swerefOf } from '../../../src/layout/arrange/sweref.ts';

/** Lantmäteriet's published control points: latitude, longitude, north, east. */
const points = [
  [55, 12.75, 6097106.672, 356083.438],
  [55, 14.25, 6095048.642, 452024.069],
  [57, 19.5, 6326392.707, 773251.054],
  [59, 11.25, 6546096.724, 284626.066],
  [61, 18.75, 6768593.345, 702745.127],
  [65, 21.75, 7225449.115, 817833.405],
  [69, 21, 7666089.698, 739639.195],
] as const;

describe('SWEREF 99 TM', () => {
  it.each(points)('%d° N %d° E lies where Lantmäteriet has it', (latitude, longitude, north, east) => {
    const point = swerefOf(latitude, longitude);
    expect(point.north).toBeCloseTo(north, 2);
    expect(point.east).toBeCloseTo(east, 2);
  });
});
