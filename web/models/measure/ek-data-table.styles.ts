import { css } from 'lit';

export const dataTableStyles = css`
  .words .field {
    flex: 1 1 12rem;
  }

  .words .source {
    flex: 3 1 20rem;
  }

  textarea {
    field-sizing: content;
    resize: vertical;
  }

  .columns {
    display: grid;
    gap: var(--ek-space-2);
    margin: 0 0 var(--ek-space-4);
    padding: 0;
    border: 0;
  }

  .column {
    display: grid;
    grid-template-columns: minmax(6rem, 14rem) 6rem minmax(8rem, 16rem) auto;
    align-items: end;
    justify-content: start;
    gap: var(--ek-space-2);
  }

  @media (max-width: 40rem) {
    .column {
      grid-template-columns: 1fr 5rem;
      padding-block-end: var(--ek-space-2);
      border-block-end: 1px solid var(--ek-line);
    }

    .column > :nth-child(3),
    .column > .button {
      grid-column: 1 / -1;
      justify-self: start;
    }
  }

  @media print {
    .row,
    .columns {
      display: none;
    }
  }
`;
