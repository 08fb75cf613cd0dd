/** Models to draw in tests. */
import type { OdeModel } from '#core/models/index.ts';

/** Hares and foxes, ready to be extended with another hunter. */
export function hares(changes: Partial<OdeModel> = {}): OdeModel {
  return {
    schemaVersion: 1,
    id: 'hazen',
    title: 'Hazen en vossen',
    semantics: 'ode',
    method: 'rk4',
    time: { variable: 't', unit: 'jaar', start: 0, end: 40, step: 0.1 },
    stocks: [
      { name: 'Hazen', start: '120' },
      { name: 'Vossen', start: '9' },
    ],
    flows: [
      { name: 'geboorte', expression: 'r*Hazen', to: 'Hazen' },
      { name: 'gegeten', expression: 'a*Hazen*Vossen', from: 'Hazen' },
      { name: 'aanwas', expression: 'e*gegeten', to: 'Vossen' },
      { name: 'sterfte', expression: 'm*Vossen', from: 'Vossen' },
    ],
    auxiliaries: [],
    constants: [
      { name: 'r', value: 0.8 },
      { name: 'a', value: 0.05 },
      { name: 'e', value: 0.1 },
      { name: 'm', value: 0.6 },
    ],
    parameters: [
      { name: 'r', label: 'geboortekans', unit: '1/jaar', min: 0, max: 2, step: 0.1 },
      { name: 'm', label: 'sterftekans', unit: '1/jaar', min: 0, max: 2, step: 0.1 },
    ],
    variables: [
      { name: 'Hazen', label: 'aantal hazen', unit: 'hazen' },
      { name: 'Vossen', label: 'aantal vossen', unit: 'vossen' },
    ],
    views: [{ kind: 'graph', y: ['Hazen', 'Vossen'] }],
    ...changes,
  };
}

/** A chain of as many stocks as asked, each filling the next. */
export function chain(length: number): OdeModel {
  const stocks = Array.from({ length }, (_, index) => `S${String(index + 1)}`);
  return hares({
    stocks: stocks.map((name, index) => ({ name, start: index === 0 ? '100' : '0' })),
    flows: stocks.slice(1).map((to, index) => {
      const from = stocks[index] ?? '';
      return { name: `naar${to}`, expression: `k*${from}`, from, to };
    }),
    constants: [{ name: 'k', value: 0.5 }],
    parameters: [],
    variables: [],
    views: [{ kind: 'graph', y: ['S1'] }],
  });
}
