/** The quantities of a model: what has a start value or is constant, and what the rules work out. */
import type { LinesModel, ModelDefinition, OdeModel } from '../definition.ts';
import { walkStatements, type Assignment, type Statement } from '../language/ast.ts';
import { constantValue } from '../language/constant-value.ts';
import { parseExpression, parseRules } from '../language/parser.ts';

/** A name of a model, as its texts show it. */
export interface Quantity {
  readonly name: string;
  /** Whether a run may set it: a start value (lines), or a constant or stock (ode). */
  readonly isSettable: boolean;
  /** Whether it is worked out in every step. */
  readonly isComputed: boolean;
  /** Its number at the start, where that stands there as a number. */
  readonly value: number | null;
  /** The comment behind its start value or rule; by custom the unit. */
  readonly comment: string;
}

/** The quantities in the order of the texts, or null as long as a text cannot be read. */
export function quantitiesOf(definition: ModelDefinition): readonly Quantity[] | null {
  return definition.semantics === 'lines' ? inLines(definition) : inOde(definition);
}

/** Assignments of a text, also within `als` blocks; null when it cannot be read. */
export function assignmentsIn(lines: readonly string[]): readonly Assignment[] | null {
  const parsed = parseRules(lines.join('\n'), { part: 'start' });
  if (!parsed.ok) return null;
  const found: Assignment[] = [];
  walkStatements(parsed.value, (statement: Statement) => {
    if (statement.kind === 'assign') found.push(statement);
  });
  return found;
}

function inLines({ rules, start, time }: LinesModel): readonly Quantity[] | null {
  const given = assignmentsIn(start);
  const computed = assignmentsIn(rules);
  if (given === null || computed === null) return null;
  const isTime = ({ name }: Assignment) => name === time.variable || name === 'dt';
  const found = new Map<string, Quantity>();
  for (const { name, expression, comment = '' } of given.filter((line) => !isTime(line))) {
    const value = constantValue(expression);
    found.set(name, { name, isSettable: true, isComputed: false, value, comment });
  }
  for (const { name, comment = '' } of computed.filter((line) => !isTime(line))) {
    const known = found.get(name);
    found.set(name, {
      ...(known ?? { name, isSettable: false, value: null, comment }),
      isComputed: true,
    });
  }
  return [...found.values()];
}

function inOde({ stocks, flows, auxiliaries, constants }: OdeModel): readonly Quantity[] {
  const fixed = constants.map(({ name, value }): Quantity => ({
    name,
    isSettable: true,
    isComputed: false,
    value,
    comment: '',
  }));
  const begun = stocks.map(({ name, start }): Quantity => {
    const parsed = parseExpression(start, { part: 'stocks', item: name });
    const value = parsed.ok ? constantValue(parsed.value) : null;
    return { name, isSettable: true, isComputed: true, value, comment: '' };
  });
  const formulas = [...flows, ...auxiliaries].map(({ name }): Quantity => ({
    name,
    isSettable: false,
    isComputed: true,
    value: null,
    comment: '',
  }));
  const all = [...fixed, ...begun, ...formulas];
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index);
}
