import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { freeName, slugOf } from '#core/authoring/slug.ts';
import { checkForm, unfinished, type FormFault } from '#core/models/authoring/check-form.ts';
import {
  blankModel,
  formOf,
  hasOwnTexts,
  type ModelForm,
} from '#core/models/authoring/model-form.ts';
import { withTexts } from '#core/models/authoring/rewrite-texts.ts';
import type { ModelDefinition, ModelFault } from '#core/models/index.ts';
import { formFaultSentence, modelFormText as words } from '#text/model-form.ts';
import '../../elements/ek-alert.ts';
import '../../elements/ek-field.ts';
import '../../models/player/ek-model-player.ts';
import { symbolStyles } from '../../models/quantity.styles.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { modelFormStyles } from './ek-model-form.styles.ts';
import '../../models/rules/ek-rules-field.ts';
import { graphList } from './graph-list.ts';
import { ModelSaveEvent } from './model-save-event.ts';
import { quantityList } from './quantity-list.ts';
import { timeSection } from './time-section.ts';

/** After so long without a key, in milliseconds, the model is checked and run. */
const pause = 300;

/**
 * A model to write: its rules as in an exam, the words and bounds of what stands in them, and its
 * graphs; beside it the model as pupils get it, running as soon as the texts are right.
 *
 * @fires ek-model-save - a {@link ModelSaveEvent}, after `submit()`, when nothing is wrong
 */
export class EkModelForm extends LitElement {
  static override properties = {
    model: { attribute: false },
    taken: { attribute: false },
    form: { state: true },
    faults: { state: true },
    shown: { state: true },
    isTried: { state: true },
  };

  /** The model to change; null for a new one. */
  declare model: ModelDefinition | null;
  /** Ids that other models have. */
  declare taken: readonly string[];
  declare private form: ModelForm;
  declare private faults: readonly FormFault[];
  /** The last definition that could run. */
  declare private shown: ModelDefinition | null;
  /** Whether the author has asked to keep the model; then what is missing is told too. */
  declare private isTried: boolean;

  #base: ModelDefinition = blankModel();
  #opened = '';
  #read = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.model = null;
    this.taken = [];
    this.form = formOf(this.#base);
    this.faults = [];
    this.shown = null;
    this.isTried = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  /** Whether there is something in the form that closing it would lose. */
  get hasChanges(): boolean {
    return JSON.stringify(this.form) !== this.#opened;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  /** Asks to keep the model: an event when all is well, else what is wrong and where. */
  submit(): void {
    this.#check();
    this.isTried = true;
    const faults = [...unfinished(this.form), ...this.faults];
    const checked = checkForm(this.form, this.#base);
    if (faults.length === 0 && checked.ok) {
      const id = this.model?.id ?? freeName(slugOf(this.form.title), this.taken);
      this.dispatchEvent(new ModelSaveEvent({ ...checked.definition, id }));
      return;
    }
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('.faults')?.focus();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('model')) this.#open();
  }

  override render() {
    const { form } = this;
    const hasTexts = hasOwnTexts(this.#base);
    return html`<div class="writing" role="group" aria-label=${words.form}>
        ${this.#renderFaults()} ${this.#renderWords()}
        ${hasTexts ? nothing : html`<p class="hint">${words.readOnlyTexts}</p>`}
        <div class="texts">
          <ek-rules-field
            .label=${words.rules}
            .hint=${hasTexts ? words.rulesHint : ''}
            .value=${form.rules}
            .faults=${this.#faultsIn('rules')}
            .fixed=${!hasTexts}
            @input=${this.#handleRules}
          ></ek-rules-field>
          <ek-rules-field
            .label=${words.start}
            .hint=${hasTexts ? words.startHint : ''}
            .value=${form.start}
            .faults=${this.#faultsIn('start')}
            .fixed=${!hasTexts}
            @input=${this.#handleStart}
          ></ek-rules-field>
        </div>
        ${timeSection(form, this.#base, this.faults, this.#handleChange)}
        ${quantityList(form.quantities, this.faults, (row) => {
          const quantities = form.quantities.map((each) => (each.name === row.name ? row : each));
          this.#write({ quantities });
        })}
        ${graphList(form.graphs, form.quantities, (graphs) => {
          this.#write({ graphs });
        })}
        <section>
          <ek-field .label=${words.source} .hint=${words.sourceHint}>
            <textarea
              maxlength="5000"
              .value=${live(form.source)}
              @input=${(event: Event) => {
                this.#write({ source: textOf(event) });
              }}
            ></textarea>
          </ek-field>
        </section>
      </div>
      ${this.#renderPreview()}`;
  }

  #renderFaults() {
    if (!this.isTried) return nothing;
    const faults = [...unfinished(this.form), ...this.faults];
    if (faults.length === 0) return nothing;
    return html`<div class="faults" tabindex="-1" role="alert">
      <p>${words.faults}</p>
      <ul>
        ${faults.map((fault) => html`<li>${formFaultSentence(fault)}</li>`)}
      </ul>
    </div>`;
  }

  #renderWords() {
    const { form } = this;
    const isNameless = this.isTried && form.title.trim() === '';
    return html`<ek-field
        .label=${words.title}
        .error=${isNameless ? formFaultSentence({ code: 'title-missing' }) : ''}
        required
        ><input
          maxlength="200"
          autocomplete="off"
          .value=${live(form.title)}
          @input=${(event: Event) => {
            this.#write({ title: textOf(event) });
          }}
      /></ek-field>
      <ek-field .label=${words.description} .hint=${words.descriptionHint}>
        <textarea
          maxlength="5000"
          .value=${live(form.description)}
          @input=${(event: Event) => {
            this.#write({ description: textOf(event) });
          }}
        ></textarea>
      </ek-field>`;
  }

  #renderPreview() {
    const { shown } = this;
    const isEmpty = shown === null || shown.views.length === 0;
    return html`<section class="preview" aria-label=${words.preview}>
      <h3>${words.preview}</h3>
      <p class="hint" role="status">
        ${isEmpty ? words.nothingYet : this.faults.length > 0 ? words.stale : ''}
      </p>
      ${isEmpty ? nothing : html`<ek-model-player .definition=${shown}></ek-model-player>`}
    </section>`;
  }

  #faultsIn(part: 'rules' | 'start'): readonly ModelFault[] {
    return this.faults.flatMap((each) =>
      each.code === 'model' && each.fault.part === part ? [each.fault] : [],
    );
  }

  #handleChange = (change: Partial<ModelForm>): void => {
    this.#write(change);
  };

  #handleRules(event: Event): void {
    this.#write({ rules: textOf(event) });
  }

  #handleStart(event: Event): void {
    this.#write({ start: textOf(event) });
  }

  #open(): void {
    this.#base = this.model ?? blankModel();
    const form = formOf(this.#base);
    const graphs = form.graphs.length > 0 ? form.graphs : [emptyGraph];
    this.form = { ...form, graphs };
    this.#opened = JSON.stringify(this.form);
    this.#read = textsOf(this.form);
    this.isTried = false;
    this.shown = null;
    this.#check();
  }

  #write(change: Partial<ModelForm>): void {
    this.form = { ...this.form, ...change };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#check();
    }, pause);
  }

  /** Reads the texts again when they are others, and shows the model if it can run. */
  #check(): void {
    clearTimeout(this.#timer);
    const texts = textsOf(this.form);
    if (texts !== this.#read) this.form = withTexts(this.form, this.#base, this.form);
    this.#read = texts;
    const checked = checkForm(this.form, this.#base);
    this.faults = checked.ok ? [] : checked.faults;
    if (!checked.ok) return;
    const { definition } = checked;
    const next = { ...definition, title: definition.title || words.untitled };
    // Another object is another run; only another model should be.
    if (JSON.stringify(next) !== JSON.stringify(this.shown)) this.shown = next;
  }

  static override styles = [shadowBase, symbolStyles, modelFormStyles];
}

const emptyGraph = { title: '', y: [], yLabel: '', yMin: null, yMax: null };

function textsOf({ rules, start }: ModelForm): string {
  return JSON.stringify([rules, start]);
}

function textOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLTextAreaElement).value;
}

customElements.define('ek-model-form', EkModelForm);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-form': EkModelForm;
  }
}
