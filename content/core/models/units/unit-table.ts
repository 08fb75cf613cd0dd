/**
 * The units that have a name: their dimension in the seven base units of the SI, and how many of the
 * SI unit they are. Numbers: SI brochure (9th edition), CODATA 2018 for u and eV, IAU for AE and lj.
 */
import type { Powers } from './powers.ts';
import { nounStem } from './nouns.ts';
import { one, rational } from './rational.ts';

/** What a symbol of a unit stands for. */
export interface NamedUnit {
  /** The one spelling that is printed. */
  readonly symbol: string;
  /** Exponents of m, kg, s, A, K, mol, cd and of things that are counted. */
  readonly dimension: Powers;
  /** Size in the SI unit of its dimension. */
  readonly scale: number;
  /** What to add, in kelvin, when the unit is an absolute temperature that does not begin at 0 K. */
  readonly offset: number;
  /** Where it is printed among others. */
  readonly rank: number;
}

type Dimension = Readonly<Partial<Record<'m' | 'kg' | 's' | 'A' | 'K' | 'mol' | 'cd', number>>>;
/** Prefixes to make units with; `all` are those of the SI from pico to tera. */
type Prefixes = 'none' | 'all';
type Row = readonly [
  symbol: string,
  dimension: Dimension,
  scale: number,
  prefixes: Prefixes,
  /** Other spellings, compared without case from three letters on. */
  names?: string,
];

const year = 365.25 * 86_400;

/** In the order in which they are printed. */
const rows: readonly Row[] = [
  ['N', { kg: 1, m: 1, s: -2 }, 1, 'all', 'newton'],
  ['J', { kg: 1, m: 2, s: -2 }, 1, 'all', 'joule'],
  ['Wh', { kg: 1, m: 2, s: -2 }, 3600, 'all'],
  ['eV', { kg: 1, m: 2, s: -2 }, 1.602176634e-19, 'all'],
  ['cal', { kg: 1, m: 2, s: -2 }, 4.184, 'all'],
  ['W', { kg: 1, m: 2, s: -3 }, 1, 'all', 'watt'],
  ['Pa', { kg: 1, m: -1, s: -2 }, 1, 'all', 'pascal'],
  ['bar', { kg: 1, m: -1, s: -2 }, 1e5, 'all'],
  ['atm', { kg: 1, m: -1, s: -2 }, 101_325, 'none'],
  ['mmHg', { kg: 1, m: -1, s: -2 }, 133.322, 'none'],
  ['V', { kg: 1, m: 2, s: -3, A: -1 }, 1, 'all', 'volt'],
  ['C', { A: 1, s: 1 }, 1, 'all', 'coulomb'],
  ['Ah', { A: 1, s: 1 }, 3600, 'all'],
  ['Ω', { kg: 1, m: 2, s: -3, A: -2 }, 1, 'all', 'ohm'],
  ['S', { kg: -1, m: -2, s: 3, A: 2 }, 1, 'all', 'siemens'],
  ['F', { kg: -1, m: -2, s: 4, A: 2 }, 1, 'all', 'farad'],
  ['H', { kg: 1, m: 2, s: -2, A: -2 }, 1, 'all', 'henry'],
  ['Wb', { kg: 1, m: 2, s: -2, A: -1 }, 1, 'all', 'weber'],
  ['T', { kg: 1, s: -2, A: -1 }, 1, 'all', 'tesla'],
  ['Gy', { m: 2, s: -2 }, 1, 'all', 'gray'],
  ['Sv', { m: 2, s: -2 }, 1, 'all', 'sievert'],
  ['Bq', { s: -1 }, 1, 'all', 'becquerel'],
  ['Hz', { s: -1 }, 1, 'all', 'hertz'],
  ['lm', { cd: 1 }, 1, 'all', 'lumen'],
  ['lx', { cd: 1, m: -2 }, 1, 'all', 'lux'],
  ['t', { kg: 1 }, 1000, 'none', 'ton tonne'],
  ['g', { kg: 1 }, 1e-3, 'all', 'gram'],
  ['u', { kg: 1 }, 1.6605390666e-27, 'none'],
  ['mol', { mol: 1 }, 1, 'all'],
  ['M', { mol: 1, m: -3 }, 1000, 'all'],
  ['L', { m: 3 }, 1e-3, 'all', 'liter cc=mL'],
  ['ha', { m: 2 }, 1e4, 'none', 'hectare'],
  ['m', { m: 1 }, 1, 'all', 'meter kilometer=km centimeter=cm millimeter=mm'],
  ['AE', { m: 1 }, 149_597_870_700, 'none', 'AU'],
  ['lj', { m: 1 }, 9.4607304725808e15, 'none', 'lichtjaar'],
  ['A', { A: 1 }, 1, 'all', 'ampère ampere'],
  ['K', { K: 1 }, 1, 'all', 'kelvin'],
  ['°C', { K: 1 }, 1, 'none'],
  ['°F', { K: 1 }, 5 / 9, 'none'],
  ['cd', { cd: 1 }, 1, 'all', 'candela'],
  ['s', { s: 1 }, 1, 'all', 'sec seconde seconden second seconds'],
  ['min', { s: 1 }, 60, 'none', 'minuut minuten minute minutes'],
  ['h', { s: 1 }, 3600, 'none', 'uur uren hour hours'],
  ['dag', { s: 1 }, 86_400, 'none', 'd dg dagen etmaal day days'],
  ['week', { s: 1 }, 7 * 86_400, 'none', 'wk weken weeks'],
  ['maand', { s: 1 }, year / 12, 'none', 'mnd maanden month months'],
  ['jaar', { s: 1 }, year, 'none', 'j jr jaren year years'],
  ['°', {}, Math.PI / 180, 'none', 'graad graden degree degrees'],
  ['rad', {}, 1, 'none', 'radiaal radialen'],
  ['%', {}, 1e-2, 'none', 'procent'],
  ['‰', {}, 1e-3, 'none', 'promille'],
  ['ppm', {}, 1e-6, 'none'],
  ['ppb', {}, 1e-9, 'none'],
  ['dB', {}, 1, 'none'],
  ['pH', {}, 1, 'none'],
];

/** Words and signs for a number without unit. */
const plainWords =
  '- – stuk stuks aantal keer toeren fractie fraction dimensieloos dimensionless dmnl unitless'.split(
    ' ',
  );

const prefixes = Object.entries({
  ...{ p: 1e-12, n: 1e-9, µ: 1e-6, m: 1e-3, c: 1e-2, d: 1e-1 },
  ...{ h: 1e2, k: 1e3, M: 1e6, G: 1e9, T: 1e12 },
});

const bySymbol = new Map<string, NamedUnit>();
const byWord = new Map<string, string>();

rows.forEach(([symbol, dimension, scale, , names = ''], rank) => {
  const powers = new Map(
    Object.entries(dimension).map(([base, exponent]) => [base, rational(exponent)] as const),
  );
  const offset = { '°C': 273.15, '°F': (459.67 * 5) / 9 }[symbol] ?? 0;
  bySymbol.set(symbol, { symbol, dimension: powers, scale, offset, rank });
  for (const name of names.split(' ').filter((each) => each !== '')) {
    const [word = '', meant = symbol] = name.split('=');
    byWord.set(word, meant);
  }
});
// what has a name of its own (min, dag, cd) comes before a prefix with a unit
for (const [symbol, , , makes] of rows) {
  const own = bySymbol.get(symbol);
  if (makes === 'none' || own === undefined) continue;
  for (const [prefix, size] of prefixes) {
    const made = prefix + symbol;
    if (bySymbol.has(made) || byWord.has(made)) continue;
    bySymbol.set(made, { ...own, symbol: made, scale: own.scale * size });
  }
}

/** What a word or sign for a unit is: a symbol of the table, '' for a plain number, or null. */
export function symbolOf(word: string): string | null {
  if (bySymbol.has(word)) return word;
  const lower = word.toLowerCase();
  if (plainWords.includes(lower)) return '';
  if (/^[pnµmcdhk]?l$/.test(word)) return word.replace('l', 'L');
  return byWord.get(word) ?? (word.length >= 3 ? byWord.get(lower) : undefined) ?? null;
}

/** The unit of a symbol; a symbol outside the table is a word for a thing that is counted. */
export function namedUnit(symbol: string): NamedUnit {
  const known = bySymbol.get(symbol);
  if (known !== undefined) return known;
  const dimension = new Map([[`#${nounStem(symbol)}`, one]]);
  return { symbol, dimension, scale: 1, offset: 0, rank: -1 };
}

/** Whether the symbol is a word for a thing that is counted. */
export function isNoun(symbol: string): boolean {
  return !bySymbol.has(symbol);
}

/** Named units of the SI without prefix, for shorter words for what was computed. */
export const coherentUnits: readonly NamedUnit[] = 'N J W Pa V Ω C F H T Wb'
  .split(' ')
  .flatMap((symbol) => bySymbol.get(symbol) ?? []);
