/** The differences between a model and the one it was made from, in words. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  compareModels,
  type ModelComparison,
  type PartChange,
} from '#core/models/editing/compare-models.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { diagramWords } from '#text/diagram.ts';
import { formatNumber } from '#text/number.ts';

const words = diagramWords.compare;

/** Compares and keeps the outcome while the models stay the same. */
export class Comparer {
  #last: readonly [ModelDefinition, ModelDefinition, ModelComparison] | null = null;

  compare(original: ModelDefinition, own: ModelDefinition): ModelComparison {
    const last = this.#last;
    if (last?.[0] === original && last[1] === own) return last[2];
    const comparison = compareModels(original, own);
    this.#last = [original, own, comparison];
    return comparison;
  }
}

/** The list of differences. */
export function comparisonList({ parts, settings, isComplete }: ModelComparison): TemplateResult {
  const isSame = parts.length === 0 && settings.length === 0;
  const sentences = [
    ...parts.map(changeInWords),
    ...settings
      .filter(({ field }) => field !== 'semantics')
      .map(({ field, before, after }) => words.setting(field, value(before), value(after))),
  ];
  return html`<section class="comparison" aria-labelledby="comparison">
    <h3 id="comparison">${words.heading}</h3>
    ${isComplete ? nothing : html`<p>${words.incomplete}</p>`}
    ${isSame && isComplete ? html`<p>${words.same}</p>` : nothing}
    <ul>
      ${sentences.map((sentence) => html`<li>${capital(sentence)}</li>`)}
    </ul>
  </section>`;
}

function changeInWords(part: PartChange): string {
  const { name, kind, change } = part;
  if (change === 'added') return words.added(kind, name);
  if (change === 'removed') return words.removed(kind, name);
  const changes = part.fields.map(({ field, before, after }) =>
    field === 'table' || field === 'nonNegative'
      ? words.fieldOnly(field)
      : field === 'kind'
        ? words.field(field, kindWord(before), kindWord(after))
        : words.field(field, value(before), value(after)),
  );
  return words.changed(kind, name, changes);
}

function kindWord(kind: string | number | null): string {
  const { kinds } = diagramWords;
  return Object.entries(kinds).find(([one]) => one === kind)?.[1] ?? value(kind);
}

function value(of: string | number | null): string {
  if (of === null || of === '') return words.nothing;
  return typeof of === 'number' ? formatNumber(of) : `‘${of}’`;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
