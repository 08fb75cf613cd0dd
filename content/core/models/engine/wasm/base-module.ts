/** The module that has the memory of a program, and what the runner asks for step by step. */
import type { Program } from '../program.ts';
import type { Action } from '../term.ts';
import { Code } from './code.ts';
import { functionIndex, importSignatures } from './imports.ts';
import { type Layout, pageSize } from './layout.ts';
import { lookUpFunction } from './look-up.ts';
import { moduleBytes, type WrittenFunction } from './module.ts';
import { op, type } from './opcodes.ts';
import { TermWriter } from './term-writer.ts';

/** The actions of one function; more are divided, since a compiler takes long over long functions. */
const actionsInFunction = 200;

/** Exports `memory`, `grow` by so many pages, `settle`, and `iterate`, which tells of `stop`. */
export function baseModule(program: Program, layout: Layout): Uint8Array {
  const settle = program.semantics === 'ode' ? program.settle : [];
  const parts: WrittenFunction[] = [];
  for (let from = 0; from < settle.length; from += actionsInFunction)
    parts.push(actionsFunction(settle.slice(from, from + actionsInFunction), program, layout));
  const whole = new Code(0);
  for (const index of parts.keys()) whole.call(functionIndex.lookUp + 1 + index);
  const functions = [
    lookUpFunction(),
    ...parts,
    { parameters: [], code: whole, name: 'settle' },
    growFunction(),
  ];
  if (program.semantics === 'lines') {
    const { code } = actionsFunction(program.iterate, program, layout);
    code.int(0);
    functions.push({ parameters: [], result: type.i32, code, name: 'iterate' });
  }
  const pages = Math.ceil(layout.run / pageSize);
  return moduleBytes({ imports: importSignatures, functions, pages });
}

/** Carries out actions over the memory. */
function actionsFunction(
  actions: readonly Action[],
  program: Program,
  layout: Layout,
): WrittenFunction {
  const code = new Code(0);
  const places = {
    get: (cell: number) => code.int(0).load(8 * cell),
    set: (cell: number, write: () => void) => {
      code.int(0);
      write();
      code.store(8 * cell);
    },
    presentStep: () => code.int(0).loadInt(layout.header),
    stop: () => code.int(1).do(op.return),
  };
  new TermWriter(code, places, layout, program).writeActions(actions);
  return { parameters: [], code };
}

function growFunction(): WrittenFunction {
  const code = new Code(1);
  code.get(0).do(op.grow, 0);
  return { parameters: [type.i32], result: type.i32, code, name: 'grow' };
}
