/** The keys that read a graph, the same as those of a slider. */

/** Arrow keys go through a run in about so many strides. */
const strides = 100;

/**
 * The sample a key goes to; null to read no longer, undefined for a key that means nothing here.
 * `span` is how many samples are in sight.
 */
export function keyTarget(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  now: number,
  last: number,
  span = last,
): number | null | undefined {
  const stride = shiftKey ? 1 : Math.max(1, Math.round(span / strides));
  const within = (index: number): number => Math.min(Math.max(index, 0), last);
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(now - stride);
    case 'ArrowRight':
    case 'ArrowUp':
      return within(now + stride);
    case 'PageDown':
      return within(now - 10 * stride);
    case 'PageUp':
      return within(now + 10 * stride);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return null;
    default:
      return undefined;
  }
}
