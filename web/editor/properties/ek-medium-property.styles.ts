/** How ek-medium-property looks. */
import { css } from 'lit';

export const mediumStyles = css`
  fieldset[data-over='true'] {
    outline: 2px dashed var(--ek-accent);
    outline-offset: var(--ek-space-2);
  }

  img {
    display: block;
    inline-size: 100%;
    object-fit: contain;
    /* As in the page: drawings follow its light or dark by themselves. */
    background: var(--ek-paper);
  }

  .current {
    display: grid;
    gap: var(--ek-space-1);
  }

  .current img {
    max-block-size: 10rem;
    border: 1px solid var(--ek-line);
    border-radius: var(--ek-radius);
  }

  .name {
    color: var(--ek-ink-soft);
    font: var(--ek-ui-s);
    overflow-wrap: anywhere;
  }

  summary {
    display: list-item;
    min-block-size: var(--ek-touch);
    padding-block: var(--ek-space-3);
    box-sizing: border-box;
    cursor: pointer;
  }

  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr));
    gap: var(--ek-space-2);
    max-block-size: 22rem;
    margin: 0;
    padding: 2px;
    overflow-y: auto;
    list-style: none;
  }

  .choice {
    display: grid;
    align-content: space-between;
    gap: var(--ek-space-1);
    inline-size: 100%;
    block-size: 100%;
    padding: var(--ek-space-1);
    border: 1px solid var(--ek-line);
    border-radius: var(--ek-radius);
    background: var(--ek-paper-raised);
    cursor: pointer;
  }

  .choice img {
    block-size: 4.5rem;
  }

  .choice:hover {
    border-color: var(--ek-line-strong);
  }

  .choice[aria-pressed='true'] {
    border-color: var(--ek-accent);
    box-shadow: 0 0 0 2px var(--ek-accent);
  }

  .choice[aria-pressed='true'] .name {
    color: var(--ek-ink);
    font-weight: 600;
  }

  @media (forced-colors: active) {
    .choice[aria-pressed='true'] {
      outline: 3px solid Highlight;
    }
  }
`;
