import { css } from 'lit';

export const parameterStyles = css`
  :host {
    display: block;
    color: var(--ek-ink);
    font: var(--ek-ui-s);
    font-size-adjust: none;
  }

  .row {
    display: grid;
    grid-template: 'label field' auto 'slider slider' auto / 1fr auto;
    align-items: center;
    column-gap: var(--ek-space-3);
  }

  .label {
    grid-area: label;
  }

  .value {
    display: flex;
    grid-area: field;
    align-items: baseline;
    gap: var(--ek-space-2);
    white-space: nowrap;
  }

  .field,
  .slider {
    scroll-margin-block-start: var(--ek-scroll-margin, 0);
  }

  .value > span {
    color: var(--ek-ink-soft);
  }

  .field {
    min-block-size: 2.25rem;
    padding: var(--ek-space-1) var(--ek-space-2);
    border: 1px solid var(--ek-line-strong);
    border-radius: var(--ek-radius);
    background: var(--ek-paper-raised);
    color: inherit;
    font: inherit;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .field[aria-invalid='true'] {
    border-color: var(--ek-negative);
    box-shadow: inset 0 0 0 1px var(--ek-negative);
  }

  .slider {
    grid-area: slider;
    inline-size: 100%;
    min-block-size: 2rem;
    margin: 0;
    accent-color: var(--ek-accent);
    cursor: pointer;
    touch-action: pan-y;
  }

  .slider:focus-visible {
    border-radius: var(--ek-radius);
  }

  .message {
    margin: 0;
    color: var(--ek-negative);
    font-weight: 600;
  }

  .message:empty {
    display: none;
  }

  @media (pointer: coarse) {
    .field,
    .slider {
      min-block-size: var(--ek-touch);
    }
  }
`;
