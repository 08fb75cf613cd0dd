/** How ek-model-dialog looks: nearly the whole window, its head and buttons always in sight. */
import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    inline-size: min(84rem, 100vw - 2 * var(--ek-space-4));
    max-inline-size: none;
    block-size: calc(100dvb - 2 * var(--ek-space-5));
    max-block-size: none;
    padding: 0;
    overflow: hidden;
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

  ek-model-form {
    overflow: auto;
    padding: var(--ek-space-4) var(--ek-space-5) var(--ek-space-6);
    overscroll-behavior: contain;
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
    ek-model-form {
      padding-inline: var(--ek-space-4);
    }
  }
`;
