/** How ek-model-form looks: writing at one side and the model at the other where there is room. */
import { css } from 'lit';

export const modelFormStyles = css`
  :host {
    display: grid;
    gap: var(--ek-space-6);
    color: var(--ek-ink);
    font: var(--ek-ui);
  }

  .writing {
    display: grid;
    align-content: start;
    gap: var(--ek-space-4);
    min-inline-size: 0;
  }

  .writing > ek-field,
  section > ek-field {
    max-inline-size: none;
  }

  .preview {
    min-inline-size: 0;
  }

  @media (min-width: 64rem) {
    :host {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }

    .preview {
      position: sticky;
      inset-block-start: 0;
      align-self: start;
      /* Scrolls by itself where the model is taller than what is in sight. */
      max-block-size: calc(100dvb - 14rem);
      overflow-y: auto;
    }
  }

  .texts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr));
    gap: var(--ek-space-4);
  }

  h3 {
    margin: 0;
    font-size: var(--ek-text-m);
    font-weight: 650;
    line-height: var(--ek-leading-tight);
  }

  section > h3 {
    margin-block: var(--ek-space-3) var(--ek-space-2);
  }

  p {
    margin: 0;
  }

  .hint {
    color: var(--ek-ink-soft);
    font: var(--ek-ui-s);
  }

  .hint:empty,
  .error:empty {
    display: none;
  }

  .error {
    color: var(--ek-negative);
    font: var(--ek-ui-s);
    font-weight: 600;
  }

  .faults {
    padding: var(--ek-space-3) var(--ek-space-4);
    border-inline-start: 4px solid var(--ek-negative);
    background: var(--ek-negative-soft);
  }

  .faults ul {
    margin: 0;
    padding-inline-start: var(--ek-space-4);
  }

  .time,
  .quantity {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
    gap: var(--ek-space-3);
    align-items: start;
  }

  .wide {
    grid-column: 1 / -1;
  }

  .rows {
    margin: var(--ek-space-2) 0 0;
    padding: 0;
    border-block-start: 1px solid var(--ek-line);
    list-style: none;
  }

  .rows:empty {
    display: none;
  }

  .rows li {
    border-block-end: 1px solid var(--ek-line);
  }

  summary {
    display: list-item;
    padding-block: var(--ek-space-3);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  summary small {
    color: var(--ek-ink-soft);
    font: var(--ek-ui-s);
  }

  .quantity {
    padding-block-end: var(--ek-space-4);
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

  .drawn {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(14rem, 100%), 1fr));
    column-gap: var(--ek-space-4);
    margin-block-end: var(--ek-space-3);
  }
`;
