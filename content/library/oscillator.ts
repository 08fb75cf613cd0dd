/** A mass on a spring with damping and a driving force: resonance. */
import type { ModelDefinition } from '#core/models/index.ts';

export default {
  schemaVersion: 1,
  id: 'trilling-en-resonantie',
  title: 'Trilling met demping en aandrijving',
  description:
    'Een blokje aan een veer wordt geduwd en getrokken door een kracht die zelf trilt. Verander de frequentie van die kracht in kleine stappen. Bij welke frequentie wordt de uitwijking het grootst, en wat doet de demping met die piek?',
  semantics: 'ode',
  method: 'rk4',
  time: { variable: 't', unit: 's', start: 0, end: 20, step: 0.01 },
  angles: 'radians',
  stocks: [
    { name: 'u', start: 'u_0' },
    { name: 'v', start: '0' },
  ],
  flows: [
    { name: 'du', expression: 'v', to: 'u' },
    { name: 'a', expression: '(F_veer + F_demp + F_aandr) / m', to: 'v' },
  ],
  auxiliaries: [
    { name: 'F_veer', expression: '-C * u' },
    { name: 'F_demp', expression: '-b * v' },
    { name: 'F_aandr', expression: 'F_max * sin(2 * pi * f * t)' },
    { name: 'f_0', expression: 'wortel(C / m) / (2 * pi)' },
    { name: 'E', expression: '0,5 * m * v^2 + 0,5 * C * u^2' },
  ],
  constants: [
    { name: 'm', value: 0.2 },
    { name: 'C', value: 20 },
    { name: 'b', value: 0.1 },
    { name: 'F_max', value: 0.1 },
    { name: 'f', value: 1.2 },
    { name: 'u_0', value: 0 },
  ],
  parameters: [
    { name: 'f', label: 'frequentie van de aandrijving', unit: 'Hz', min: 0.2, max: 4, step: 0.05 },
    { name: 'F_max', label: 'grootste aandrijfkracht', unit: 'N', min: 0, max: 0.5, step: 0.02 },
    { name: 'b', label: 'demping', unit: 'N·s/m', min: 0, max: 2, step: 0.02 },
    { name: 'C', label: 'veerconstante', unit: 'N/m', min: 5, max: 50, step: 1 },
    { name: 'm', label: 'massa', unit: 'kg', min: 0.05, max: 1, step: 0.05 },
    { name: 'u_0', label: 'uitwijking bij de start', unit: 'm', min: -0.2, max: 0.2, step: 0.01 },
  ],
  variables: [
    { name: 'u', label: 'uitwijking', unit: 'm' },
    { name: 'v', label: 'snelheid', unit: 'm/s' },
    { name: 'a', label: 'versnelling', unit: 'm/s²' },
    { name: 'du', label: 'toename van de uitwijking', unit: 'm/s' },
    { name: 'F_veer', label: 'veerkracht', unit: 'N' },
    { name: 'F_demp', label: 'dempende kracht', unit: 'N' },
    { name: 'F_aandr', label: 'aandrijfkracht', unit: 'N' },
    { name: 'f_0', label: 'eigenfrequentie zonder demping', unit: 'Hz' },
    { name: 'E', label: 'energie van de trilling', unit: 'J' },
    { name: 'm', label: 'massa', unit: 'kg' },
    { name: 'C', label: 'veerconstante', unit: 'N/m' },
    { name: 'b', label: 'demping', unit: 'N·s/m' },
    { name: 'F_max', label: 'grootste aandrijfkracht', unit: 'N' },
    { name: 'f', label: 'frequentie van de aandrijving', unit: 'Hz' },
    { name: 'u_0', label: 'uitwijking bij de start', unit: 'm' },
  ],
  views: [
    { kind: 'graph', title: 'Uitwijking', y: ['u'], yLabel: 'u (m)' },
    { kind: 'graph', title: 'Energie van de trilling', y: ['E'], yLabel: 'E (J)', yMin: 0 },
    { kind: 'graph', title: 'Snelheid tegen uitwijking', y: ['v'], yLabel: 'v (m/s)', x: 'u' },
  ],
  runs: [
    { title: 'Langzaam aangedreven', parameters: { f: 0.5, b: 0.1, F_max: 0.1, u_0: 0 } },
    { title: 'Dicht bij de eigenfrequentie', parameters: { f: 1.6, b: 0.1, F_max: 0.1, u_0: 0 } },
    { title: 'Uittrillen zonder aandrijving', parameters: { f: 1.6, b: 0.1, F_max: 0, u_0: 0.1 } },
  ],
  scene: {
    left: -0.35,
    right: 0.35,
    bottom: -0.35,
    top: 0.35,
    shapes: [
      { kind: 'line', x: '0', y: '0,35', width: '0', height: 'u - 0,32', series: 2 },
      { kind: 'box', x: '0', y: 'u', width: '0,08', height: '0,06', series: 1 },
      { kind: 'arrow', x: '0,06', y: 'u', width: '0', height: 'F_aandr', series: 3 },
    ],
  },
  source:
    'Massa, veerconstante en demping zijn gekozen als bij een blokje en een slappe veer uit het practicum; het zijn geen metingen. De demping is evenredig met de snelheid, een gebruikelijke vereenvoudiging.',
} satisfies ModelDefinition;
