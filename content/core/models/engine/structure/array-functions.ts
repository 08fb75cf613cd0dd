/**
 * Functions over the elements of an array: SUM, MEAN, STDDEV, MIN, MAX, PROD, SIZE and RANK
 * (XMILE 1.0, section 3.7.2). `*`, a name without subscripts, and a dimension that is not that of
 * the element being computed run along an axis; axes of the same dimension run together, so that
 * `SUM(a[*] * b[*])` is an inner product.
 */
import { fault } from '../../fault.ts';
import { walkExpression, type Expression } from '../../language/ast.ts';
import { folded } from '../fold.ts';
import { binaryTerm, cellTerm, numberTerm, type Term, type TermOperator } from '../term.ts';
import { combinations, type Dimension, sizeOf } from './dimension.ts';
import { type Lower, refused, type Setting } from './setting.ts';
import { axisName, boundOf, turns } from './subscripts.ts';

type Call = Expression & { readonly kind: 'call' };

const names = ['sum', 'mean', 'stddev', 'prod', 'size', 'rank', 'min', 'max'] as const;
type ArrayFunction = (typeof names)[number];

/** Whether the call runs over an array; `min` and `max` do so with one argument. */
export function isOfArray(call: Call): call is Call & { readonly name: ArrayFunction } {
  if (call.name === 'min' || call.name === 'max') return call.arguments.length === 1;
  return (names as readonly string[]).includes(call.name);
}

/** Terms added in one formula; the sum so far is then kept, so that no formula is deep. */
const termsAtOnce = 32;

/** The value of a function of an array. */
export function arrayTerm(
  call: Call & { readonly name: ArrayFunction },
  around: Setting,
  lower: Lower,
): Term {
  // For a function within a function, the axes of the outer one stand still.
  const bounds = [...around.bounds, ...(around.axes?.values() ?? [])];
  const setting: Setting = { ...around, bounds, axes: null };
  const { network } = setting.world;
  const { owner, origin } = setting;
  const { name, at } = call;
  const [array, place, second] = call.arguments;
  if (array === undefined) return numberTerm(NaN);
  if (name === 'size' && array.kind === 'name' && !setting.scope.has(array.name)) {
    const dimension = setting.world.dimensions.get(array.name);
    if (dimension !== undefined) return numberTerm(dimension.elements.length);
  }
  const axes = axesOf(array, setting);
  const elements = elementsOf(array, axes, setting, lower);
  if (axes.size === 0 && name !== 'min' && name !== 'max')
    return refused(setting, fault('model-needs-array', origin, at, { name }));

  const fold = (operator: TermOperator, terms: readonly Term[]): Term => {
    let total: Term | null = null;
    for (const [index, term] of terms.entries()) {
      total = total === null ? term : folded(binaryTerm(operator, total, term));
      if (index % termsAtOnce === termsAtOnce - 1 && total.kind !== 'number')
        total = cellTerm(network.hidden(total, owner, origin));
    }
    return total ?? numberTerm(0);
  };
  const kept = (term: Term): Term =>
    term.kind === 'number' ? term : cellTerm(network.hidden(term, owner, origin));
  const count = numberTerm(elements.length);
  const mean = (terms: readonly Term[]): Term => folded(binaryTerm('/', fold('+', terms), count));

  switch (name) {
    case 'size':
      return count;
    case 'sum':
      return fold('+', elements);
    case 'prod':
      return fold('*', elements);
    case 'min':
    case 'max':
      return fold(name, elements);
    case 'mean':
      return mean(elements);
    case 'stddev': {
      // Of the whole list and not of a sample: divided by the number of elements.
      const values = elements.map(kept);
      const middle = kept(mean(values));
      const squares = values.map((value) =>
        folded(binaryTerm('^', folded(binaryTerm('-', value, middle)), numberTerm(2))),
      );
      return folded({ kind: 'call', function: 'sqrt', argument: mean(squares) });
    }
    case 'rank': {
      network.spend((second === undefined ? 1 : 3) * elements.length ** 2, origin);
      const then =
        second === undefined ? [] : elementsOf(second, axesOf(second, setting), setting, lower);
      if (second !== undefined && then.length !== elements.length)
        return refused(setting, fault('model-needs-array', origin, second.at, { name }));
      const wanted = place === undefined ? numberTerm(1) : kept(lower(place, around));
      return fold('+', placesInOrder(elements.map(kept), then.map(kept), wanted, kept));
    }
  }
}

/**
 * For each element its number if it comes at the wanted place from small to large, else 0. Equal
 * elements come in the order of `then`, if there is one, and else in that of the array.
 */
function placesInOrder(
  values: readonly Term[],
  then: readonly Term[],
  wanted: Term,
  kept: (term: Term) => Term,
): readonly Term[] {
  return values.map((value, index) => {
    let place: Term = numberTerm(1);
    values.forEach((other, otherIndex) => {
      if (otherIndex === index) return;
      const isBefore = comesBefore(otherIndex < index ? '<=' : '<', [
        [other, value],
        ...pairsAt(then, otherIndex, index),
      ]);
      place = folded(binaryTerm('+', place, isBefore));
      if (otherIndex % termsAtOnce === termsAtOnce - 1) place = kept(place);
    });
    const isWanted = folded(binaryTerm('=', place, wanted));
    return folded(binaryTerm('*', isWanted, numberTerm(index + 1)));
  });
}

const pairsAt = (
  list: readonly Term[],
  one: number,
  other: number,
): readonly (readonly [Term, Term])[] => {
  const [left, right] = [list[one], list[other]];
  return left === undefined || right === undefined ? [] : [[left, right]];
};

/** Whether the first pair is in order, or equal while the next is; `last` compares the last pair. */
function comesBefore(
  last: '<' | '<=',
  [pair, ...others]: readonly (readonly [Term, Term])[],
): Term {
  if (pair === undefined) return numberTerm(0);
  if (others.length === 0) return folded(binaryTerm(last, ...pair));
  const isEqual = folded(binaryTerm('=', ...pair));
  const further = folded(binaryTerm('and', isEqual, comesBefore(last, others)));
  return folded(binaryTerm('or', folded(binaryTerm('<', ...pair)), further));
}

/** The value of the expression at each combination of elements on the axes. */
function elementsOf(
  expression: Expression,
  axes: ReadonlyMap<string, Dimension>,
  setting: Setting,
  lower: Lower,
): readonly Term[] {
  const keys = [...axes.keys()];
  const dimensions = [...axes.values()];
  let parts = 0;
  walkExpression(expression, () => (parts += 1));
  setting.world.network.spend(parts * sizeOf(dimensions), setting.origin);
  return Array.from(combinations(dimensions), (bounds) => {
    const onAxes = bounds.map((bound, index) => [keys[index] ?? '', bound] as const);
    return lower(expression, { ...setting, axes: new Map(onAxes) });
  });
}

/** The axes along which an expression runs, in the order in which it names them. */
function axesOf(expression: Expression, setting: Setting): ReadonlyMap<string, Dimension> {
  const axes = new Map<string, Dimension>();
  const { scope, world } = setting;
  const visit = (part: Expression): void => {
    switch (part.kind) {
      case 'name': {
        const turnOf = turns();
        const own = world.dimensions.get(part.name);
        const quantity = scope.get(part.name);
        // The name of a dimension alone: the numbers of its elements.
        if (quantity === undefined && own !== undefined && boundOf(part.name, 0, setting) === null)
          axes.set(axisName(own.name, 0), own);
        for (const dimension of quantity?.dimensions ?? [])
          axes.set(axisName(dimension.name, turnOf(dimension.name)), dimension);
        return;
      }
      case 'subscript': {
        const turnOf = turns();
        const dimensions = scope.get(part.name)?.dimensions ?? [];
        for (const [position, subscript] of part.subscripts.entries()) {
          const dimension = dimensions[position];
          if (dimension === undefined) continue;
          if (subscript.kind === 'all')
            axes.set(axisName(dimension.name, turnOf(dimension.name)), dimension);
          else if (subscript.kind !== 'name') visit(subscript);
          else {
            const other = world.dimensions.get(subscript.name);
            if (other === undefined) continue;
            const turn = turnOf(other.name);
            const isBound = setting.bounds.some((bound) => bound.dimension === other);
            if (!isBound && !dimension.places.has(other.name))
              axes.set(axisName(other.name, turn), other);
          }
        }
        return;
      }
      case 'unary':
        visit(part.operand);
        return;
      case 'binary':
        visit(part.left);
        visit(part.right);
        return;
      case 'if':
        visit(part.condition);
        visit(part.then);
        visit(part.else);
        return;
      case 'call':
        if (!isOfArray(part)) part.arguments.forEach(visit);
        return;
      default:
        return;
    }
  };
  visit(expression);
  return axes;
}
