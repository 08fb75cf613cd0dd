/** What a fit found, in sentences. No DOM. */
import type { Fit, FitResult } from '#core/models/analysis/index.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { dataWords } from '#text/measure.ts';
import { modelText } from '#text/models.ts';
import { formatNumber } from '#text/number.ts';
import { quantityOf } from '../quantity.ts';
import { uncertainFigure } from './uncertain-figure.ts';

const words = dataWords.fit;

/** The values, how good they are, and what is weak about them. */
export interface FitWords {
  readonly values: readonly string[];
  readonly goodness: readonly string[];
  readonly warnings: readonly string[];
}

export function fitInWords(fit: Fit, definition: ModelDefinition): FitWords {
  const { parameters, series, rSquared, runs, end } = fit;
  const labelOf = (name: string) =>
    definition.parameters.find((one) => one.name === name)?.label ?? name;
  const unitOf = (name: string) =>
    definition.parameters.find((one) => one.name === name)?.unit ?? '';
  const values = parameters.map(({ name, value, standardError }) => {
    const figures = uncertainFigure(value, standardError);
    return words.value(labelOf(name), figures.value, figures.error, unitOf(name));
  });
  const left = series.flatMap(({ name, rms }) => {
    const { label, unit } = quantityOf(definition.variables, name);
    return rms === null ? [] : [words.rms(label, modelText.amount(formatNumber(rms, 2), unit))];
  });
  const warnings = parameters.flatMap(({ name, state, value, standardError }) => {
    if (state !== 'free') return [words.weak[state](labelOf(name))];
    const isUncertain = standardError !== null && standardError > Math.abs(value) / 2;
    return isUncertain ? [words.weak.uncertain(labelOf(name))] : [];
  });
  const points = series.reduce((sum, one) => sum + one.points.length, 0);
  return {
    values,
    goodness: [
      ...(rSquared === null ? [] : [words.rSquared(rSquaredFigure(rSquared))]),
      ...left,
      words.runs(runs),
    ],
    warnings: [
      ...warnings,
      ...(points <= parameters.length ? [words.weak['no-spare']] : []),
      ...(end === 'budget' ? [words.budget] : []),
    ],
  };
}

/** Why there is no fit. */
export function fitFailure({ reason }: Extract<FitResult, { readonly ok: false }>): string {
  return words.failed[reason];
}

/** Near 1 the figures that differ from 1 count: 0,9987 and not 1,00. */
function rSquaredFigure(value: number): string {
  const rest = 1 - value;
  const decimals = rest > 0 && rest < 0.1 ? Math.min(1 - Math.floor(Math.log10(rest)), 6) : 2;
  return formatNumber(Number(value.toFixed(decimals)), 6);
}
