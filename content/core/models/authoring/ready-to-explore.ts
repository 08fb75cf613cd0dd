/** What a model needs before somebody can explore it, where its author said nothing of it. */
import type { ModelDefinition } from '../definition.ts';
import { constantValue } from '../language/constant-value.ts';
import { parseRules } from '../language/parser.ts';
import { suggestedBounds } from './suggested-bounds.ts';

/** Most lines in one graph, and most sliders, that are still overseen. */
const mostLines = 5;
const mostSliders = 8;

/** The model with a graph of its stocks (or of what its rules change), where it has no graph. */
export function withGraph(definition: ModelDefinition): ModelDefinition {
  if (definition.views.length > 0) return definition;
  const names = statesOf(definition).slice(0, mostLines);
  return names.length === 0 ? definition : { ...definition, views: [{ kind: 'graph', y: names }] };
}

/** The model with sliders for its constants, where it has no sliders. */
export function withSliders(definition: ModelDefinition): ModelDefinition {
  if (definition.parameters.length > 0) return definition;
  const parameters = constantsOf(definition)
    .slice(0, mostSliders)
    .map(({ name, value }) => ({
      name,
      label: '',
      unit: definition.variables.find((one) => one.name === name)?.unit ?? '',
      ...suggestedBounds(value),
    }));
  return { ...definition, parameters };
}

/** Names that change from step to step, and are no arrays. */
function statesOf(definition: ModelDefinition): readonly string[] {
  if (definition.semantics === 'ode')
    return definition.stocks.filter(({ over }) => over === undefined).map(({ name }) => name);
  const rules = parseRules(definition.rules.join('\n'), { part: 'rules' });
  if (!rules.ok) return [];
  const names = rules.value.flatMap((line) => (line.kind === 'assign' ? [line.name] : []));
  const started = new Set(startLines(definition).map(({ name }) => name));
  const isState = (name: string) => name !== definition.time.variable && started.has(name);
  return [...new Set(names)].filter(isState);
}

function constantsOf(
  definition: ModelDefinition,
): readonly { readonly name: string; readonly value: number }[] {
  // What Vensim writes of its own settings is nothing to move.
  const isSetting = (name: string) => /^(initial|final)[ _]time$|^time[ _]step$/i.test(name);
  if (definition.semantics === 'ode')
    return definition.constants.filter(({ name }) => !isSetting(name));
  const states = new Set(statesOf(definition));
  const isTime = (name: string) => name === definition.time.variable || name === 'dt';
  return startLines(definition).filter(({ name }) => !states.has(name) && !isTime(name));
}

function startLines({ start }: ModelDefinition & { readonly semantics: 'lines' }): readonly {
  readonly name: string;
  readonly value: number;
}[] {
  const lines = parseRules(start.join('\n'), { part: 'start' });
  if (!lines.ok) return [];
  return lines.value.flatMap((line) => {
    const value = line.kind === 'assign' ? constantValue(line.expression) : null;
    return line.kind === 'assign' && value !== null ? [{ name: line.name, value }] : [];
  });
}
