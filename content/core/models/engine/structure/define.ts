/** Gives the cells of a section their terms. */
import type { Auxiliary, Stock } from '../../definition.ts';
import { folded } from '../fold.ts';
import { binaryTerm, numberTerm, type Term } from '../term.ts';
import { connect } from './connect.ts';
import { forEachElement } from './element-terms.ts';
import type { Formula, Section, SectionItems } from './section.ts';

/** Defines what was declared, and tells between which stocks the flows run. */
export function define(items: SectionItems, section: Section): void {
  const { world, scope, originOf } = section;
  const { network } = world;
  for (const { name, value } of items.constants ?? []) {
    const [cell] = scope.get(name)?.cells ?? [];
    if (cell === undefined) continue;
    network.numbers.set(cell, value);
    const origin = originOf('constants', name);
    network.starts.set(cell, { name, origin, term: numberTerm(value) });
  }
  // Numbers first, so that an order or a seed may be given by the name of an auxiliary.
  for (const formula of items.auxiliaries) noteNumber(formula, section);
  for (const stock of items.stocks) defineStock(stock, section);
  for (const formula of items.auxiliaries) defineFormula('auxiliaries', formula, section);
  for (const flow of items.flows) {
    defineFormula('flows', flow, section);
    connect(flow, section);
  }
}

function noteNumber(
  { name, expression, table, elements = [] }: Auxiliary,
  { world, scope }: Section,
): void {
  const isNumber = table === undefined && elements.length === 0 && /^\s*\d+\s*$/.test(expression);
  if (!isNumber) return;
  for (const cell of scope.get(name)?.cells ?? [])
    world.network.numbers.set(cell, Number(expression));
}

function defineStock({ name, start, elements = [], nonNegative }: Stock, section: Section): void {
  const { network } = section.world;
  const quantity = section.scope.get(name);
  if (quantity === undefined) return;
  const own = elements.map(({ at, start: text }) => ({ at, text }));
  const texts = { part: 'stocks', whole: start, elements: own } as const;
  forEachElement(texts, quantity, section, (_, cell, term, { owner, origin }) => {
    network.starts.set(cell, { name: owner, origin, term });
    if (nonNegative === true) network.nonNegative.add(cell);
  });
}

function defineFormula(part: 'auxiliaries' | 'flows', formula: Formula, section: Section): void {
  const { network } = section.world;
  const { name, expression, start = '', elements = [] } = formula;
  const quantity = section.scope.get(name);
  if (quantity === undefined) return;
  const isNonNegative = 'nonNegative' in formula && formula.nonNegative === true;

  const own = elements.map(({ at, expression: text }) => ({ at, text }));
  const texts = { part, whole: expression, elements: own };
  forEachElement(texts, quantity, section, (index, cell, input, { owner, origin }) => {
    const table = quantity.tables[index] ?? null;
    const value: Term = table === null ? input : { kind: 'table', table, input };
    const term = isNonNegative ? folded(binaryTerm('max', numberTerm(0), value)) : value;
    network.formulas.set(cell, { name: owner, origin, term });
  });
  const ownStarts = elements.map(({ at, start: text = '' }) => ({ at, text }));
  const starts = { part, whole: start, elements: ownStarts, isOptional: true };
  forEachElement(starts, quantity, section, (_, cell, term, { owner, origin }) => {
    network.starts.set(cell, { name: owner, origin, term });
  });
}
