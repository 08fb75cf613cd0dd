/** What in model lines is no differential equation, whatever the formulas: states that jump. */
import { fault, type LiftObstacle, type ModelFault, type Position } from '../fault.ts';
import { walkStatements, type Statement } from '../language/ast.ts';

/** Conditions, `stop` and names that are assigned twice: states that jump. */
export function findJumps(rules: readonly Statement[]): ModelFault[] {
  const faults: ModelFault[] = [];
  const seen = new Set<string>();
  for (const statement of rules) {
    if (statement.kind === 'assign') {
      const { name, at } = statement;
      if (seen.has(name)) faults.push(notLiftable(name, 'assigned-twice', at));
      seen.add(name);
    }
    if (statement.kind === 'stop') faults.push(notLiftable('', 'stop', statement.at));
    if (statement.kind !== 'if') continue;
    walkStatements([...statement.then, ...statement.else], (inner) => {
      if (inner.kind === 'assign') faults.push(notLiftable(inner.name, 'conditional', inner.at));
      if (inner.kind === 'stop') faults.push(notLiftable('', 'stop', inner.at));
    });
  }
  return faults;
}

/** The fault that a line cannot be that of a differential equation. */
export function notLiftable(name: string, obstacle: LiftObstacle, at: Position): ModelFault {
  return fault('model-not-liftable', { part: 'rules' }, at, { name, obstacle });
}
