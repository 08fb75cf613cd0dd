import { LitElement, css, html, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Scene } from '#core/mechanics/index.ts';
import { stageText } from '#text/mechanics-stage.ts';
import { formatNumber, parseNumber } from '#text/number.ts';
import { symbol } from '../models/quantity.ts';
import { symbolStyles } from '../models/quantity.styles.ts';
import { shadowBase } from '../styles/shadow.ts';
import { BodyEvent, StartEvent } from './body-events.ts';

const fields = [
  { key: 'x', kind: 'position', axis: 'x', unit: 'm' },
  { key: 'y', kind: 'position', axis: 'y', unit: 'm' },
  { key: 'vx', kind: 'velocity', axis: 'x', unit: 'm/s' },
  { key: 'vy', kind: 'velocity', axis: 'y', unit: 'm/s' },
] as const;

type Field = (typeof fields)[number];

/**
 * The start of a body in numbers. What cannot be read stays in the field, with a message.
 *
 * @fires ek-start - a {@link StartEvent}
 * @fires ek-body - a {@link BodyEvent}
 */
export class EkStartFields extends LitElement {
  static override properties = {
    scene: { attribute: false },
    chosen: {},
    wrong: { state: true },
  };

  declare scene: Scene | null;
  declare chosen: string;
  /** The field that holds what is no number, with that text. */
  declare private wrong: { readonly field: Field; readonly text: string } | null;

  constructor() {
    super();
    this.scene = null;
    this.chosen = '';
    this.wrong = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('scene') || changed.has('chosen')) this.wrong = null;
  }

  get #bodies() {
    return (this.scene?.bodies ?? []).filter(({ fixed }) => fixed !== true);
  }

  override render() {
    const bodies = this.#bodies;
    const body = bodies.find(({ id }) => id === this.chosen) ?? bodies[0];
    if (body === undefined) return nothing;
    const name = body.label ?? body.id;
    const words = stageText.body;
    return html`<div class="fields" role="group" aria-label=${words.fields(name)}>
        ${
          bodies.length < 2
            ? nothing
            : html`<label>
                ${words.choose}
                <select @change=${this.#choose}>
                  ${bodies.map(
                    ({ id, label }) =>
                      html`<option value=${id} ?selected=${id === body.id}>${label ?? id}</option>`,
                  )}
                </select>
              </label>`
        }
        ${fields.map((field) => {
          const value = (field.kind === 'position' ? body.position : body.velocity)?.[field.axis];
          const isWrong = this.wrong?.field === field;
          return html`<label>
            ${symbol(words[field.key])}
            <input
              type="text"
              inputmode="decimal"
              autocomplete="off"
              size="8"
              .value=${live(isWrong ? (this.wrong?.text ?? '') : formatNumber(value ?? 0, 6))}
              aria-label=${words.fieldName(words[field.key], field.unit, name)}
              aria-invalid=${isWrong ? 'true' : 'false'}
              aria-describedby="message"
              @change=${(event: Event) => {
                this.#take(field, body.id, (event.target as HTMLInputElement).value);
              }}
            />
            <span aria-hidden="true">${field.unit}</span>
          </label>`;
        })}
      </div>
      <p id="message" class="message" aria-live="polite">
        ${this.wrong === null ? '' : words.notANumber}
      </p>`;
  }

  #choose(event: Event): void {
    this.dispatchEvent(new BodyEvent((event.target as HTMLSelectElement).value));
  }

  #take(field: Field, id: string, text: string): void {
    const value = parseNumber(text);
    const body = this.scene?.bodies.find((one) => one.id === id);
    if (value === null || body === undefined) {
      this.wrong = { field, text };
      return;
    }
    this.wrong = null;
    const vector = {
      ...(field.kind === 'position' ? body.position : (body.velocity ?? { x: 0, y: 0 })),
      [field.axis]: value,
    };
    const change =
      field.kind === 'position'
        ? { body: id, isMoving: false, position: vector }
        : { body: id, isMoving: false, velocity: vector };
    this.dispatchEvent(new StartEvent(change));
    // What the scene makes of it may be what was there: the text has to follow.
    this.requestUpdate();
  }

  static override styles = [
    shadowBase,
    symbolStyles,
    css`
      :host {
        display: block;
        color: var(--ek-ink);
        font: var(--ek-ui-s);
        font-size-adjust: none;
      }

      .fields {
        display: flex;
        flex-wrap: wrap;
        gap: var(--ek-space-3) var(--ek-space-5);
      }

      label {
        display: inline-flex;
        align-items: center;
        gap: var(--ek-space-2);
      }

      input,
      select {
        min-block-size: 2.25rem;
        padding: var(--ek-space-1) var(--ek-space-2);
        border: 1px solid var(--ek-line-strong);
        border-radius: var(--ek-radius);
        background: var(--ek-paper-raised);
        color: var(--ek-ink);
        font: inherit;
        font-variant-numeric: tabular-nums;
      }

      input {
        inline-size: 6.5rem;
        text-align: end;
      }

      [aria-invalid='true'] {
        border-color: var(--ek-negative);
        box-shadow: inset 0 0 0 1px var(--ek-negative);
      }

      .message {
        min-block-size: 1.4em;
        margin: var(--ek-space-1) 0 0;
        color: var(--ek-negative);
        font-weight: 600;
      }

      @media (pointer: coarse) {
        input,
        select {
          min-block-size: var(--ek-touch);
        }
      }
    `,
  ];
}

customElements.define('ek-start-fields', EkStartFields);

declare global {
  interface HTMLElementTagNameMap {
    'ek-start-fields': EkStartFields;
  }
}
