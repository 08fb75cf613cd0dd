import { css } from 'lit';

export const rulesFieldStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    color: var(--ek-ink);
    font: var(--ek-ui);
  }

  label {
    font-weight: 600;
  }

  .hint {
    margin: 0 0 var(--ek-space-1);
    color: var(--ek-ink-soft);
    font: var(--ek-ui-s);
  }

  .paper {
    position: relative;
    display: grid;
    grid-template-columns: 2.25rem 1fr;
    border: 1px solid var(--ek-line-strong);
    border-radius: var(--ek-radius);
    background: var(--ek-paper-raised);
    font-family: var(--ek-font-code);
    font-size: var(--ek-text-s);
    font-size-adjust: none;
    line-height: 1.6;
    isolation: isolate;
  }

  .paper:focus-within {
    outline: 2px solid var(--ek-focus);
    outline-offset: 1px;
  }

  .numbers {
    padding-block: var(--ek-space-2);
    color: var(--ek-ink-faint);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .numbers span {
    display: block;
    block-size: 1.6em;
    padding-inline-end: var(--ek-space-2);
  }

  .numbers [data-changed] {
    border-inline-start: 4px solid var(--ek-accent);
    color: var(--ek-ink);
  }

  .numbers [data-fault] {
    color: var(--ek-negative);
    font-weight: 700;
  }

  /* The whole line, behind the text. */
  .numbers [data-fault]::before {
    content: '';
    position: absolute;
    inset-inline: 0;
    block-size: 1.6em;
    border-inline-start: 4px solid var(--ek-negative);
    background: var(--ek-negative-soft);
    z-index: -1;
  }

  /* One above the other, letter by letter. */
  .mirror,
  textarea {
    grid-area: 1 / 2;
    min-inline-size: 0;
    margin: 0;
    padding: var(--ek-space-2) var(--ek-space-2) var(--ek-space-2) 2px;
    border: 0;
    font: inherit;
    line-height: inherit;
    letter-spacing: normal;
    white-space: pre;
    tab-size: 2;
  }

  .mirror {
    overflow: hidden;
    pointer-events: none;
  }

  .line {
    display: block;
    inline-size: max-content;
    min-inline-size: 100%;
    block-size: 1.6em;
    padding-inline-end: var(--ek-space-2);
  }

  textarea {
    overflow-y: hidden;
    background: transparent;
    caret-color: var(--ek-ink);
    color: transparent;
    resize: none;
  }

  /* The paper around it shows the focus. */
  textarea:focus-visible {
    outline: 0;
  }

  textarea::selection {
    background: color-mix(in oklab, var(--ek-accent) 30%, transparent);
    color: transparent;
  }

  .comment {
    color: var(--ek-ink-faint);
  }

  .number {
    font-variant-numeric: tabular-nums;
  }

  .word {
    color: var(--ek-accent-strong);
  }

  [data-marked] {
    border-radius: 2px;
    background: var(--ek-accent-soft);
    box-shadow: 0 0 0 1px var(--ek-accent);
  }

  .suggestions {
    position: absolute;
    z-index: 2;
    max-inline-size: 100%;
    max-block-size: 15rem;
    margin: 0;
    padding: var(--ek-space-1) 0;
    overflow-y: auto;
    border: 1px solid var(--ek-line-strong);
    border-radius: var(--ek-radius);
    background: var(--ek-paper-raised);
    box-shadow: var(--ek-shadow);
    list-style: none;
  }

  .suggestions li {
    display: flex;
    align-items: baseline;
    gap: var(--ek-space-3);
    min-block-size: 2rem;
    padding: var(--ek-space-1) var(--ek-space-3);
    cursor: pointer;
  }

  .suggestions code {
    font: inherit;
    font-weight: 600;
  }

  .suggestions .detail {
    color: var(--ek-ink-soft);
    font: var(--ek-ui-s);
  }

  .suggestions [aria-selected='true'],
  .suggestions li:hover {
    background: var(--ek-accent-soft);
  }

  .suggestions [aria-selected='true'] {
    box-shadow: inset 3px 0 var(--ek-accent);
  }

  @media (pointer: coarse) {
    .suggestions li {
      min-block-size: var(--ek-touch);
      align-items: center;
    }
  }

  .faults {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  button {
    display: block;
    inline-size: 100%;
    min-block-size: var(--ek-touch);
    padding: var(--ek-space-2) 0;
    border: 0;
    background: none;
    color: var(--ek-negative);
    font: var(--ek-ui-s);
    text-align: start;
    cursor: pointer;
  }

  @media (forced-colors: active) {
    /* The system colours the text itself; the layer behind keeps its marks only. */
    .mirror {
      forced-color-adjust: none;
      color: transparent;
    }

    .mirror :is(.comment, .word) {
      color: transparent;
    }

    [data-marked] {
      background: none;
      box-shadow: 0 2px 0 CanvasText;
    }

    .numbers [data-fault] {
      text-decoration: underline;
    }

    .suggestions [aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }

  @media print {
    textarea,
    .numbers {
      display: none;
    }

    .paper {
      grid-template-columns: 1fr;
      counter-reset: line;
    }

    .mirror {
      grid-area: 1 / 1;
      overflow: visible;
      white-space: pre-wrap;
    }

    .line {
      inline-size: auto;
      block-size: auto;
      padding-inline-start: 2.25rem;
      text-indent: -1.75rem;
      counter-increment: line;
    }

    .line::before {
      content: counter(line) ' ';
    }
  }
`;
