import { css } from 'lit';

/** What stands beside the drawing: tables, bars, and the plot of a gas. */
export const panelStyles = css`
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: lining-nums tabular-nums;
  }

  caption,
  figcaption {
    padding-block-end: var(--ek-space-1);
    font-weight: 600;
    text-align: start;
  }

  tbody tr {
    border-block-start: 1px solid var(--ek-line);
  }

  th {
    padding: var(--ek-space-1) var(--ek-space-2) var(--ek-space-1) 0;
    font-weight: 400;
    text-align: start;
  }

  td {
    padding: var(--ek-space-1) 0;
  }

  .words {
    color: var(--ek-ink-soft);
  }

  .number {
    text-align: end;
    white-space: nowrap;
  }

  .energies .track {
    inline-size: 38%;
    padding-inline: var(--ek-space-1);
  }

  .energies svg {
    display: block;
    inline-size: 100%;
    block-size: 1.1rem;
    overflow: visible;
  }

  .bar {
    fill: var(--ek-series-1);
  }

  .bar:is([data-kind='gravity-energy'], [data-kind='gravitation-energy']) {
    fill: var(--ek-series-3);
  }

  .bar[data-kind='electric-energy'] {
    fill: var(--ek-series-6);
  }

  .bar[data-kind='spring-energy'] {
    fill: var(--ek-series-4);
  }

  .bar[data-kind='heat'] {
    fill: var(--ek-series-2);
  }

  .bar[data-kind='sum'] {
    fill: var(--ek-ink-soft);
  }

  .zero,
  .sum {
    fill: none;
    stroke: var(--ek-line-strong);
    vector-effect: non-scaling-stroke;
  }

  .sum {
    stroke: var(--ek-ink);
    stroke-dasharray: 3 2;
  }

  tr[data-kind='sum'] {
    border-block-start-color: var(--ek-line-strong);
  }

  tr[data-kind='sum'] :is(th, .number) {
    font-weight: 600;
  }

  .swatch {
    --swatch: var(--ek-series-1);

    display: inline-block;
    inline-size: 1.1rem;
    margin-inline-end: var(--ek-space-1);
    border-block-start: 3px solid var(--swatch);
    vertical-align: 0.25em;
  }

  .swatch:is([data-kind='drag'], [data-kind='friction'], [data-kind='damping']) {
    --swatch: var(--ek-series-2);
  }

  .swatch:is([data-kind='tension'], [data-kind='spring']) {
    --swatch: var(--ek-series-4);
  }

  .swatch:is(
    [data-kind='normal'],
    [data-kind='contact'],
    [data-kind='magnetic'],
    [data-kind='coulomb']
  ) {
    --swatch: var(--ek-series-6);
  }

  .swatch[data-kind='drive'] {
    --swatch: var(--ek-series-5);
  }

  .swatch[data-kind='net'] {
    --swatch: var(--ek-ink);

    border-block-start-style: dashed;
  }

  .numbers {
    display: grid;
    gap: var(--ek-space-1);
    margin: 0 0 var(--ek-space-3);
  }

  .numbers div {
    display: flex;
    justify-content: space-between;
    gap: var(--ek-space-3);
  }

  .numbers dt {
    color: var(--ek-ink-soft);
  }

  .numbers dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  figure {
    margin: 0;
  }

  .histogram {
    display: block;
    inline-size: 100%;
  }

  .histogram .bar {
    fill: color-mix(in oklab, var(--ek-accent) 45%, var(--ek-paper));
  }

  .histogram path {
    fill: none;
    stroke: var(--ek-line-strong);
  }

  .histogram .curve {
    stroke: var(--ek-series-2);
    stroke-width: 2.25px;
  }

  .histogram text {
    fill: var(--ek-ink-soft);
    font: 12px/1 var(--ek-font-ui);
    font-variant-numeric: tabular-nums;
  }

  .key {
    margin: 0;
    color: var(--ek-ink-soft);
  }

  .swatch[data-kind='counted'] {
    --swatch: color-mix(in oklab, var(--ek-accent) 45%, var(--ek-paper));

    border-block-start-width: 0.7em;
    vertical-align: -0.05em;
  }

  .swatch[data-kind='expected'] {
    --swatch: var(--ek-series-2);

    margin-inline-start: var(--ek-space-3);
  }

  summary {
    padding-block: var(--ek-space-2);
    cursor: pointer;
  }

  @media (pointer: coarse) {
    summary {
      padding-block: var(--ek-space-3);
    }
  }

  @media (forced-colors: active) {
    .energies svg,
    .histogram,
    .swatch {
      forced-color-adjust: none;
    }
  }
`;
