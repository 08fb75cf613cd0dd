import { css } from 'lit';

export const modelTextStyles = css`
  :host {
    display: block;
    color: var(--ek-ink);
    font: var(--ek-ui-s);
  }

  .text {
    display: grid;
    gap: var(--ek-space-4);
    justify-items: start;
  }

  .text > * {
    inline-size: 100%;
  }

  .text > .button {
    inline-size: auto;
  }

  .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    gap: var(--ek-space-4) var(--ek-space-5);
  }

  .below {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    align-items: start;
    gap: var(--ek-space-4) var(--ek-space-5);
  }

  h3 {
    margin: 0;
    font: var(--ek-ui);
    font-weight: 650;
  }

  p {
    margin: 0;
    max-inline-size: var(--ek-measure);
  }

  ul {
    margin: var(--ek-space-1) 0 0;
    padding-inline-start: 1.25em;
  }

  .soft {
    color: var(--ek-ink-soft);
  }

  .stale {
    padding-inline-start: var(--ek-space-3);
    border-inline-start: 4px solid var(--ek-negative);
  }

  .unplaced {
    color: var(--ek-negative);
  }

  .advice {
    padding: 0;
    list-style: none;
  }

  .advice li {
    padding-block: var(--ek-space-1);
  }

  .place {
    min-block-size: 2rem;
    margin-inline-end: var(--ek-space-2);
    padding: 0;
    border: 0;
    background: none;
    color: var(--ek-accent-strong);
    font: inherit;
    font-weight: 600;
    text-decoration: underline;
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .place {
      min-block-size: var(--ek-touch);
    }
  }

  @media print {
    .button,
    .soft {
      display: none;
    }
  }
`;
