/**
 * The few pictures that the general elements need, beside words or for what everyone knows.
 * From Lucide (https://lucide.dev), ISC License, Copyright (c) Lucide Contributors.
 */
import { svg, html } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

const paths = {
  close: svg`<path d="M18 6 6 18" /><path d="m6 6 12 12" />`,
  more: svg`<path d="m6 9 6 6 6-6" />`,
  info: svg`<circle cx="12" cy="12" r="10" /><path d="M12 16v-4" /><path d="M12 8h.01" />`,
  positive: svg`<circle cx="12" cy="12" r="10" /><path d="m9 12 2 2 4-4" />`,
  caution: svg`<path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3" />
    <path d="M12 9v4" /><path d="M12 17h.01" />`,
  negative: svg`<path
      d="M2.586 16.726A2 2 0 0 1 2 15.312V8.688a2 2 0 0 1 .586-1.414l4.688-4.688A2 2 0 0 1 8.688 2h6.624a2 2 0 0 1 1.414.586l4.688 4.688A2 2 0 0 1 22 8.688v6.624a2 2 0 0 1-.586 1.414l-4.688 4.688a2 2 0 0 1-1.414.586H8.688a2 2 0 0 1-1.414-.586z"
    />
    <path d="m15 9-6 6" /><path d="m9 9 6 6" />`,
} satisfies Record<string, SVGTemplateResult>;

/** A picture by name. */
export type IconName = keyof typeof paths;

/** A picture of 20 px in the colour of the text, silent to assistive technology. */
export function icon(name: IconName): TemplateResult {
  return html`<svg
    viewBox="0 0 24 24"
    width="20"
    height="20"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${paths[name]}
  </svg>`;
}
