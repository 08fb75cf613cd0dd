import { css } from 'lit';

export const modelFitStyles = css`
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

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

  progress {
    inline-size: 10rem;
    accent-color: var(--ek-accent);
  }

  .values {
    margin: var(--ek-space-2) 0;
    padding: 0;
    list-style: none;
    font: var(--ek-ui);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  @media print {
    form,
    .row {
      display: none;
    }
  }
`;
