/** Points of a scene that are drawn and stay where they are. */
import type { Scene } from '#core/mechanics/index.ts';

export interface Vector {
  readonly x: number;
  readonly y: number;
}

/** What holds a spring, rope or rod. */
export function connections({ springs = [], ropes = [], rods = [] }: Scene): readonly Vector[] {
  return [...springs, ...ropes, ...rods]
    .flatMap(({ from, to }) => [from, to])
    .flatMap((end) => ('point' in end ? [end.point] : []));
}
