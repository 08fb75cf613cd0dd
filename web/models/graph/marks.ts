/** Open marks for what was measured, another for each quantity. */
import type { PathSink } from './paths.ts';

type Corners = readonly (readonly [x: number, y: number])[];

const round: Corners = Array.from({ length: 16 }, (_, index) => {
  const angle = (index * Math.PI) / 8;
  return [Math.cos(angle), Math.sin(angle)];
});

const shapes: readonly Corners[] = [
  round,
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  [
    [0, -1.15],
    [1.05, 0.8],
    [-1.05, 0.8],
  ],
  [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
  [
    [0, 1.15],
    [-1.05, -0.8],
    [1.05, -0.8],
  ],
  [
    [-1.2, -0.55],
    [1.2, -0.55],
    [1.2, 0.55],
    [-1.2, 0.55],
  ],
];

/** The mark of a series around a place. */
export function traceMark(
  sink: PathSink,
  series: number,
  x: number,
  y: number,
  radius: number,
): void {
  const corners = shapes[series % shapes.length] ?? round;
  for (const [index, [right, down]] of [...corners, ...corners.slice(0, 1)].entries()) {
    if (index === 0) sink.moveTo(x + right * radius, y + down * radius);
    else sink.lineTo(x + right * radius, y + down * radius);
  }
}
