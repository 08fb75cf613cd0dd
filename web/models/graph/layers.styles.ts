/** Of two axes, the key and what is read in a phase plot. */
import { css } from 'lit';

export const layerStyles = css`
  .above[data-axes='2'] {
    grid-template: 'left reading right tools' / auto 1fr auto auto;
  }

  .right {
    grid-area: right;
    text-align: end;
  }

  .axis .swatch {
    margin-inline: var(--ek-space-1);
  }

  [data-axes='2'] .reading {
    justify-content: center;
  }

  @container (inline-size < 44rem) {
    .above[data-axes='2'] {
      grid-template: 'reading tools' 'left right' / 1fr auto;
    }

    [data-axes='2'] .reading {
      justify-content: flex-start;
    }
  }

  .swatch {
    flex: none;
    vertical-align: -0.05em;
    overflow: visible;
    fill: none;
    stroke: var(--_series, var(--ek-ink-soft));
    stroke-width: 2.25;
  }

  [data-series='1'] {
    --_series: var(--ek-series-1);
  }

  [data-series='2'] {
    --_series: var(--ek-series-2);
  }

  [data-series='3'] {
    --_series: var(--ek-series-3);
  }

  [data-series='4'] {
    --_series: var(--ek-series-4);
  }

  [data-series='5'] {
    --_series: var(--ek-series-5);
  }

  [data-series='6'] {
    --_series: var(--ek-series-6);
  }

  .swatch [data-series] {
    stroke: var(--_series);
  }

  .swatch .kept {
    stroke: color-mix(in oklab, var(--_series) 75%, var(--ek-paper));
    stroke-width: 1.75;
  }

  .entry b {
    color: var(--ek-ink);
  }

  .swatch .median {
    stroke: var(--ek-ink);
    stroke-linecap: round;
  }

  .swatch .area {
    fill: color-mix(in oklab, var(--_series) 18%, transparent);
    stroke: none;
  }

  .swatch .dot {
    fill: var(--ek-ink-soft);
    stroke: none;
  }

  @media (forced-colors: active) {
    .swatch .area {
      fill: none;
      stroke: GrayText;
      stroke-width: 1;
    }
  }

  .phase-cursor {
    position: absolute;
    inset: -6px auto auto -6px;
    box-sizing: border-box;
    inline-size: 12px;
    block-size: 12px;
    border: 2px solid var(--ek-paper);
    border-radius: 50%;
    forced-color-adjust: none;
    pointer-events: none;
  }
`;
