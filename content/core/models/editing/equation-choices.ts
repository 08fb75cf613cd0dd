/** Formulas to begin with, made of the names that a formula is to read. */
import type { ModelDefinition } from '../definition.ts';
import { modelregels } from '../language/modelregels.ts';
import { writtenName } from '../language/names.ts';
import { dependencies } from './explain.ts';
import { modelParts, type Part } from './model-parts.ts';

/** What a formula says of the names in it. */
export type EquationForm =
  | 'same'
  | 'product'
  | 'sum'
  | 'difference'
  | 'quotient'
  /** A constant times a quantity. */
  | 'proportional'
  /** A constant times the difference of two quantities, as heat that flows. */
  | 'exchange'
  /** Growth that stops at a capacity. */
  | 'logistic';

export interface EquationChoice {
  readonly form: EquationForm;
  readonly expression: string;
}

const mostChoices = 12;
/** With more names than this only their product and sum are of use. */
const mostForForms = 4;

/**
 * Formulas for `name` out of the names that it is connected to: those its formula reads now, unless
 * `connected` gives others. The likeliest stand first; none of them twice.
 */
export function equationChoices(
  definition: ModelDefinition,
  name: string,
  connected: readonly string[] = dependencies(definition, name),
): readonly EquationChoice[] {
  const parts = modelParts(definition) ?? [];
  const used = parts.filter((part) => connected.includes(part.name) && part.name !== name);
  const constants = used.filter(({ kind }) => kind === 'constant');
  const others = used.filter(({ kind }) => kind !== 'constant');
  const choices = [
    ...(used.length <= mostForForms ? special(constants, others) : []),
    ...general(used),
  ];
  const seen = new Set<string>();
  return choices
    .filter(({ expression }) => {
      const isNew = !seen.has(expression);
      seen.add(expression);
      return isNew;
    })
    .slice(0, mostChoices);
}

/** Forms of growth, decay and exchange, where the names can fill them. */
function special(constants: readonly Part[], others: readonly Part[]): readonly EquationChoice[] {
  const [a, b] = constants.map(written);
  const [x, y] = others.map(written);
  if (a !== undefined && b !== undefined && constants.length === 2 && others.length === 1) {
    const [rate, most] = inOrderOfSize(constants);
    const [r, k, n] = [written(rate), written(most), x ?? ''];
    return [
      { form: 'logistic', expression: `${r}*${n}*(1 - ${n}/${k})` },
      { form: 'exchange', expression: `${r}*(${k} - ${n})` },
    ];
  }
  if (a === undefined || x === undefined || constants.length !== 1) return [];
  if (y === undefined) return [{ form: 'proportional', expression: `${a}*${x}` }];
  if (others.length !== 2) return [];
  return [
    { form: 'product', expression: `${a}*${x}*${y}` },
    { form: 'exchange', expression: `${a}*(${x} - ${y})` },
    { form: 'exchange', expression: `${a}*(${y} - ${x})` },
  ];
}

/** The smallest and the largest of two constants: a rate and a capacity. */
function inOrderOfSize(constants: readonly Part[]): readonly [Part | undefined, Part | undefined] {
  const size = ({ value }: Part) => Math.abs(value ?? 0);
  const sorted = constants.toSorted((one, other) => size(one) - size(other));
  return [sorted[0], sorted[1]];
}

function general(used: readonly Part[]): readonly EquationChoice[] {
  const names = used.map(written);
  const [x, y] = names;
  if (x === undefined) return [];
  if (y === undefined) return [{ form: 'same', expression: x }];
  const all: readonly EquationChoice[] = [
    { form: 'product', expression: names.join('*') },
    { form: 'sum', expression: names.join(' + ') },
  ];
  if (names.length > 2) return all;
  return [
    ...all,
    { form: 'difference', expression: `${x} - ${y}` },
    { form: 'difference', expression: `${y} - ${x}` },
    { form: 'quotient', expression: `${x}/${y}` },
    { form: 'quotient', expression: `${y}/${x}` },
  ];
}

function written(part: Part | undefined): string {
  return part === undefined ? '...' : writtenName(part.name, modelregels);
}
