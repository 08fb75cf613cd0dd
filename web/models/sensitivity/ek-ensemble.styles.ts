import { css } from 'lit';

export const ensembleStyles = css`
  .parameter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--ek-space-5);
  }

  .check {
    min-inline-size: 12rem;
  }

  .row {
    align-items: center;
  }

  @media print {
    .row,
    .parameter {
      display: none;
    }
  }
`;
