/** How symbols, pipes and links look, in every way colours are chosen: one list of rules, so long. */
import { css } from 'lit';

export const symbolShapeStyles = css`
  text {
    fill: var(--ek-ink);
    font-family: var(--ek-font-ui);
    text-anchor: middle;
    pointer-events: none;
  }

  .name {
    font-size: 14px;
    font-weight: 600;
    paint-order: stroke;
    stroke: var(--ek-paper);
    stroke-width: 4px;
    stroke-linejoin: round;
  }

  .letter {
    font-family: var(--ek-font-text);
    font-size: 16px;
    font-style: italic;
    font-weight: 400;
  }

  .below {
    font-size: 10.5px;
  }

  .value {
    fill: var(--ek-ink-soft);
    font-size: 12.5px;
    font-variant-numeric: tabular-nums;
    paint-order: stroke;
    stroke: var(--ek-paper);
    stroke-width: 3.5px;
    stroke-linejoin: round;
  }

  .value[data-beside] {
    text-anchor: start;
  }

  /* In its box a name stands on the level, which shows through. */
  [data-kind='stock'] .name,
  .value[data-kind='stock'] {
    stroke: none;
  }

  .value[data-kind='stock'] {
    fill: var(--ek-ink);
  }

  /* Above its value, or in the middle where there is none. */
  [data-kind='stock'][data-valued] .name {
    transform: translateY(-9px);
  }

  .symbol[role] {
    cursor: pointer;
    outline: none;
  }

  .symbol[data-selected] {
    touch-action: none;
  }

  .hit {
    fill: transparent;
    stroke: none;
  }

  .ring {
    fill: none;
    stroke: none;
  }

  .symbol:focus-visible .ring {
    stroke: var(--ek-focus);
    stroke-width: 2px;
  }

  .body,
  .behind {
    fill: var(--ek-paper-raised);
    stroke: var(--ek-ink-soft);
    stroke-width: 1.25px;
  }

  [data-kind='stock'] .body {
    stroke: none;
  }

  .level {
    fill: var(--ek-accent);
    fill-opacity: 0.22;
    stroke: none;
  }

  .edge {
    fill: none;
    stroke: var(--ek-ink);
    stroke-width: 1.75px;
  }

  .valve {
    fill: var(--ek-ink-soft);
  }

  [data-kind='cloud'] .body {
    fill: var(--ek-paper);
    stroke: var(--ek-ink-faint);
  }

  [data-kind='constant'] .body {
    stroke: var(--ek-ink-faint);
    fill: var(--ek-paper);
  }

  [data-kind='constant'] .name,
  [data-made] .name {
    font-weight: 400;
  }

  [data-made] .name {
    fill: var(--ek-ink-soft);
    font-style: italic;
  }

  .slider line {
    stroke: var(--ek-ink-faint);
    stroke-width: 2px;
    stroke-linecap: round;
  }

  .knob {
    fill: var(--ek-accent);
    stroke: var(--ek-paper);
  }

  .curve rect {
    fill: var(--ek-paper);
    stroke: var(--ek-ink-faint);
  }

  .curve path {
    fill: none;
    stroke: var(--ek-accent);
    stroke-width: 1.5px;
  }

  .pipe {
    fill: none;
    stroke: var(--ek-ink-soft);
    stroke-width: 9px;
    stroke-linejoin: round;
  }

  .bore {
    fill: none;
    stroke: var(--ek-paper-raised);
    stroke-width: 6.5px;
    stroke-linejoin: round;
  }

  .stream {
    fill: none;
    stroke: var(--ek-accent);
    stroke-linejoin: round;
  }

  .head {
    fill: var(--ek-ink-soft);
  }

  .pipes > :not([data-back]) > .back,
  .pipes > [data-back] > .forth {
    display: none;
  }

  .back .head {
    fill: var(--ek-negative);
  }

  .back .stream {
    stroke: var(--ek-negative);
  }

  .line {
    fill: none;
    stroke: var(--ek-line-strong);
    stroke-width: 1.2px;
  }

  .tip {
    fill: var(--ek-line-strong);
  }

  [data-start] .line {
    stroke-dasharray: 4 4;
  }

  .rubber,
  .pending {
    fill: none;
    pointer-events: none;
    stroke: var(--ek-accent);
    stroke-width: 2px;
    stroke-dasharray: 5 4;
  }

  .pending .line {
    stroke: var(--ek-accent);
    stroke-width: 2px;
  }

  .pending .tip {
    fill: var(--ek-accent);
    stroke: none;
  }

  .event circle {
    fill: var(--ek-paper);
    stroke: var(--ek-ink-soft);
  }

  .event path {
    fill: var(--ek-ink);
    stroke: none;
  }

  .mark circle {
    fill: var(--ek-accent-strong);
  }

  .mark text {
    fill: var(--ek-on-accent);
    font-size: 13px;
    font-weight: 700;
  }

  [data-mark='blank'] .mark circle,
  [data-mark='faulty'] .mark circle {
    fill: var(--ek-caution);
  }

  [data-mark='blank'] .mark text,
  [data-mark='faulty'] .mark text {
    fill: var(--ek-paper);
  }

  [data-mark='blank'] .body {
    stroke-dasharray: 4 3;
  }

  [data-mark='added'] :is(.edge, .body) {
    stroke: var(--ek-accent-strong);
  }

  /* What is looked at with its neighbours; the rest is there, but pale. */
  .lit > .symbol:not([data-lit]),
  .lit > .values > :not([data-lit]),
  .lit > .pipes > :not([data-lit]) {
    opacity: 0.42;
  }

  .lit > .links > :not([data-lit]) {
    opacity: 0.3;
  }

  .links > [data-lit] .line {
    stroke: var(--ek-accent-strong);
    stroke-width: 2px;
  }

  .links > [data-lit] .tip {
    fill: var(--ek-accent-strong);
  }

  .symbol:is([data-selected], [data-chosen]) :is(.edge, .body) {
    stroke: var(--ek-accent-strong);
    stroke-width: 2.5px;
  }

  [data-selected][data-kind='stock'] .body {
    stroke: none;
  }

  @media (forced-colors: active) {
    .lit > .symbol:not([data-lit]),
    .lit > :is(.pipes, .links, .values) > :not([data-lit]) {
      opacity: 1;
    }

    text {
      fill: CanvasText;
      stroke: Canvas;
    }

    .mark text {
      stroke: none;
    }

    [data-kind='stock'] .name,
    .value[data-kind='stock'] {
      stroke: Canvas;
      stroke-width: 3px;
    }

    .level {
      fill-opacity: 0.4;
    }

    .links > [data-lit] .line {
      stroke: Highlight;
      stroke-width: 3px;
    }
  }
`;
