import { css } from 'lit';

export const playerStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--ek-ink);
    font: var(--ek-ui-s);
    font-size-adjust: none;
  }

  .title {
    margin: 0 0 var(--ek-space-2);
    font-size: var(--ek-text-ui);
    font-weight: 650;
  }

  .description {
    max-inline-size: var(--ek-measure);
    margin: 0 0 var(--ek-space-3);
    color: var(--ek-ink-soft);
  }

  .graphs {
    --ek-graph-height: clamp(15rem, 46cqi, 25rem);

    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr));
    gap: var(--ek-space-4) var(--ek-space-5);
    min-block-size: calc(var(--ek-graph-height) + 3rem);
    background: var(--ek-paper);
  }

  /* Several graphs share the height of a screen, so that what moves them stays near. */
  .graphs:not([data-count='1']) {
    --ek-graph-height: clamp(11rem, 24cqi, 13rem);
  }

  .controls {
    margin-block-start: var(--ek-space-4);
  }

  .parameters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
    gap: var(--ek-space-3) var(--ek-space-6);
  }

  .time {
    margin-block: var(--ek-space-3) var(--ek-space-4);
  }

  /* Its words end where everything else ends. */
  .reset[data-variant] {
    padding-inline: 0;
  }

  .reset[data-variant]:hover {
    background: none;
    text-decoration: underline;
  }

  @media (forced-colors: active) {
    .reset[data-variant] {
      padding-inline: var(--ek-space-3);
    }
  }

  .note {
    margin: var(--ek-space-2) 0 0;
    color: var(--ek-ink-soft);
  }

  .trouble {
    margin-block: var(--ek-space-3);
    padding: var(--ek-space-3) var(--ek-space-4);
    border-inline-start: 3px solid var(--ek-caution);
    background: var(--ek-caution-soft);
  }

  .trouble p {
    margin: 0;
    max-inline-size: var(--ek-measure);
  }

  .trouble .button {
    margin-block-start: var(--ek-space-2);
  }

  /* On a phone the graph stays in view while a slider moves. */
  @container (width < 480px) {
    .graphs[data-count='1'] {
      --ek-graph-height: 15rem;
    }

    .graphs[data-count='1'] {
      position: sticky;
      inset-block-start: var(--ek-sticky-top, 0);
      z-index: 1;
      padding-block-end: var(--ek-space-2);
      border-block-end: 1px solid var(--ek-line);
    }

    /* What gets focus comes into view below it, not behind it. */
    .controls {
      --ek-scroll-margin: calc(var(--ek-sticky-top, 0px) + 21rem);
    }
  }

  .printed :is(th, td) {
    padding-inline-end: var(--ek-space-4);
    font-weight: 400;
    text-align: end;
  }

  @media print {
    .controls {
      display: none;
    }
  }
`;
