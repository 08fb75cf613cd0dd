import { LitElement, css, html, nothing, svg } from 'lit';
import { angleTo, type Mark, type Place } from '#core/models/measurements/calibration.ts';
import { filmWords as words } from '#text/measure.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { noPoints, type FilmPoints } from './film-points.ts';

/** A place in the picture was pointed at. */
export class FilmPointEvent extends Event {
  readonly place: Place;

  constructor(place: Place) {
    super('ek-film-point');
    this.place = place;
  }
}

/** So many frames on, or back. */
export class FilmTurnEvent extends Event {
  readonly frames: number;

  constructor(frames: number) {
    super('ek-film-turn');
    this.frames = frames;
  }
}

/**
 * Lies over a film or photo: shows what was pointed at, and points. With a mouse or finger at once, with
 * keys by a cross that arrows move (with Shift in large steps) and Enter uses.
 *
 * @fires ek-film-point - a {@link FilmPointEvent}
 * @fires ek-film-turn - a {@link FilmTurnEvent}
 */
export class EkFilmSight extends LitElement {
  static override properties = {
    size: { attribute: false },
    points: { attribute: false },
    now: { attribute: false },
    _cross: { state: true },
  };

  /** Pixels of the picture. */
  declare size: Place;
  declare points: FilmPoints;
  /** The moment of the frame that is shown; null where marks belong to no frame. */
  declare now: number | null;
  /** Null in the middle. */
  declare private _cross: Place | null;

  constructor() {
    super();
    this.size = { x: 1, y: 1 };
    this.points = noPoints;
    this.now = null;
    this._cross = null;
  }

  override render() {
    const { x: width, y: height } = this.size;
    const { anchors, marks } = this.points;
    const { from, to, origin, axis } = anchors;
    const unit = width / 100;
    const dot = ({ x, y }: Place, name: string) =>
      svg`<circle class=${name} cx=${x} cy=${y} r=${unit}></circle>`;
    const { x, y } = this.#cross;
    return html`<svg
        viewBox="0 0 ${width} ${height}"
        tabindex="0"
        role="application"
        aria-label=${words.canvas}
        aria-describedby="cross"
        @click=${this.#handleClick}
        @keydown=${this.#handleKey}
      >
        ${from !== undefined && to !== undefined ? line(from, to, 'scale') : nothing}
        ${from === undefined ? nothing : dot(from, 'scale')}
        ${to === undefined ? nothing : dot(to, 'scale')}
        ${origin === undefined ? nothing : this.#renderAxes(origin, axis)}
        ${marks.map((mark) => dot(mark, this.#isNow(mark) ? 'mark now' : 'mark'))}
        <path
          class="cross"
          d="M${x - 3 * unit} ${y}H${x + 3 * unit}M${x} ${y - 3 * unit}V${y + 3 * unit}"
        ></path>
      </svg>
      <p class="visually-hidden" id="cross">
        ${words.cross(String(Math.round(x)), String(Math.round(y)))}
      </p>`;
  }

  #renderAxes(origin: Place, axis: Place | undefined) {
    const { x: width } = this.size;
    const angle = axis === undefined ? 0 : angleTo(origin, axis);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const long = width / 5;
    const turn = this.points.isDown ? -1 : 1;
    const ends = [
      { x: origin.x + cos * long, y: origin.y - sin * long, name: 'x' },
      { x: origin.x - sin * long * turn, y: origin.y - cos * long * turn, name: 'y' },
    ];
    return ends.map(
      (end) =>
        svg`${line(origin, end, 'axis')}<text x=${end.x} y=${end.y} font-size=${width / 28}>${end.name}</text>`,
    );
  }

  #isNow({ time }: Mark): boolean {
    return this.now !== null && Math.abs(time - this.now) < 1e-6;
  }

  get #cross(): Place {
    const { x, y } = this.size;
    return this._cross ?? { x: Math.round(x / 2), y: Math.round(y / 2) };
  }

  readonly #handleClick = (event: MouseEvent): void => {
    const box = (event.currentTarget as SVGElement).getBoundingClientRect();
    if (box.width === 0) return;
    this._cross = {
      x: ((event.clientX - box.left) / box.width) * this.size.x,
      y: ((event.clientY - box.top) / box.height) * this.size.y,
    };
    this.dispatchEvent(new FilmPointEvent(this._cross));
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { size } = this;
    const cross = this.#cross;
    const move = arrows[event.key];
    const turn = pages[event.key];
    if (move !== undefined) {
      const step = event.shiftKey ? Math.max(5, Math.round(size.x / 40)) : 1;
      const [right, down] = move;
      this._cross = {
        x: Math.min(Math.max(cross.x + right * step, 0), size.x),
        y: Math.min(Math.max(cross.y + down * step, 0), size.y),
      };
    } else if (turn !== undefined) this.dispatchEvent(new FilmTurnEvent(turn));
    else if (event.key === 'Enter' || event.key === ' ') {
      this.dispatchEvent(new FilmPointEvent(cross));
    } else return;
    event.preventDefault();
  };

  static override styles = [
    shadowBase,
    css`
      svg {
        inline-size: 100%;
        block-size: 100%;
        cursor: crosshair;
        touch-action: manipulation;
      }

      /* On any picture: a dark line with a light edge. */
      line,
      circle,
      path {
        fill: none;
        stroke-width: 2;
        vector-effect: non-scaling-stroke;
        paint-order: stroke;
        filter: drop-shadow(0 0 1px white) drop-shadow(0 0 1px white);
      }

      .scale {
        stroke: oklch(0.45 0.15 300);
      }

      .axis {
        stroke: oklch(0.4 0.12 250);
      }

      text {
        fill: oklch(0.4 0.12 250);
        font-family: var(--ek-font-text);
        font-style: italic;
        paint-order: stroke;
        stroke: white;
        stroke-width: 3px;
      }

      .mark {
        stroke: oklch(0.45 0.17 30);
      }

      .mark.now {
        stroke-width: 4;
      }

      .cross {
        stroke: black;
        stroke-width: 1;
      }
    `,
  ];
}

const line = (one: Place, other: Place, name: string) =>
  svg`<line class=${name} x1=${one.x} y1=${one.y} x2=${other.x} y2=${other.y}></line>`;

const arrows: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const pages: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

customElements.define('ek-film-sight', EkFilmSight);

declare global {
  interface HTMLElementTagNameMap {
    'ek-film-sight': EkFilmSight;
  }
  interface HTMLElementEventMap {
    'ek-film-point': FilmPointEvent;
    'ek-film-turn': FilmTurnEvent;
  }
}
