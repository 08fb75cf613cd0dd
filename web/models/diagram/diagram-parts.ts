/** What stands around the drawing: the switch to the list, comparing, and words about model lines. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ModelDefinition } from '#core/models/index.ts';
import { diagramWords as words } from '#text/diagram.ts';

/** The switch between drawing and list. */
export function viewSwitch(isList: boolean, choose: (isList: boolean) => void): TemplateResult {
  const button = (label: string, isOn: boolean, next: boolean) =>
    html`<button
      class="button"
      type="button"
      data-size="small"
      data-variant="quiet"
      aria-pressed=${isOn ? 'true' : 'false'}
      @click=${() => {
        choose(next);
      }}
    >
      ${label}
    </button>`;
  return html`<div class="views" role="group" aria-label=${words.view.label}>
    ${button(words.view.drawing, !isList, false)} ${button(words.view.list, isList, true)}
  </div>`;
}

/** The button that shows the differences with the original. */
export function compareButton(isOn: boolean, toggle: () => void): TemplateResult {
  return html`<button
    class="button compare"
    type="button"
    data-size="small"
    data-variant="quiet"
    aria-expanded=${isOn ? 'true' : 'false'}
    @click=${toggle}
  >
    ${isOn ? words.compare.close : words.compare.open}
  </button>`;
}

/** What is said of a model in lines, and, with `lift`, the button that makes it stocks and flows. */
export function linesNote(isLifted: boolean, lift: (() => void) | null): TemplateResult {
  return html`<div class="lines">
    <p class="soft">${isLifted ? words.lines.lifted : words.lines.plain}</p>
    ${
      lift === null
        ? nothing
        : html`<button class="button" type="button" data-size="small" @click=${lift}>
            ${words.lines.make}
          </button>`
    }
  </div>`;
}

/** What is said where there is nothing to draw. */
export function emptyNote(definition: ModelDefinition, canChange: boolean): TemplateResult {
  const isUnread = definition.semantics === 'lines' && definition.rules.length > 0;
  return html`<p class="soft">
    ${isUnread ? words.unreadable : words.empty} ${canChange ? words.begin : nothing}
  </p>`;
}
