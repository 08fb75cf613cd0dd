import { LitElement, html, nothing } from 'lit';
import type { StepLine, StepThrough } from '#core/models/editing/step-through.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { modelText } from '#text/models.ts';
import { stepsWords as words } from '#text/rules.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { timeFigure } from '../graph/words.ts';
import type { FinishedRun } from '../run/model-run.ts';
import { symbolStyles } from '../quantity.styles.ts';
import type { WorkbenchSession, WorkbenchState } from '../workbench-session.ts';
import { modelStepsStyles } from './ek-model-steps.styles.ts';
import './ek-step-sizes.ts';
import { stepValues } from './step-values.ts';
import { rowsOf, stepFigure, stepFrom, valuesAt, type StepRow } from './step-view.ts';

type Worked = Extract<StepThrough, { ok: true }>;

/** What a step was worked out from. */
interface Origin {
  readonly definition: ModelDefinition;
  readonly run: FinishedRun;
  readonly row: number;
}

/**
 * One time step of a model as in an exam: line by line, with the numbers filled in. It begins at the
 * moment that the time bar shows, and goes on to the next when asked.
 */
export class EkModelSteps extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    index: { type: Number },
    row: { state: true },
    done: { state: true },
    said: { state: true },
  };

  declare session: WorkbenchSession | null;
  declare state: WorkbenchState | null;
  /** The sample that is shown. */
  declare index: number;
  /** The sample that the step begins with. */
  declare private row: number;
  /** Lines that have been worked out. */
  declare private done: number;
  declare private said: string;

  #step: StepThrough | null = null;
  #origin: Origin | null = null;
  #lastIndex = -1;
  #isStale = false;
  /** A tab that is not in view works nothing out; it does when it gets a size. */
  readonly #size = new ResizeObserver(() => {
    if (this.#isStale) this.requestUpdate();
  });

  constructor() {
    super();
    this.session = null;
    this.state = null;
    this.index = 0;
    this.row = 0;
    this.done = 0;
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#size.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#size.disconnect();
  }

  protected override shouldUpdate(): boolean {
    this.#isStale = this.hasUpdated && !this.checkVisibility();
    return !this.#isStale;
  }

  protected override willUpdate(): void {
    const run = this.state?.run.run ?? null;
    if (run === null || this.state === null) return;
    const last = run.trajectory.time.length - 1;
    if (this.index !== this.#lastIndex) {
      // At the end there is no next step: a run that is shown whole is worked out from its start.
      this.row = this.index >= last ? 0 : this.index;
      this.done = 0;
      this.#lastIndex = this.index;
    }
    this.row = Math.min(this.row, Math.max(last - 1, 0));
    this.#workOut({ definition: this.state.definition, run, row: this.row });
  }

  override render() {
    const { state } = this;
    const run = state?.run.run ?? null;
    if (state === null || run === null) return html`<p>${words.wait}</p>`;
    return html`<div class="parts">
      <section class="step">${this.#renderStep(state, run)}</section>
      <ek-step-sizes .state=${state}></ek-step-sizes>
    </div>`;
  }

  #renderStep({ definition, faults }: WorkbenchState, run: FinishedRun) {
    const step = this.#step;
    if (faults.length > 0) return html`<p>${words.faults}</p>`;
    if (step === null) return nothing;
    if (!step.ok) {
      const [fault] = step.faults;
      return html`<p>
        ${fault?.code === 'model-not-in-lines' ? words.refused(fault.name) : words.unfilled}
      </p>`;
    }
    const { variable, unit } = definition.time;
    const at = (row: number) =>
      `${variable} = ${modelText.amount(timeFigure(run.trajectory, row), unit)}`;
    return html`<h3>${words.heading(at(this.row), at(this.row + 1))}</h3>
      <p class="soft">${words.hint}</p>
      ${
        definition.method === 'lines' || definition.method === 'euler'
          ? nothing
          : html`<p class="soft">${words.method(definition.method)}</p>`
      }
      <div class="work" @keydown=${this.#handleKey}>
        ${this.#renderButtons(step, run)}
        <div class="lines" role="group" tabindex="0" aria-label=${words.lines}>
          <ol>
            ${rowsOf(definition, step.lines).map((row) => this.#renderRow(row, step))}
          </ol>
        </div>
        <div class="values">
          ${stepValues(valuesAt(definition, run, this.row), step, this.done)}
        </div>
      </div>
      <p class="visually-hidden" role="status">${this.said}</p>`;
  }

  #renderButtons({ lines }: Worked, run: FinishedRun) {
    const isDone = this.done >= lines.length;
    const button = (label: string, isOff: boolean, act: () => void, isMain = false) =>
      html`<button
        class="button"
        type="button"
        data-size="small"
        data-variant=${isMain ? 'primary' : nothing}
        ?disabled=${isOff}
        @click=${act}
      >
        ${label}
      </button>`;
    return html`<div class="buttons">
      ${button(words.back, this.done === 0 && this.row === 0, this.#back)}
      ${button(words.nextLine, isDone, this.#nextLine, !isDone)}
      ${button(words.whole, isDone, this.#whole)}
      ${button(words.nextStep, !this.#hasNext(run), this.#nextStep, isDone)}
    </div>`;
  }

  #renderRow({ line, text, isStatement, steps }: StepRow, { lines }: Worked) {
    const shown = steps.filter((one) => lines.indexOf(one) < this.done);
    const reached = lines[this.done - 1]?.line ?? 0;
    const isPassed = reached > line || this.done >= lines.length;
    const isSkipped = isStatement && steps.length === 0 && isPassed;
    const isNow = steps.some((one) => lines.indexOf(one) === this.done - 1);
    return html`<li
      value=${line}
      data-state=${isSkipped ? 'skipped' : isNow ? 'now' : shown.length > 0 ? 'done' : 'waiting'}
      aria-current=${isNow ? 'step' : nothing}
    >
      <span class="number" aria-hidden="true">${line}</span>
      <code class="rule">${text}</code>
      ${isSkipped ? html`<span class="skipped">${words.unreached}</span>` : nothing}
      ${shown.map(
        (one) =>
          html`<span class="worked"
            ><code>${one.filled}</code> <b class="result">${resultOf(one)}</b></span
          >`,
      )}
    </li>`;
  }

  /** Works the step out, unless nobody can see it or it is there already. */
  #workOut(origin: Origin): void {
    const before = this.#origin;
    const isSame =
      before !== null &&
      before.definition === origin.definition &&
      before.run === origin.run &&
      before.row === origin.row;
    if (isSame) return;
    if (before?.definition !== origin.definition) this.done = 0;
    this.#origin = origin;
    this.#step = stepFrom(origin.definition, origin.run, origin.row);
  }

  get #lines(): readonly StepLine[] {
    return this.#step?.ok === true ? this.#step.lines : [];
  }

  /** Whether the run goes on after this step. */
  #hasNext({ trajectory }: FinishedRun): boolean {
    return this.row + 2 < trajectory.time.length;
  }

  readonly #nextLine = (): void => {
    const line = this.#lines[this.done];
    if (line === undefined) return;
    this.done += 1;
    this.said = words.said(line.line, line.filled, resultOf(line));
  };

  readonly #whole = (): void => {
    const lines = this.#lines;
    this.done = lines.length;
    const last = lines.at(-1);
    if (last !== undefined) this.said = words.said(last.line, last.filled, resultOf(last));
  };

  readonly #nextStep = (): void => {
    const run = this.state?.run.run ?? null;
    if (run === null || !this.#hasNext(run)) return;
    this.row += 1;
    this.done = 0;
    this.said = '';
  };

  readonly #back = (): void => {
    if (this.done > 0) this.done -= 1;
    else this.#previousStep();
  };

  /** The step before, all of it. */
  #previousStep(): void {
    const { state } = this;
    const run = state?.run.run ?? null;
    if (this.row === 0 || state === null || run === null) return;
    this.row -= 1;
    this.#workOut({ definition: state.definition, run, row: this.row });
    this.done = this.#lines.length;
  }

  #handleKey(event: KeyboardEvent): void {
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: this.#nextLine,
      ArrowUp: this.#back,
      ArrowRight: this.#nextStep,
      ArrowLeft: () => {
        this.#previousStep();
      },
    };
    const act = acts[event.key];
    if (act === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  }

  static override styles = [shadowBase, buttonStyles, symbolStyles, modelStepsStyles];
}

/** What a line comes to. */
function resultOf({ kind, value }: StepLine): string {
  if (kind === 'stop') return words.stops;
  if (kind === 'condition') return value === 1 ? words.holds : words.fails;
  return words.result(stepFigure(value ?? NaN));
}

customElements.define('ek-model-steps', EkModelSteps);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-steps': EkModelSteps;
  }
}
