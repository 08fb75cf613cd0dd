/** How the fields of the properties panel look. */
import { css } from 'lit';

export const propertyStyles = css`
  :host {
    display: block;
    color: var(--ek-ink);
    font: var(--ek-ui);
  }

  fieldset {
    display: grid;
    gap: var(--ek-space-2);
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0 0 var(--ek-space-1);
    font-weight: 600;
  }

  legend small {
    color: var(--ek-ink-soft);
    font: var(--ek-ui-s);
  }

  p {
    margin: 0;
  }

  .hint,
  .note {
    color: var(--ek-ink-soft);
    font: var(--ek-ui-s);
  }

  .note {
    margin-block-start: var(--ek-space-2);
    overflow-wrap: anywhere;
  }

  .error {
    color: var(--ek-negative);
    font: var(--ek-ui-s);
    font-weight: 600;
  }

  .error:empty,
  .note:empty {
    display: none;
  }

  .choices {
    display: grid;
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ek-space-2);
    align-items: center;
  }

  /* A line that grows with what is in it; taller fields are for text of more lines. */
  ek-field > textarea.line {
    min-block-size: var(--ek-touch);
    resize: none;
  }

  ek-field > input.short {
    max-inline-size: 10rem;
  }
`;
