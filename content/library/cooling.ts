/** A drink that cools in a room, in model lines: Newton's law of cooling. */
import type { ModelDefinition } from '#core/models/index.ts';

export default {
  schemaVersion: 1,
  id: 'afkoelen-drank',
  title: 'Afkoelen van een drank',
  description:
    'Een kop thee koelt af in een kamer. Hoe groter het temperatuurverschil met de kamer, hoe groter de warmtestroom. Wanneer is de thee 55 °C, en wat verandert er met een deksel, een grotere kop of een koude kamer?',
  semantics: 'lines',
  method: 'lines',
  time: { variable: 't', unit: 's', start: 0, end: 5400, step: 10 },
  rules: ["P = k * (T - T_omg) 'W", "Q = P * dt 'J", "T = T - Q / (m * c) '°C", "t = t + dt 's"],
  start: [
    "T_0 = 90 '°C",
    "T = T_0 '°C",
    "T_omg = 20 '°C",
    "k = 0,6 'W/K",
    "m = 0,2 'kg",
    "c = 4180 'J/(kg·K)",
  ],
  parameters: [
    { name: 'k', label: 'warmteverlies per graad', unit: 'W/K', min: 0.1, max: 1.5, step: 0.05 },
    { name: 'm', label: 'massa van de thee', unit: 'kg', min: 0.05, max: 0.5, step: 0.05 },
    { name: 'T_0', label: 'begintemperatuur', unit: '°C', min: 40, max: 100, step: 1 },
    { name: 'T_omg', label: 'omgevingstemperatuur', unit: '°C', min: 0, max: 35, step: 1 },
  ],
  variables: [
    { name: 'T', label: 'temperatuur van de thee', unit: '°C' },
    { name: 'T_0', label: 'begintemperatuur', unit: '°C' },
    { name: 'T_omg', label: 'omgevingstemperatuur', unit: '°C' },
    { name: 'P', label: 'warmtestroom naar de omgeving', unit: 'W' },
    { name: 'Q', label: 'warmte in één tijdstap', unit: 'J' },
    { name: 'k', label: 'warmteverlies per graad', unit: 'W/K' },
    { name: 'm', label: 'massa van de thee', unit: 'kg' },
    { name: 'c', label: 'soortelijke warmte', unit: 'J/(kg·K)' },
  ],
  views: [
    {
      kind: 'graph',
      title: 'Temperatuur van de thee',
      y: ['T', 'T_omg'],
      yLabel: 'T (°C)',
      yMin: 0,
    },
    { kind: 'graph', title: 'Warmtestroom', y: ['P'], yLabel: 'P (W)' },
  ],
  runs: [
    { title: 'Open kop', parameters: { k: 0.6, m: 0.2 } },
    { title: 'Kop met deksel', parameters: { k: 0.3, m: 0.2 } },
    { title: 'Half zo veel thee', parameters: { k: 0.6, m: 0.1 } },
  ],
  data: [
    {
      title: 'Oefenmetingen aan een kop thee',
      source:
        'Deze metingen zijn gemaakt met een model en toevallige afwijkingen van een paar tienden van een graad, om mee te oefenen. Het zijn dus geen echte metingen.',
      columns: [
        { label: 'tijd', unit: 's', name: 't' },
        { label: 'temperatuur van de thee', unit: '°C', name: 'T' },
      ],
      rows: [
        [0, 87.7],
        [300, 72.6],
        [600, 61.3],
        [900, 51.2],
        [1200, 45],
        [1500, 39.1],
        [1800, 35.6],
        [2100, 32],
        [2400, 29.8],
        [2700, 28],
        [3000, 26.2],
        [3300, 24.7],
        [3600, 24.2],
        [3900, 23.2],
        [4200, 22.7],
        [4500, 22.6],
        [4800, 22.1],
        [5100, 22.1],
        [5400, 21.8],
      ],
    },
  ],
  source:
    'Soortelijke warmte van water: 4,18·10³ J/(kg·K). k = 0,6 W/K is een schatting voor een open kop; met een deksel is ongeveer de helft aangenomen. Het model rekent verdamping niet apart: die zit in k.',
} satisfies ModelDefinition;
