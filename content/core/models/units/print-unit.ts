/** Writes units the way Dutch school books do: kg·m/s², J/(kg·K), 1/s. */
import { multiply, raise, type Powers } from './powers.ts';
import { negative, one, type Rational } from './rational.ts';
import { plainSigns, readUnit } from './read-unit.ts';
import { dimensionOf, isNearZero, logScaleOf, offsetOf, plainUnit, type Unit } from './unit.ts';
import { coherentUnits, namedUnit } from './unit-table.ts';

/** The unit as text; empty for a plain number. Reading the text gives the same unit again. */
export function printUnit(unit: Unit): string {
  const factors = [...unit].toSorted(([a], [b]) => {
    const ranks = namedUnit(a).rank - namedUnit(b).rank;
    return ranks === 0 ? (a < b ? -1 : 1) : ranks;
  });
  const above = factors.filter(([, { n }]) => n > 0).map(printFactor);
  const below = factors
    .filter(([, { n }]) => n < 0)
    .map(([symbol, exponent]) => printFactor([symbol, negative(exponent)]));
  if (below.length === 0) return above.join('·');
  const divisor = below.length === 1 ? below.join('') : `(${below.join('·')})`;
  return `${above.length === 0 ? '1' : above.join('·')}/${divisor}`;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function printFactor([symbol, { n, d }]: readonly [string, Rational]): string {
  if (d !== 1) return `${symbol}^(${String(n)}/${String(d)})`;
  if (n === 1) return symbol;
  return symbol + Array.from(String(n), (figure) => superscripts.charAt(Number(figure))).join('');
}

/**
 * One spelling for texts that mean the same unit. Other units of the same size stay apart (N·m is not
 * J); of a text that is no unit, only the signs are made alike.
 */
export function unitSpelling(text: string): string {
  const unit = readUnit(text);
  if (unit !== null) return printUnit(unit);
  return plainSigns(text)
    .replace(/\s*([/()^])\s*/g, '$1')
    .replace(/\s*[·⋅×*•.]\s*|\s+/g, '·');
}

/**
 * The unit in fewer words where it is one that has them: W·s is J, J/(s·K) is W/K. In a compound a
 * degree is a difference, and is K.
 */
export function simplestUnit(unit: Unit): Unit {
  const written = inKelvin(unit);
  const dimension = dimensionOf(written);
  const log = logScaleOf(written);
  if (dimension.size === 0 && isNearZero(log)) return plainUnit;
  // in other sizes, such as kW·h, the words that were used say most
  if (Math.abs(log) > 1e-9) return written;
  let best = written;
  for (const candidate of candidates(dimension, written))
    if (costOf(candidate) + 1 < costOf(best)) best = candidate;
  return best;
}

function inKelvin(unit: Unit): Unit {
  const degrees = unit.get('°C');
  if (degrees === undefined || offsetOf(unit) !== 0) return unit;
  return multiply(multiply(unit, celsius, negative(degrees)), kelvin, degrees);
}

const celsius: Unit = new Map([['°C', one]]);
const kelvin: Unit = new Map([['K', one]]);

/** A unit without numbers in front, from the SI, for a dimension. */
export function coherentUnit(dimension: Powers): Unit {
  const named = [...dimension].map(([base, exponent]): [string, Rational] => [
    base.startsWith('#') ? base.slice(1) : base,
    exponent,
  ]);
  return simplestUnit(new Map(named));
}

/**
 * The base units, and named units with what then remains. Something remains only where a named unit
 * was written already (J/(s·K) is W/K), and mass stays where it was: kg·m/s and m/s² are no N·s and
 * N/kg.
 */
function candidates(dimension: Powers, written: Unit): readonly Unit[] {
  if ([...dimension.keys()].some((base) => base.startsWith('#'))) return [];
  const found: Unit[] = [dimension];
  const isNamed = [...written.keys()].some((symbol) => namedUnit(symbol).dimension.size > 1);
  for (const { symbol, dimension: own } of coherentUnits) {
    for (const exponent of [one, negative(one)]) {
      const rest = multiply(dimension, raise(own, exponent), negative(one));
      const isMassKept = own.has('kg') && rest.get('kg')?.n === written.get('kg')?.n;
      if (rest.size === 0 || (isNamed && (isMassKept || !rest.has('kg'))))
        found.push(multiply(rest, new Map([[symbol, exponent]])));
    }
  }
  return found;
}

function costOf(unit: Unit): number {
  return [...unit.values()].reduce((cost, { n, d }) => cost + 1 + Math.abs(n) / d + d - 1, 0);
}
