/** The module that has one fused loop, over the memory of the base module. */
import type { Method } from '../../definition.ts';
import type { Program } from '../program.ts';
import { fusedLines } from './fused-lines.ts';
import { fusedMethods, fusedOde } from './fused-ode.ts';
import { importSignatures } from './imports.ts';
import type { Layout } from './layout.ts';
import { lookUpFunction } from './look-up.ts';
import { moduleBytes } from './module.ts';
import { SettlePlan } from './settle-plan.ts';

/** Beyond these a compiler takes more time over the loop than the loop saves. */
const longest = { columns: 1_000, bytes: 250_000 } as const;

/** Whether there may be a loop for the method. */
export function hasLoop(program: Program, method: Method): boolean {
  if (program.semantics === 'lines') return method === 'lines';
  return fusedMethods.has(method);
}

/** Exports `loop`; null where there is no such loop for the method, or it would be too long. */
export function loopModule(
  program: Program,
  method: Method,
  layout: Layout,
  columns: readonly number[],
): Uint8Array | null {
  if (columns.length > longest.columns) return null;
  const loop = loopFor(program, method, layout, columns);
  if (loop === null || loop.code.size > longest.bytes) return null;
  const functions = [lookUpFunction(), loop];
  return moduleBytes({ imports: importSignatures, functions, pages: null });
}

function loopFor(program: Program, method: Method, layout: Layout, columns: readonly number[]) {
  if (program.semantics === 'lines')
    return method === 'lines' ? fusedLines(program, layout, columns) : null;
  const plan = SettlePlan.of(program);
  return plan === null ? null : fusedOde(program, plan, method, layout, columns);
}
