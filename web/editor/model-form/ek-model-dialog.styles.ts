/** How ek-model-dialog looks: nearly the whole window, its head and buttons always in sight. */
import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    inline-size: calc(100vw - 2 * var(--ek-space-4));
    max-inline-size: none;
    block-size: calc(100dvb - 2 * var(--ek-space-4));
    max-block-size: none;
    padding: 0;
    /* Nothing that gets the focus may scroll the buttons out of sight. */
    overflow: clip;
    border: 1px solid var(--ek-line);
    border-radius: calc(2 * var(--ek-radius));
    /* What graphs are drawn on. */
    background: var(--ek-paper);
    color: var(--ek-ink);
    font: var(--ek-ui);
    box-shadow: var(--ek-shadow);
  }

  dialog[open] {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
  }

  dialog::backdrop {
    background: oklch(0.2 0.01 265 / 0.45);
  }

  header,
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ek-space-3);
    align-items: center;
    padding: var(--ek-space-3) var(--ek-space-5);
  }

  header {
    flex-wrap: nowrap;
    justify-content: space-between;
    border-block-end: 1px solid var(--ek-line);
  }

  footer {
    justify-content: end;
    border-block-start: 1px solid var(--ek-line);
  }

  footer p {
    margin: 0 auto 0 0;
  }

  .failure {
    color: var(--ek-negative);
    font-weight: 600;
  }

  .failure:empty {
    display: none;
  }

  h2 {
    margin: 0;
    font-size: var(--ek-text-l);
    font-weight: 650;
    line-height: var(--ek-leading-tight);
    overflow-wrap: anywhere;
  }

  .content {
    /* Holds what is put out of sight for screen readers, which would else stretch the dialog. */
    position: relative;
    overflow: auto;
    padding: var(--ek-space-4) var(--ek-space-5) var(--ek-space-6);
    overscroll-behavior: contain;
  }

  .faults {
    flex: 1 1 100%;
    max-block-size: 30dvb;
    overflow: auto;
    padding: var(--ek-space-3) var(--ek-space-4);
    border-inline-start: 4px solid var(--ek-negative);
    background: var(--ek-negative-soft);
  }

  .faults ul {
    margin: 0;
    padding-inline-start: var(--ek-space-4);
  }

  .starts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(18rem, 100%), 1fr));
    gap: var(--ek-space-4);
    margin: var(--ek-space-4) 0 0;
    padding: 0;
    list-style: none;
  }

  .starts p,
  .soft {
    margin: 0;
    color: var(--ek-ink-soft);
    font: var(--ek-ui-s);
  }

  .start {
    min-block-size: var(--ek-touch);
    padding: 0;
    border: 0;
    background: none;
    color: var(--ek-accent);
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }

  .empties {
    display: flex;
    flex-wrap: wrap;
    gap: var(--ek-space-3);
    margin-block-start: var(--ek-space-3);
  }

  .dismiss {
    display: grid;
    flex: none;
    place-content: center;
    inline-size: var(--ek-touch);
    block-size: var(--ek-touch);
    border: 0;
    border-radius: var(--ek-radius);
    background: none;
    color: var(--ek-ink-soft);
    cursor: pointer;
  }

  .dismiss:hover {
    background: var(--ek-wash);
    color: var(--ek-ink);
  }

  @media (max-width: 40rem) {
    dialog {
      inline-size: 100vw;
      block-size: 100dvb;
      border: 0;
      border-radius: 0;
    }

    header,
    footer,
    .content {
      padding-inline: var(--ek-space-4);
    }
  }
`;
