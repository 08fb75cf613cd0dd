/** What depends on what in a model, read from its texts. */
import type { ModelDefinition } from '../../definition.ts';
import { namesIn, type Statement } from '../../language/ast.ts';
import { parseExpression, parseRules } from '../../language/parser.ts';

/** For each name that the model gives a value, the names it is computed from at once. */
export type Dependence = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Reads the dependences of a model. A stock is computed from its flows, an assignment also from the
 * conditions that it stands under, a state of rules also from itself where its rule reads it. Start
 * values count. A text that cannot be read counts as empty.
 */
export function dependenceOf(definition: ModelDefinition): Dependence {
  const reads = new Map<string, Set<string>>();
  const note = (name: string, read: readonly string[]) => {
    const all = reads.get(name) ?? new Set();
    for (const one of read) all.add(one);
    reads.set(name, all);
  };
  const noteText = (name: string, text: string) => {
    const parsed = parseExpression(text, { part: 'rules' });
    note(name, parsed.ok ? namesIn(parsed.value) : []);
  };

  if (definition.semantics === 'lines') {
    for (const text of [definition.rules, definition.start]) {
      const parsed = parseRules(text.join('\n'), { part: 'rules' });
      if (parsed.ok) noteStatements(parsed.value, [], note);
    }
    return reads;
  }
  for (const { name } of definition.constants) note(name, []);
  for (const { name, expression } of definition.auxiliaries) noteText(name, expression);
  for (const stock of definition.stocks) noteText(stock.name, stock.start);
  for (const { name, expression, from, to } of definition.flows) {
    noteText(name, expression);
    for (const stock of [from, to]) if (stock !== undefined) note(stock, [name]);
  }
  for (const { when, set } of definition.events ?? []) {
    for (const { name, expression } of set ?? []) {
      noteText(name, expression);
      noteText(name, when);
    }
  }
  for (const item of [...definition.auxiliaries, ...definition.flows])
    for (const element of item.elements ?? []) noteText(item.name, element.expression);
  for (const stock of definition.stocks)
    for (const element of stock.elements ?? []) noteText(stock.name, element.start);
  return reads;
}

/** Whether any formula or rule reads the name. */
export function isUsed(dependence: Dependence, name: string): boolean {
  return [...dependence.values()].some((reads) => reads.has(name));
}

/** Whether a name is computed from another, at once or by way of others (stocks included). */
export function dependsOn(
  dependence: Dependence,
  name: string,
  on: string,
  directly = false,
): boolean {
  const seen = new Set<string>();
  const waiting = [name];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const reads = dependence.get(next) ?? new Set();
    if (reads.has(on)) return true;
    if (directly) return false;
    for (const read of reads) {
      if (seen.has(read)) continue;
      seen.add(read);
      waiting.push(read);
    }
  }
  return false;
}

function noteStatements(
  statements: readonly Statement[],
  conditions: readonly string[],
  note: (name: string, read: readonly string[]) => void,
): void {
  for (const statement of statements) {
    if (statement.kind === 'assign')
      note(statement.name, [...conditions, ...namesIn(statement.expression)]);
    if (statement.kind !== 'if') continue;
    const under = [...conditions, ...namesIn(statement.condition)];
    noteStatements(statement.then, under, note);
    noteStatements(statement.else, under, note);
  }
}
