/** Texts of formulas as trees, with the checks that need no names. */
import { fault, textStart, type Origin } from '../../fault.ts';
import { walkExpression, type Expression, type Subscript } from '../../language/ast.ts';
import { isFunctionName } from '../../language/functions.ts';
import { parseExpression } from '../../language/parser.ts';
import { wrongCountOf } from '../check-expression.ts';
import { limits } from '../../limits.ts';
import type { Reading, Setting, World } from './setting.ts';

/** The tree of a text, or null; what is wrong is told. */
export function readExpression(
  text: string,
  origin: Origin,
  world: Pick<World, 'network' | 'macros' | 'readings'>,
): Reading | null {
  const key = [origin.part, origin.item, text].join('\n');
  const known = world.readings.get(key);
  if (known !== undefined) return known;
  const reading = freshReading(text, origin, world);
  world.readings.set(key, reading);
  return reading;
}

function freshReading(
  text: string,
  origin: Origin,
  { network, macros }: Pick<World, 'network' | 'macros'>,
): Reading | null {
  const parsed = parseExpression(text, origin);
  if (!parsed.ok) {
    network.refuse(parsed.fault);
    return null;
  }
  let size = 0;
  walkExpression(parsed.value, (part) => {
    size += 1;
    if (part.kind === 'blank') network.refuse(fault('model-blank', origin, part.at, {}));
    if (part.kind !== 'call' || macros.has(part.name) || !isFunctionName(part.name)) return;
    const wrong = wrongCountOf({ ...part, name: part.name }, origin);
    if (wrong !== null) network.refuse(wrong);
  });
  return { expression: parsed.value, size, depth: depthOf(parsed.value) };
}

/** A call takes more room than an operator. */
const depthOfCall = 3;

/** How deep the parts of an expression stand within one another. */
function depthOf(expression: Expression): number {
  const deepest = (parts: readonly Subscript[]): number =>
    parts.reduce((most, part) => Math.max(most, part.kind === 'all' ? 0 : depthOf(part)), 0);
  switch (expression.kind) {
    case 'unary':
      return 1 + depthOf(expression.operand);
    case 'binary':
      return 1 + deepest([expression.left, expression.right]);
    case 'if':
      return 1 + deepest([expression.condition, expression.then, expression.else]);
    case 'call':
      return depthOfCall + deepest(expression.arguments);
    case 'subscript':
      return depthOfCall + deepest(expression.subscripts);
    default:
      return 1;
  }
}

/**
 * The setting within a formula: less room is left for what stands in it. Null, and told, where there
 * is not enough.
 */
export function entered(setting: Setting, { size, depth }: Reading): Setting | null {
  const { network } = setting.world;
  network.spend(size, setting.origin);
  const depthLeft = setting.depthLeft - depth;
  if (depthLeft >= 0) return { ...setting, depthLeft };
  const limit = limits.depth;
  network.refuse(fault('model-too-deep', setting.origin, textStart, { limit }));
  return null;
}
