/** How long a browser takes from a key to the painted letter; runs in the page. */

/** Begins to measure; the function that comes back gives the times so far, in milliseconds. */
export function timeKeys(target: EventTarget): () => readonly number[] {
  const times: number[] = [];
  target.addEventListener(
    'keydown',
    (event) => {
      const began = event.timeStamp;
      requestAnimationFrame(() => {
        // A message runs right after the frame is painted.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - began);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
  return () => times;
}
