/** Puts a tool at a place of the page in the editor, which scrolls along with the text. */

/** A rectangle in the window; `DOMRect` is one. */
export interface Place {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Moves `tool` so that its top left corner is at these window coordinates, kept within `frame`. */
export function placeAt(tool: HTMLElement, frame: Element, left: number, top: number): void {
  const origin = frame.getBoundingClientRect();
  const room = Math.max(0, origin.width - tool.offsetWidth);
  const x = Math.min(Math.max(left - origin.left, 0), room);
  set(tool, 'left', x);
  set(tool, 'top', top - origin.top);
}

/** Above the place, or below it where the window has no room above. */
export function placeBeside(tool: HTMLElement, frame: Element, place: Place, gap = 8): void {
  const height = tool.offsetHeight;
  const isRoomAbove = place.top - gap - height > 0;
  const top = isRoomAbove ? place.top - gap - height : place.bottom + gap;
  placeAt(tool, frame, (place.left + place.right - tool.offsetWidth) / 2, top);
}

/** Writing a style that is there already would still cost a layout. */
function set(tool: HTMLElement, property: 'left' | 'top', pixels: number): void {
  const value = `${String(Math.round(pixels))}px`;
  if (tool.style.getPropertyValue(property) !== value) tool.style.setProperty(property, value);
}
