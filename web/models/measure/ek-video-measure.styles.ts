import { css } from 'lit';

export const videoMeasureStyles = css`
  .stage {
    position: relative;
    margin-block: var(--ek-space-2);
    background: var(--ek-wash);
  }

  .stage > :is(video, img) {
    display: block;
    inline-size: 100%;
    block-size: auto;
  }

  .stage > svg {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    cursor: crosshair;
    touch-action: manipulation;
  }

  /* On any picture: a dark line with a light edge. */
  line,
  circle,
  path {
    fill: none;
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
    paint-order: stroke;
    filter: drop-shadow(0 0 1px white) drop-shadow(0 0 1px white);
  }

  .scale {
    stroke: oklch(0.45 0.15 300);
  }

  .axis {
    stroke: oklch(0.4 0.12 250);
  }

  text {
    fill: oklch(0.4 0.12 250);
    font-family: var(--ek-font-text);
    font-style: italic;
    paint-order: stroke;
    stroke: white;
    stroke-width: 3px;
  }

  .mark {
    stroke: oklch(0.45 0.17 30);
  }

  .mark.now {
    stroke-width: 4;
  }

  .cross {
    stroke: black;
    stroke-width: 1;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ek-space-4);
    margin: var(--ek-space-3) 0 0;
    padding: 0;
    border: 0;
  }

  .tools legend {
    padding: 0;
    font-weight: 600;
  }

  .scrub {
    inline-size: 100%;
    min-block-size: var(--ek-touch);
    accent-color: var(--ek-accent);
  }

  ek-table {
    --ek-table-block-size: 16rem;
  }

  th[scope='row'] {
    font-weight: 400;
  }

  .remove {
    display: grid;
    place-content: center;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    border: 0;
    background: none;
    color: var(--ek-ink-faint);
    cursor: pointer;
  }

  @media (pointer: coarse) {
    .remove {
      inline-size: var(--ek-touch);
      block-size: var(--ek-touch);
    }
  }
`;
