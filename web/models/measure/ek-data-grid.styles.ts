import { css } from 'lit';

export const dataGridStyles = css`
  .keys {
    margin-block: 0 var(--ek-space-1);
  }

  ek-table {
    --ek-table-block-size: 28rem;
  }

  ek-table table.grid :is(th, td) {
    padding: 1px var(--ek-space-2) 1px 0;
    border: 0;
    vertical-align: top;
  }

  ek-table table.grid thead th {
    max-inline-size: 9rem;
    padding-block: var(--ek-space-1);
    overflow-wrap: anywhere;
  }

  tbody th {
    min-inline-size: 1.5rem;
    padding-block-start: var(--ek-space-2) !important;
    font-weight: 400;
    text-align: end;
  }

  .wrong {
    display: block;
    max-inline-size: 12rem;
    font: var(--ek-ui-s);
  }

  .ek-number {
    min-inline-size: 5rem;
  }

  .remove {
    display: grid;
    place-content: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    border: 0;
    border-radius: var(--ek-radius);
    background: none;
    color: var(--ek-ink-faint);
    cursor: pointer;
  }

  .remove:is(:hover, :focus-visible) {
    color: var(--ek-ink);
  }

  .page {
    min-block-size: 2.25rem;
    padding-inline: var(--ek-space-3);
    border: 1px solid var(--ek-line-strong);
    border-radius: var(--ek-radius);
    background: var(--ek-paper-raised);
    color: var(--ek-ink);
    font: inherit;
    cursor: pointer;
  }

  .page:disabled {
    border-color: var(--ek-line);
    color: var(--ek-ink-faint);
    cursor: default;
  }

  .row {
    align-items: center;
  }

  @media (pointer: coarse) {
    .remove,
    .page {
      inline-size: auto;
      min-inline-size: var(--ek-touch);
      min-block-size: var(--ek-touch);
    }
  }

  @media print {
    .keys,
    .tool,
    .row {
      display: none;
    }
  }
`;
