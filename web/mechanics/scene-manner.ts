/**
 * How time runs on the stage: as in reality where a scene lasts from one second to a minute, else the
 * whole lasts ten seconds.
 */
import type { PlaybackManner } from '../models/run/playback.ts';

/** Seconds in which a scene passes that has no pace of its own. */
const usual = 10;

export const sceneManner: PlaybackManner = {
  paceOf: (span) => (span >= 1 && span <= 60 ? 1 : span / usual),
  factors: { slow: 0.25, normal: 1, fast: 3 },
  begin: 'start',
  stills: 24,
};
