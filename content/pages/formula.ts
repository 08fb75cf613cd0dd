/** LaTeX to MathML, on the server, so that a page shows formulas without a script. */
import temml from 'temml';
import { Html, html } from './html.ts';

/** Formulas recur on every page of a module; each is written once. */
const written = new Map<string, Html>();
const maximumWritten = 5000;

/**
 * MathML for a formula; `display` puts it on a line of its own. What Temml cannot read is shown as
 * its LaTeX, so that nothing disappears. Inline styles are taken out: the policy forbids them.
 */
export function formulaHtml(tex: string, display: boolean): Html {
  const key = `${display ? 'd' : 'i'}${tex}`;
  const known = written.get(key);
  if (known !== undefined) return known;
  const made = write(tex, display);
  if (written.size >= maximumWritten) written.clear();
  written.set(key, made);
  return made;
}

function write(tex: string, display: boolean): Html {
  try {
    const mathml = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      wrap: 'none',
    });
    return new Html(mathml.replace(/ style="[^"]*"/g, ''));
  } catch {
    return html`<code class="unreadable-formula">${tex}</code>`;
  }
}
