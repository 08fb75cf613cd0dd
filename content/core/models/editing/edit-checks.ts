/** What has to hold of an edit before it is made, so that the definition stays one. */
import type { ModelDefinition, OdeModel, Table } from '../definition.ts';
import { fault, textStart, type EditMisfit, type ModelFault, type ModelPart } from '../fault.ts';
import { parseExpression, isName } from '../language/parser.ts';
import { modelParts } from './model-parts.ts';

/** The longest texts of a definition. */
const lengths = { name: 100, label: 200, unit: 40, expression: 2_000 } as const;
/** The most items in a list of a definition, and the most points of a table. */
export const mostItems = 1_000;
const mostPoints = 10_000;

/** The lists of a model in differential equations whose items have names. */
export type OdeList = 'stocks' | 'flows' | 'auxiliaries' | 'constants' | 'tables';
export const odeLists: readonly OdeList[] = [
  'stocks',
  'flows',
  'auxiliaries',
  'constants',
  'tables',
];

/** The list in which a name stands. */
export function listOfName(definition: OdeModel, name: string): OdeList | null {
  const has = (list: OdeList) => (definition[list] ?? []).some((item) => item.name === name);
  return odeLists.find(has) ?? null;
}

export function misfit(name: string, reason: EditMisfit, part: ModelPart): ModelFault {
  return fault('model-edit-misfit', { part, item: name }, textStart, { name, reason });
}

export function unknownName(name: string, part: ModelPart): ModelFault {
  return fault('model-unknown-name', { part, item: name }, textStart, { name });
}

/** Whether a name can be given to something new. */
export function checkNewName(
  definition: ModelDefinition,
  name: string,
  part: ModelPart,
): ModelFault | null {
  if (name.length > lengths.name) return misfit(name.slice(0, 30), 'length', part);
  if (!isName(name) || name.includes('\n') || name === 'dt')
    return fault('model-invalid-name', { part }, textStart, { name });
  if (!namesOf(definition).has(name)) return null;
  return fault('model-double-definition', { part }, textStart, { name });
}

/** Names that stand for something in the model. */
function namesOf(definition: ModelDefinition): ReadonlySet<string> {
  const names = new Set((modelParts(definition) ?? []).map(({ name }) => name));
  if (definition.semantics === 'lines') return names;
  for (const { name, elements } of definition.dimensions ?? [])
    for (const one of [name, ...elements]) names.add(one);
  for (const { name } of definition.macros ?? []) names.add(name);
  return names;
}

/** Whether an expression can be read and kept. */
export function checkExpressionText(
  text: string,
  part: ModelPart,
  item: string,
): ModelFault | null {
  if (text.length > lengths.expression || /[\r\n]/.test(text)) return misfit(item, 'length', part);
  const parsed = parseExpression(text, { part, item });
  return parsed.ok ? null : parsed.fault;
}

export function checkLength(
  text: string,
  field: 'label' | 'unit',
  name: string,
): ModelFault | null {
  return text.length > lengths[field] ? misfit(name, 'length', 'variables') : null;
}

/** Whether the points of a table rise from left to right and are numbers. */
export function checkTable({ x, y }: Table, part: ModelPart, item: string): ModelFault | null {
  const isRising = x.every((value, index) => index === 0 || value > (x[index - 1] ?? NaN));
  const isFinite = [...x, ...y].every(Number.isFinite);
  if (x.length === 0 || x.length !== y.length || !isRising || !isFinite)
    return misfit(item, 'number', part);
  return x.length > mostPoints ? misfit(item, 'count', part) : null;
}
