import { css } from 'lit';

export const modelDiagramStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--ek-ink);
    font: var(--ek-ui-s);
    font-size-adjust: none;
  }

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--ek-space-2) var(--ek-space-4);
    margin-block-end: var(--ek-space-2);
  }

  .tools,
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ek-space-1);
  }

  .button[aria-pressed='true'] {
    border-color: var(--ek-accent-strong);
    background: var(--ek-accent-soft);
    color: var(--ek-accent-strong);
  }

  .soft {
    max-inline-size: var(--ek-measure);
    margin: var(--ek-space-1) 0;
    color: var(--ek-ink-soft);
  }

  .lines {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--ek-space-2) var(--ek-space-4);
    margin-block-end: var(--ek-space-3);
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--ek-space-2) var(--ek-space-3);
    margin-block-end: var(--ek-space-2);
    padding: var(--ek-space-2) var(--ek-space-3);
    border-inline-start: 3px solid var(--ek-accent);
    background: var(--ek-accent-soft);
  }

  .bar p {
    flex: 1 1 100%;
    margin: 0;
  }

  .bar label {
    color: var(--ek-ink-soft);
  }

  .bar select {
    display: block;
    min-inline-size: 9rem;
    min-block-size: 2.25rem;
    padding: var(--ek-space-1);
    border: 1px solid var(--ek-line-strong);
    border-radius: var(--ek-radius);
    background: var(--ek-paper-raised);
    color: var(--ek-ink);
    font: var(--ek-ui-s);
  }

  .bench {
    display: grid;
    gap: var(--ek-space-4) var(--ek-space-5);
  }

  .paper {
    min-inline-size: 0;
    border-block: 1px solid var(--ek-line);
  }

  .panel {
    min-inline-size: 0;
  }

  @container (inline-size > 52rem) {
    .bench[data-beside] {
      grid-template-columns: minmax(0, 1fr) 20rem;
      align-items: start;
    }

    .bench[data-beside] .paper {
      position: sticky;
      inset-block-start: var(--ek-space-4);
    }

    .bench[data-beside] .panel {
      padding-inline-start: var(--ek-space-4);
      border-inline-start: 1px solid var(--ek-line);
    }
  }

  .button.compare {
    padding-inline: 0;
    text-align: start;
  }

  .comparison {
    margin-block-start: var(--ek-space-4);
  }

  .comparison h3 {
    margin: 0 0 var(--ek-space-1);
    font-size: var(--ek-text-s);
    font-weight: 650;
  }

  .comparison ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }

  @media (pointer: coarse) {
    .bar select {
      min-block-size: var(--ek-touch);
    }
  }

  @media print {
    .head,
    .bar,
    .compare,
    .panel > .soft,
    .lines .button {
      display: none;
    }
  }
`;
