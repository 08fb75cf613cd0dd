/** What a model has that modelregels cannot say, so that its rules are not the whole model. */
import type { Auxiliary, ModelDefinition } from '../definition.ts';
import { walkExpression } from '../language/ast.ts';
import { isFunctionName, isPlainFunction } from '../language/functions.ts';
import { parseExpression } from '../language/parser.ts';

/** A kind of thing, and what has it: a quantity, a function, a macro, or '' for the model. */
export interface Unsaid {
  readonly kind:
    | 'array'
    | 'table'
    /** A stock or flow that is never below zero. */
    | 'non-negative'
    | 'macro'
    | 'event'
    /** A function of the past, of time or of chance. */
    | 'function'
    /** Rules do what the method of Euler does. */
    | 'method';
  readonly name: string;
}

/** All that the rules of a model leave out, each once; nothing for a model in lines. */
export function unsaidInRules(definition: ModelDefinition): readonly Unsaid[] {
  if (definition.semantics === 'lines') return [];
  const { stocks, flows, auxiliaries, tables = [], macros = [], events = [] } = definition;
  const formulas: readonly Auxiliary[] = [...flows, ...auxiliaries];
  const texts = [
    ...stocks.map(({ start }) => start),
    ...formulas.map(({ expression }) => expression),
  ];
  return [
    ...(definition.method === 'euler'
      ? []
      : [{ kind: 'method', name: definition.method } as const]),
    ...named(
      'array',
      [...stocks, ...formulas].filter(({ over }) => over !== undefined),
    ),
    ...named(
      'table',
      formulas.filter(({ table, elements = [] }) => {
        return table !== undefined || elements.some((element) => element.table !== undefined);
      }),
    ),
    ...named('table', tables),
    ...named(
      'non-negative',
      [...stocks, ...flows].filter(({ nonNegative }) => nonNegative),
    ),
    ...[...new Set(texts.flatMap(otherFunctions))].map(
      (name) => ({ kind: 'function', name }) as const,
    ),
    ...named('macro', macros),
    ...(events.length > 0 ? [{ kind: 'event', name: '' } as const] : []),
  ];
}

function named(kind: Unsaid['kind'], items: readonly { readonly name: string }[]): Unsaid[] {
  return items.map(({ name }) => ({ kind, name }));
}

/** Functions of an expression that rules do not have. */
function otherFunctions(text: string): readonly string[] {
  const parsed = parseExpression(text, { part: 'auxiliaries' });
  const names: string[] = [];
  if (parsed.ok)
    walkExpression(parsed.value, (part) => {
      const isOther =
        part.kind === 'call' && isFunctionName(part.name) && !isPlainFunction(part.name);
      if (isOther) names.push(part.name);
    });
  return names;
}
