/** How ek-scene-form looks: parts that fold, in a narrow panel. */
import { css } from 'lit';

export const sceneFormStyles = css`
  :host {
    display: block;
    color: var(--ek-ink);
    font: var(--ek-ui);
    border-block-start: 1px solid var(--ek-line);
  }

  details {
    border-block-end: 1px solid var(--ek-line);
  }

  .fields > details:first-child {
    border-block-start: 1px solid var(--ek-line);
  }

  summary {
    display: list-item;
    padding-block: var(--ek-space-3);
    overflow-wrap: anywhere;
    cursor: pointer;
  }

  :host > details > summary,
  details[data-part] > summary > span {
    font-weight: 600;
  }

  .fields details summary > span {
    font-weight: 400;
  }

  summary small,
  .hint {
    margin: 0;
    color: var(--ek-ink-soft);
    font: var(--ek-ui-s);
  }

  .fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(11.5rem, 100%), 1fr));
    gap: var(--ek-space-3);
    align-items: end;
    padding-block-end: var(--ek-space-4);
  }

  .fields > details,
  .wide {
    grid-column: 1 / -1;
  }

  .fields .fields {
    padding-inline-start: var(--ek-space-3);
    border-inline-start: 1px solid var(--ek-line);
  }

  ek-field,
  ek-scene-number {
    min-inline-size: 0;
    max-inline-size: none;
  }

  .series {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ek-space-2);
    align-items: center;
    justify-content: space-between;
  }

  .meanwhile {
    margin-block: var(--ek-space-3);
    font: var(--ek-ui-s);
  }

  .adding {
    display: grid;
    gap: var(--ek-space-2);
    justify-items: start;
  }

  .faults p {
    margin: var(--ek-space-3) 0 0;
    color: var(--ek-negative);
    font-weight: 600;
  }

  .faults ul {
    margin: var(--ek-space-1) 0 var(--ek-space-3);
    padding-inline-start: var(--ek-space-4);
    font: var(--ek-ui-s);
  }
`;
