import { css } from 'lit';

export const stageStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--ek-ink);
    font: var(--ek-ui-s);
    font-size-adjust: none;
  }

  .title {
    margin: 0;
    font-size: var(--ek-text-ui);
    font-weight: 650;
  }

  .about {
    max-inline-size: var(--ek-measure);
    margin: 0 0 var(--ek-space-3);
    color: var(--ek-ink-soft);
  }

  .bench {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--ek-space-3) var(--ek-space-5);
    align-items: start;
  }

  ek-scene-drawing {
    border: 1px solid var(--ek-line);
    border-radius: var(--ek-radius);
    background: var(--ek-paper);
  }

  @container (width >= 44rem) {
    .bench:has(.beside) {
      grid-template-areas: 'drawing beside' 'time beside' 'settings settings';
      grid-template-columns: minmax(0, 1fr) minmax(17rem, 21rem);
      grid-template-rows: auto 1fr auto;
    }

    .bench:has(.beside) ek-scene-drawing {
      grid-area: drawing;
    }

    .bench:has(.beside) .time {
      grid-area: time;
    }

    .beside {
      grid-area: beside;
    }

    .bench:has(.beside) .settings {
      grid-area: settings;
    }
  }

  /* On a phone the drawing stays in view while time and sliders move. */
  @container (width < 480px) {
    ek-scene-drawing {
      position: sticky;
      inset-block-start: var(--ek-sticky-top, 0);
      z-index: 1;
      max-block-size: min(22rem, 45vh);
    }

    .time,
    .settings {
      --ek-scroll-margin: calc(var(--ek-sticky-top, 0px) + min(22rem, 45vh));
    }
  }

  .beside {
    display: grid;
    gap: var(--ek-space-4);
    min-inline-size: 0;
  }

  .note {
    max-inline-size: var(--ek-measure);
    margin: var(--ek-space-1) 0 0;
    color: var(--ek-ink-soft);
  }

  .under {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--ek-space-3);
    min-block-size: 2.25rem;
    margin-block-start: var(--ek-space-2);
  }

  .under .note {
    margin: 0;
  }

  .reset[data-variant] {
    padding-inline: 0;
    flex: none;
    white-space: nowrap;
  }

  .reset[data-variant]:hover {
    background: none;
    text-decoration: underline;
  }

  .settings {
    display: grid;
    gap: var(--ek-space-2);
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--ek-space-4);
    margin: 0;
    padding: 0;
    border: 0;
  }

  .options span {
    display: inline-flex;
    align-items: center;
    gap: var(--ek-space-2);
  }

  .options label {
    display: inline-flex;
    align-items: center;
    gap: var(--ek-space-2);
    min-block-size: 2.25rem;
  }

  .options input {
    inline-size: 1.1rem;
    block-size: 1.1rem;
    margin: 0;
    accent-color: var(--ek-accent);
  }

  select {
    max-inline-size: 100%;
    min-block-size: 2.25rem;
    padding: var(--ek-space-1) var(--ek-space-2);
    border: 1px solid var(--ek-line-strong);
    border-radius: var(--ek-radius);
    background: var(--ek-paper-raised);
    color: var(--ek-ink);
    font: inherit;
  }

  .parameters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr));
    gap: var(--ek-space-3) var(--ek-space-6);
    margin-block-end: var(--ek-space-4);
  }

  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ek-space-2) var(--ek-space-4);
    margin-block-end: var(--ek-space-3);
  }

  .choices label {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--ek-space-2);
    min-inline-size: 0;
    color: var(--ek-ink-soft);
  }

  ek-model-graph {
    --ek-graph-height: clamp(13rem, 34cqi, 18rem);
  }

  .accuracy {
    margin-block: var(--ek-space-3);
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

  @media (pointer: coarse) {
    .options label,
    select {
      min-block-size: var(--ek-touch);
    }
  }

  @media (forced-colors: active) {
    .reset[data-variant] {
      padding-inline: var(--ek-space-3);
    }
  }

  @media print {
    .time,
    .settings,
    .hint,
    .open,
    ek-tabs {
      display: none;
    }
  }
`;
