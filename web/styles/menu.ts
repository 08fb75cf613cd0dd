/** How the things in an <ek-menu> look; the element adds it where they stand. */
import { css } from 'lit';

/** For adoptInto: rules on the light children of ek-menu. */
export const menuStyles = css`
  ek-menu > :is(button, a) {
    display: flex;
    box-sizing: border-box;
    align-items: center;
    inline-size: 100%;
    min-block-size: var(--ek-touch);
    padding: var(--ek-space-2) var(--ek-space-3);
    border: 0;
    border-radius: 2px;
    background: none;
    color: var(--ek-ink);
    font: var(--ek-ui);
    text-align: start;
    text-decoration: none;
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  ek-menu > :is(button, a):hover {
    background: var(--ek-wash);
  }

  ek-menu > :is(button, a):focus-visible {
    outline: 2px solid var(--ek-focus);
    outline-offset: -2px;
    background: var(--ek-accent-soft);
  }

  ek-menu > button:disabled {
    background: none;
    color: var(--ek-ink-faint);
    cursor: not-allowed;
  }

  ek-menu > hr {
    margin: var(--ek-space-1) 0;
    border: 0;
    border-block-start: 1px solid var(--ek-line);
  }

  @media (forced-colors: active) {
    ek-menu > button:disabled {
      color: GrayText;
    }
  }
`;
