/** The function that reads a table: the same steps as `lookUp` in operations.ts. */
import type { Table } from '../term.ts';
import { Code } from './code.ts';
import type { WrittenFunction } from './module.ts';
import { op, type } from './opcodes.ts';

const kinds: readonly Table['kind'][] = ['continuous', 'extrapolate', 'discrete'];

/** The number of a kind of table, as the function takes it. */
export function kindNumber(kind: Table['kind']): number {
  return kinds.indexOf(kind);
}

/** (x, address of the first point, bytes from there to the last point, kind) to y. */
export function lookUpFunction(): WrittenFunction {
  const [x, first, span, kind] = [0, 1, 2, 3];
  const code = new Code(4);
  const [beyond, low, high, middle] = [0, 0, 0, 0].map(() => code.local(type.i32)) as [
    number,
    number,
    number,
    number,
  ];
  const difference = (a: () => void, b: () => void): void => {
    a();
    b();
    code.do(op.subtract);
  };
  /** Point or value at the address in a local, which is `span + 8` bytes further for a value. */
  const point = (place: number) => () => code.get(place).load(0);
  const value = (place: number) => () => code.get(place).get(span).do(op.intAdd).load(8);

  code.get(x).get(x).do(op.notEqual);
  code.if(type.none, () => code.get(x).do(op.return));
  code.get(first).set(low);
  code.get(first).get(span).do(op.intAdd).set(high);

  code.get(x);
  point(low)();
  code.do(op.less);
  code.if(
    type.none,
    () => code.get(low).set(beyond),
    () => {
      code.get(x);
      point(high)();
      code.do(op.atLeast).if(type.none, () => code.get(high).set(beyond));
    },
  );
  code.get(beyond).if(type.none, () => {
    code.get(kind).int(kindNumber('extrapolate')).do(op.intNotEqual);
    code.get(span).do(op.intIsZero, op.or);
    code.get(x);
    point(beyond)();
    code.do(op.equal, op.or);
    code.if(type.none, () => {
      value(beyond)();
      code.do(op.return);
    });
  });

  code.block((found) => {
    code.loop((again) => {
      code.int(8).get(high).get(low).do(op.intSubtract, op.intLess, op.intIsZero).branchIf(found);
      // half the points between, and no part of one
      code.get(high).get(low).do(op.intSubtract).int(4).do(op.shiftRight);
      code.int(3).do(op.shiftLeft).get(low).do(op.intAdd).set(middle);
      code.get(x);
      point(middle)();
      code.do(op.less);
      code.if(
        type.none,
        () => code.get(middle).set(high),
        () => code.get(middle).set(low),
      );
      code.branch(again);
    });
  });
  code.get(kind).int(kindNumber('discrete')).do(op.intNotEqual, op.intIsZero);
  code.if(type.none, () => {
    value(low)();
    code.do(op.return);
  });
  value(low)();
  difference(() => code.get(x), point(low));
  difference(value(high), value(low));
  difference(point(high), point(low));
  code.do(op.divide, op.multiply, op.add);
  const { i32, f64 } = type;
  return { parameters: [f64, i32, i32, i32], result: f64, code };
}
