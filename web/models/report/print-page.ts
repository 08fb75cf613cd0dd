/** Prints a page that is not on the screen, in a frame of its own. */

/**
 * Resolves when the dialog is closed. The policy of this site allows no style in a page, so the style
 * is handed over as a sheet.
 */
export async function printPage(text: string, style: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  // A page by our own writer, in which every text is escaped.
  frame.srcdoc = text;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (view !== null) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(style);
    view.document.adoptedStyleSheets = [sheet];
    view.focus();
    view.print();
  }
  frame.remove();
}
