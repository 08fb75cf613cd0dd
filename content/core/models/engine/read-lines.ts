/** Reads and checks a model in lines, up to the point where it can be compiled or lifted. */
import type { LinesModel } from '../definition.ts';
import { fault, textStart, type ModelFault, type Origin } from '../fault.ts';
import {
  walkStatements,
  type Assignment,
  type Expression,
  type Statement,
} from '../language/ast.ts';
import { builtInConstants } from '../language/functions.ts';
import { limits } from '../limits.ts';
import { parseRules } from '../language/parser.ts';
import { checkExpression } from './check-expression.ts';

const inRules: Origin = { part: 'rules' };
const inStart: Origin = { part: 'start' };

/** The trees of a model in lines. */
export interface LinesSource {
  readonly rules: readonly Statement[];
  readonly start: readonly Assignment[];
  /** Names that the rules assign, without time, in the order of the text. */
  readonly assigned: ReadonlySet<string>;
}

/** The trees, or all that is wrong with them. */
export type ReadLines =
  | { readonly ok: true; readonly source: LinesSource }
  | { readonly ok: false; readonly faults: readonly ModelFault[] };

/** Reads the rules and start values of a model; without faults it can run. */
export function readLines(definition: LinesModel): ReadLines {
  const rules = parseRules(definition.rules.join('\n'), inRules);
  const startLines = parseRules(definition.start.join('\n'), inStart);
  if (!rules.ok || !startLines.ok) {
    const faults = [rules, startLines].flatMap((read) => (read.ok ? [] : [read.fault]));
    return { ok: false, faults };
  }

  const time = definition.time.variable;
  const assigned = new Set<string>();
  walkStatements(rules.value, (statement) => {
    if (statement.kind === 'assign' && statement.name !== time) assigned.add(statement.name);
  });
  const start = startLines.value.filter((statement) => statement.kind === 'assign');
  const valued = new Set([time, 'dt']);
  const everNamed = new Set([...valued, ...assigned, ...start.map((line) => line.name)]);
  const limit = limits.names;
  if (everNamed.size > limit) {
    const tooMany = fault('model-too-many-names', inRules, textStart, { limit });
    return { ok: false, faults: [tooMany] };
  }
  const faults = [
    ...checkStart(startLines.value, valued, everNamed),
    ...checkTimeLines(rules.value, time),
    ...checkRules(rules.value, valued, everNamed),
  ];
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, source: { rules: rules.value, start, assigned } };
}

/** Whether a statement is `t = t + dt`. */
export function isTimeLine(statement: Statement, time: string): boolean {
  if (statement.kind !== 'assign' || statement.name !== time) return false;
  const sum = statement.expression;
  if (sum.kind !== 'binary' || sum.operator !== '+') return false;
  const isName = (part: Expression, name: string) => part.kind === 'name' && part.name === name;
  return (
    (isName(sum.left, time) && isName(sum.right, 'dt')) ||
    (isName(sum.left, 'dt') && isName(sum.right, time))
  );
}

/** Start values are assignments, each name once, each after what it needs. Adds to `valued`. */
function checkStart(
  statements: readonly Statement[],
  valued: Set<string>,
  everNamed: ReadonlySet<string>,
): readonly ModelFault[] {
  const faults: ModelFault[] = [];
  const seen = new Set<string>();
  for (const statement of statements) {
    const { kind, at } = statement;
    if (kind === 'comment') continue;
    if (kind === 'blank') faults.push(fault('model-blank', inStart, at, {}));
    else if (kind !== 'assign') faults.push(fault('model-start-not-assignment', inStart, at, {}));
    else {
      const { name, expression } = statement;
      faults.push(...checkExpression(expression, inStart, nameChecker(valued, everNamed)));
      if (seen.has(name)) faults.push(fault('model-double-definition', inStart, at, { name }));
      seen.add(name);
      valued.add(name);
    }
  }
  return faults;
}

/** Time and dt come from the definition; the rules may only say `t = t + dt`, once. */
function checkTimeLines(rules: readonly Statement[], time: string): readonly ModelFault[] {
  const faults: ModelFault[] = [];
  const timeLine = rules.find((statement) => isTimeLine(statement, time));
  walkStatements(rules, (statement) => {
    if (statement.kind !== 'assign' || statement === timeLine) return;
    const { name, at } = statement;
    if (name === time || name === 'dt')
      faults.push(fault('model-time-assigned', inRules, at, { name }));
  });
  return faults;
}

/** Every name has a value when it is read, and at the end of the first iteration. */
function checkRules(
  rules: readonly Statement[],
  valuedAtStart: ReadonlySet<string>,
  everNamed: ReadonlySet<string>,
): readonly ModelFault[] {
  const faults: ModelFault[] = [];

  /** The names with a value after the statements; null if the end is never reached. */
  const follow = (
    statements: readonly Statement[],
    before: ReadonlySet<string>,
  ): ReadonlySet<string> | null => {
    let valued: Set<string> | null = new Set(before);
    for (const statement of statements) {
      const known: Set<string> = valued ?? new Set(everNamed);
      const check = (expression: Expression): void => {
        faults.push(...checkExpression(expression, inRules, nameChecker(known, everNamed)));
      };
      if (statement.kind === 'blank') faults.push(fault('model-blank', inRules, statement.at, {}));
      if (statement.kind === 'assign') {
        check(statement.expression);
        known.add(statement.name);
      }
      if (statement.kind === 'stop') valued = null;
      if (statement.kind === 'if') {
        check(statement.condition);
        const then = follow(statement.then, known);
        const otherwise = follow(statement.else, known);
        valued = inBoth(then, otherwise);
      }
    }
    return valued;
  };

  const atEnd = follow(rules, valuedAtStart);
  if (atEnd === null) return faults;
  const reported = new Set<string>();
  walkStatements(rules, (statement) => {
    if (statement.kind !== 'assign' || atEnd.has(statement.name)) return;
    const { name, at } = statement;
    if (!reported.has(name)) faults.push(fault('model-used-before-value', inRules, at, { name }));
    reported.add(name);
  });
  return faults;
}

/** The names with a value after either branch; a branch that stops does not count. */
function inBoth(
  then: ReadonlySet<string> | null,
  otherwise: ReadonlySet<string> | null,
): Set<string> | null {
  if (then === null || otherwise === null) {
    const reached = then ?? otherwise;
    return reached === null ? null : new Set(reached);
  }
  return new Set([...then].filter((name) => otherwise.has(name)));
}

/** Says which fault it is to read a name. */
function nameChecker(valued: ReadonlySet<string>, everNamed: ReadonlySet<string>) {
  return (name: string) => {
    if (valued.has(name)) return null;
    if (everNamed.has(name)) return 'model-used-before-value';
    return builtInConstants.has(name) ? null : 'model-unknown-name';
  };
}
