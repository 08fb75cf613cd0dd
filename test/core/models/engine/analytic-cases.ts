/** Ten problems whose answers are known: by a formula, by a quantity that stays, or by a limit. */
import type { OdeModel } from '#core/models/index.ts';
import { ode } from '../builders.ts';

/** What a run is held against: something computed from the stocks at its last row. */
export interface AnalyticCase {
  readonly definition: OdeModel;
  readonly end: number;
  /** Of the last values of the stocks. */
  readonly measure: (last: (name: string) => number) => number;
  readonly exact: number;
}

const quarter = Math.sqrt(1 - 0.2 ** 2);

/** The part of the people that is never ill, by s = exp(-r (1 - s)), with one in thousand ill at first. */
function neverIll(r: number): number {
  let s = 0.1;
  for (let turn = 0; turn < 200; turn += 1) s = 0.999 * Math.exp(-r * (1 - s));
  return s;
}

const volterra = (x: number, y: number): number =>
  0.1 * x - 0.4 * Math.log(x) + 0.4 * y - 1.1 * Math.log(y);

export const analyticCases: Readonly<Record<string, AnalyticCase>> = {
  cooling: {
    definition: ode({ T: ['90', '-0.4*(T - 20)'] }),
    end: 5,
    measure: (last) => last('T'),
    exact: 20 + 70 * Math.exp(-2),
  },
  'decay chain': {
    definition: ode({ a: ['100', '-a'], b: ['0', 'a - 0.5*b'] }),
    end: 3,
    measure: (last) => last('b'),
    exact: (100 / (0.5 - 1)) * (Math.exp(-3) - Math.exp(-1.5)),
  },
  'logistic growth': {
    definition: ode({ n: ['1', 'n*(1 - n/50)'] }),
    end: 5,
    measure: (last) => last('n'),
    exact: 50 / (1 + 49 * Math.exp(-5)),
  },
  oscillator: {
    definition: ode({ x: ['1', 'v'], v: ['0', '-x'] }),
    end: 6,
    measure: (last) => last('x'),
    exact: Math.cos(6),
  },
  'damped oscillator': {
    definition: ode({ x: ['1', 'v'], v: ['0', '-x - 0.4*v'] }),
    end: 5,
    measure: (last) => last('x'),
    exact: Math.exp(-0.2 * 5) * (Math.cos(quarter * 5) + (0.2 / quarter) * Math.sin(quarter * 5)),
  },
  'fall with drag': {
    definition: ode({ y: ['0', 'v'], v: ['0', '9.81 - 0.1*v^2'] }),
    end: 2,
    measure: (last) => last('y'),
    exact: Math.log(Math.cosh(Math.sqrt(0.981) * 2)) / 0.1,
  },
  'charge by an alternating voltage': {
    definition: ode({ q: ['0', 'sin(2*t) - q'] }),
    end: 4,
    measure: (last) => last('q'),
    exact: (Math.sin(8) - 2 * Math.cos(8) + 2 * Math.exp(-4)) / 5,
  },
  'an epidemic to its end': {
    definition: ode({ s: ['0.999', '-2*s*i'], i: ['0.001', '2*s*i - i'] }),
    end: 60,
    measure: (last) => last('s'),
    exact: neverIll(2),
  },
  'what stays in Lotka-Volterra': {
    definition: ode({ x: ['10', '1.1*x - 0.4*x*y'], y: ['5', '0.1*x*y - 0.4*y'] }),
    end: 7,
    measure: (last) => volterra(last('x'), last('y')),
    exact: volterra(10, 5),
  },
  'the energy of a planet': {
    definition: ode({
      x: ['1', 'vx'],
      y: ['0', 'vy'],
      vx: ['0', '-x/(x^2 + y^2)^1.5'],
      vy: ['1.2', '-y/(x^2 + y^2)^1.5'],
    }),
    end: 5,
    measure: (last) =>
      (last('vx') ** 2 + last('vy') ** 2) / 2 - 1 / Math.hypot(last('x'), last('y')),
    exact: 1.2 ** 2 / 2 - 1,
  },
};
