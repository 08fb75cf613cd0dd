/** What the parts of the author's panel have in common. */
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { ModelDefinition } from '#core/models/index.ts';
import { printNumber } from '#core/models/language/printer.ts';
import { authoringWords } from '#text/model-authoring.ts';
import { parseNumber } from '#text/number.ts';
import '../diagram/ek-edit-field.ts';
import type { WorkbenchState } from '../workbench-session.ts';
import type { AuthoringSession } from './authoring-session.ts';

/** One section of the panel; it changes the model by way of its session only. */
export abstract class AuthoringPart extends LitElement {
  static override properties = {
    session: { attribute: false },
    state: { attribute: false },
    index: { type: Number },
  };

  declare session: AuthoringSession | null;
  declare state: WorkbenchState | null;
  /** The sample that is shown. */
  declare index: number;

  constructor() {
    super();
    this.session = null;
    this.state = null;
    this.index = 0;
  }

  /** The model as it is now; the session is ahead of the state for a moment. */
  protected get definition(): ModelDefinition | null {
    return this.session?.state.definition ?? null;
  }

  protected change(definition: ModelDefinition, key: string | null = null): void {
    this.session?.change(definition, key);
  }

  /** A line of text that changes the model at every letter. */
  protected textField(
    label: string,
    value: string,
    apply: (text: string) => void,
    { live: isLive = false, bare = false, most = 200 } = {},
  ): TemplateResult {
    return html`<ek-edit-field
      .label=${label}
      .value=${value}
      ?live=${isLive}
      ?bare=${bare}
      .apply=${(text: string) => {
        apply(text.trim().slice(0, most));
        return '';
      }}
    ></ek-edit-field>`;
  }

  /**
   * A number: what cannot be read, or is refused with a sentence, keeps standing. An empty field is
   * null where it may be.
   */
  protected numberField(
    place: string,
    label: string,
    value: number | null,
    apply: (value: number) => string,
    { clear }: { readonly clear?: () => void } = {},
  ): TemplateResult {
    const has = value === null ? '' : printNumber(value);
    const drafts = this.session?.drafts;
    const text = drafts?.textOf(place, has) ?? has;
    return html`<ek-edit-field
      short
      .label=${label}
      .value=${text}
      .problem=${drafts?.whyNot(place) ?? ''}
      .apply=${(typed: string) => {
        const isCleared = typed.trim() === '' && clear !== undefined;
        const read = parseNumber(typed);
        drafts?.drop(place);
        if (isCleared) clear();
        else {
          const why = read === null ? authoringWords.notANumber : apply(read);
          if (why !== '') drafts?.keep(place, { text: typed, instead: has, why });
        }
        this.requestUpdate();
        return '';
      }}
    ></ek-edit-field>`;
  }

  /** One of a few. */
  protected choice<Value extends string>(
    label: string,
    options: readonly (readonly [Value, string])[],
    chosen: Value,
    choose: (value: Value) => void,
  ): TemplateResult {
    return html`<label class="choice"
      ><span>${label}</span>
      <select
        .value=${live(chosen)}
        @change=${(event: Event) => {
          const { value } = event.target as HTMLSelectElement;
          const found = options.find(([name]) => name === value);
          if (found !== undefined) choose(found[0]);
        }}
      >
        ${options.map(
          ([value, words]) =>
            html`<option .value=${value} ?selected=${value === chosen}>${words}</option>`,
        )}
      </select></label
    >`;
  }

  protected check(
    label: unknown,
    isOn: boolean,
    set: (isOn: boolean) => void,
    name = '',
  ): TemplateResult {
    return html`<label class="check"
      ><input
        type="checkbox"
        .checked=${live(isOn)}
        aria-label=${name === '' ? nothing : name}
        @change=${(event: Event) => {
          set((event.target as HTMLInputElement).checked);
        }}
      />
      <span>${label}</span></label
    >`;
  }

  protected button(label: string, act: () => void, { name = '', disabled = false } = {}) {
    return html`<button
      class="button"
      type="button"
      data-size="small"
      data-variant="quiet"
      ?disabled=${disabled}
      @click=${act}
    >
      ${label}${name === '' ? '' : html`<span class="visually-hidden"> ${name}</span>`}
    </button>`;
  }
}
