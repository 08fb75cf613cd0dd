/**
 * How names of quantities are set: a letter in italics with what follows `_` as a subscript, as in
 * a textbook; Greek letters that are written out, as letters. Longer names are words and stay upright.
 */
import { html, nothing, type TemplateResult } from 'lit';

/** What is shown of a variable or parameter. */
export interface Quantity {
  readonly name: string;
  readonly label: string;
  readonly unit: string;
}

/** A name, cut for setting: `T_0` and `T0` are a T with a small 0 below. */
export interface SymbolParts {
  readonly base: string;
  readonly below: string;
  readonly isItalic: boolean;
}

export function symbolParts(name: string): SymbolParts {
  // A change of something: the delta stands before it, not above it.
  const change = /^[Dd]elta_(.+)$/.exec(name)?.[1];
  if (change !== undefined) {
    const { base, ...rest } = symbolParts(change);
    return { ...rest, base: `Δ${base}` };
  }
  const match =
    /^(.+?)_(.+)$/.exec(name) ?? /^(\p{L})(\d+)$/u.exec(name) ?? greekWithNumber.exec(name);
  const [, first = name, rest = ''] = match ?? [];
  const [base, below] = [greek.get(first) ?? first, greek.get(rest) ?? rest];
  return { base, below, isItalic: [...base].length <= 2 };
}

const greek: ReadonlyMap<string, string> = new Map(
  [
    'alpha α, beta β, gamma γ, delta δ, epsilon ε, zeta ζ, eta η, theta θ, kappa κ, lambda λ, mu μ',
    'nu ν, xi ξ, pi π, rho ρ, sigma σ, tau τ, phi φ, chi χ, psi ψ, omega ω',
    'Gamma Γ, Delta Δ, Theta Θ, Lambda Λ, Xi Ξ, Pi Π, Sigma Σ, Phi Φ, Psi Ψ, Omega Ω',
  ].flatMap((line) =>
    line.split(', ').map((pair): [string, string] => {
      const [word = '', letter = ''] = pair.split(' ');
      return [word, letter];
    }),
  ),
);

const greekWithNumber = new RegExp(`^(${[...greek.keys()].join('|')})(\\d+)$`);

/** A name as a symbol in text. */
export function symbol(name: string): TemplateResult {
  const { base, below, isItalic } = symbolParts(name);
  return html`<span class="symbol"
    >${isItalic ? html`<i>${base}</i>` : base}${below === '' ? nothing : html`<sub>${below}</sub>`}</span
  >`;
}

/** A symbol with its unit, as it stands at an axis or above a column: T (°C). */
export function symbolWithUnit({ name, unit }: Quantity): TemplateResult {
  return html`${symbol(name)}${unit === '' ? nothing : html`&nbsp;<span class="unit">(${unit})</span>`}`;
}

/** Several symbols at one axis: T, S (°C) where the unit is the same, else each with its own. */
export function symbolsWithUnits(quantities: readonly Quantity[]): readonly TemplateResult[] {
  const isOneUnit = new Set(quantities.map(({ unit }) => unit)).size === 1;
  return quantities.map((quantity, index) => {
    const isLast = index === quantities.length - 1;
    const text = isOneUnit && !isLast ? symbol(quantity.name) : symbolWithUnit(quantity);
    return isLast ? text : html`${text}, `;
  });
}

/** Words and unit of a name; the name itself where the model gives none. */
export function quantityOf(quantities: readonly Quantity[], name: string): Quantity {
  return quantities.find((each) => each.name === name) ?? { name, label: name, unit: '' };
}
