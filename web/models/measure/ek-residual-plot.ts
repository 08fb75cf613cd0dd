import { LitElement, css, html, svg, nothing } from 'lit';
import type { Residual } from '#core/models/measurements/compared.ts';
import { dataWords } from '#text/measure.ts';
import { formatNumber } from '#text/number.ts';
import { shadowBase } from '../../styles/shadow.ts';

const width = 640;
const height = 150;
/** More sticks than this are no longer told apart; every second, third … is left out. */
const mostSticks = 300;
const margin = { left: 64, right: 12, top: 10, bottom: 10 };

/** Differences between measurements and the model as sticks about a line of zero. */
export class EkResidualPlot extends LitElement {
  static override properties = {
    residuals: { attribute: false },
    label: {},
    unit: {},
  };

  declare residuals: readonly Residual[];
  declare label: string;
  declare unit: string;

  constructor() {
    super();
    this.residuals = [];
    this.label = '';
    this.unit = '';
  }

  override render() {
    const points = this.residuals.flatMap(({ time, difference }) =>
      difference === null ? [] : [{ time, difference }],
    );
    const times = points.map(({ time }) => time);
    const most = points.reduce((size, { difference }) => Math.max(size, Math.abs(difference)), 0);
    if (points.length === 0) return nothing;
    const start = Math.min(...times);
    const length = Math.max(...times) - start || 1;
    const middle = (height - margin.top - margin.bottom) / 2 + margin.top;
    const across = (time: number) =>
      margin.left + ((time - start) / length) * (width - margin.left - margin.right);
    const reach = (height - margin.top - margin.bottom) / 2 - 6;
    const along = (difference: number) => middle - (most === 0 ? 0 : (difference / most) * reach);
    const level = (value: number, text: string) =>
      svg`<text x=${margin.left - 8} y=${along(value) + 4}>${text}</text>`;
    return html`<svg
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-label=${dataWords.residuals.plot(this.label)}
    >
      <line
        class="zero"
        x1=${margin.left}
        x2=${width - margin.right}
        y1=${middle}
        y2=${middle}
      ></line>
      ${thinned(points).map(
        ({ time, difference }) => svg`<line
          class="stick" x1=${across(time)} x2=${across(time)} y1=${middle} y2=${along(difference)}
        ></line><circle cx=${across(time)} cy=${along(difference)} r="4"></circle>`,
      )}
      ${level(0, '0')}
      ${most === 0 ? nothing : [level(most, `+${formatNumber(most, 2)}`), level(-most, formatNumber(-most, 2))]}
    </svg>`;
  }

  static override styles = [
    shadowBase,
    css`
      :host {
        display: block;
        max-inline-size: 44rem;
      }

      svg {
        display: block;
        inline-size: 100%;
        block-size: auto;
        overflow: visible;
      }

      text {
        fill: var(--ek-ink-soft);
        font: var(--ek-ui-s);
        text-anchor: end;
        font-variant-numeric: tabular-nums;
      }

      .zero {
        stroke: var(--ek-series-1);
        stroke-width: 2;
      }

      .stick {
        stroke: var(--ek-ink-faint);
      }

      circle {
        fill: var(--ek-paper);
        stroke: var(--ek-ink);
        stroke-width: 2;
      }

      @media (max-width: 40rem) {
        text {
          font-size: 1.5rem;
        }
      }

      @media (forced-colors: active) {
        circle {
          fill: Canvas;
          stroke: CanvasText;
        }

        .zero,
        .stick {
          stroke: CanvasText;
        }

        text {
          fill: CanvasText;
        }
      }
    `,
  ];
}

function thinned<Point>(points: readonly Point[]): readonly Point[] {
  const stride = Math.ceil(points.length / mostSticks);
  return stride < 2 ? points : points.filter((_, at) => at % stride === 0);
}

customElements.define('ek-residual-plot', EkResidualPlot);

declare global {
  interface HTMLElementTagNameMap {
    'ek-residual-plot': EkResidualPlot;
  }
}
