import { css } from 'lit';

export const graphStyles = css`
  :host {
    display: block;
    color: var(--ek-ink);
    font: var(--ek-ui-s);
    font-size-adjust: none;
    font-variant-numeric: lining-nums tabular-nums;
  }

  figure {
    margin: 0;
    container-type: inline-size;
  }

  figcaption {
    margin-block-end: var(--ek-space-1);
    font-weight: 650;
  }

  .above {
    display: grid;
    grid-template: 'left reading tools' / auto 1fr auto;
    gap: 0 var(--ek-space-4);
    align-items: start;
    min-block-size: 1.4em;
    padding-block-end: var(--ek-space-1);
  }

  .left {
    grid-area: left;
  }

  .axis {
    color: var(--ek-ink-soft);
  }

  .axis,
  .axis .symbol {
    white-space: nowrap;
  }

  .reading {
    grid-area: reading;
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0 var(--ek-space-4);
  }

  .reading > span,
  .value {
    white-space: nowrap;
  }

  .tools {
    grid-area: tools;
    display: flex;
    align-items: center;
    /* As high as the words beside it, however large its targets. */
    block-size: 1.4em;
    margin-inline-start: calc(-1 * var(--ek-space-2));
  }

  .more {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-inline-size: 2.25rem;
    min-block-size: 2.25rem;
    padding: 0 var(--ek-space-2);
    border: 1px solid transparent;
    border-radius: var(--ek-radius);
    background: none;
    color: var(--ek-accent-strong);
    font: inherit;
    font-weight: 600;
    white-space: nowrap;
    cursor: pointer;
    touch-action: manipulation;
  }

  .more:hover {
    background: var(--ek-accent-soft);
  }

  @media (pointer: coarse) {
    .more {
      min-inline-size: var(--ek-touch);
      min-block-size: var(--ek-touch);
    }
  }

  .below {
    display: flex;
    justify-content: space-between;
    gap: 0 var(--ek-space-4);
    min-block-size: 1.4em;
  }

  .below > .axis {
    flex: none;
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ek-space-4);
    color: var(--ek-ink-soft);
  }

  .entry {
    display: inline-flex;
    align-items: center;
    gap: var(--ek-space-2);
  }

  .plot {
    position: relative;
    block-size: var(--ek-graph-height, 22rem);
    overflow: hidden;
    touch-action: pan-y;
  }

  .plot:focus-visible {
    outline-offset: 0;
    border-radius: var(--ek-radius);
  }

  .drawing {
    position: relative;
    block-size: 100%;
    user-select: none;
  }

  .drawing canvas {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }

  /* The lines, on what lies below them. */
  .drawing canvas + canvas {
    position: absolute;
    inset: 0;
  }

  .over {
    position: absolute;
  }

  :is(.cursor-line, .cursor-dot) {
    position: absolute;
    inset: 0 auto auto 0;
    pointer-events: none;
    will-change: transform;
  }

  .cursor-line {
    block-size: 100%;
    border-inline-end: 1px solid var(--ek-ink-faint);
  }

  .cursor-dot {
    inset: -5.5px auto auto -5.5px;
    box-sizing: border-box;
    inline-size: 11px;
    block-size: 11px;
    border: 1px solid var(--ek-paper);
    border-radius: 50%;
    forced-color-adjust: none;
  }

  .probe {
    position: absolute;
    font: var(--ek-ui-s);
    forced-color-adjust: none;
    visibility: hidden;
  }

  .ghost::before {
    content: '';
    inline-size: 1.5rem;
    border-block-start: 2px solid color-mix(in oklab, var(--ek-series-1) 38%, var(--ek-paper));
  }

  /* On paper lines are black and told apart by their dashes; the theme is read from the probe. */
  @media print {
    :host {
      --ek-paper: #fff;
      --ek-ink: #000;
      --ek-ink-soft: #222;
      --ek-line: #ddd;
      --ek-line-strong: #666;
      --ek-series-1: #000;
      --ek-series-2: #000;
      --ek-series-3: #000;
      --ek-series-4: #000;
      --ek-series-5: #000;
      --ek-series-6: #000;

      break-inside: avoid;
    }

    .reading,
    .tools {
      display: none;
    }

    .plot {
      block-size: auto;
    }

    /* Made for the screen, shrunk to the paper. */
    .plot :is(.drawing, canvas) {
      inline-size: 100%;
      block-size: auto;
    }

    .over {
      display: none;
    }
  }
`;
