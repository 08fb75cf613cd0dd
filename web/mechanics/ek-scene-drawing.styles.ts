import { css } from 'lit';

export const drawingStyles = css`
  :host {
    display: block;
    position: relative;
    inline-size: 100%;
    aspect-ratio: var(--ek-scene-aspect, 1.6);
    max-block-size: min(30rem, 70vh);
    overflow: hidden;
    color: var(--ek-ink);
    font: var(--ek-ui-s);
    font-size-adjust: none;
  }

  svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: hidden;
    touch-action: pan-y;
    user-select: none;
  }

  path {
    fill: none;
    stroke: var(--ek-ink);
    stroke-linejoin: round;
  }

  text {
    fill: var(--ek-ink);
    font: var(--ek-ui-s);
    font-size-adjust: none;
    font-variant-numeric: tabular-nums;
    stroke: var(--ek-paper);
    stroke-width: 3px;
    paint-order: stroke;
    stroke-linejoin: round;
  }

  .scale-bar path {
    stroke: var(--ek-ink-soft);
  }

  .scale-bar text,
  .sample text {
    fill: var(--ek-ink-soft);
    font-size: 0.8125rem;
  }

  .wall {
    stroke-width: 2px;
  }

  .hatch,
  .rail {
    stroke: var(--ek-line-strong);
    stroke-width: 1px;
  }

  .support {
    fill: var(--ek-paper);
    stroke-width: 2px;
  }

  .rod {
    stroke: var(--ek-ink-soft);
    stroke-width: 3px;
  }

  .rope {
    stroke: var(--ek-ink-soft);
    stroke-width: 2px;
    stroke-linecap: round;
  }

  .spring {
    stroke: var(--ek-ink-soft);
    stroke-width: 1.5px;
  }

  .field-out {
    fill: var(--ek-line-strong);
    stroke: none;
  }

  .field-in {
    stroke: var(--ek-line-strong);
  }

  .trace {
    stroke: var(--ek-accent);
    stroke-width: 1.5px;
    opacity: 0.75;
  }

  .trace.coming {
    opacity: 0.4;
  }

  .picture {
    fill: var(--ek-accent-soft);
    fill-opacity: 0.5;
    stroke: var(--ek-line-strong);
  }

  .body {
    fill: color-mix(in oklab, var(--ek-accent) 22%, var(--ek-paper));
    stroke: var(--ek-ink);
    stroke-width: 1.5px;
  }

  .body.fixed {
    fill: var(--ek-wash);
  }

  .turn {
    stroke-width: 1px;
  }

  .crowd {
    fill: color-mix(in oklab, var(--ek-accent) 45%, var(--ek-paper));
    stroke: var(--ek-ink-soft);
    stroke-width: 0.75px;
  }

  .arrow {
    --arrow: var(--ek-series-1);
  }

  .arrow:is([data-kind='drag'], [data-kind='friction'], [data-kind='damping']) {
    --arrow: var(--ek-series-2);
  }

  .arrow:is([data-kind='tension'], [data-kind='spring']) {
    --arrow: var(--ek-series-4);
  }

  .arrow:is(
    [data-kind='normal'],
    [data-kind='contact'],
    [data-kind='magnetic'],
    [data-kind='coulomb']
  ) {
    --arrow: var(--ek-series-6);
  }

  .arrow[data-kind='drive'] {
    --arrow: var(--ek-series-5);
  }

  .arrow[data-kind='velocity'] {
    --arrow: var(--ek-series-3);
  }

  .arrow:is([data-kind='net'], [data-kind='net-sample']) {
    --arrow: var(--ek-ink);
  }

  .shaft {
    stroke: var(--arrow);
    stroke-width: 2.25px;
  }

  .arrow[data-kind='net'] .shaft {
    stroke-dasharray: 5 3;
  }

  .head {
    fill: var(--arrow);
    stroke: none;
  }

  .open-head {
    stroke: var(--arrow);
    stroke-width: 2.25px;
    stroke-linecap: round;
  }

  .arrow text {
    fill: color-mix(in oklab, var(--arrow) 65%, var(--ek-ink));
  }

  .letter {
    font-family: var(--ek-font-text);
    font-size: 1.05rem;
    font-style: italic;
  }

  .below {
    font-size: 0.75rem;
  }

  .name {
    font-size: 0.8125rem;
  }

  .grip {
    stroke: none;
    pointer-events: all;
  }

  .ring {
    stroke: none;
  }

  .handle {
    outline: none;
  }

  .handle:focus-visible .ring {
    stroke: var(--ek-focus);
    stroke-width: 2.5px;
  }

  .editable .grip {
    cursor: grab;
    touch-action: none;
  }

  .editable .handle[data-chosen] .ring {
    stroke: var(--ek-accent);
    stroke-width: 1.5px;
    stroke-dasharray: 3 3;
  }

  .editable .handle[data-chosen]:focus-visible .ring {
    stroke: var(--ek-focus);
    stroke-width: 2.5px;
    stroke-dasharray: none;
  }

  .tip {
    fill: var(--ek-paper);
    stroke: var(--ek-series-3);
    stroke-width: 2px;
  }

  @media (forced-colors: active) {
    .body,
    .crowd,
    .trace.coming {
      opacity: 0.4;
    }

    .picture {
      fill: Canvas;
      stroke: CanvasText;
    }

    .trace {
      opacity: 1;
    }
  }

  @media print {
    .ring,
    .tip {
      display: none;
    }
  }
`;
