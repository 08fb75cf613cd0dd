/** Which flows change the stocks of a model, as the rates of its rules show. */
import type { Expression } from '../language/ast.ts';
import { printExpression } from '../language/printer.ts';
import { rateTerms, sumOf } from './rate-terms.ts';

/** A flow: a name of the model whose formula stands elsewhere, or a formula without a name. */
export interface FoundFlow {
  /** Null for a formula that stands in the rule of the stock itself. */
  readonly name: string | null;
  readonly expression: Expression;
  readonly from?: string;
  readonly to?: string;
}

interface Tie {
  readonly stock: string;
  readonly end: 'from' | 'to';
  readonly term: Expression;
}

/**
 * The flows of stocks with these rates. A term that is a name for which `isFlow` holds is that flow;
 * a name has room for one stock that it comes from and one that it goes to. Any other term is a flow
 * of its own, one flow where it leaves one stock and enters another; what is left is taken together,
 * per stock what comes in and what goes out.
 */
export function flowsOf(
  rates: ReadonlyMap<string, Expression>,
  isFlow: (name: string) => boolean,
): readonly FoundFlow[] {
  const flows = new Map<string, FoundFlow>();
  const loose: Tie[] = [];
  for (const [stock, rate] of rates) {
    for (const { sign, term } of rateTerms(rate)) {
      const end = sign === '+' ? 'to' : 'from';
      const known = term.kind === 'name' ? flows.get(term.name) : undefined;
      if (term.kind === 'name' && isFlow(term.name) && known?.[end] === undefined)
        flows.set(term.name, { ...known, name: term.name, expression: term, [end]: stock });
      else loose.push({ stock, end, term });
    }
  }
  return [...flows.values(), ...looseFlows(loose)];
}

/** What stands in the rules of stocks: first what goes from one to another, then the rest. */
function looseFlows(ties: readonly Tie[]): readonly FoundFlow[] {
  const waiting = [...ties];
  const flows: FoundFlow[] = [];
  for (const out of ties.filter(({ end }) => end === 'from')) {
    const text = printExpression(out.term);
    const into = waiting.find(
      ({ stock, end, term }) =>
        end === 'to' && stock !== out.stock && isOne(term) && printExpression(term) === text,
    );
    if (into === undefined) continue;
    waiting.splice(waiting.indexOf(into), 1);
    waiting.splice(waiting.indexOf(out), 1);
    flows.push({ name: null, expression: out.term, from: out.stock, to: into.stock });
  }
  const groups = new Map<string, readonly Tie[]>();
  for (const tie of waiting) {
    const key = `${tie.end} ${tie.stock}`;
    groups.set(key, [...(groups.get(key) ?? []), tie]);
  }
  for (const group of groups.values()) {
    const [{ stock, end } = { stock: '', end: 'to' as const }] = group;
    flows.push({ name: null, expression: sumOf(group.map(({ term }) => term)), [end]: stock });
  }
  return flows;
}

/** A blank in two places need not be the same. */
function isOne(term: Expression): boolean {
  return !printExpression(term).includes('...');
}
