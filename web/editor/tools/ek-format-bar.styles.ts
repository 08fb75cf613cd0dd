/** How the bar of marks looks. */
import { css } from 'lit';

export const barStyles = css`
  :host {
    display: block;
    inline-size: max-content;
    max-inline-size: 100%;
  }

  .bar,
  [role='toolbar'] {
    display: flex;
    align-items: center;
  }

  .bar {
    padding: var(--ek-space-1);
    overflow-x: auto;
    border: 1px solid var(--ek-line);
    border-radius: var(--ek-radius);
    background: var(--ek-paper-raised);
    box-shadow: var(--ek-shadow);
  }

  button {
    flex: none;
    min-inline-size: 2.25rem;
    min-block-size: 2.25rem;
    padding: 0 var(--ek-space-2);
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--ek-ink);
    font: var(--ek-ui-s);
    font-weight: 600;
    cursor: pointer;
  }

  button:hover {
    background: var(--ek-wash);
  }

  button[aria-pressed='true'] {
    background: var(--ek-accent-soft);
    color: var(--ek-accent-strong);
    text-decoration: underline 2px;
    text-underline-offset: 0.3em;
  }

  button:disabled {
    color: var(--ek-ink-faint);
    cursor: not-allowed;
  }

  button:focus-visible {
    outline-offset: -2px;
  }

  .strong {
    font-weight: 800;
  }

  .em {
    font-style: italic;
    font-family: var(--ek-font-text);
  }

  ek-menu {
    flex: none;
  }

  @media (width >= 48rem) {
    :host([compact]) [role='toolbar'] {
      display: none;
    }
  }

  @media (pointer: coarse) {
    button {
      min-inline-size: var(--ek-touch);
      min-block-size: var(--ek-touch);
    }
  }

  @media (width < 48rem) {
    ek-menu {
      order: -1;
    }

    :host {
      inline-size: auto;
      flex: 1;
      min-inline-size: 0;
    }

    .bar {
      border-width: 0;
      border-radius: 0;
      box-shadow: none;
    }
  }
`;
