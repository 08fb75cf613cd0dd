/**
 * Random numbers as terms of noise (XMILE 1.0, section 3.5.2): one draw for every time step. Which
 * numbers a call draws follows from its seed, or else from the name of what it stands in, so that
 * what is added elsewhere in a model changes nothing here.
 */
import { fault } from '../../fault.ts';
import type { Expression } from '../../language/ast.ts';
import { folded } from '../fold.ts';
import type { Noise } from '../program.ts';
import {
  binaryTerm,
  cellTerm,
  numberTerm,
  type Term,
  type TermOperator,
  type UnaryFunction,
} from '../term.ts';
import { elementName } from './dimension.ts';
import { type Lower, refused, type Setting } from './setting.ts';

type Call = Expression & { readonly kind: 'call' };

/** The place of the seed among the arguments of each function, from 0. */
const seedPlaces = { random: 2, normal: 2, lognormal: 2, exprnd: 1, poisson: 1 } as const;
type ChanceFunction = keyof typeof seedPlaces;

/** Whether the call draws random numbers. */
export function isOfChance(call: Call): call is Call & { readonly name: ChanceFunction } {
  return Object.hasOwn(seedPlaces, call.name);
}

const both = (operator: TermOperator, left: Term, right: Term): Term =>
  folded(binaryTerm(operator, left, right));
const of = (name: UnaryFunction, argument: Term): Term =>
  folded({ kind: 'call', function: name, argument });
const one = numberTerm(1);

/** The value of a function of chance. */
export function chanceTerm(
  call: Call & { readonly name: ChanceFunction },
  setting: Setting,
  lower: Lower,
): Term {
  const { network } = setting.world;
  const { owner, origin } = setting;
  const seedPlace = seedPlaces[call.name];
  const [first = numberTerm(0), second = one] = call.arguments
    .slice(0, seedPlace)
    .map((argument) => lower(argument, setting));
  const stream = streamOf(call, seedPlace, setting, lower);
  const draw = (distribution: Noise['distribution'], turn = 0): Term => {
    const cell = network.cell(origin);
    network.noises.push({ cell, distribution, stream: (stream + turn) >>> 0 });
    return cellTerm(cell);
  };
  const kept = (term: Term): Term =>
    term.kind === 'number' ? term : cellTerm(network.hidden(term, owner, origin));

  switch (call.name) {
    case 'random':
      return both('+', first, both('*', both('-', second, first), draw('uniform')));
    case 'normal': {
      const [least, most] = call.arguments.slice(seedPlace + 1).map((part) => lower(part, setting));
      if (least === undefined) return both('+', first, both('*', second, draw('normal')));
      const normal = { mean: kept(first), deviation: kept(second) };
      const bounds = { least: kept(least), most: kept(most ?? numberTerm(Infinity)) };
      return normalWithin(normal, bounds, draw, kept);
    }
    case 'lognormal': {
      // The logarithm is normal; its variance and mean follow from those of the value itself.
      const ratio = both('/', second, first);
      const variance = of('ln', both('+', one, both('^', ratio, numberTerm(2))));
      const mean = both('-', of('ln', first), both('/', variance, numberTerm(2)));
      return of('exp', both('+', mean, both('*', of('sqrt', variance), draw('normal'))));
    }
    case 'exprnd': {
      const negative: Term = { kind: 'unary', operator: '-', operand: first };
      return both('*', folded(negative), of('ln', both('-', one, draw('uniform'))));
    }
    case 'poisson':
      return poisson(kept(first), draw('uniform'), draw('normal', 1), kept);
  }
}

/** Numbers that are drawn to find one between bounds. */
const mostDrawn = 16;
/** Bounds further from the mean than so many standard deviations say nothing. */
const farAway = 4;

/**
 * A normal number between bounds: the first that falls between them. Where none of them does, the
 * bounds are near one another, and any number between them will do.
 */
function normalWithin(
  { mean, deviation }: { readonly mean: Term; readonly deviation: Term },
  { least, most }: { readonly least: Term; readonly most: Term },
  draw: (distribution: Noise['distribution'], turn: number) => Term,
  kept: (term: Term) => Term,
): Term {
  const reach = both('*', numberTerm(farAway), deviation);
  const low = kept(both('max', least, both('-', mean, reach)));
  const high = kept(both('min', most, both('+', mean, reach)));
  const inside = both('+', low, both('*', both('-', high, low), draw('uniform', mostDrawn)));
  let value = kept(both('max', least, both('min', most, inside)));
  for (let turn = mostDrawn - 1; turn >= 0; turn -= 1) {
    const one = kept(both('+', mean, both('*', deviation, draw('normal', turn))));
    const isWithin = both('and', both('>=', one, least), both('<=', one, most));
    value = kept({ kind: 'if', condition: isWithin, then: one, else: value });
  }
  return value;
}

/** Up to this mean a number is counted out; above it the distribution is nearly normal. */
const mostCounted = 30;
/** More than so many come once in 10^10 draws at the greatest mean that is counted. */
const lastCount = 72;

/**
 * A number with the distribution of Poisson: the number of k for which the chance of at most k is
 * not above a uniform number; for a great mean a normal number that is rounded.
 */
function poisson(mean: Term, uniform: Term, normal: Term, kept: (term: Term) => Term): Term {
  const negative: Term = { kind: 'unary', operator: '-', operand: mean };
  let chance = kept(of('exp', folded(negative)));
  let atMost = chance;
  let counted: Term = both('>=', uniform, atMost);
  for (let k = 1; k <= lastCount; k += 1) {
    chance = kept(both('*', chance, both('/', mean, numberTerm(k))));
    atMost = kept(both('+', atMost, chance));
    counted = both('+', counted, both('>=', uniform, atMost));
    if (k % 24 === 0) counted = kept(counted);
  }
  const rounded = of(
    'floor',
    both('+', both('+', mean, both('*', of('sqrt', mean), normal)), numberTerm(0.5)),
  );
  return {
    kind: 'if',
    condition: both('<=', mean, numberTerm(mostCounted)),
    then: counted,
    else: both('max', numberTerm(0), rounded),
  };
}

/** The stream of a call; each element of an array has its own. */
function streamOf(
  call: Call & { readonly name: ChanceFunction },
  seedPlace: number,
  setting: Setting,
  lower: Lower,
): number {
  const { origin, owner, bounds, world } = setting;
  const seed = call.arguments[seedPlace];
  if (seed === undefined) {
    const number = world.network.callNumber(`${owner} chance`);
    return hash(`${owner} ${String(number)}`);
  }
  const value = world.network.numberOf(lower(seed, setting));
  if (value === null) {
    const parameters = { name: call.name, place: seedPlace + 1 };
    refused(setting, fault('model-needs-constant', origin, seed.at, parameters));
    return 0;
  }
  const element = [...bounds, ...(setting.axes?.values() ?? [])].map(elementName).join();
  return hash(`seed ${String(value)} ${element}`);
}

/** 32 bits of a text: FNV-1a (Fowler, Noll and Vo), over UTF-16 code units. */
function hash(text: string): number {
  let bits = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    bits = Math.imul(bits ^ text.charCodeAt(index), 0x01000193);
  return bits >>> 0;
}
