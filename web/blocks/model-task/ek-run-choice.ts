import { LitElement, css, html, nothing } from 'lit';
import {
  type ModelTaskAnswer,
  mayChange,
  runAlike,
} from '#core/blocks/model-task/model-task-question.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import type { KeptRun } from '#core/models/kept/kept-run.ts';
import { questionWords as words } from '#text/questions.ts';
import { settingsOf } from '../../models/run-settings.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';

/** Kept runs of the model of a task, to hand in one of them; and which one the answer is now. */
export class EkRunChoice extends LitElement {
  static override properties = {
    original: { attribute: false },
    runs: { attribute: false },
    chosen: { attribute: false },
  };

  /** The model of the task. */
  declare original: ModelDefinition | null;
  declare runs: readonly KeptRun[];
  /** The title of the run that is the answer. */
  declare chosen: string | null;
  onChoose: (answer: ModelTaskAnswer) => void = () => undefined;

  constructor() {
    super();
    this.original = null;
    this.runs = [];
    this.chosen = null;
  }

  override render() {
    const { chosen, original } = this;
    if (original === null) return nothing;
    const runs = this.runs.filter((run) => fits(run, original));
    return html`${
        runs.length === 0
          ? nothing
          : html`<details>
              <summary>${words.useRun}</summary>
              <ul>
                ${runs.map((run) => this.#renderRun(run, original))}
              </ul>
            </details>`
      }
      <p class="chosen" role="status">${chosen === null ? '' : words.usedRun(chosen)}</p>`;
  }

  #renderRun(run: KeptRun, original: ModelDefinition) {
    return html`<li>
      <button
        class="button"
        type="button"
        data-size="small"
        aria-label=${words.useThis(run.title)}
        @click=${() => {
          this.#choose(run, original);
        }}
      >
        ${run.title}
      </button>
      <span>${settingsOf(run, original)}</span>
    </li>`;
  }

  #choose({ title, definition, parameters, step }: KeptRun, original: ModelDefinition): void {
    const summary = this.renderRoot.querySelector('summary');
    summary?.parentElement?.removeAttribute('open');
    summary?.focus();
    this.onChoose({
      kind: 'model_task',
      parameters: { ...parameters },
      ...(step === null ? {} : { step }),
      ...(runAlike(definition, original) ? {} : { definition }),
      run: title,
    });
  }

  static override styles = [
    shadowBase,
    buttonStyles,
    css`
      :host {
        display: block;
        margin-block: var(--ek-space-2);
        color: var(--ek-ink);
        font: var(--ek-ui-s);
      }

      summary {
        inline-size: fit-content;
        min-block-size: var(--ek-touch);
        align-content: center;
        cursor: pointer;
      }

      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--ek-space-1) var(--ek-space-4);
        padding-block: var(--ek-space-1);
        border-block-start: 1px solid var(--ek-line);
        overflow-wrap: anywhere;
      }

      li span {
        flex: 1 1 14rem;
        color: var(--ek-ink-soft);
      }

      .chosen {
        margin: var(--ek-space-1) 0 0;
      }

      .chosen:empty {
        display: none;
      }

      @media print {
        details {
          display: none;
        }
      }
    `,
  ];
}

/** Whether the run is of this model, or of one that a pupil may make of it. */
function fits({ definition }: KeptRun, original: ModelDefinition): boolean {
  if (definition.id !== original.id) return false;
  return mayChange(original) || runAlike(definition, original);
}

customElements.define('ek-run-choice', EkRunChoice);

declare global {
  interface HTMLElementTagNameMap {
    'ek-run-choice': EkRunChoice;
  }
}
