/** Styles for children that an element does not own the shadow root of. */
import type { CSSResult } from 'lit';

/** Adds a sheet, once, to the document or shadow root that an element stands in. */
export function adoptInto(root: Node, sheet: CSSResult): void {
  const styles = sheet.styleSheet;
  if (styles === undefined) return;
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  if (!root.adoptedStyleSheets.includes(styles)) root.adoptedStyleSheets.push(styles);
}
