/** How a native table in <ek-table> looks; the element adds it where the table stands. */
import { css } from 'lit';

/** For adoptInto: rules on the light children of ek-table. */
export const tableStyles = css`
  ek-table table {
    inline-size: 100%;
    margin: 0;
    border-collapse: separate;
    border-spacing: 0;
    font: var(--ek-ui);
    font-variant-numeric: tabular-nums;
  }

  ek-table :is(th, td) {
    padding: var(--ek-space-2) var(--ek-space-4) var(--ek-space-2) 0;
    border-block-end: 1px solid var(--ek-line);
    border-block-start: 0;
    text-align: start;
    vertical-align: baseline;
  }

  ek-table :is(th, td):last-child {
    padding-inline-end: 0;
  }

  ek-table th {
    font-weight: 600;
  }

  ek-table .ek-number {
    text-align: end;
  }

  ek-table .ek-number .ek-sort {
    flex-direction: row-reverse;
  }

  ek-table thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    border-block-end-color: var(--ek-ink-soft);
    background: var(--ek-paper);
    vertical-align: bottom;
  }

  ek-table[pin] tr > th:first-child {
    white-space: nowrap;
    position: sticky;
    inset-inline-start: 0;
    background: var(--ek-paper);
  }

  ek-table[pin] thead th:first-child {
    z-index: 2;
  }

  ek-table .ek-sort {
    display: inline-flex;
    align-items: baseline;
    gap: var(--ek-space-1);
    min-block-size: var(--ek-touch);
    min-inline-size: 0;
    margin: calc(-1 * var(--ek-space-2)) 0;
    padding: var(--ek-space-2) 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;
  }

  ek-table .ek-sort::after {
    content: '↕' / '';
    color: var(--ek-ink-faint);
    font-weight: 400;
  }

  ek-table .ek-sort:hover::after {
    color: inherit;
  }

  ek-table [aria-sort='ascending'] > .ek-sort::after {
    content: '↑' / '';
    color: inherit;
  }

  ek-table [aria-sort='descending'] > .ek-sort::after {
    content: '↓' / '';
    color: inherit;
  }

  ek-table .ek-sort:focus-visible {
    outline: 2px solid var(--ek-focus);
    outline-offset: -2px;
    border-radius: 2px;
  }
`;
