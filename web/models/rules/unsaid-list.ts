/** What a model does that its rules do not show, in sentences. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Unsaid } from '#core/models/exchange/unsaid-in-rules.ts';
import { rulesWords as words } from '#text/rules.ts';

/** One sentence for each kind of thing. */
export function unsaidList(all: readonly Unsaid[]): TemplateResult | typeof nothing {
  if (all.length === 0) return nothing;
  const kinds = new Map<Unsaid['kind'], readonly string[]>();
  for (const { kind, name } of all) kinds.set(kind, [...(kinds.get(kind) ?? []), name]);
  return html`<section>
    <h3>${words.unsaidHeading}</h3>
    <ul>
      ${[...kinds].map(([kind, names]) => html`<li>${words.unsaid(kind, names)}</li>`)}
    </ul>
  </section>`;
}
