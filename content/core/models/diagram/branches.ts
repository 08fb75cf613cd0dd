/** Where a flow from or to a cloud may stand at its stock. */
import type { Box, Point } from './geometry.ts';
import type { Axis } from './routes.ts';
import { gridStep } from './symbols.ts';

/** Pixels from a stock to the middle of a valve, and from there to the middle of a cloud. */
export const betweenBranches = 4 * gridStep;
/** The same up and down, where symbols are less wide. */
export const betweenLevels = 3 * gridStep;

/** A valve with its cloud. */
export interface Branch {
  readonly valve: Point;
  readonly end: Point;
  readonly axis: Axis;
}

/** Places from the best to the worst: beside the stock (left for what flows in), below, above. */
export function branchesOf({ x, y, width }: Box, isInflow: boolean): readonly Branch[] {
  const near = Math.ceil((width / 2 + betweenBranches) / gridStep) * gridStep;
  const far = near + betweenBranches;
  const aside = (sign: number): Branch => ({
    valve: { x: x + sign * near, y },
    end: { x: x + sign * far, y },
    axis: 'across',
  });
  const beyond = (sign: number, shift: number): Branch => ({
    valve: { x: x + shift, y: y + sign * betweenLevels },
    end: { x: x + shift, y: y + 2 * sign * betweenLevels },
    axis: 'down',
  });
  const side = isInflow ? -1 : 1;
  const shifts = [gridStep, -gridStep].filter((shift) => Math.abs(shift) < width / 2);
  return [
    ...[aside(side), beyond(side, 0), beyond(-side, 0), aside(-side)],
    ...shifts.flatMap((shift) => [beyond(side, shift), beyond(-side, shift)]),
  ];
}
