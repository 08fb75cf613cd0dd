import { css } from 'lit';

export const sensitivityStyles = css`
  svg {
    display: block;
    inline-size: 100%;
    max-inline-size: 44rem;
    block-size: auto;
  }

  text {
    fill: var(--ek-ink);
    font: var(--ek-ui-s);
    text-anchor: end;
  }

  line {
    stroke: var(--ek-ink);
  }

  rect.low,
  .key .low {
    fill: var(--ek-series-1);
    background: var(--ek-series-1);
  }

  rect.high,
  .key .high {
    fill: var(--ek-series-5);
    background: var(--ek-series-5);
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--ek-space-2);
  }

  .key span {
    inline-size: 1.5rem;
    block-size: 0.7rem;
  }

  th[scope='row'] {
    font-weight: 400;
  }

  @media (max-width: 40rem) {
    text {
      font-size: 1.35rem;
    }
  }

  @media (forced-colors: active) {
    text {
      fill: CanvasText;
    }

    line {
      stroke: CanvasText;
    }

    rect.low {
      fill: CanvasText;
    }

    rect.high {
      fill: Canvas;
      stroke: CanvasText;
    }

    .key span {
      forced-color-adjust: none;
      border: 1px solid CanvasText;
    }

    .key .low {
      background: CanvasText;
    }

    .key .high {
      background: Canvas;
    }
  }
`;
