/**
 * Which element of an array a reference means (XMILE 1.0, section 3.7.1 and the practice of the
 * tools that write it): named, numbered, by a dimension of the array that is being computed, by an
 * axis along which a function of arrays runs, or computed while the model runs.
 */
import { fault } from '../../fault.ts';
import type { Expression, Subscript } from '../../language/ast.ts';
import { folded } from '../fold.ts';
import { binaryTerm, cellTerm, numberTerm, type Term } from '../term.ts';
import { type Bound, type Dimension, indexOf, placeByName, placeIn } from './dimension.ts';
import type { Quantity } from './quantity.ts';
import { type Lower, refused, type Setting } from './setting.ts';

type Axes = Pick<Setting, 'bounds' | 'axes'>;
type Reference = Expression & { readonly kind: 'subscript' };

/** A place that is known, or the number of the element (from 1) as a term, or no such element. */
type Choice = { readonly place: number } | { readonly number: Term } | 'nowhere' | 'refused';

/** The axis of a dimension; `turn` tells repeated dimensions of one reference apart. */
export function axisName(dimension: string, turn: number): string {
  return `${dimension} ${String(turn)}`;
}

/** Counts how often each name was met before. */
export function turns(): (name: string) => number {
  const met = new Map<string, number>();
  return (name) => {
    const turn = met.get(name) ?? 0;
    met.set(name, turn + 1);
    return turn;
  };
}

/** The element that a dimension stands for: on an axis, or in what is computed; null if none. */
export function boundOf(name: string, turn: number, setting: Axes): Bound | null {
  const { bounds, axes } = setting;
  const bound = bounds.filter(({ dimension }) => dimension.name === name);
  return bound[turn] ?? bound.at(-1) ?? axes?.get(axisName(name, turn)) ?? null;
}

/** The element of `dimension` that belongs to what is computed, by the rule `placed`; or null. */
function relatedPlace(
  dimension: Dimension,
  turn: number,
  setting: Axes,
  placed: typeof placeIn = placeByName,
): number | null {
  const own = boundOf(dimension.name, turn, setting);
  if (own !== null) return own.place;
  for (const bound of setting.bounds) {
    const place = placed(bound, dimension);
    if (place !== null) return place;
  }
  return null;
}

/**
 * The index of the element that a name without subscripts means: on the axes of a function of
 * arrays, else at the element that is being computed. Null if nothing says which.
 */
export function indexWithoutSubscripts(quantity: Quantity, setting: Axes): number | null {
  const { dimensions } = quantity;
  const turnOf = turns();
  const places: number[] = [];
  for (const dimension of dimensions) {
    const turn = turnOf(dimension.name);
    const onAxis = setting.axes?.get(axisName(dimension.name, turn))?.place;
    const place = onAxis ?? relatedPlace(dimension, turn, setting);
    if (place === null) return null;
    places.push(place);
  }
  return indexOf(dimensions, places);
}

/** The term of one subscript within the dimension it chooses from. */
function choice(
  subscript: Subscript,
  dimension: Dimension,
  name: string,
  turnOf: (name: string) => number,
  setting: Setting,
  lower: Lower,
): Choice {
  const { origin, world } = setting;
  const { at } = subscript;
  const strange = (element: string): Choice => {
    const wrong = { name: element, dimension: dimension.name };
    refused(setting, fault('model-unknown-element', origin, at, wrong));
    return 'refused';
  };
  if (subscript.kind === 'all') {
    const turn = turnOf(dimension.name);
    const onAxis = setting.axes?.get(axisName(dimension.name, turn))?.place;
    const place = onAxis ?? relatedPlace(dimension, turn, setting);
    if (place !== null) return { place };
    refused(setting, fault('model-needs-subscripts', origin, at, { name }));
    return 'refused';
  }
  if (subscript.kind === 'number') {
    const place = dimension.places.get(String(subscript.value)) ?? Math.trunc(subscript.value) - 1;
    return place in dimension.elements ? { place } : strange(String(subscript.value));
  }
  if (subscript.kind === 'name') {
    const isDimension = world.dimensions.has(subscript.name);
    const bound = isDimension ? boundOf(subscript.name, turnOf(subscript.name), setting) : null;
    if (bound !== null) {
      const place = placeIn(bound, dimension);
      return place === null ? strange(bound.dimension.elements[bound.place] ?? '') : { place };
    }
    const place = dimension.places.get(subscript.name);
    if (place !== undefined) return { place };
    const other = world.dimensions.get(subscript.name);
    if (other !== undefined) {
      const related = relatedPlace(other, 0, setting, placeIn);
      const there =
        related === null ? null : placeIn({ dimension: other, place: related }, dimension);
      if (there !== null) return { place: there };
      refused(setting, fault('model-needs-subscripts', origin, at, { name }));
      return 'refused';
    }
    const isValue = setting.scope.has(subscript.name) || world.builtIn.has(subscript.name);
    if (!isValue) return strange(subscript.name);
  }
  const number = lower(subscript, { ...setting, choosesIn: dimension });
  if (number.kind !== 'number') return { number };
  const place = Math.trunc(number.value) - 1;
  return place in dimension.elements ? { place } : 'nowhere';
}

/** What a reference with subscripts stands for: an index known now, or a choice made in the run. */
export type Chosen =
  | { readonly kind: 'index'; readonly index: number }
  /** Of these elements, the one at the place that the term gives, from 1. */
  | { readonly kind: 'pick'; readonly indices: readonly number[]; readonly number: Term }
  /** Outside the array, where everything is 0. */
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'refused' };

/** The element of `quantity` that the reference means; faults are told. */
export function chosen(
  reference: Reference,
  quantity: Quantity,
  setting: Setting,
  lower: Lower,
): Chosen {
  const { dimensions } = quantity;
  const { name, subscripts, at } = reference;
  const [found, expected] = [subscripts.length, dimensions.length];
  if (found !== expected) {
    refused(setting, fault('model-subscript-count', setting.origin, at, { name, found, expected }));
    return { kind: 'refused' };
  }
  const turnOf = turns();
  const choices = dimensions.flatMap((dimension, position) => {
    const subscript = subscripts[position];
    if (subscript === undefined) return [];
    return [choice(subscript, dimension, name, turnOf, setting, lower)];
  });
  if (choices.includes('refused')) return { kind: 'refused' };
  if (choices.includes('nowhere')) return { kind: 'nowhere' };
  return pickAmong(dimensions, choices);
}

/** Combines places that are known with numbers that are computed. */
function pickAmong(dimensions: readonly Dimension[], choices: readonly Choice[]): Chosen {
  let indices = [0];
  const open: { readonly dimension: Dimension; readonly number: Term }[] = [];
  for (const [position, dimension] of dimensions.entries()) {
    const choice = choices[position];
    if (typeof choice !== 'object') return { kind: 'nowhere' };
    const size = dimension.elements.length;
    if ('place' in choice) indices = indices.map((index) => index * size + choice.place);
    else {
      open.push({ dimension, number: choice.number });
      indices = indices.flatMap((index) =>
        dimension.elements.map((_, place) => index * size + place),
      );
    }
  }
  const [first, ...others] = open;
  if (first === undefined) return { kind: 'index', index: indices[0] ?? 0 };
  if (others.length === 0) return { kind: 'pick', indices, number: first.number };
  return { kind: 'pick', indices, number: flatNumber(open) };
}

/** The place, from 1, of a combination of numbers of elements; 0 where one of them is none. */
function flatNumber(
  open: readonly { readonly dimension: Dimension; readonly number: Term }[],
): Term {
  const one = numberTerm(1);
  let place: Term = numberTerm(0);
  let isInside: Term = one;
  for (const { dimension, number } of open) {
    const size = numberTerm(dimension.elements.length);
    const whole: Term = { kind: 'call', function: 'floor', argument: number };
    const before = folded(binaryTerm('*', place, size));
    place = binaryTerm('+', before, binaryTerm('-', whole, one));
    const inside = binaryTerm(
      'and',
      binaryTerm('>=', number, one),
      binaryTerm('<', number, numberTerm(dimension.elements.length + 1)),
    );
    isInside = isInside === one ? inside : binaryTerm('and', isInside, inside);
  }
  return {
    kind: 'if',
    condition: isInside,
    then: binaryTerm('+', place, one),
    else: numberTerm(0),
  };
}

/** The value of what was chosen. */
export function chosenTerm(chosen: Chosen, { cells }: Quantity): Term {
  const cellAt = (index: number): number => cells[index] ?? 0;
  switch (chosen.kind) {
    case 'index':
      return cellTerm(cellAt(chosen.index));
    case 'pick':
      return { kind: 'pick', cells: chosen.indices.map(cellAt), index: chosen.number };
    case 'nowhere':
      return numberTerm(0);
    case 'refused':
      return numberTerm(NaN);
  }
}

/** The number of the element that a dimension stands for, as a value; null where it stands for none. */
export function elementNumber(name: string, setting: Setting): Term | null {
  const bound = boundOf(name, 0, setting);
  if (bound === null) return null;
  const { choosesIn } = setting;
  const place = choosesIn === null ? bound.place : (placeIn(bound, choosesIn) ?? bound.place);
  return numberTerm(place + 1);
}
