import { LitElement, html, nothing, svg, type PropertyValues } from 'lit';
import type { Table } from '#core/models/definition.ts';
import type { Point } from '#core/models/diagram/geometry.ts';
import { diagramWords } from '#text/diagram.ts';
import { formatNumber, parseNumber } from '#text/number.ts';
import { buttonStyles } from '../../styles/button.ts';
import { shadowBase } from '../../styles/shadow.ts';
import './ek-edit-field.ts';
import { sketchStyles } from './ek-relation-sketch.styles.ts';
import {
  drawnAlong,
  paper,
  rangeOf,
  stepOf,
  stopAt,
  toPaper,
  type SketchRange,
} from './sketch-scale.ts';

const words = diagramWords.sketch;
const written = (value: number): string => formatNumber(value, 6);

/** A relation by points: the curve is drawn by hand or with keys, or its points are typed. */
export class EkRelationSketch extends LitElement {
  static override properties = {
    name: {},
    table: { attribute: false },
    apply: { attribute: false },
    range: { state: true },
    point: { state: true },
  };

  declare name: string;
  declare table: Table | null;
  /** Puts other points in the model; why that cannot be, empty where it can. */
  declare apply: (table: Table) => string;
  declare private range: SketchRange | null;
  /** The point that keys move. */
  declare private point: number;

  #hand: Point | null = null;

  constructor() {
    super();
    this.name = '';
    this.table = null;
    this.apply = () => '';
    this.range = null;
    this.point = 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { table } = this;
    if (table === null) return;
    if (changed.has('name')) [this.range, this.point] = [null, 0];
    // While a hand draws, the axes stay; later they take in what was typed.
    if (this.#hand !== null || !changed.has('table')) return;
    const around = rangeOf(table);
    const before = this.range;
    this.range =
      before === null
        ? around
        : {
            left: around.left,
            right: around.right,
            bottom: Math.min(before.bottom, around.bottom),
            top: Math.max(before.top, around.top),
          };
  }

  override render() {
    const { table, range } = this;
    if (table === null || range === null) return nothing;
    return html`<p>${words.how}</p>
      ${this.#renderPaper(table, range)} ${this.#renderAxes(table, range)}
      <details>
        <summary>${words.table}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.across}</th>
              <th scope="col">${words.up}</th>
              <td></td>
            </tr>
          </thead>
          <tbody>
            ${table.x.map((_, index) => this.#renderRow(table, index))}
          </tbody>
        </table>
        <button class="button" type="button" data-size="small" @click=${this.#add}>
          ${words.add}
        </button>
      </details>`;
  }

  #renderPaper(table: Table, range: SketchRange) {
    const points = table.x.map((x, index) => toPaper(range, x, table.y[index] ?? 0));
    const point = Math.min(this.point, table.x.length - 1);
    const [x, y] = [table.x[point] ?? 0, table.y[point] ?? 0];
    const zero = toPaper(range, range.left, Math.max(range.bottom, 0));
    const path = points
      .map((at, index) => {
        const before = points[index - 1];
        const corner =
          table.kind === 'discrete' && before !== undefined
            ? [`${String(at.x)} ${String(before.y)}`]
            : [];
        return [...corner, `${String(at.x)} ${String(at.y)}`].join('L');
      })
      .join('L');
    return html`<svg
        viewBox="0 0 ${paper.width} ${paper.height}"
        role="slider"
        tabindex="0"
        aria-label=${words.label(this.name)}
        aria-valuemin=${range.bottom}
        aria-valuemax=${range.top}
        aria-valuenow=${y}
        aria-valuetext=${words.point(written(x), written(y))}
        aria-describedby="keys"
        @pointerdown=${this.#handlePointer}
        @pointermove=${this.#handlePointer}
        @pointerup=${this.#handlePointer}
        @pointercancel=${this.#handlePointer}
        @keydown=${this.#handleKey}
      >
        <rect class="paper" width=${paper.width} height=${paper.height} />
        ${points.map((at) => svg`<line class="grid" x1=${at.x} x2=${at.x} y1="0" y2=${paper.height} />`)}
        <line class="axis" x1="0" x2=${paper.width} y1=${zero.y} y2=${zero.y} />
        <path class="curve" d="M${path}" />
        ${points.map(
          (at, index) =>
            svg`<circle cx=${at.x} cy=${at.y} r=${index === point ? 5.5 : 3.5} ?data-now=${index === point} />`,
        )}
      </svg>
      <p class="visually-hidden" id="keys">${words.keys}</p>`;
  }

  #renderAxes(table: Table, range: SketchRange) {
    const number = (label: string, value: number, apply: (value: number) => string) =>
      html`<ek-edit-field
        short
        .label=${label}
        .value=${written(value)}
        .apply=${(text: string) => {
          const typed = parseNumber(text);
          return typed === null ? diagramWords.panel.notANumber : apply(typed);
        }}
      ></ek-edit-field>`;
    const across = (left: number, right: number): string => {
      const part = (x: number) => (x - range.left) / (range.right - range.left || 1);
      const x = table.x.map((one) => Number((left + part(one) * (right - left)).toPrecision(10)));
      return this.apply({ ...table, x });
    };
    const up = (next: SketchRange): string => {
      if (!(next.top > next.bottom)) return words.fault;
      this.range = next;
      return '';
    };
    return html`<div class="axes" role="group" aria-label=${words.axes}>
      ${number(words.leastOf(words.across), range.left, (left) => across(left, range.right))}
      ${number(words.mostOf(words.across), range.right, (right) => across(range.left, right))}
      ${number(words.leastOf(words.up), range.bottom, (bottom) => up({ ...range, bottom }))}
      ${number(words.mostOf(words.up), range.top, (top) => up({ ...range, top }))}
    </div>`;
  }

  #renderRow(table: Table, index: number) {
    const cell = (axis: 'x' | 'y') =>
      html`<td>
        <ek-edit-field
          short
          bare
          .label=${words[axis](index + 1)}
          .value=${written(table[axis][index] ?? 0)}
          .apply=${(text: string) => {
            const typed = parseNumber(text);
            if (typed === null) return diagramWords.panel.notANumber;
            const row = table[axis].with(index, typed);
            return this.apply({ ...table, [axis]: row }) === '' ? '' : words.fault;
          }}
        ></ek-edit-field>
      </td>`;
    return html`<tr>
      ${cell('x')} ${cell('y')}
      <td>
        ${
          table.x.length < 3
            ? nothing
            : html`<button
                class="button"
                type="button"
                data-size="small"
                data-variant="quiet"
                aria-label=${words.remove(index + 1)}
                @click=${() => {
                  const [x, y] = [table.x.toSpliced(index, 1), table.y.toSpliced(index, 1)];
                  this.apply({ ...table, x, y });
                }}
              >
                ×
              </button>`
        }
      </td>
    </tr>`;
  }

  readonly #add = (): void => {
    const { table } = this;
    if (table === null) return;
    const last = table.x.at(-1) ?? 0;
    const gap = last - (table.x.at(-2) ?? last - 1);
    const x = Number((last + gap).toPrecision(10));
    this.apply({ ...table, x: [...table.x, x], y: [...table.y, table.y.at(-1) ?? 0] });
  };

  readonly #handlePointer = (event: PointerEvent): void => {
    const { table, range } = this;
    const target = event.currentTarget as SVGSVGElement;
    if (table === null || range === null) return;
    if (event.type === 'pointerdown') target.setPointerCapture(event.pointerId);
    else if (this.#hand === null) return;
    const { left, top, width, height } = target.getBoundingClientRect();
    const at = {
      x: ((event.clientX - left) / width) * paper.width,
      y: ((event.clientY - top) / height) * paper.height,
    };
    const drawn = drawnAlong(table, range, this.#hand ?? at, at);
    this.#hand = event.type === 'pointerup' || event.type === 'pointercancel' ? null : at;
    if (drawn !== table) this.apply(drawn);
  };

  readonly #handleKey = (event: KeyboardEvent): void => {
    const { table, range } = this;
    if (table === null || range === null) return;
    const last = table.x.length - 1;
    const point = Math.min(this.point, last);
    const up = (steps: number): void => {
      const value = stopAt(range, (table.y[point] ?? 0) + steps * stepOf(range));
      this.apply({ ...table, y: table.y.with(point, value) });
    };
    switch (event.key) {
      case 'ArrowLeft':
        this.point = Math.max(point - 1, 0);
        break;
      case 'ArrowRight':
        this.point = Math.min(point + 1, last);
        break;
      case 'Home':
        this.point = 0;
        break;
      case 'End':
        this.point = last;
        break;
      case 'ArrowUp':
        up(1);
        break;
      case 'ArrowDown':
        up(-1);
        break;
      case 'PageUp':
        up(10);
        break;
      case 'PageDown':
        up(-10);
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };

  static override styles = [shadowBase, buttonStyles, sketchStyles];
}

customElements.define('ek-relation-sketch', EkRelationSketch);

declare global {
  interface HTMLElementTagNameMap {
    'ek-relation-sketch': EkRelationSketch;
  }
}
