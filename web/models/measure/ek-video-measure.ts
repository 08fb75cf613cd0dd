/**
 * Above 300 lines: the film, what is pointed at in it, and the keys for that are one thing to the hand;
 * the arithmetic is in core, the film in film.ts, the styles beside it.
 */
import { LitElement, html, nothing, svg } from 'lit';
import {
  angleTo,
  pixelSize,
  rowsOfMarks,
  type Calibration,
  type Mark,
  type Place,
} from '#core/models/measurements/calibration.ts';
import type { MeasuredData } from '#core/models/definition.ts';
import { dataWords, filmWords as words } from '#text/measure.ts';
import { formatNumber, parseNumber } from '#text/number.ts';
import '../../elements/ek-dialog.ts';
import type { EkDialog } from '../../elements/ek-dialog.ts';
import '../../elements/ek-table.ts';
import { icon } from '../../elements/icon.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { figure } from '../figures.ts';
import { videoMeasureStyles } from './ek-video-measure.styles.ts';
import { durationOf, watchFrameRate } from './film.ts';
import { measureStyles } from './measure.styles.ts';

type Tool = keyof typeof words.tool;
type Anchor = Exclude<Tool, 'object'>;

/** What comes after a tool was used: first a scale, then the object. */
const nextTool: Readonly<Record<Tool, Tool>> = {
  from: 'to',
  to: 'origin',
  origin: 'object',
  axis: 'object',
  object: 'object',
};
const tools: readonly Tool[] = ['from', 'to', 'origin', 'axis', 'object'];

/** Frames per second where nothing is known. */
const usualRate = 25;

interface Opened {
  readonly kind: 'film' | 'photo';
  readonly address: string;
  readonly file: string;
}

/**
 * A dialog in which a film or photo of the device is measured: a known length gives the scale, and the
 * object is pointed at in frame after frame. Nothing is sent.
 */
export class EkVideoMeasure extends LitElement {
  static override properties = {
    opened: { state: true },
    size: { state: true },
    frames: { state: true },
    frame: { state: true },
    rate: { state: true },
    estimated: { state: true },
    tool: { state: true },
    anchors: { state: true },
    marks: { state: true },
    length: { state: true },
    isDown: { state: true },
    stride: { state: true },
    cross: { state: true },
    refused: { state: true },
    said: { state: true },
  };

  declare private opened: Opened | null;
  /** Pixels of the picture; null until it is there. */
  declare private size: Place | null;
  declare private frames: number;
  /** From 0. */
  declare private frame: number;
  /** Frames per second; of a photo, flashes. */
  declare private rate: number;
  declare private estimated: boolean;
  declare private tool: Tool;
  declare private anchors: Readonly<Partial<Record<Anchor, Place>>>;
  declare private marks: readonly Mark[];
  /** In metres; null while it is no number. */
  declare private length: number | null;
  declare private isDown: boolean;
  declare private stride: number;
  declare private cross: Place;
  declare private refused: boolean;
  declare private said: string;

  constructor() {
    super();
    this.opened = null;
    this.refused = false;
    this.#clear();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#release();
  }

  /** Resolves with columns of time and place; null if the person changed their mind. */
  async ask(): Promise<MeasuredData | null> {
    this.#release();
    await this.updateComplete;
    const file = this.renderRoot.querySelector<HTMLInputElement>('input[type=file]');
    if (file !== null) file.value = '';
    const answer = await this.#dialog?.open();
    const data = answer === 'use' ? this.#data : null;
    this.#release();
    return data;
  }

  override render() {
    const { opened, size } = this;
    return html`<ek-dialog .heading=${words.heading}>
      <p class="soft">${words.private}</p>
      <label class="field"
        ><span>${words.file}</span
        ><input type="file" accept="video/*,image/*" @change=${this.#handleFile}
      /></label>
      ${this.refused ? html`<p class="wrong" role="alert">${words.notReadable}</p>` : nothing}
      ${opened === null ? nothing : this.#renderStage(opened)}
      ${opened === null || size === null ? nothing : html`${this.#renderScale()}${this.#renderMarks()}`}
      <p class="visually-hidden" role="status">${this.said}</p>
      <button slot="actions" class="button" type="button" @click=${() => this.#dialog?.close()}>
        ${words.cancel}
      </button>
      <button
        slot="actions"
        class="button"
        type="button"
        data-variant="primary"
        ?disabled=${this.#rows.length === 0}
        @click=${() => this.#dialog?.close('use')}
      >
        ${words.use}
      </button>
    </ek-dialog>`;
  }

  #renderStage({ kind, address }: Opened) {
    const picture =
      kind === 'film'
        ? html`<video
            .src=${address}
            muted
            playsinline
            preload="auto"
            @loadeddata=${() => void this.#begin()}
            @error=${this.#refuse}
          ></video>`
        : html`<img .src=${address} alt="" @load=${this.#beginPhoto} @error=${this.#refuse} />`;
    return html`${this.size === null ? nothing : this.#renderTools()}
      <div class="stage">
        ${picture} ${this.size === null ? nothing : this.#renderOverlay(this.size)}
      </div>
      ${this.size === null || kind === 'photo' ? nothing : this.#renderFrames()}`;
  }

  #renderTools() {
    return html`<fieldset class="tools">
        <legend>${words.tools}</legend>
        ${tools.map(
          (tool) =>
            html`<label class="check"
              ><input
                type="radio"
                name="tool"
                .checked=${tool === this.tool}
                @change=${() => {
                  this.tool = tool;
                }}
              />${words.tool[tool]}</label
            >`,
        )}
      </fieldset>
      <p class="soft">${words.toolHints[this.tool]}</p>`;
  }

  #renderOverlay({ x: width, y: height }: Place) {
    const { from, to, origin, axis } = this.anchors;
    const unit = width / 100;
    const dot = ({ x, y }: Place, name: string, radius: number) =>
      svg`<circle class=${name} cx=${x} cy=${y} r=${radius}></circle>`;
    const line = (one: Place, other: Place, name: string) =>
      svg`<line class=${name} x1=${one.x} y1=${one.y} x2=${other.x} y2=${other.y}></line>`;
    const { x, y } = this.cross;
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
        ${from === undefined ? nothing : dot(from, 'scale', unit)}
        ${to === undefined ? nothing : dot(to, 'scale', unit)}
        ${origin === undefined ? nothing : this.#renderAxes(origin, axis, width)}
        ${this.marks.map((mark) => dot(mark, this.#isNow(mark) ? 'mark now' : 'mark', unit))}
        <path
          class="cross"
          d="M${x - 3 * unit} ${y}H${x + 3 * unit}M${x} ${y - 3 * unit}V${y + 3 * unit}"
        ></path>
      </svg>
      <p class="visually-hidden" id="cross">
        ${words.cross(String(Math.round(x)), String(Math.round(y)))}
      </p>`;
  }

  #renderAxes(origin: Place, axis: Place | undefined, width: number) {
    const angle = axis === undefined ? 0 : angleTo(origin, axis);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const long = width / 5;
    const turn = this.isDown ? -1 : 1;
    const ends = [
      { x: origin.x + cos * long, y: origin.y - sin * long, name: 'x' },
      { x: origin.x - sin * long * turn, y: origin.y - cos * long * turn, name: 'y' },
    ];
    return ends.map(
      ({
        x,
        y,
        name,
      }) => svg`<line class="axis" x1=${origin.x} y1=${origin.y} x2=${x} y2=${y}></line
      ><text x=${x} y=${y} font-size=${width / 28}>${name}</text>`,
    );
  }

  #renderFrames() {
    const button = (label: string, by: number) =>
      html`<button
        class="button"
        type="button"
        data-size="small"
        ?disabled=${this.frame + by < 0 || this.frame + by >= this.frames}
        @click=${() => {
          this.#goTo(this.frame + by);
        }}
      >
        ${label}
      </button>`;
    return html`<div class="row">
        ${button(words.previous, -1)} ${button(words.next, 1)}
        <span>${words.frame(this.frame + 1, this.#timeFigure(this.frame / this.rate))}</span>
      </div>
      <input
        class="scrub"
        type="range"
        min="0"
        max=${this.frames - 1}
        step="1"
        aria-label=${words.scrub}
        aria-valuetext=${words.frame(this.frame + 1, this.#timeFigure(this.frame / this.rate))}
        .value=${String(this.frame)}
        @input=${(event: Event) => {
          this.#goTo(Number((event.target as HTMLInputElement).value));
        }}
      />`;
  }

  #renderScale() {
    const number = (label: string, value: number | null, take: (value: number | null) => void) =>
      html`<label class="field"
        ><span>${label}</span
        ><input
          data-kind="number"
          inputmode="decimal"
          autocomplete="off"
          aria-invalid=${value === null ? 'true' : nothing}
          .value=${value === null ? '' : formatNumber(value, 6)}
          @change=${(event: Event) => {
            const read = parseNumber((event.target as HTMLInputElement).value);
            take(read !== null && read > 0 ? read : null);
          }}
      /></label>`;
    return html`<div class="row">
        ${number(words.length, this.length, (value) => {
          this.length = value;
        })}
        ${number(words.fps, this.rate, (value) => {
          void this.#setRate(value ?? this.rate);
        })}
        ${
          this.opened?.kind === 'photo'
            ? nothing
            : number(words.stride, this.stride, (value) => {
                this.stride = Math.max(1, Math.round(value ?? 1));
              })
        }
        <label class="check"
          ><input
            type="checkbox"
            .checked=${this.isDown}
            @change=${(event: Event) => {
              this.isDown = (event.target as HTMLInputElement).checked;
            }}
          />${words.down}</label
        >
      </div>
      <p class="soft">
        ${this.estimated ? words.estimated(formatNumber(this.rate)) : words.fpsHint}
      </p>`;
  }

  #renderMarks() {
    const { marks } = this;
    if (marks.length === 0) return html`<p class="soft">${words.noPoints}</p>`;
    const rows = this.#rows;
    const heads = rows.length > 0 ? [words.x, words.y] : [words.pixels.x, words.pixels.y];
    const start = marks[0]?.time ?? 0;
    return html`${rows.length === 0 ? html`<p class="note"><span>${words.needs}</span></p>` : nothing}
      <p class="soft">${words.zero}</p>
      <ek-table .label=${words.points}>
        <table class="numbers">
          <caption class="visually-hidden">
            ${words.points}
          </caption>
          <thead>
            <tr>
              ${[words.time, ...heads].map((head) => html`<th scope="col" class="ek-number">${head}</th>`)}
              <td></td>
            </tr>
          </thead>
          <tbody>
            ${marks.map((mark, at) => {
              const [, x, y] = rows[at] ?? [0, Math.round(mark.x), Math.round(mark.y)];
              return html`<tr>
                <th scope="row" class="ek-number">${this.#timeFigure(mark.time - start)}</th>
                <td class="ek-number">${formatNumber(x)}</td>
                <td class="ek-number">${formatNumber(y)}</td>
                <td>
                  <button
                    class="remove"
                    type="button"
                    aria-label=${words.remove(at + 1)}
                    @click=${() => {
                      this.marks = this.marks.toSpliced(at, 1);
                    }}
                  >
                    ${icon('close')}
                  </button>
                </td>
              </tr>`;
            })}
          </tbody>
        </table>
      </ek-table>`;
  }

  // Pointing

  readonly #handleClick = (event: MouseEvent): void => {
    const { size } = this;
    const box = (event.currentTarget as SVGElement).getBoundingClientRect();
    if (size === null || box.width === 0) return;
    this.cross = {
      x: ((event.clientX - box.left) / box.width) * size.x,
      y: ((event.clientY - box.top) / box.height) * size.y,
    };
    this.#point();
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    const { size } = this;
    if (size === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const move = arrows[event.key];
    const turn = pages[event.key];
    if (move !== undefined) {
      const step = event.shiftKey ? Math.max(5, Math.round(size.x / 40)) : 1;
      const [right, down] = move;
      this.cross = {
        x: Math.min(Math.max(this.cross.x + right * step, 0), size.x),
        y: Math.min(Math.max(this.cross.y + down * step, 0), size.y),
      };
    } else if (turn !== undefined) this.#goTo(this.frame + turn);
    else if (event.key === 'Enter' || event.key === ' ') this.#point();
    else return;
    event.preventDefault();
  };

  /** Takes the place of the cross for the tool in hand. */
  #point(): void {
    const { tool, cross } = this;
    if (tool !== 'object') {
      this.anchors = { ...this.anchors, [tool]: cross };
      this.said = words.markedPlace(words.tool[tool]);
      this.tool = nextTool[tool];
      return;
    }
    const isPhoto = this.opened?.kind === 'photo';
    const last = this.marks.at(-1);
    // on a photo with flashes every point is one flash later
    const time = isPhoto
      ? last === undefined
        ? 0
        : last.time + 1 / this.rate
      : this.frame / this.rate;
    const others = this.marks.filter((mark) => Math.abs(mark.time - time) > 1e-6);
    this.marks = [...others, { ...cross, time }].sort((one, other) => one.time - other.time);
    this.#tellMark(time);
    if (!isPhoto) this.#goTo(Math.min(this.frame + this.stride, this.frames - 1));
  }

  #tellMark(time: number): void {
    const at = this.marks.findIndex((mark) => mark.time === time);
    const row = this.#rows[at];
    const place = this.marks[at];
    if (place === undefined) return;
    const [, x, y] = row ?? [0, Math.round(place.x), Math.round(place.y)];
    this.said = words.marked(at + 1, this.#timeFigure(time), formatNumber(x), formatNumber(y));
  }

  #isNow({ time }: Mark): boolean {
    return this.opened?.kind === 'film' && Math.abs(time - this.frame / this.rate) < 1e-6;
  }

  // The film

  readonly #handleFile = (event: Event): void => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file === undefined) return;
    this.#release();
    const kind = file.type.startsWith('image/') ? 'photo' : 'film';
    this.opened = { kind, address: URL.createObjectURL(file), file: file.name };
  };

  readonly #refuse = (): void => {
    this.#release();
    this.refused = true;
  };

  readonly #beginPhoto = (event: Event): void => {
    const { naturalWidth: x, naturalHeight: y } = event.target as HTMLImageElement;
    this.#show({ x, y }, 1);
  };

  async #begin(): Promise<void> {
    const video = this.#video;
    const { opened } = this;
    if (video === null || this.size !== null) return;
    const duration = await durationOf(video);
    const rate = await watchFrameRate(video);
    if (this.opened !== opened) return;
    if (rate !== null) this.rate = rate;
    this.estimated = rate !== null;
    const { videoWidth: x, videoHeight: y } = video;
    this.#show({ x, y }, Math.max(1, Math.floor(duration * this.rate + 1e-6)));
    this.#goTo(0);
  }

  #show(size: Place, frames: number): void {
    this.size = size;
    this.frames = frames;
    this.cross = { x: Math.round(size.x / 2), y: Math.round(size.y / 2) };
  }

  /** Another rate: frames that were marked keep their place in the film. */
  async #setRate(rate: number): Promise<void> {
    const scale = this.rate / rate;
    this.marks = this.marks.map((mark) => ({ ...mark, time: mark.time * scale }));
    const [video, before] = [this.#video, this.frame];
    this.rate = rate;
    this.estimated = false;
    if (video === null) return;
    this.frames = Math.max(1, Math.floor((await durationOf(video)) * rate + 1e-6));
    this.#goTo(before);
  }

  #goTo(frame: number): void {
    const video = this.#video;
    if (video === null) return;
    this.frame = Math.min(Math.max(frame, 0), this.frames - 1);
    // the middle of a frame, since a rounded begin may lie in the one before
    video.currentTime = (this.frame + 0.5) / this.rate;
  }

  // What comes of it

  get #calibration(): Calibration | null {
    const { from, to, origin, axis } = this.anchors;
    if (from === undefined || to === undefined || this.length === null) return null;
    const zero = origin ?? from;
    const calibration = {
      from,
      to,
      length: this.length,
      origin: zero,
      angle: axis === undefined ? 0 : angleTo(zero, axis),
      isDown: this.isDown,
    };
    return pixelSize(calibration) === null ? null : calibration;
  }

  get #rows(): ReturnType<typeof rowsOfMarks> {
    const calibration = this.#calibration;
    if (calibration === null) return [];
    return rowsOfMarks(this.marks, calibration, this.marks[0]?.time ?? 0);
  }

  get #data(): MeasuredData {
    const { labels, units } = words;
    return {
      title: dataWords.filmTitle,
      source: dataWords.filmSource(this.opened?.file ?? ''),
      columns: [
        { label: labels.time, unit: units.time },
        { label: dataWords.position.x, unit: units.place },
        { label: dataWords.position.y, unit: units.place },
      ],
      rows: this.#rows.map((row) => [...row]),
    };
  }

  #timeFigure(time: number): string {
    return figure(time, this.rate > 100 ? 4 : 3);
  }

  get #video(): HTMLVideoElement | null {
    return this.renderRoot.querySelector('video');
  }

  get #dialog(): EkDialog | null {
    return this.renderRoot.querySelector('ek-dialog');
  }

  /** Lets go of the file and of all that was pointed at. */
  #release(): void {
    if (this.opened !== null) URL.revokeObjectURL(this.opened.address);
    this.opened = null;
    this.refused = false;
    this.#clear();
  }

  #clear(): void {
    this.size = null;
    this.frames = 1;
    this.frame = 0;
    this.rate = usualRate;
    this.estimated = false;
    this.tool = 'from';
    this.anchors = {};
    this.marks = [];
    this.length = 1;
    this.isDown = false;
    this.stride = 1;
    this.cross = { x: 0, y: 0 };
    this.said = '';
  }

  static override styles = [shadowBase, buttonStyles, measureStyles, videoMeasureStyles];
}

const arrows: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const pages: Readonly<Record<string, number>> = { PageUp: -1, PageDown: 1 };

customElements.define('ek-video-measure', EkVideoMeasure);

declare global {
  interface HTMLElementTagNameMap {
    'ek-video-measure': EkVideoMeasure;
  }
}
