/** Functions of one number as instructions, where there are such; the others are called. */
import type { UnaryFunction } from '../term.ts';
import type { Code } from './code.ts';
import { functionIndex } from './imports.ts';
import { op, type } from './opcodes.ts';

/** Applies a function to the number on the stack. */
export function applyFunction(code: Code, name: UnaryFunction): void {
  switch (name) {
    case 'sqrt':
    case 'abs':
    case 'floor':
    case 'ceil':
      code.do(op[name]);
      break;
    case 'round':
      // the size up to a whole number, down again where that was more than a half, and the sign
      code.borrow(type.f64, (x) => {
        code.borrow(type.f64, (up) => {
          code.tee(x).do(op.abs, op.ceil).tee(up);
          code.get(up).number(0.5).do(op.subtract).get(x).do(op.abs, op.greater);
          code.do(op.toNumber, op.subtract).get(x).do(op.copySign);
        });
      });
      break;
    case 'sign':
      // 1, -1, or what is neither above nor below 0 as it is
      code.borrow(type.f64, (x) => {
        code.set(x).number(1);
        code.number(-1).get(x).get(x).number(0).do(op.less, op.select);
        code.get(x).number(0).do(op.greater, op.select);
      });
      break;
    default:
      code.call(functionIndex.of(name));
  }
}
