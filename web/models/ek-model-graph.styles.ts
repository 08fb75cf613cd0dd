import { css, unsafeCSS } from 'lit';
import plotStyles from 'uplot/dist/uPlot.min.css?inline';

export const graphStyles = css`
  ${unsafeCSS(plotStyles)}

  :host {
    display: block;
    color: var(--ek-ink);
    font: var(--ek-ui-s);
    font-size-adjust: none;
    font-variant-numeric: lining-nums tabular-nums;
  }

  figure {
    margin: 0;
  }

  figcaption {
    margin-block-end: var(--ek-space-1);
    font-weight: 650;
  }

  .above,
  .below {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 var(--ek-space-4);
    min-block-size: 1.4em;
  }

  .above {
    padding-block-end: var(--ek-space-1);
  }

  .axis {
    color: var(--ek-ink-soft);
  }

  .below .axis {
    margin-inline-start: auto;
  }

  .reading {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0 var(--ek-space-4);
    margin-inline-start: auto;
  }

  .reading > span {
    white-space: nowrap;
  }

  .plot {
    position: relative;
    block-size: var(--ek-graph-height, 22rem);
    overflow: hidden;
    touch-action: pan-y pinch-zoom;
  }

  .plot:focus-visible {
    outline-offset: 0;
    border-radius: var(--ek-radius);
  }

  .plot .u-hz .u-cursor-x {
    border-inline-end: 1px solid var(--ek-ink-faint);
  }

  .probe {
    position: absolute;
    font: var(--ek-ui-s);
    forced-color-adjust: none;
    visibility: hidden;
  }

  .ghost {
    display: inline-flex;
    align-items: center;
    gap: var(--ek-space-2);
    color: var(--ek-ink-soft);
  }

  .ghost::before {
    content: '';
    inline-size: 1.5rem;
    border-block-start: 2px solid color-mix(in oklab, var(--ek-series-1) 38%, var(--ek-paper));
  }

  @media print {
    .reading {
      display: none;
    }
  }
`;
