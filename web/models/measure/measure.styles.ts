/** What the parts of measuring share: headings, fields in a row, notes. */
import { css } from 'lit';

export const measureStyles = css`
  :host {
    display: block;
    color: var(--ek-ink);
    font: var(--ek-ui-s);
    font-size-adjust: none;
  }

  h3,
  h4 {
    margin: var(--ek-space-5) 0 var(--ek-space-2);
    font: var(--ek-ui);
    font-weight: 650;
  }

  p {
    max-inline-size: var(--ek-measure);
    margin: var(--ek-space-2) 0;
  }

  .soft {
    color: var(--ek-ink-soft);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--ek-space-2) var(--ek-space-4);
    margin-block: var(--ek-space-2);
  }

  .field {
    display: grid;
    gap: var(--ek-space-1);
  }

  .field > span,
  .field > label {
    color: var(--ek-ink-soft);
  }

  .check {
    display: inline-flex;
    align-items: center;
    gap: var(--ek-space-2);
    min-block-size: var(--ek-touch);
  }

  .check input {
    inline-size: 1.15rem;
    block-size: 1.15rem;
    margin: 0;
    accent-color: var(--ek-accent);
  }

  input:not([type='checkbox'], [type='radio'], [type='range'], [type='file']),
  select,
  textarea {
    min-block-size: 2.25rem;
    min-inline-size: 0;
    padding: var(--ek-space-1) var(--ek-space-2);
    border: 1px solid var(--ek-line-strong);
    border-radius: var(--ek-radius);
    background: var(--ek-paper-raised);
    color: var(--ek-ink);
    font: inherit;
    font-variant-numeric: tabular-nums;
  }

  input[data-kind='number'] {
    inline-size: 6.5rem;
    text-align: end;
  }

  [aria-invalid='true'] {
    border-color: var(--ek-negative);
    box-shadow: inset 0 0 0 1px var(--ek-negative);
  }

  .wrong {
    color: var(--ek-negative);
    font-weight: 600;
  }

  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--ek-space-2) var(--ek-space-3);
    max-inline-size: 44rem;
    margin-block: var(--ek-space-2);
    padding: var(--ek-space-2) var(--ek-space-3);
    border-inline-start: 3px solid var(--ek-caution);
    background: var(--ek-caution-soft);
  }

  .note > span {
    flex: 1 1 16rem;
  }

  ek-table table.numbers {
    inline-size: auto;
    font: var(--ek-ui-s);
    font-variant-numeric: lining-nums tabular-nums;
  }

  ek-table table.numbers :is(th, td) {
    padding: var(--ek-space-1) var(--ek-space-5) var(--ek-space-1) 0;
  }

  @media (pointer: coarse) {
    input:not([type='checkbox'], [type='radio'], [type='range'], [type='file']),
    select {
      min-block-size: var(--ek-touch);
    }
  }

  @media (forced-colors: active) {
    [aria-invalid='true'] {
      outline: 1px solid CanvasText;
    }
  }
`;
