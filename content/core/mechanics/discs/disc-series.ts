/** The names of the series about a scene of discs. */
import type { Scene } from '../world.ts';

/** What is summed over the discs at each row. */
export const counted = ['E_k', 'E_z', 'Q', 'p_x', 'p_y', 'J', 'botsingen'] as const;

/** From how many discs on a pressure and a temperature mean something. */
const gasSize = 20;

type DiscSeries = (typeof counted)[number] | 'E_mech' | 'P' | 'T';

/** All names for a scene (fills written out). */
export function discSeries({ bodies }: Scene): readonly DiscSeries[] {
  return [...counted, 'E_mech', ...(bodies.length < gasSize ? [] : (['P', 'T'] as const))];
}
