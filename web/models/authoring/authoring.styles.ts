/** How the sections of the author's panel look. */
import { css } from 'lit';

export const authoringStyles = css`
  :host {
    display: block;
    color: var(--ek-ink);
    font: var(--ek-ui-s);
  }

  p {
    margin: 0 0 var(--ek-space-3);
    max-inline-size: var(--ek-measure);
  }

  .soft {
    color: var(--ek-ink-soft);
  }

  .wrong {
    color: var(--ek-negative);
  }

  .wrong:empty {
    display: none;
  }

  h4 {
    margin: var(--ek-space-4) 0 var(--ek-space-2);
    font: var(--ek-ui-s);
    font-weight: 650;
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(11rem, 100%), 1fr));
    gap: var(--ek-space-3);
    align-items: start;
    max-inline-size: 60rem;
  }

  .wide {
    grid-column: 1 / -1;
  }

  .numbers,
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ek-space-2) var(--ek-space-3);
    align-items: end;
  }

  .row {
    align-items: center;
  }

  ul {
    margin: 0 0 var(--ek-space-3);
    padding: 0;
    list-style: none;
  }

  li {
    padding-block: var(--ek-space-2);
    border-block-start: 1px solid var(--ek-line);
  }

  .name {
    min-inline-size: 3rem;
    font: var(--ek-ui);
    overflow-wrap: anywhere;
  }

  .grow {
    flex: 1 1 12rem;
    min-inline-size: 0;
  }

  .check {
    display: inline-flex;
    align-items: center;
    gap: var(--ek-space-2);
    min-block-size: 2.25rem;
    cursor: pointer;
  }

  input[type='checkbox'] {
    inline-size: 1.125rem;
    block-size: 1.125rem;
    margin: 0;
    accent-color: var(--ek-accent);
  }

  .choice {
    display: block;
    min-inline-size: 0;
  }

  .choice span {
    display: block;
    color: var(--ek-ink-soft);
  }

  select,
  textarea,
  input[type='text'] {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 2.25rem;
    padding: var(--ek-space-1) var(--ek-space-2);
    border: 1px solid var(--ek-line-strong);
    border-radius: var(--ek-radius);
    background: var(--ek-paper-raised);
    color: var(--ek-ink);
    font: var(--ek-ui);
  }

  textarea {
    min-block-size: 4.5rem;
    resize: vertical;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0 0 var(--ek-space-4);
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-weight: 600;
  }

  details summary {
    min-block-size: 2.25rem;
    padding-block: var(--ek-space-2);
    cursor: pointer;
  }

  .caption {
    flex: 1 1 100%;
  }

  .row > .formula {
    inline-size: auto;
  }

  .formula {
    font-family: var(--ek-font-code);
    font-size: var(--ek-text-s);
  }

  @media (pointer: coarse) {
    .check,
    select,
    input[type='text'],
    details summary {
      min-block-size: var(--ek-touch);
    }
  }
`;
