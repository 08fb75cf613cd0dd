/** What can be added to a diagram: the buttons, and what a chosen one asks for next. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ModelDefinition } from '#core/models/index.ts';
import { diagramWords, type NewPart } from '#text/diagram.ts';

const words = diagramWords.tools;

/** An end of a flow: a stock, null outside the model, undefined as long as it is not chosen. */
type FlowEnd = string | null | undefined;

/** What is being added. */
export type Tool =
  | { readonly kind: 'place'; readonly part: Exclude<NewPart, 'flow'> }
  | { readonly kind: 'flow'; readonly from: FlowEnd }
  | { readonly kind: 'link'; readonly from: string | undefined };

const parts = ['stock', 'flow', 'auxiliary', 'constant', 'table'] as const;

/** The row of buttons. `choose` tells whether it was done without pointer. */
export function toolButtons(
  tool: Tool | null,
  choose: (tool: Tool, isByKey: boolean) => void,
): TemplateResult {
  const button = (label: string, next: Tool, isOn: boolean) =>
    html`<button
      class="button"
      type="button"
      data-size="small"
      aria-pressed=${isOn ? 'true' : 'false'}
      @click=${(event: MouseEvent) => {
        choose(next, event.detail === 0);
      }}
    >
      ${label}
    </button>`;
  return html`<div class="tools" role="group" aria-label=${words.label}>
    ${parts.map((part) =>
      part === 'flow'
        ? button(words.names.flow, { kind: 'flow', from: undefined }, tool?.kind === 'flow')
        : button(
            words.names[part],
            { kind: 'place', part },
            tool?.kind === 'place' && tool.part === part,
          ),
    )}
    ${button(words.link, { kind: 'link', from: undefined }, tool?.kind === 'link')}
  </div>`;
}

interface ToolChoices {
  readonly stocks: readonly string[];
  /** Names that can be used, and names whose formula can use them. */
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/** The names that a flow or a link can join. */
export function toolChoices(definition: ModelDefinition): ToolChoices {
  if (definition.semantics === 'lines') return { stocks: [], sources: [], targets: [] };
  const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);
  const { stocks, flows, auxiliaries, constants } = definition;
  return {
    stocks: names(stocks),
    sources: names([...stocks, ...flows, ...auxiliaries, ...constants]),
    targets: names([...flows, ...auxiliaries, ...constants]),
  };
}

interface ToolActions {
  placeAnywhere(): void;
  flow(from: string | null, to: string | null): void;
  link(from: string, to: string): void;
  stop(): void;
}

/** What to do next with the chosen button: in the drawing, or here. */
export function toolBar(
  tool: Tool | null,
  choices: ToolChoices,
  actions: ToolActions,
): TemplateResult | typeof nothing {
  if (tool === null) return nothing;
  const stop = html`<button
    class="button"
    type="button"
    data-variant="quiet"
    data-size="small"
    @click=${() => {
      actions.stop();
    }}
  >
    ${words.stop}
  </button>`;
  if (tool.kind === 'place') {
    return html`<div class="bar">
      <p>${words.place(tool.part)}</p>
      <button
        class="button"
        type="button"
        data-size="small"
        @click=${() => {
          actions.placeAnywhere();
        }}
      >
        ${words.free}
      </button>
      ${stop}
    </div>`;
  }
  const isFlow = tool.kind === 'flow';
  const select = (
    id: string,
    label: string,
    names: readonly string[],
    chosen: FlowEnd = undefined,
  ) =>
    html`<label
      >${label}
      <select name=${id}>
        ${
          isFlow
            ? html`<option value="" ?selected=${chosen === null}>${words.outside}</option>`
            : html`<option value="">${words.choose}</option>`
        }
        ${names.map((name) => html`<option value=${name} ?selected=${chosen === name}>${name}</option>`)}
      </select></label
    >`;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const [from, to] = ['from', 'to'].map((end) => {
      const value = data.get(end);
      return typeof value === 'string' && value !== '' ? value : null;
    });
    if (isFlow) actions.flow(from ?? null, to ?? null);
    else if (typeof from === 'string' && typeof to === 'string') actions.link(from, to);
  };
  return html`<form class="bar" @submit=${submit}>
    <p>${isFlow ? words.flow : words.link1}</p>
    ${select('from', words.from, isFlow ? choices.stocks : choices.sources, tool.from)}
    ${select('to', words.to, isFlow ? choices.stocks : choices.targets)}
    <button class="button" data-size="small">${isFlow ? words.draw : words.linkUp}</button>
    ${stop}
  </form>`;
}
