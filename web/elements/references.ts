/** Ids in the light DOM, and attributes that list them. */

let count = 0;

/** An id that no one else on the page has. */
export function uniqueId(): string {
  count += 1;
  return `ek-${String(count)}`;
}

/** Names an element in an id list such as `aria-describedby`, or leaves it out when it is empty. */
export function addReference(
  from: Element,
  attribute: 'aria-describedby' | 'aria-labelledby',
  to: Element,
): void {
  const ids = (from.getAttribute(attribute) ?? '').split(/\s+/).filter(Boolean);
  const rest = ids.filter((id) => id !== to.id);
  const isEmpty = to.textContent.trim() === '';
  const list = isEmpty ? rest : [...rest, to.id];
  if (list.length === 0) from.removeAttribute(attribute);
  else from.setAttribute(attribute, list.join(' '));
}
