import { LitElement, html, nothing } from 'lit';
import type { Place } from '#core/models/measurements/calibration.ts';
import type { MeasuredData } from '#core/models/definition.ts';
import { filmWords as words } from '#text/measure.ts';
import { formatNumber } from '#text/number.ts';
import '../../elements/ek-dialog.ts';
import type { EkDialog } from '../../elements/ek-dialog.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import { figure } from '../figures.ts';
import { videoMeasureStyles } from './ek-video-measure.styles.ts';
import './ek-film-sight.ts';
import type { FilmPointEvent, FilmTurnEvent } from './ek-film-sight.ts';
import { durationOf, watchFrameRate, type OpenedFile } from './film.ts';
import { dataOf, noPoints, pointed, rescaled, rowsOf, type FilmPoints } from './film-points.ts';
import { frameControls, positiveField, toolChoice } from './film-controls.ts';
import { filmTable, placeIn } from './film-table.ts';
import { measureStyles } from './measure.styles.ts';

/** Frames per second where nothing is known. */
const usualRate = 25;

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
    points: { state: true },
    stride: { state: true },
    refused: { state: true },
    said: { state: true },
  };

  declare private opened: OpenedFile | null;
  /** Pixels of the picture; null until it is there. */
  declare private size: Place | null;
  declare private frames: number;
  /** From 0. */
  declare private frame: number;
  /** Frames per second; of a photo, flashes. */
  declare private rate: number;
  declare private estimated: boolean;
  declare private points: FilmPoints;
  /** Frames from one point to the next. */
  declare private stride: number;
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
    const data = answer === 'use' ? dataOf(this.points, this.opened?.file ?? '') : null;
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
      ${opened === null || size === null ? nothing : html`${this.#renderScale()}${filmTable(this.points, this.#timeFigure, this.#remove)}`}
      <p class="visually-hidden" role="status">${this.said}</p>
      <button slot="actions" class="button" type="button" @click=${() => this.#dialog?.close()}>
        ${words.cancel}
      </button>
      <button
        slot="actions"
        class="button"
        type="button"
        data-variant="primary"
        ?disabled=${rowsOf(this.points).length === 0}
        @click=${() => this.#dialog?.close('use')}
      >
        ${words.use}
      </button>
    </ek-dialog>`;
  }

  #renderStage({ kind, address }: OpenedFile) {
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
    return html`${
        this.size === null
          ? nothing
          : toolChoice(this.points.tool, (tool) => {
              this.#change({ tool });
            })
      }
      <div class="stage">
        ${picture} ${this.size === null ? nothing : this.#renderSight(this.size)}
      </div>
      ${this.size === null || kind === 'photo' ? nothing : frameControls(this.frame, this.frames, this.#timeFigure(this.frame / this.rate), this.#goTo)}`;
  }

  #renderSight(size: Place) {
    return html`<ek-film-sight
      .size=${size}
      .points=${this.points}
      .now=${this.opened?.kind === 'film' ? this.frame / this.rate : null}
      @ek-film-point=${this.#handlePoint}
      @ek-film-turn=${({ frames }: FilmTurnEvent) => {
        this.#goTo(this.frame + frames);
      }}
    ></ek-film-sight>`;
  }

  #renderScale() {
    return html`<div class="row">
        ${positiveField(words.length, this.points.length, (length) => {
          this.#change({ length });
        })}
        ${positiveField(words.fps, this.rate, (value) => {
          void this.#setRate(value ?? this.rate);
        })}
        ${
          this.opened?.kind === 'photo'
            ? nothing
            : positiveField(words.stride, this.stride, (value) => {
                this.stride = Math.max(1, Math.round(value ?? 1));
              })
        }
        <label class="check"
          ><input
            type="checkbox"
            .checked=${this.points.isDown}
            @change=${(event: Event) => {
              this.#change({ isDown: (event.target as HTMLInputElement).checked });
            }}
          />${words.down}</label
        >
      </div>
      <p class="soft">
        ${this.estimated ? words.estimated(formatNumber(this.rate)) : words.fpsHint}
      </p>`;
  }

  #change(part: Partial<FilmPoints>): void {
    this.points = { ...this.points, ...part };
  }

  readonly #remove = (at: number): void => {
    this.#change({ marks: this.points.marks.toSpliced(at, 1) });
  };

  readonly #handlePoint = ({ place }: FilmPointEvent): void => {
    const { tool } = this.points;
    const time = this.#moment;
    this.points = pointed(this.points, place, time);
    if (tool !== 'object') {
      this.said = words.markedPlace(words.tool[tool]);
      return;
    }
    const at = this.points.marks.findIndex((mark) => mark.time === time);
    this.said = words.marked(at + 1, this.#timeFigure(time), ...placeIn(this.points, at));
    if (this.opened?.kind === 'film') {
      this.#goTo(Math.min(this.frame + this.stride, this.frames - 1));
    }
  };

  /** When the next point is: in this frame, or on a photo one flash after the last. */
  get #moment(): number {
    if (this.opened?.kind === 'film') return this.frame / this.rate;
    const last = this.points.marks.at(-1);
    return last === undefined ? 0 : last.time + 1 / this.rate;
  }

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
  }

  /** Another rate: frames that were marked keep their place in the film. */
  async #setRate(rate: number): Promise<void> {
    this.points = rescaled(this.points, this.rate / rate);
    const [video, before] = [this.#video, this.frame];
    this.rate = rate;
    this.estimated = false;
    if (video === null) return;
    this.frames = Math.max(1, Math.floor((await durationOf(video)) * rate + 1e-6));
    this.#goTo(before);
  }

  readonly #goTo = (frame: number): void => {
    const video = this.#video;
    if (video === null) return;
    this.frame = Math.min(Math.max(frame, 0), this.frames - 1);
    // the middle of a frame, since a rounded begin may lie in the one before
    video.currentTime = (this.frame + 0.5) / this.rate;
  };

  readonly #timeFigure = (time: number): string => figure(time, this.rate > 100 ? 4 : 3);

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
    this.points = noPoints;
    this.stride = 1;
    this.said = '';
  }

  static override styles = [shadowBase, buttonStyles, measureStyles, videoMeasureStyles];
}

customElements.define('ek-video-measure', EkVideoMeasure);

declare global {
  interface HTMLElementTagNameMap {
    'ek-video-measure': EkVideoMeasure;
  }
}
