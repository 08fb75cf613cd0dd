import { css } from 'lit';

export const workbenchStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--ek-space-2) var(--ek-space-4);
  }

  .history {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ek-space-1);
  }

  .step {
    max-inline-size: max(22rem, 31%);
    margin-block-start: var(--ek-space-3);
  }

  @media print {
    .history,
    .controls {
      display: none;
    }
  }
`;
