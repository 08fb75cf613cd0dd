/**
 * From places in a picture to metres: two points at a known distance give the scale, one point the
 * origin, and an angle the direction of the x-axis. Places are in pixels of the picture, from its upper
 * left corner, y downward.
 */

/** A place in the picture, in pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface Calibration {
  /** Two places, and how far apart they are in `length`, above 0, in whatever unit is wanted. */
  readonly from: Place;
  readonly to: Place;
  readonly length: number;
  readonly origin: Place;
  /** How far the x-axis is turned from pointing right, in radians against the clock as one sees it. */
  readonly angle: number;
  /** Whether the y-axis points down, as is handy for a fall. */
  readonly isDown: boolean;
}

/** A place that was marked at a moment. */
export interface Mark extends Place {
  /** Seconds from the begin of the film. */
  readonly time: number;
}

/** The length of a pixel; null as long as both places are the same or the length is none. */
export function pixelSize({ from, to, length }: Pick<Calibration, 'from' | 'to' | 'length'>) {
  const pixels = Math.hypot(to.x - from.x, to.y - from.y);
  return pixels > 0 && length > 0 && Number.isFinite(length) ? length / pixels : null;
}

/** A place along the axes, in the unit of the length; null without a scale. */
export function calibrated(place: Place, calibration: Calibration): Place | null {
  const size = pixelSize(calibration);
  if (size === null) return null;
  const { origin, angle, isDown } = calibration;
  const right = (place.x - origin.x) * size;
  // pixels count downward
  const up = (origin.y - place.y) * size;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const across = right * cos + up * sin;
  const along = up * cos - right * sin;
  return { x: across, y: isDown ? -along : along };
}

/** The angle of the x-axis through the origin and another place, in radians; 0 if they are the same. */
export function angleTo(origin: Place, { x, y }: Place): number {
  return Math.atan2(origin.y - y, x - origin.x);
}

/**
 * Rows of time, x and y, in the order of time. Rounded to what a pixel can tell: a hundredth of it, so
 * that no figures stand there that nobody measured.
 *
 * @param start the moment that counts as zero, in seconds of the film
 */
export function rowsOfMarks(
  marks: readonly Mark[],
  calibration: Calibration,
  start = 0,
): readonly (readonly [time: number, x: number, y: number])[] {
  const size = pixelSize(calibration);
  if (size === null) return [];
  const digits = Math.min(Math.max(0, Math.ceil(2 - Math.log10(size))), 12);
  return marks
    .toSorted((one, other) => one.time - other.time)
    .flatMap((mark) => {
      const place = calibrated(mark, calibration);
      if (place === null) return [];
      const round = (value: number) => Number(value.toFixed(digits)) + 0;
      return [
        [Number((mark.time - start).toFixed(4)) + 0, round(place.x), round(place.y)] as const,
      ];
    });
}

/** Usual numbers of frames per second. */
const usualRates = [10, 12, 15, 24, 25, 30, 48, 50, 60, 90, 100, 120, 240, 480] as const;

/**
 * Frames per second, from the moments of frames that were shown; null for fewer than three. Some may
 * have been skipped, so that the shortest intervals count; near a usual number it is that number.
 */
export function estimateFrameRate(moments: readonly number[]): number | null {
  const intervals = moments
    .slice(1)
    .map((moment, at) => moment - (moments[at] ?? NaN))
    .filter((interval) => interval > 1e-4)
    .sort((a, b) => a - b);
  if (intervals.length < 2) return null;
  const shortest = intervals[0] ?? NaN;
  const single = intervals.filter((interval) => interval < 1.5 * shortest);
  const rate = single.length / single.reduce((sum, one) => sum + one, 0);
  const usual = usualRates.find((one) => Math.abs(one - rate) <= 0.03 * one);
  return usual ?? Number(rate.toPrecision(3));
}
