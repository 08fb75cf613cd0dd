/** Where the focus is, and when nothing moves any more; both also inside shadow roots. */

export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** Waits for colours that are on their way, so that contrast is that of the end. */
export async function still(): Promise<void> {
  // A change of colour begins with the next frame.
  for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
  const animations = rootsIn(document).flatMap((root) => root.getAnimations());
  await Promise.allSettled(animations.map(({ finished }) => finished));
}

function rootsIn(root: Document | ShadowRoot): readonly (Document | ShadowRoot)[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  return [root, ...inner.flatMap(rootsIn)];
}
