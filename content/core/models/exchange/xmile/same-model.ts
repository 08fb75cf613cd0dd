/** Models compared by what they say. */
import type { OdeModel } from '../../definition.ts';
import { parseExpression } from '../../language/parser.ts';
import { printExpression } from '../../language/print-expression.ts';

/** Whether models are the same but for their titles, the order of parts and the layout of texts. */
export function isSameModel(one: OdeModel, other: OdeModel): boolean {
  return JSON.stringify(comparable(one)) === JSON.stringify(comparable(other));
}

const orderless: ReadonlySet<string> = new Set([
  ...['stocks', 'auxiliaries', 'constants', 'tables', 'dimensions', 'macros', 'variables'],
  ...['parameters', 'flows'],
]);
const formulas: ReadonlySet<string> = new Set(['expression', 'start', 'result', 'default']);

/** The model with what may differ in one form. */
function comparable(definition: OdeModel): unknown {
  const rest = { ...definition, xmile: '', title: '' };
  return JSON.parse(JSON.stringify(rest), (key, value: unknown) => {
    if (typeof value === 'string' && formulas.has(key)) return layout(value);
    if (Array.isArray(value))
      return orderless.has(key) ? [...(value as { name: string }[])].sort(byName) : value;
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.filter(([, part]) => part !== false));
  });
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : 1;
}

function layout(text: string): string {
  const parsed = parseExpression(text, { part: 'xmile' });
  return parsed.ok ? printExpression(parsed.value) : text;
}
