import { LitElement, css, html } from 'lit';
import { live } from 'lit/directives/live.js';
import { modelText } from '#text/models.ts';
import { buttonStyles } from '../styles/button.ts';
import { shadowBase } from '../styles/shadow.ts';
import type { PlaybackSpeed } from './run/playback.ts';

/** What the reader asks of time. */
export type TimeAction =
  | { readonly kind: 'play' | 'pause' | 'step' | 'rewind' }
  | { readonly kind: 'seek'; readonly index: number }
  | { readonly kind: 'speed'; readonly speed: PlaybackSpeed };

/** The reader asks something of time; the bar itself changes nothing. */
export class TimeEvent extends Event {
  readonly action: TimeAction;

  constructor(action: TimeAction) {
    super('ek-time', { bubbles: true, composed: true });
    this.action = action;
  }
}

const speeds = Object.keys(modelText.time.speeds) as (keyof typeof modelText.time.speeds)[];

/**
 * Play, step, back, speed, and a scrubber over the samples of a run.
 *
 * @fires ek-time - a {@link TimeEvent}
 */
export class EkTimeBar extends LitElement {
  static override properties = {
    index: { type: Number },
    last: { type: Number },
    reading: {},
    playing: { type: Boolean },
    speed: {},
  };

  /** The sample that is shown, and the last there is. */
  declare index: number;
  declare last: number;
  /** The time of the sample with its unit. */
  declare reading: string;
  declare playing: boolean;
  declare speed: PlaybackSpeed;

  constructor() {
    super();
    this.index = 0;
    this.last = 0;
    this.reading = '';
    this.playing = false;
    this.speed = 'normal';
  }

  override render() {
    const { time } = modelText;
    const button = (label: string, kind: 'play' | 'pause' | 'step' | 'rewind', main = false) =>
      html`<button
        class="button"
        type="button"
        data-variant=${main ? 'primary' : 'plain'}
        data-size="small"
        data-kind=${main ? 'play' : kind}
        ?disabled=${this.last < 1}
        @click=${() => this.#ask({ kind })}
      >
        ${label}
      </button>`;
    return html`<div class="bar" role="group" aria-label=${time.group}>
      ${this.playing ? button(time.pause, 'pause', true) : button(time.play, 'play', true)}
      ${button(time.step, 'step')} ${button(time.rewind, 'rewind')}
      <label class="speed">
        ${time.speed}
        <select @change=${this.#handleSpeed}>
          ${speeds.map(
            (speed) =>
              html`<option value=${speed} ?selected=${speed === this.speed}>
                ${time.speeds[speed]}
              </option>`,
          )}
        </select>
      </label>
      <span class="more"><slot></slot></span>
      <input
        class="scrubber"
        type="range"
        min="0"
        max=${this.last}
        step="1"
        .value=${live(String(this.index))}
        ?disabled=${this.last < 1}
        aria-label=${time.scrubber}
        aria-valuetext=${this.reading}
        @input=${this.#handleScrub}
      />
      <span class="reading">${this.reading}</span>
    </div>`;
  }

  #ask(action: TimeAction): void {
    this.dispatchEvent(new TimeEvent(action));
  }

  #handleScrub(event: Event): void {
    this.#ask({ kind: 'seek', index: (event.target as HTMLInputElement).valueAsNumber });
  }

  #handleSpeed(event: Event): void {
    const { value } = event.target as HTMLSelectElement;
    const speed = speeds.find((each) => each === value);
    if (speed !== undefined) this.#ask({ kind: 'speed', speed });
  }

  static override styles = [
    shadowBase,
    buttonStyles,
    css`
      :host {
        display: block;
        color: var(--ek-ink);
        font: var(--ek-ui-s);
        font-size-adjust: none;
      }

      :host {
        container-type: inline-size;
      }

      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--ek-space-1) var(--ek-space-2);
      }

      :is(button, select, input) {
        scroll-margin-block-start: var(--ek-scroll-margin, 0);
      }

      .more {
        display: flex;
        margin-inline-start: auto;
      }

      .button[data-kind='play'] {
        min-inline-size: 5.5rem;
      }

      .speed {
        display: inline-flex;
        align-items: center;
        gap: var(--ek-space-2);
        color: var(--ek-ink-soft);
      }

      select {
        min-block-size: 2.25rem;
        padding: var(--ek-space-1) var(--ek-space-2);
        border: 1px solid var(--ek-line-strong);
        border-radius: var(--ek-radius);
        background: var(--ek-paper-raised);
        color: var(--ek-ink);
        font: inherit;
      }

      .scrubber {
        flex: 1;
        order: -2;
        min-inline-size: calc(100% - 6rem);
        min-block-size: 2.25rem;
        margin: 0;
        accent-color: var(--ek-accent);
        cursor: pointer;
        touch-action: pan-y;
      }

      .reading {
        order: -1;
        min-inline-size: 5.25rem;
        font-variant-numeric: tabular-nums;
        text-align: end;
      }

      /* One line where all of it fits. */
      @container (width >= 52rem) {
        .scrubber {
          order: 0;
          min-inline-size: 8rem;
        }

        .reading {
          order: 0;
        }

        .more {
          order: 1;
        }
      }

      @media (pointer: coarse) {
        select,
        .scrubber {
          min-block-size: var(--ek-touch);
        }
      }
    `,
  ];
}

customElements.define('ek-time-bar', EkTimeBar);

declare global {
  interface HTMLElementTagNameMap {
    'ek-time-bar': EkTimeBar;
  }
  interface HTMLElementEventMap {
    'ek-time': TimeEvent;
  }
}
