/** How a button looks, for the elements that draw one in their shadow root. */
import { css } from 'lit';

/** Styles `button.button`, told apart by `data-variant` and `data-size`. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--ek-space-2);
    min-inline-size: var(--ek-touch);
    min-block-size: var(--ek-touch);
    margin: 0;
    padding: var(--ek-space-2) var(--ek-space-4);
    border: 1px solid var(--ek-line-strong);
    border-radius: var(--ek-radius);
    background: var(--ek-paper-raised);
    color: var(--ek-ink);
    font: var(--ek-ui);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    overflow-wrap: anywhere;
    cursor: pointer;
    touch-action: manipulation;
    transition: background-color var(--ek-quick);
  }

  .button:hover {
    background: var(--ek-wash);
  }

  .button[data-variant='primary'] {
    border-color: transparent;
    background: var(--ek-accent);
    color: var(--ek-on-accent);
  }

  .button[data-variant='primary']:hover {
    background: var(--ek-accent-strong);
  }

  .button[data-variant='quiet'] {
    border-color: transparent;
    background: transparent;
    color: var(--ek-accent-strong);
  }

  .button[data-variant='quiet']:hover {
    background: var(--ek-accent-soft);
  }

  .button[data-variant='danger'] {
    border-color: var(--ek-negative);
    color: var(--ek-negative);
  }

  .button[data-variant='danger']:hover {
    background: var(--ek-negative-soft);
  }

  .button[data-size='small'] {
    min-inline-size: 2.25rem;
    min-block-size: 2.25rem;
    padding: var(--ek-space-1) var(--ek-space-3);
    font-size: var(--ek-text-s);
  }

  .button:disabled {
    border-color: var(--ek-line);
    background: transparent;
    color: var(--ek-ink-faint);
    cursor: not-allowed;
  }

  .button[data-variant='quiet']:disabled {
    border-color: transparent;
  }

  @media (pointer: coarse) {
    .button[data-size='small'] {
      min-inline-size: var(--ek-touch);
      min-block-size: var(--ek-touch);
    }
  }

  @media (forced-colors: active) {
    .button[data-variant] {
      border-color: ButtonText;
    }

    .button[data-variant='primary']:not(:disabled) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .button:disabled {
      border-color: GrayText;
      color: GrayText;
    }
  }
`;
