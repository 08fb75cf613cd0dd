import { LitElement, html, nothing, svg, type PropertyValues } from 'lit';
import type { Scene, Trajectory } from '#core/mechanics/index.ts';
import { stageText } from '#text/mechanics-stage.ts';
import { shadowBase } from '../styles/shadow.ts';
import { amount } from './amounts.ts';
import { BodyEvent } from './body-events.ts';
import * as layers from './drawing-layers.ts';
import { drawingStyles } from './ek-scene-drawing.styles.ts';
import type { BodyMoment, ForceMoment } from './moment.ts';
import { projectionOf, type Frame, type Projection } from './projection.ts';
import { connectors, fieldSigns, fixedParts, scaleBar } from './scenery.ts';
import { discPath, pixelReach } from './shapes.ts';
import { tipOf, type StartView } from './start-gestures.ts';
import { StartHand } from './start-hand.ts';
import type { StageMoment } from './stage-moment.ts';
import * as vectors from './vectors.ts';

/** What the drawing shows besides the bodies. */
export interface DrawingOptions {
  readonly forces: boolean;
  readonly velocities: boolean;
  readonly traces: boolean;
  /** Seconds between pictures that stay, or null. */
  readonly stroboscope: number | null;
}

/**
 * A scene at a moment, as a figure in a book: y up, with a scale bar. At the start moment bodies and
 * the tips of their velocities can be dragged, or moved by keys.
 *
 * @fires ek-start - a StartEvent
 * @fires ek-body - a {@link BodyEvent}
 */
export class EkSceneDrawing extends LitElement {
  static override properties = {
    scene: { attribute: false },
    prepared: { attribute: false },
    frame: { attribute: false },
    trajectory: { attribute: false },
    moment: { attribute: false },
    options: { attribute: false },
    chosen: {},
    editable: { type: Boolean },
    label: {},
    summary: {},
    size: { state: true },
  };

  declare scene: Scene | null;
  /** The scene with its fills and chains written out as bodies. */
  declare prepared: Scene | null;
  declare frame: Frame | null;
  /** For traces, pictures and the lengths of arrows. */
  declare trajectory: Trajectory | null;
  declare moment: StageMoment | null;
  declare options: DrawingOptions;
  /** The id of the body that is chosen. */
  declare chosen: string;
  /** Whether the start can be changed now. */
  declare editable: boolean;
  declare label: string;
  /** What there is to see, in sentences. */
  declare summary: string;
  declare private size: { readonly width: number; readonly height: number } | null;

  #projection: Projection | null = null;
  #lines: readonly layers.TraceLine[] = [];
  #forceScale: vectors.VectorScale = { sample: 1, pixels: 1 };
  #velocityScale: vectors.VectorScale = { sample: 1, pixels: 1 };
  #written: ReadonlySet<string> = new Set();
  readonly #hand = new StartHand(this, () => ({
    view: this.#view(),
    bodies: this.moment?.bodies ?? [],
    isEditable: this.editable,
    hasTip: (body) => this.#hasTip(body),
  }));
  readonly #observer = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = this;
    if (width > 0 && height > 0) this.size = { width, height };
  });

  constructor() {
    super();
    this.scene = null;
    this.prepared = null;
    this.frame = null;
    this.trajectory = null;
    this.moment = null;
    this.options = { forces: false, velocities: false, traces: false, stroboscope: null };
    this.chosen = '';
    this.editable = false;
    this.label = '';
    this.summary = '';
    this.size = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { scene, frame, size, trajectory } = this;
    if (scene === null || frame === null) return;
    if (changed.has('frame')) {
      this.style.setProperty('--ek-scene-aspect', String(frame.width / frame.height));
    }
    if (changed.has('scene')) this.#written = layers.writtenIds(scene);
    if (size === null) return;
    const isResized = changed.has('frame') || changed.has('size');
    if (isResized) this.#projection = projectionOf(frame, size);
    if (this.#projection === null || trajectory === null) return;
    if (!isResized && !changed.has('trajectory')) return;
    this.#lines = layers.traceLines(trajectory, (id) => this.#isDrawnAlone(id), this.#projection);
    // While a hand drags, the arrow under it must not change its length.
    if (this.#hand.isDragging) return;
    // What collides has forces for a moment that are far larger than all others.
    const hasPeaks = trajectory.forces.some(({ kind }) => kind === 'contact');
    const sizes = vectors.forceSizes(trajectory);
    this.#forceScale = vectors.vectorScale(sizes, this.#projection, hasPeaks);
    this.#velocityScale = vectors.vectorScale(vectors.speeds(trajectory), this.#projection);
  }

  #isDrawnAlone(id: string): boolean {
    return this.#written.has(id);
  }

  override render() {
    const { scene, prepared, moment } = this;
    const projection = this.#projection;
    if (scene === null || prepared === null || moment === null || projection === null) {
      return nothing;
    }
    const bodies = new Map(moment.bodies.map((body) => [body.id, body]));
    const written = scene.bodies;
    const hasArrows = this.options.velocities || this.options.forces;
    return html`<p id="summary" class="visually-hidden">${this.summary}</p>
      <svg
        class=${this.editable ? 'editable' : ''}
        role="group"
        aria-label=${this.label}
        aria-describedby="summary"
        viewBox="0 0 ${projection.width} ${projection.height}"
        @pointerdown=${this.#hand.down}
        @pointermove=${this.#hand.move}
        @pointerup=${this.#hand.up}
        @pointercancel=${this.#hand.up}
      >
        <g aria-hidden="true">
          ${fieldSigns(scene, projection)} ${fixedParts(scene, projection)} ${this.#pictures()}
          ${this.#traces(bodies, projection)}
          ${connectors(prepared, (id) => this.#written.has(id), bodies, projection)}
          ${layers.crowd(
            prepared.bodies.filter(({ id }) => !this.#written.has(id)),
            bodies,
            projection,
          )}
          ${layers.bodyShapes(written, bodies, projection, !isHung(scene))}
          ${written.length > 1 ? layers.bodyNames(written, bodies, projection, hasArrows) : nothing}
          ${this.#vectors(bodies, projection)} ${scaleBar(projection)}
        </g>
        ${written
          .filter(({ fixed }) => fixed !== true)
          .map(({ id }) => this.#handle(id, bodies.get(id)))}
      </svg>`;
  }

  #traces(bodies: ReadonlyMap<string, BodyMoment>, projection: Projection) {
    if (!this.options.traces || this.moment === null) return nothing;
    if (this.editable) return layers.comingTraces(this.#lines);
    return layers.traces(this.#lines, this.moment.row, bodies, projection);
  }

  #pictures() {
    const { scene, trajectory, moment, options } = this;
    const projection = this.#projection;
    if (scene === null || trajectory === null || moment === null || projection === null) {
      return nothing;
    }
    const { stroboscope } = options;
    if (stroboscope === null) return nothing;
    return layers.stroboscope(scene.bodies, trajectory, stroboscope, moment.time, projection);
  }

  #vectors(bodies: ReadonlyMap<string, BodyMoment>, projection: Projection) {
    const { options, moment } = this;
    if (moment === null) return nothing;
    const forces = options.forces ? this.#shownForces(moment) : [];
    const moving = [...bodies.values()].filter(({ id }) => this.#written.has(id));
    return svg`${
      options.velocities
        ? svg`${layers.arrows(vectors.velocityArrows(moving, projection, this.#velocityScale))}
            ${layers.sampleArrow('velocity', this.#velocityScale, projection, 0)}`
        : nothing
    }
    ${
      forces.length > 0
        ? svg`${layers.arrows(vectors.forceArrows(forces, bodies, projection, this.#forceScale))}
            ${layers.sampleArrow('force', this.#forceScale, projection, options.velocities ? 1 : 0)}`
        : nothing
    }`;
  }

  #shownForces({ forces, bodies }: StageMoment): readonly ForceMoment[] {
    if (bodies.length <= vectors.fewBodies) return forces;
    return forces.filter(({ body }) => body === this.chosen);
  }

  #handle(id: string, body: BodyMoment | undefined) {
    const view = this.#view();
    const written = this.scene?.bodies.find((one) => one.id === id);
    if (body === undefined || view === null || written === undefined) return nothing;
    const { toPixel } = view.projection;
    const reach = pixelReach(written, view.projection);
    const at = toPixel(body);
    const isChosen = this.chosen === id;
    const words = stageText.body;
    const showsTip = this.editable && this.#hasTip(body);
    // Of the start, so that nothing is said while time runs.
    const { position, velocity = { x: 0, y: 0 } } = written;
    return svg`<g
      class="handle"
      data-body=${id}
      ?data-chosen=${isChosen}
      role="slider"
      tabindex="0"
      aria-roledescription=${words.role}
      aria-label=${words.name(written.label ?? id)}
      aria-disabled=${this.editable ? 'false' : 'true'}
      aria-valuenow=${position.x}
      aria-valuetext=${words.state(amount(position.x, 'm'), amount(position.y, 'm'), amount(velocity.x, 'm/s'), amount(velocity.y, 'm/s'))}
      @keydown=${this.#hand.key}
      @focus=${() => this.dispatchEvent(new BodyEvent(id))}
    >
      <path class="ring" d=${discPath(at, reach + 6)} />
      <path class="grip" d=${discPath(at, Math.max(reach, 22))} />
      ${
        showsTip
          ? svg`<path class="tip" d=${discPath(tipOf(body, reach, view), 5)} />
              <path class="grip" d=${discPath(tipOf(body, reach, view), 22)} />`
          : nothing
      }
    </g>`;
  }

  #hasTip({ id, vx, vy }: BodyMoment): boolean {
    return this.chosen === id || (this.options.velocities && (vx !== 0 || vy !== 0));
  }

  #view(): StartView | null {
    const { scene } = this;
    const projection = this.#projection;
    if (scene === null || projection === null) return null;
    return { scene, projection, scale: this.#velocityScale };
  }

  static override styles = [shadowBase, drawingStyles];
}

/** On a rod or rope the direction of the rod says how far it turned. */
function isHung({ rods = [], ropes = [] }: Scene): boolean {
  return rods.length + ropes.length > 0;
}

customElements.define('ek-scene-drawing', EkSceneDrawing);

declare global {
  interface HTMLElementTagNameMap {
    'ek-scene-drawing': EkSceneDrawing;
  }
}
