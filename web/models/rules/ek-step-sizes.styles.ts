import { css } from 'lit';

export const stepSizesStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }

  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--ek-space-3);
  }

  h3,
  p {
    margin: 0;
  }

  h3 {
    font: var(--ek-ui);
    font-weight: 650;
  }

  p {
    max-inline-size: var(--ek-measure);
  }

  .soft {
    color: var(--ek-ink-soft);
  }

  .verdict {
    padding-inline-start: var(--ek-space-3);
    border-inline-start: 3px solid var(--ek-accent);
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--ek-space-2) var(--ek-space-3);
  }

  select {
    min-block-size: 2.25rem;
    max-inline-size: 100%;
    padding: var(--ek-space-1) var(--ek-space-2);
    border: 1px solid var(--ek-line-strong);
    border-radius: var(--ek-radius);
    background: var(--ek-paper-raised);
    color: var(--ek-ink);
    font: inherit;
  }

  @media (pointer: coarse) {
    select {
      min-block-size: var(--ek-touch);
    }
  }

  section tbody th {
    font-weight: 400;
    white-space: nowrap;
  }

  section [data-now] :is(th, td) {
    font-weight: 700;
  }

  @container (width < 40rem) {
    section ek-table table {
      font: var(--ek-ui-s);
      font-variant-numeric: tabular-nums;
    }

    section ek-table :is(th, td) {
      padding-inline-end: var(--ek-space-3);
    }

    .bar {
      display: none;
    }
  }

  .bar {
    inline-size: 8rem;
  }

  svg {
    display: block;
    inline-size: 8rem;
    block-size: 0.75rem;
    fill: var(--ek-series-1);
  }

  @media (forced-colors: active) {
    svg {
      fill: CanvasText;
    }
  }

  @media print {
    .choice {
      display: none;
    }
  }
`;
