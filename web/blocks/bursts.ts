/**
 * Changes that follow one another without a pause are undone in one go. The history of the document
 * takes changes together that carry the same number of a composition, so a burst has one.
 */
let latest = 1_000_000;

/** Gives the number of the burst in which a change is made now; `pause` in milliseconds ends one. */
export function createBursts(pause: number): () => number {
  let burst = 0;
  let changedAt = -Infinity;
  return () => {
    const now = performance.now();
    if (now - changedAt > pause) burst = latest += 1;
    changedAt = now;
    return burst;
  };
}
