import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { tryModel } from '#core/blocks/model-task/marking.ts';
import {
  judge,
  type Judgement,
  type JudgedModel,
  type Predicate,
} from '#core/models/analysis/index.ts';
import { withoutBlanked } from '#core/models/authoring/blanks.ts';
import { wordsOf } from '#core/models/authoring/pupil-controls.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import {
  judgementWords,
  predicateSentence,
  predicateWords as words,
  type PredicateSetting,
} from '#text/predicates.ts';
import '../../elements/ek-button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import '../workbench/ek-model-workbench.ts';
import { freshWork, WorkbenchSession } from '../workbench-session.ts';

/** Rest after which what was moved is judged, in milliseconds. */
const pause = 150;

/** Opens the trial of a predicate in a dialog over the page; settles when it is closed. */
export async function openPredicateTrial(
  predicate: Predicate,
  model: ModelDefinition,
): Promise<void> {
  const trial = new EkPredicateTrial();
  trial.predicate = predicate;
  trial.model = model;
  document.body.append(trial);
  await trial.closed;
  trial.remove();
}

/** A model as a pupil gets it in a task, with beside it what a predicate says of it, part by part. */
export class EkPredicateTrial extends LitElement {
  static override properties = {
    predicate: { attribute: false },
    model: { attribute: false },
    judgement: { state: true },
    isBroken: { state: true },
  };

  declare predicate: Predicate | null;
  /** The author's own, whole; what is judged is compared with it. */
  declare model: ModelDefinition | null;
  declare private judgement: Judgement | null;
  /** The model cannot run as it is now. */
  declare private isBroken: boolean;

  readonly closed: Promise<void>;
  #settle: () => void = () => undefined;
  #session: WorkbenchSession | null = null;
  #reference: JudgedModel | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.predicate = null;
    this.model = null;
    this.judgement = null;
    this.isBroken = false;
    this.closed = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#session?.close();
    this.#settle();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('model') || this.model === null) return;
    this.#session?.close();
    const pupils = withoutBlanked(this.model);
    this.#reference = tryModel(this.model);
    this.#session = new WorkbenchSession(freshWork(pupils), pupils);
    this.#session.subscribe(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#judge, pause);
    });
    this.#judge();
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
    this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
  }

  override render() {
    const { predicate, model } = this;
    if (predicate === null || model === null) return nothing;
    return html`<dialog
      aria-labelledby="heading"
      @close=${(event: Event) => {
        if (event.target === event.currentTarget) this.#settle();
      }}
    >
      <header>
        <h2 id="heading" tabindex="-1">${words.tryHeading}</h2>
        <ek-button
          size="small"
          @click=${() => {
            this.renderRoot.querySelector('dialog')?.close();
          }}
          >${words.close}</ek-button
        >
      </header>
      <section class="verdict" tabindex="0" aria-label=${words.verdict}>
        <p class="soft">${words.tryHint}</p>
        <p class="overall" role="status" data-verdict=${this.#verdict}>
          ${words.overall[this.#verdict]}
        </p>
        <ul>
          ${this.#renderPart(predicate, this.judgement, {
            timeUnit: model.time.unit,
            unitOf: (name) => wordsOf(model, name).unit,
          })}
        </ul>
      </section>
      <div class="content">
        <ek-model-workbench .session=${this.#session}></ek-model-workbench>
      </div>
    </dialog>`;
  }

  #renderPart(
    predicate: Predicate,
    judgement: Judgement | null,
    setting: PredicateSetting,
  ): unknown {
    const verdict = verdictOf(judgement);
    const parts: readonly Predicate[] =
      predicate.kind === 'and' || predicate.kind === 'or'
        ? predicate.of
        : predicate.kind === 'not'
          ? [predicate.of]
          : [];
    const isJoined = parts.length > 0;
    const found = judgement === null || isJoined ? '' : judgementWords(judgement);
    const name =
      predicate.kind === 'and' || predicate.kind === 'or' || predicate.kind === 'not'
        ? words.joins[predicate.kind]
        : predicateSentence(predicate, setting);
    return html`<li data-verdict=${verdict}>
      ${name}:
      <b>${words.verdicts[verdict]}</b
      >${found === '' ? nothing : html` <span class="soft">(${found})</span>`}
      ${
        isJoined
          ? html`<ul>
              ${parts.map((part, index) =>
                this.#renderPart(part, judgement?.parts[index] ?? null, setting),
              )}
            </ul>`
          : nothing
      }
    </li>`;
  }

  get #verdict(): keyof typeof words.overall {
    return this.isBroken ? 'broken' : verdictOf(this.judgement);
  }

  readonly #judge = (): void => {
    const { predicate } = this;
    const session = this.#session;
    if (predicate === null || session === null) return;
    const { definition, run } = session.state;
    const model = tryModel(definition, run.parameters, run.step ?? undefined);
    this.isBroken = model === null;
    this.judgement =
      model === null ? null : judge(predicate, { model, reference: this.#reference ?? undefined });
  };

  static override styles = [
    shadowBase,
    css`
      dialog {
        inline-size: min(76rem, 100vw - 2 * var(--ek-space-4));
        max-inline-size: none;
        block-size: calc(100dvb - 2 * var(--ek-space-4));
        max-block-size: none;
        padding: 0;
        overflow: clip;
        border: 1px solid var(--ek-line);
        border-radius: calc(2 * var(--ek-radius));
        background: var(--ek-paper);
        color: var(--ek-ink);
        font: var(--ek-ui);
      }

      dialog[open] {
        display: grid;
        grid-template-rows: auto auto minmax(0, 1fr);
      }

      dialog::backdrop {
        background: oklch(0.2 0.01 265 / 0.45);
      }

      header {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: var(--ek-space-3);
        padding: var(--ek-space-3) var(--ek-space-5);
        border-block-end: 1px solid var(--ek-line);
      }

      h2 {
        margin: 0;
        font-size: var(--ek-text-l);
      }

      header ek-button {
        flex: none;
      }

      .content {
        position: relative;
        overflow: auto;
        padding: var(--ek-space-4) var(--ek-space-5) var(--ek-space-6);
      }

      /* In sight while the model below it is changed, which is what it goes along with. */
      .verdict {
        position: relative;
        overflow: auto;
        max-block-size: 30dvb;
        padding: var(--ek-space-3) var(--ek-space-5);
        border-block-end: 1px solid var(--ek-line);
        background: var(--ek-wash);
      }

      p {
        margin: 0 0 var(--ek-space-2);
      }

      .overall {
        font-weight: 650;
      }

      .soft {
        color: var(--ek-ink-soft);
        font: var(--ek-ui-s);
      }

      ul {
        margin: 0;
        padding-inline-start: var(--ek-space-4);
      }

      @media (max-width: 40rem) {
        dialog {
          inline-size: 100vw;
          block-size: 100dvb;
          border: 0;
          border-radius: 0;
        }

        header,
        .verdict,
        .content {
          padding-inline: var(--ek-space-4);
        }
      }
    `,
  ];
}

function verdictOf(judgement: Judgement | null): 'holds' | 'fails' | 'undecided' {
  if (judgement === null || judgement.holds === null) return 'undecided';
  return judgement.holds ? 'holds' : 'fails';
}

customElements.define('ek-predicate-trial', EkPredicateTrial);

declare global {
  interface HTMLElementTagNameMap {
    'ek-predicate-trial': EkPredicateTrial;
  }
}
