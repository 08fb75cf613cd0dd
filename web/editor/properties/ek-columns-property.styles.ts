/** How ek-columns-property looks. */
import { css } from 'lit';

export const columnsStyles = css`
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
    border-block-start: 1px solid var(--ek-line);
  }

  ol:empty {
    display: none;
  }

  li {
    border-block-end: 1px solid var(--ek-line);
  }

  summary {
    display: list-item;
    padding-block: var(--ek-space-3);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  summary small {
    color: var(--ek-ink-soft);
    font: var(--ek-ui-s);
  }

  .fields {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--ek-space-3);
    padding-block-end: var(--ek-space-3);
  }

  .label,
  .values,
  .row {
    grid-column: 1 / -1;
  }
`;
