/** How the parts of <ek-field> look; the element adds it where they stand. */
import { css } from 'lit';

/** For adoptInto: rules on the light children of ek-field. */
export const fieldStyles = css`
  ek-field > label {
    font: var(--ek-ui);
    font-weight: 600;
  }

  ek-field > label > small {
    color: var(--ek-ink-soft);
    font: var(--ek-ui-s);
  }

  ek-field > [slot='hint'] {
    color: var(--ek-ink-soft);
    font: var(--ek-ui-s);
  }

  ek-field > [slot='error'] {
    color: var(--ek-negative);
    font: var(--ek-ui-s);
    font-weight: 600;
  }

  ek-field > [slot]:empty {
    display: none;
  }

  ek-field > :is(input, select, textarea):not(:where([type='checkbox'], [type='radio'])) {
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    min-block-size: var(--ek-touch);
    margin: 0;
    padding: var(--ek-space-2) var(--ek-space-3);
    border: 1px solid var(--ek-line-strong);
    border-radius: var(--ek-radius);
    background: var(--ek-paper-raised);
    color: var(--ek-ink);
    font: var(--ek-ui);
  }

  /* The browser indents the words of a select by 4 px itself. */
  ek-field > select {
    padding-inline: var(--ek-space-2);
  }

  ek-field > textarea {
    min-block-size: calc(2 * var(--ek-touch));
    field-sizing: content;
    resize: vertical;
  }

  ek-field > :focus-visible {
    outline: 2px solid var(--ek-focus);
    outline-offset: 1px;
  }

  ek-field > [aria-invalid='true'] {
    border-color: var(--ek-negative);
    box-shadow: inset 0 0 0 1px var(--ek-negative);
  }

  ek-field > :disabled:not(:where([type='checkbox'], [type='radio'])) {
    border-color: var(--ek-line);
    background: transparent;
    color: var(--ek-ink-faint);
    cursor: not-allowed;
  }

  ek-field > :is([type='checkbox'], [type='radio']) {
    align-self: center;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--ek-accent);
  }

  ek-field > :is([type='checkbox'], [type='radio']) ~ label,
  ek-field > label:has(~ :is([type='checkbox'], [type='radio'])) {
    padding-block: calc((var(--ek-touch) - 1.4em) / 2);
    font-weight: 400;
  }

  @media (forced-colors: active) {
    ek-field > :disabled:disabled {
      border-color: GrayText;
      color: GrayText;
    }

    ek-field > [aria-invalid='true'] {
      outline: 1px solid CanvasText;
    }
  }
`;
