import { css } from 'lit';

export const modelStepsStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--ek-ink);
    font: var(--ek-ui-s);
  }

  .parts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--ek-space-6);
  }

  .step,
  .work {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--ek-space-3);
  }

  @container (width >= 56rem) {
    .work {
      grid-template-columns: minmax(0, 1fr) max-content;
      gap: var(--ek-space-3) var(--ek-space-6);
    }

    .buttons {
      grid-column: 1 / -1;
    }

    .values {
      max-inline-size: 20rem;
    }
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

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ek-space-2);
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  li {
    display: grid;
    grid-template-columns: 2rem minmax(0, 1fr) minmax(0, 1.3fr);
    align-items: baseline;
    gap: 0 var(--ek-space-3);
    padding: var(--ek-space-1) var(--ek-space-2);
    border-block-end: 1px solid var(--ek-line);
    border-inline-start: 3px solid transparent;
  }

  li[data-state='now'] {
    border-inline-start-color: var(--ek-accent);
    background: var(--ek-accent-soft);
  }

  li[data-state='skipped'] .rule {
    color: var(--ek-ink-faint);
  }

  .number {
    color: var(--ek-ink-faint);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  code {
    font-family: var(--ek-font-code);
    font-size: 0.94em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }

  .worked,
  .skipped {
    grid-column: 3;
  }

  .skipped {
    color: var(--ek-ink-soft);
    font-style: italic;
  }

  .result {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  table {
    border-collapse: collapse;
    justify-self: start;
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-block-end: var(--ek-space-1);
    font-weight: 600;
    text-align: start;
  }

  th,
  td {
    padding: var(--ek-space-1) var(--ek-space-5) var(--ek-space-1) 0;
    border-block-end: 1px solid var(--ek-line);
    font-weight: 400;
    text-align: start;
  }

  thead th {
    color: var(--ek-ink-soft);
  }

  .figure {
    min-inline-size: 6.5rem;
    text-align: end;
  }

  .same {
    margin-block-start: var(--ek-space-2);
    color: var(--ek-ink-soft);
  }

  .constant {
    white-space: nowrap;
  }

  @container (width < 40rem) {
    li {
      grid-template-columns: 1.5rem minmax(0, 1fr);
    }

    .worked,
    .skipped {
      grid-column: 2;
      padding-inline-start: var(--ek-space-3);
    }

    .figure {
      min-inline-size: 5rem;
    }
  }

  @media (forced-colors: active) {
    li[data-state='now'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  @media print {
    .buttons,
    .soft {
      display: none;
    }
  }
`;
