import { css } from 'lit';

export const sketchStyles = css`
  :host {
    display: block;
    font: var(--ek-ui-s);
  }

  p {
    margin: 0 0 var(--ek-space-1);
    color: var(--ek-ink-soft);
  }

  svg {
    display: block;
    inline-size: 100%;
    max-inline-size: 24rem;
    cursor: crosshair;
    touch-action: none;
  }

  .paper {
    fill: var(--ek-paper-raised);
    stroke: var(--ek-line-strong);
  }

  .grid {
    stroke: var(--ek-line);
  }

  .axis {
    stroke: var(--ek-ink-faint);
  }

  .curve {
    fill: none;
    stroke: var(--ek-accent);
    stroke-width: 2px;
    stroke-linejoin: round;
  }

  circle {
    fill: var(--ek-accent);
    stroke: var(--ek-paper-raised);
  }

  .axes {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: var(--ek-space-2);
    max-inline-size: 24rem;
    margin-block: var(--ek-space-2);
  }

  summary {
    min-block-size: 1.75rem;
    cursor: pointer;
  }

  th {
    color: var(--ek-ink-soft);
    font-weight: 400;
    text-align: start;
  }
`;
