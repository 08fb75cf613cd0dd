import { css } from 'lit';

export const panelStyles = css`
  :host {
    display: block;
    color: var(--ek-ink);
    font: var(--ek-ui-s);
  }

  header {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--ek-space-2);
  }

  h3 {
    margin: 0;
    font-size: var(--ek-text-m);
    font-weight: 650;
    overflow-wrap: anywhere;
  }

  h3 small {
    color: var(--ek-ink-soft);
    font-size: var(--ek-text-s);
    font-weight: 400;
  }

  h4 {
    margin: var(--ek-space-3) 0 var(--ek-space-1);
    font-size: var(--ek-text-s);
    font-weight: 650;
  }

  p {
    margin: var(--ek-space-2) 0;
  }

  .now {
    margin-block-start: 0;
    font-variant-numeric: tabular-nums;
  }

  .fields {
    display: grid;
    gap: var(--ek-space-2);
    padding-block-end: var(--ek-space-2);
  }

  .fields > .button {
    justify-self: start;
  }

  .fields > .button[data-variant='quiet'] {
    padding-inline: 0;
  }

  header .button {
    flex: none;
  }

  .row {
    display: grid;
    grid-template-columns: 1.4fr 1fr;
    gap: var(--ek-space-2);
    align-items: end;
  }

  .bounds {
    grid-template-columns: repeat(3, 1fr);
  }

  .ends {
    grid-template-columns: 1fr 1fr;
  }

  .also {
    grid-template-columns: 1fr auto;
  }

  .select {
    display: block;
    min-inline-size: 0;
    color: var(--ek-ink-soft);
  }

  select {
    inline-size: 100%;
    min-block-size: 2.25rem;
    padding: var(--ek-space-1);
    border: 1px solid var(--ek-line-strong);
    border-radius: var(--ek-radius);
    background: var(--ek-paper-raised);
    color: var(--ek-ink);
    font: var(--ek-ui-s);
  }

  .check {
    display: flex;
    align-items: center;
    gap: var(--ek-space-2);
    min-block-size: 1.75rem;
  }

  .check input {
    inline-size: 1.15rem;
    block-size: 1.15rem;
    margin: 0;
    accent-color: var(--ek-accent);
  }

  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--ek-space-1) var(--ek-space-3);
    align-items: baseline;
    margin: var(--ek-space-2) 0;
    padding-block-start: var(--ek-space-2);
    border-block-start: 1px solid var(--ek-line);
  }

  dt {
    color: var(--ek-ink-soft);
  }

  dd {
    margin: 0;
    min-inline-size: 0;
  }

  code {
    font-family: var(--ek-font-code);
    overflow-wrap: anywhere;
  }

  .none {
    color: var(--ek-ink-soft);
  }

  .names {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--ek-space-3);
  }

  .name {
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--ek-accent-strong);
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }

  .choices {
    margin-block: var(--ek-space-2);
    padding: var(--ek-space-2) var(--ek-space-3);
    border-inline-start: 3px solid var(--ek-accent);
    background: var(--ek-accent-soft);
  }

  .choices p {
    margin-block: var(--ek-space-1);
  }

  .units {
    color: var(--ek-ink-soft);
  }

  .units span {
    margin-inline-end: var(--ek-space-3);
  }

  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--ek-space-3);
    inline-size: 100%;
    min-block-size: 2.25rem;
    padding: var(--ek-space-1) var(--ek-space-2);
    border: 0;
    border-radius: var(--ek-radius);
    background: transparent;
    color: var(--ek-ink);
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .choice:hover {
    background: var(--ek-paper-raised);
  }

  .choice small {
    color: var(--ek-ink-soft);
    font-size: inherit;
  }

  .loops li {
    padding-block: var(--ek-space-1);
    overflow-wrap: anywhere;
  }

  .remove {
    margin-block-start: var(--ek-space-3);
  }

  @media (pointer: coarse) {
    .name,
    .check,
    .choice,
    select {
      min-block-size: var(--ek-touch);
    }
  }

  @media print {
    .button,
    .fields {
      display: none;
    }
  }
`;
