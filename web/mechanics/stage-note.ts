/** What went wrong, or that the motion is still being calculated. */
import { html, nothing, type TemplateResult } from 'lit';
import { stageText } from '#text/mechanics-stage.ts';
import type { SceneRunState } from './scene-run.ts';
import { troubleInWords } from './scene-words.ts';

/** Told at once. */
export function stageTrouble({ trouble, run }: SceneRunState): TemplateResult | typeof nothing {
  if (trouble === null) return nothing;
  return html`<div class="trouble">
    ${troubleInWords(trouble).map((sentence) => html`<p>${sentence}</p>`)}
    ${run === null ? nothing : html`<p>${stageText.stale}</p>`}
  </div>`;
}

/** To be seen, and not told again and again. */
export function stageProgress(part: number | null): TemplateResult | typeof nothing {
  if (part === null) return nothing;
  return html`<p class="note">
    ${part === 0 ? stageText.working : stageText.progress(String(Math.round(part * 100)))}
  </p>`;
}
