/**
 * Reads units as people write them: `m/s^2`, `m s⁻²`, `J/(kg·K)`, `J/kg/K`, `km/u`, `graden C`,
 * `konijnen per jaar`, `m3`. Nothing is guessed: what has two readings (`J/kg·K`) has none here.
 */
import { plainCharacters } from './plain-characters.ts';
import { areExact, multiply, noPowers, raise } from './powers.ts';
import { closestRational, negative, one, rational, type Rational } from './rational.ts';
import { plainUnit, type Unit } from './unit.ts';
import { symbolOf } from './unit-table.ts';

const longest = 100;

const degrees = String.raw`(?:°|\b(?:graden|graad|degrees?))\s*`;
const celsius = new RegExp(`${degrees}(?:celsius|c)(?![\\p{L}\\p{M}])`, 'giu');
const fahrenheit = new RegExp(`${degrees}(?:fahrenheit|f)(?![\\p{L}\\p{M}])`, 'giu');

/** One spelling for signs that mean the same, whether or not the text is a unit. */
export function plainSigns(text: string): string {
  return plainCharacters(text.normalize('NFC'))
    .replace(/\u03bc/g, 'µ')
    .replace(/℃/g, '°C')
    .replace(/º/g, '°')
    .replace(celsius, '°C')
    .replace(fahrenheit, '°F');
}

/** The unit, or null when the text cannot be read as one. The empty text is a plain number. */
export function readUnit(text: string): Unit | null {
  if (text.length > longest) return null;
  const plain = plainSigns(text);
  if (plain === '') return plainUnit;
  const whole = symbolOf(plain);
  if (whole !== null) return unitOf(whole);
  const tokens = cut(plain);
  if (tokens === null) return null;
  const reader = new Reader(tokens);
  const unit = reader.unit();
  return reader.isAtEnd && unit !== null && areExact(unit) ? unit : null;
}

type Token =
  | { readonly kind: 'word'; readonly text: string; readonly exponent: string }
  | { readonly kind: 'exponent'; readonly exponent: string }
  | { readonly kind: '/' | '·' | ' ' | '(' | ')' | '1' };

const exponent = String.raw`\^\s*(\(\s*[+-]?[\d.,]+\s*(?:/\s*\d+\s*)?\)|[+-]?\d+(?:[.,]\d+)?)`;
const patterns = {
  word: /(°[CF]?|[%‰€]|[\p{L}\p{M}_]+(?:['’][\p{L}]+)?)(-?\d+(?![\p{L}\d]))?/uy,
  exponent: new RegExp(String.raw`\s*${exponent}`, 'y'),
  '/': /\s*(?:\/|\bper\b)\s*/y,
  '·': /\s*[·⋅×*•.]\s*/y,
  ')': /\s*\)/y,
  '(': /\(\s*/y,
  '1': /1(?!\d)/y,
  ' ': /\s+/y,
} as const;
const kinds = ['/', 'exponent', ')', '(', '·', ' ', '1', 'word'] as const;

function cut(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let index = 0;
  while (index < text.length) {
    const kind = kinds.find((each) => {
      patterns[each].lastIndex = index;
      return patterns[each].test(text);
    });
    if (kind === undefined) return null;
    const pattern = patterns[kind];
    pattern.lastIndex = index;
    const [all = '', first = '', second = ''] = pattern.exec(text) ?? [];
    index += all.length;
    if (kind === 'word') tokens.push({ kind, text: first, exponent: second });
    else if (kind === 'exponent') tokens.push({ kind, exponent: first });
    else tokens.push({ kind });
  }
  return tokens;
}

/** Reads tokens; null says that it is no unit, and then nothing more is read. */
class Reader {
  readonly #tokens: readonly Token[];
  #index = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#index === this.#tokens.length;
  }

  /** A product, or quotients of single factors: a/b·c has two readings. */
  unit(isBelow = false): Unit | null {
    let unit = this.#product(isBelow);
    while (unit !== null && this.#maybeTake('/')) {
      const divisor = this.#factor(true);
      if (divisor === null || this.#isNext('·') || this.#isNext(' ')) return null;
      unit = multiply(unit, divisor, negative(one));
    }
    return unit;
  }

  #product(isBelow: boolean): Unit | null {
    let unit = this.#factor(isBelow);
    while (unit !== null && (this.#isNext('·') || this.#isNext(' '))) {
      const isBySpace = this.#isNext(' ');
      this.#index += 1;
      // `rode konijnen`, `g suiker`: a description and no product
      if (isBySpace && (this.#isFreeWord(-2) || this.#isFreeWord(0))) return null;
      const next = this.#factor(isBelow);
      unit = next === null ? null : multiply(unit, next);
    }
    return unit;
  }

  #factor(isBelow: boolean): Unit | null {
    const token = this.#tokens[this.#index];
    this.#index += 1;
    let base: Unit | null = null;
    let written: Rational | null = one;
    if (token?.kind === '1') base = plainUnit;
    else if (token?.kind === '(') {
      base = this.unit(isBelow);
      if (!this.#maybeTake(')')) return null;
    } else if (token?.kind === 'word') {
      const { text, exponent: digits } = token;
      base = isFree(text) && digits !== '' ? wordUnit(text + digits) : wordUnit(text, isBelow);
      if (!isFree(text) && digits !== '') written = rational(Number(digits));
    }
    const raised = this.#tokens[this.#index];
    if (raised?.kind === 'exponent') {
      this.#index += 1;
      if (written !== one) return null;
      written = readExponent(raised.exponent);
    }
    return base === null || written === null ? null : raise(base, written);
  }

  #isNext(kind: Token['kind']): boolean {
    return this.#tokens[this.#index]?.kind === kind;
  }

  #maybeTake(kind: Token['kind']): boolean {
    if (!this.#isNext(kind)) return false;
    this.#index += 1;
    return true;
  }

  #isFreeWord(distance: number): boolean {
    const token = this.#tokens[this.#index + distance];
    return token?.kind === 'word' && isFree(token.text);
  }
}

function readExponent(text: string): Rational | null {
  const [above = '', below = '1'] = text.replace(/[()\s+]/g, '').split('/');
  return closestRational(Number(above.replace(',', '.')) / Number(below));
}

function isFree(word: string): boolean {
  return symbolOf(word) === null;
}

/** The unit of one word; short words that the table does not know are no units. */
function wordUnit(word: string, isBelow = false): Unit | null {
  // an atomic mass has no place below a line where hours are usual: km/u
  if (word === 'u' && isBelow) return unitOf('h');
  const symbol = symbolOf(word);
  if (symbol !== null) return unitOf(symbol);
  if (word === '€') return unitOf('euro');
  return word.length >= 3 ? unitOf(word) : null;
}

function unitOf(symbol: string): Unit {
  return symbol === '' ? noPowers : new Map([[symbol, one]]);
}
