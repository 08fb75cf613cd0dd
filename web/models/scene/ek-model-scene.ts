import { LitElement, css, nothing, svg, html, type PropertyValues } from 'lit';
import type { ModelDefinition } from '#core/models/index.ts';
import { workbenchWords } from '#text/workbench.ts';
import { shadowBase } from '../../styles/shadow.ts';
import type { FinishedRun } from '../run/model-run.ts';
import { type PlacedShape, type PlaceShapes, shapePlacer } from './scene-values.ts';

/** A text, and the head of an arrow, as part of the height of the scene. */
const textPart = 0.05;
const headPart = 0.035;

/**
 * The drawing of a model that moves with its run: shapes whose places are expressions of the model.
 * It shows a moment of a finished run; what it shows in numbers stands in graph and table.
 */
export class EkModelScene extends LitElement {
  static override properties = {
    definition: { attribute: false },
    run: { attribute: false },
    index: { type: Number },
  };

  declare definition: ModelDefinition | null;
  declare run: FinishedRun | null;
  /** The sample that is shown. */
  declare index: number;
  #place: PlaceShapes | null = null;

  constructor() {
    super();
    this.definition = null;
    this.run = null;
    this.index = 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { definition } = this;
    if (!changed.has('definition')) return;
    this.#place =
      definition?.scene === undefined ? null : shapePlacer(definition, definition.scene);
  }

  override render() {
    const { definition, run } = this;
    const scene = definition?.scene;
    if (scene === undefined || run === null) return nothing;
    const { left, right, bottom, top } = scene;
    const height = top - bottom;
    const box = [left, -top, right - left, height].join(' ');
    return html`<svg
      viewBox=${box}
      preserveAspectRatio="xMidYMid meet"
      role="img"
      aria-label=${workbenchWords.scene(definition?.title ?? '')}
    >
      ${this.#place?.(run, this.index).map((shape) => drawing(shape, height))}
    </svg>`;
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        display: block;
      }

      svg {
        display: block;
        inline-size: 100%;
        block-size: var(--ek-graph-height, 15rem);
      }

      .shape {
        fill: var(--ek-scene-ink);
        stroke: var(--ek-scene-ink);
        stroke-width: 2px;
        vector-effect: non-scaling-stroke;
      }

      .line {
        fill: none;
      }

      text {
        fill: var(--ek-ink);
        font-family: var(--ek-font-ui, sans-serif);
        text-anchor: middle;
      }

      .s1 {
        --ek-scene-ink: var(--ek-series-1);
      }

      .s2 {
        --ek-scene-ink: var(--ek-series-2);
      }

      .s3 {
        --ek-scene-ink: var(--ek-series-3);
      }

      .s4 {
        --ek-scene-ink: var(--ek-series-4);
      }

      .s5 {
        --ek-scene-ink: var(--ek-series-5);
      }

      .s6 {
        --ek-scene-ink: var(--ek-series-6);
      }
    `,
  ];
}

function drawing(shape: PlacedShape, sceneHeight: number) {
  const { kind, x, y, width, height, rotation, tone, series, label } = shape;
  const turned = `translate(${String(x)} ${String(-y)}) rotate(${String((-rotation * 180) / Math.PI)})`;
  const name = `shape s${String(((series - 1) % 6) + 1)}`;
  const opacity = 0.25 + 0.75 * tone;
  const size = sceneHeight * textPart;
  const words =
    label === ''
      ? nothing
      : svg`<text font-size=${size} x=${x} y=${-y + (kind === 'text' ? 0 : -size * 0.6)}>${label}</text>`;
  switch (kind) {
    case 'disc':
      return svg`<g><circle class=${name} fill-opacity=${opacity} cx=${x} cy=${-y} r=${Math.abs(width)} />${words}</g>`;
    case 'box': {
      const [w, h] = [Math.abs(width), Math.abs(height)];
      return svg`<g><rect class=${name} fill-opacity=${opacity} transform=${turned} x=${-w / 2} y=${-h / 2} width=${w} height=${h} />${words}</g>`;
    }
    case 'line':
      return svg`<g><path class="${name} line" d=${lineTo(width, height)} transform=${turned} />${words}</g>`;
    case 'arrow':
      return svg`<g><path class="${name} line" d=${arrowTo(width, height, sceneHeight * headPart)} transform=${turned} />${words}</g>`;
    case 'text':
      return words;
  }
}

const point = (x: number, y: number): string => `${String(x)} ${String(y)}`;

const lineTo = (width: number, height: number): string => `M0 0L${point(width, -height)}`;

/** A line with two short ones at its end; without length there is no arrow. */
function arrowTo(width: number, height: number, head: number): string {
  const length = Math.hypot(width, height);
  if (length === 0) return '';
  const [ux, uy] = [width / length, -height / length];
  const side = (sign: number): string =>
    point(width - head * (ux + sign * 0.6 * uy), -height - head * (uy - sign * 0.6 * ux));
  return `${lineTo(width, height)}M${side(1)}L${point(width, -height)}L${side(-1)}`;
}

customElements.define('ek-model-scene', EkModelScene);

declare global {
  interface HTMLElementTagNameMap {
    'ek-model-scene': EkModelScene;
  }
}
