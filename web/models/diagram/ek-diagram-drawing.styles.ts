import { css } from 'lit';

export const drawingStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
  }

  .paper {
    display: block;
    inline-size: 100%;
    block-size: 14rem;
    overflow: hidden;
    color: var(--ek-ink);
    cursor: grab;
    touch-action: pan-y;
    user-select: none;
    -webkit-user-select: none;
  }

  .paper:active {
    cursor: grabbing;
  }

  .paper[data-tool='place'],
  .paper[data-tool='line'] {
    cursor: crosshair;
    background: var(--ek-paper-raised);
  }

  .paper[data-tool='line'] {
    touch-action: none;
  }

  .under {
    display: flex;
    align-items: center;
    gap: var(--ek-space-1);
  }

  .zoom {
    display: flex;
    margin-inline-start: auto;
  }

  .icon {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .zoom .button {
    min-inline-size: 2.25rem;
    padding: 0;
    font-size: var(--ek-text-m);
  }

  @media (pointer: coarse) {
    .zoom .button {
      min-inline-size: var(--ek-touch);
    }
  }

  @media print {
    .under {
      display: none;
    }
  }
`;
