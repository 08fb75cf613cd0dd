/**
 * A model as an author writes it: texts, one list of quantities in place of the definition's lists
 * of parameters and variables, and graphs. Numbers are null where a field is empty and NaN where
 * what stands in it is no number yet.
 */
import type { LinesModel, ModelDefinition } from '../definition.ts';
import { modelSchemaVersion } from '../schema-version.ts';
import { rulesText } from '../exchange/rules-text.ts';
import { unitInComment } from '../units/unit-in-comment.ts';
import { quantitiesOf, type Quantity } from './quantities.ts';
import { suggestedBounds } from './suggested-bounds.ts';

/** One quantity: its words, whether and how pupils move it, and whether the table shows it. */
export interface QuantityRow {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
  /** Whether pupils could move it. */
  readonly isSettable: boolean;
  readonly isMovable: boolean;
  readonly min: number | null;
  readonly max: number | null;
  readonly step: number | null;
  readonly isListed: boolean;
  /** False when the texts no longer name it; its words are kept in case the name comes back. */
  readonly isPresent: boolean;
}

export interface GraphRow {
  readonly title: string;
  readonly y: readonly string[];
  readonly yLabel: string;
  readonly yMin: number | null;
  readonly yMax: number | null;
}

export interface ModelForm {
  readonly title: string;
  readonly description: string;
  readonly source: string;
  readonly rules: string;
  readonly start: string;
  readonly angles: 'radians' | 'degrees';
  readonly timeUnit: string;
  readonly timeStart: number | null;
  readonly timeEnd: number | null;
  readonly timeStep: number | null;
  readonly quantities: readonly QuantityRow[];
  readonly graphs: readonly GraphRow[];
}

/** A model in which nothing stands but the time; what a new one begins with. */
export function blankModel(): LinesModel {
  return {
    schemaVersion: modelSchemaVersion,
    id: 'model',
    title: '',
    semantics: 'lines',
    method: 'lines',
    time: { variable: 't', unit: 's', start: 0, end: 10, step: 0.1 },
    rules: ["t = t + dt 's"],
    start: ["t = 0 's", "dt = 0,1 's"],
    parameters: [],
    variables: [],
    views: [],
  };
}

/** Whether the texts of the model can be written; the rules of other models are only shown. */
export function hasOwnTexts(definition: ModelDefinition): definition is LinesModel {
  return definition.semantics === 'lines';
}

/** What the author sees of a definition. */
export function formOf(definition: ModelDefinition): ModelForm {
  const { title, description = '', source = '', angles = 'radians', time, views } = definition;
  const texts = hasOwnTexts(definition)
    ? { rules: definition.rules.join('\n'), start: definition.start.join('\n') }
    : rulesText(definition);
  return {
    title,
    description,
    source,
    ...texts,
    angles,
    timeUnit: time.unit,
    timeStart: time.start,
    timeEnd: time.end,
    timeStep: time.step,
    quantities: rowsOf(definition),
    graphs: views.map(({ title = '', y, yLabel = '', yMin = null, yMax = null }) => ({
      title,
      y,
      yLabel,
      yMin,
      yMax,
    })),
  };
}

/** A row for each quantity of the texts, and for names that have words but stand nowhere. */
function rowsOf(definition: ModelDefinition): readonly QuantityRow[] {
  const { parameters, variables } = definition;
  const quantities = quantitiesOf(definition) ?? [];
  const names = [...quantities, ...parameters, ...variables].map(({ name }) => name);
  return [...new Set(names)].map((name) => {
    const quantity = quantities.find((each) => each.name === name);
    const parameter = parameters.find((each) => each.name === name);
    const variable = variables.find((each) => each.name === name);
    const words = parameter ?? variable;
    const bounds = parameter ?? suggestedBounds(quantity?.value ?? null);
    return {
      name,
      label: words?.label ?? '',
      unit: words?.unit ?? unitInComment(quantity?.comment ?? ''),
      isSettable: quantity?.isSettable ?? parameter !== undefined,
      isMovable: parameter !== undefined,
      min: bounds.min,
      max: bounds.max,
      step: bounds.step,
      isListed: variable !== undefined,
      isPresent: quantity !== undefined,
    };
  });
}

/**
 * The row of a quantity that has just appeared. What is constant may be moved by pupils unless the
 * author decides otherwise: then a new model can be played with at once.
 */
export function newRow({ name, comment, value, isSettable, isComputed }: Quantity): QuantityRow {
  return {
    name,
    label: '',
    unit: unitInComment(comment),
    isSettable,
    isMovable: isSettable && !isComputed && value !== null,
    ...suggestedBounds(value),
    isListed: false,
    isPresent: true,
  };
}
