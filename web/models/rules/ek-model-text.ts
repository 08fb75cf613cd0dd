import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { compareModels } from '#core/models/editing/compare-models.ts';
import { rulesText } from '#core/models/exchange/rules-text.ts';
import { unsaidInRules, type Unsaid } from '#core/models/exchange/unsaid-in-rules.ts';
import type { ModelDefinition, ModelFault } from '#core/models/index.ts';
import { checkUnits, type CheckedUnits } from '#core/models/units/check-units.ts';
import { modelFaultMessage, modelFaultSentence } from '#text/model-faults.ts';
import { rulesWords as words } from '#text/rules.ts';
import '../../elements/ek-alert.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { comparisonList } from '../diagram/comparison.ts';
import { seriesOf } from '../run/trajectory.ts';
import type { WorkbenchSession, WorkbenchState } from '../workbench-session.ts';
import { changedLines } from './changed-lines.ts';
import { vocabularyOf, type Vocabulary } from './completion.ts';
import { modelTextStyles } from './ek-model-text.styles.ts';
import './ek-name-explained.ts';
import './ek-rules-field.ts';
import type { EkRulesField } from './ek-rules-field.ts';
import type { NameEvent } from './name-event.ts';
import { faultInTexts, type TextPart } from './texts-and-model.ts';
import { TypedTexts } from './typed-texts.ts';
import { unsaidList } from './unsaid-list.ts';

/** After so long without a key, in milliseconds, what was typed becomes the model. */
const pause = 300;
/** Remarks on units that are shown at once. */
const mostAdvice = 6;

/** What a field shows beside its text. */
interface PartView {
  readonly faults: readonly ModelFault[];
  readonly changed: ReadonlySet<number>;
}

const noView: PartView = { faults: [], changed: new Set() };

/** The model as text: rules and start values to read and change, and what stands behind each name. */
export class EkModelText extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    index: { type: Number },
    compares: { state: true },
  };

  declare session: WorkbenchSession | null;
  declare state: WorkbenchState | null;
  /** The sample that is shown. */
  declare index: number;
  declare private compares: boolean;

  readonly #typed = new TypedTexts();
  #units: CheckedUnits | null = null;
  #vocabulary: Vocabulary | null = null;
  #unitsOf: ModelDefinition | null = null;
  /** What hangs on the texts alone, so that time may run without reading them again. */
  #parts: Readonly<Record<TextPart, PartView>> = { rules: noView, start: noView };
  #unplaced: readonly ModelFault[] = [];
  #unsaid: readonly Unsaid[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastTyped: { readonly part: TextPart; readonly line: number } | null = null;

  constructor() {
    super();
    this.session = null;
    this.state = null;
    this.index = 0;
    this.compares = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#readTyped();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.state === null) return;
    if (changed.size === 1 && changed.has('index')) return;
    // The session is ahead of the state for a moment after a change that was made here.
    const { definition } = this.session?.state ?? this.state;
    if (this.#typed.follow(definition)) clearTimeout(this.#timer);
    if (definition !== this.#unitsOf) {
      this.#unitsOf = definition;
      this.#units = checkUnits(definition);
      this.#vocabulary = vocabularyOf(definition, this.#units);
      this.#unsaid = unsaidInRules(definition);
    }
    const { texts } = this.#typed;
    const placed = this.#faults.map((fault) => faultInTexts(fault, texts) ?? fault);
    this.#unplaced = placed.filter(({ part }) => part !== 'rules' && part !== 'start');
    const original = this.compares ? rulesText(this.state.original) : null;
    const viewOf = (part: TextPart): PartView => ({
      faults: placed.filter((fault) => fault.part === part),
      changed: original === null ? noView.changed : changedLines(original[part], texts[part]),
    });
    this.#parts = { rules: viewOf('rules'), start: viewOf('start') };
  }

  override render() {
    const { state } = this;
    if (state === null) return nothing;
    return html`<div class="text" @ek-name=${this.#handleName}>
      ${this.#mayChange ? nothing : html`<p class="soft">${words.fixed}</p>`}
      ${this.#typed.aside === null ? nothing : this.#renderAside()}
      <div class="columns">${this.#renderField('rules')} ${this.#renderField('start')}</div>
      <div role="status">
        ${this.#faults.length === 0 ? nothing : html`<p class="stale">${words.stale}</p>`}
      </div>
      ${this.#renderUnplaced()}
      <div class="below">
        <ek-name-explained
          .definition=${state.definition}
          .name=${state.selected}
          .unit=${this.#units?.units.get(state.selected ?? '') ?? null}
          .value=${this.#valueNow(state)}
          @close=${() => this.session?.select(null)}
        ></ek-name-explained>
        ${this.#renderAdvice()} ${unsaidList(this.#unsaid)}
      </div>
      ${this.#renderComparison(state)}
    </div>`;
  }

  get #mayChange(): boolean {
    return this.state?.definition.access?.rules !== 'read';
  }

  #renderField(part: TextPart) {
    const { faults, changed } = this.#parts[part];
    return html`<ek-rules-field
      data-part=${part}
      .label=${words[part]}
      .hint=${part === 'rules' ? words.rulesHint : words.startHint}
      .keys=${this.#mayChange ? words.keys : ''}
      .value=${this.#typed.texts[part]}
      .faults=${faults}
      .fixed=${!this.#mayChange}
      .vocabulary=${this.#vocabulary}
      .marked=${this.state?.selected ?? null}
      .changed=${changed}
      @input=${this.#handleInput}
      @focusout=${this.#readTyped}
    ></ek-rules-field>`;
  }

  #renderUnplaced() {
    if (this.#unplaced.length === 0) return nothing;
    return html`<div class="unplaced">
      <p>${words.unplaced}</p>
      <ul>
        ${this.#unplaced.map((fault) => html`<li>${modelFaultSentence(fault)}</li>`)}
      </ul>
    </div>`;
  }

  #renderAside() {
    return html`<ek-alert kind="caution"
      >${words.replaced}
      <button
        slot="actions"
        class="button"
        type="button"
        data-size="small"
        @click=${this.#handlePutBack}
      >
        ${words.putBack}
      </button></ek-alert
    >`;
  }

  #renderAdvice() {
    const all = this.#typed.faults.length > 0 ? [] : (this.#units?.faults ?? []);
    if (all.length === 0) return nothing;
    return html`<section>
      <h3>${words.advice}</h3>
      <p class="soft">${words.adviceHint}</p>
      <ul class="advice">
        ${all.slice(0, mostAdvice).map((fault) => this.#renderRemark(fault))}
      </ul>
      ${all.length > mostAdvice ? html`<p>${words.more(all.length - mostAdvice)}</p>` : nothing}
    </section>`;
  }

  #renderRemark(fault: ModelFault) {
    const placed = faultInTexts(fault, this.#typed.texts);
    if (placed?.part !== 'rules' && placed?.part !== 'start')
      return html`<li>${modelFaultSentence(fault)}</li>`;
    const { part, line } = placed;
    return html`<li>
      <button
        type="button"
        class="place"
        @click=${() => {
          this.#field(part)?.goTo(placed);
        }}
      >
        ${words.line(words[part], line)}</button
      >${modelFaultMessage(fault)}
    </li>`;
  }

  #renderComparison({ original, definition, isChanged }: WorkbenchState) {
    if (!isChanged && !this.compares) return nothing;
    const { compare } = words;
    return html`<button
        class="button"
        type="button"
        data-size="small"
        aria-expanded=${this.compares ? 'true' : 'false'}
        @click=${this.#handleCompare}
      >
        ${this.compares ? compare.close : compare.open}
      </button>
      ${
        this.compares
          ? html`${comparisonList(compareModels(original, definition))}
              <p class="soft">${compare.marked}</p>`
          : nothing
      }`;
  }

  /** Of what was typed, else of the model as it is. */
  get #faults(): readonly ModelFault[] {
    return this.#typed.faults.length > 0 ? this.#typed.faults : (this.state?.faults ?? []);
  }

  #valueNow({ selected, run: { run } }: WorkbenchState): number | null {
    if (selected === null || run === null) return null;
    const { time, series } = run.trajectory;
    if (selected === this.state?.definition.time.variable) return time[this.index] ?? null;
    return series.has(selected) ? (seriesOf(run.trajectory, selected)[this.index] ?? null) : null;
  }

  #field(part: TextPart): EkRulesField | null {
    return this.renderRoot.querySelector<EkRulesField>(`[data-part="${part}"]`);
  }

  #handleInput(event: Event): void {
    const field = event.currentTarget as EkRulesField;
    const part: TextPart = field.dataset['part'] === 'start' ? 'start' : 'rules';
    this.#typed.type(part, field.value);
    this.#lastTyped = { part, line: field.line };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#readTyped, pause);
    this.requestUpdate();
  }

  /** Makes what was typed the model, where it can be read. */
  readonly #readTyped = (): void => {
    clearTimeout(this.#timer);
    const { session } = this;
    if (session === null || !this.#typed.isWaiting) return;
    const definition = this.#typed.read(session.state.definition);
    const { part = 'rules', line = 0 } = this.#lastTyped ?? {};
    // One line is one change to undo.
    if (definition !== null) session.change(definition, `text ${part} ${String(line)}`);
    this.requestUpdate();
  };

  readonly #handlePutBack = (): void => {
    this.#typed.putBack();
    this.#readTyped();
    this.requestUpdate();
    this.#field('rules')?.focus();
  };

  readonly #handleName = ({ name }: NameEvent): void => {
    this.session?.select(name);
  };

  #handleCompare(): void {
    this.compares = !this.compares;
  }

  static override styles = [shadowBase, buttonStyles, modelTextStyles];
}

customElements.define('ek-model-text', EkModelText);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-text': EkModelText;
  }
}
