/** The shapes of the kinds as paths, for a plain canvas; the shaders say the same in another way. */
import type { Brush } from './brush.ts';
import { shapes } from './palette.ts';

/** Corners in units of the radius, y downwards. */
const corners: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  hexagon: [0, 60, 120, 180, 240, 300].map((angle) => turned(angle, 1.08)),
  triangle: [90, 210, 330].map((angle) => turned(angle, 1.3)).map(([x, y]) => [x, -y + 0.14] as const),
  diamond: [0, 90, 180, 270].map((angle) => turned(angle, 1.16)),
};

export function shapePath(context: Brush, shape: number, x: number, y: number, radius: number): void {
  const size = Math.max(0.1, radius);
  switch (shapes[shape]) {
    case 'square':
      context.roundRect(x - size * 0.88, y - size * 0.88, size * 1.76, size * 1.76, size * 0.28);
      break;
    case 'page':
      context.roundRect(x - size * 0.72, y - size * 0.94, size * 1.44, size * 1.88, size * 0.12);
      break;
    case 'hexagon':
    case 'triangle':
    case 'diamond':
      for (const [index, [right, down]] of corners[shapes[shape]]!.entries()) {
        if (index === 0) context.moveTo(x + right * size, y + down * size);
        else context.lineTo(x + right * size, y + down * size);
      }
      context.closePath();
      break;
    default:
      context.arc(x, y, size, 0, Math.PI * 2);
  }
}

function turned(angle: number, reach: number): readonly [number, number] {
  const turn = (angle * Math.PI) / 180;
  return [Math.cos(turn) * reach, Math.sin(turn) * reach];
}
