/** Hydrogen and iodine to hydrogen iodide and back, near 700 K. Concentrations in mol/L, time in s. */
import type { ModelDefinition } from '#core/models/index.ts';

export default {
  schemaVersion: 1,
  id: 'reactie-evenwicht',
  title: 'Een reactie-evenwicht',
  description:
    'Waterstof en jood reageren tot waterstofjodide: H₂ + I₂ ⇌ 2 HI. De reactie loopt ook terug, tot beide even snel gaan. Wat gebeurt er met het evenwicht als je er waterstof bij doet, en wat als je een katalysator gebruikt?',
  semantics: 'ode',
  method: 'rk4',
  time: { variable: 't', unit: 's', start: 0, end: 8000, step: 2 },
  stocks: [
    { name: 'c_H2', start: '0,05' },
    { name: 'c_I2', start: '0,05' },
    { name: 'c_HI', start: '0' },
  ],
  flows: [
    { name: 'dc_H2', expression: 's_terug - s_heen', to: 'c_H2' },
    { name: 'dc_I2', expression: 's_terug - s_heen', to: 'c_I2' },
    { name: 'dc_HI', expression: '2 * (s_heen - s_terug)', to: 'c_HI' },
  ],
  auxiliaries: [
    { name: 's_heen', expression: 'kat * k_heen * c_H2 * c_I2' },
    { name: 's_terug', expression: 'kat * k_terug * c_HI^2' },
    { name: 'Q', expression: 'c_HI^2 / (c_H2 * c_I2)' },
    { name: 'K', expression: 'k_heen / k_terug' },
  ],
  constants: [
    { name: 'k_heen', value: 0.065 },
    { name: 'k_terug', value: 0.0012 },
    { name: 'kat', value: 1 },
    { name: 'c_extra', value: 0.05 },
    { name: 't_extra', value: 4000 },
  ],
  events: [
    {
      when: 't - t_extra',
      direction: 'rising',
      set: [{ name: 'c_H2', expression: 'c_H2 + c_extra' }],
    },
  ],
  parameters: [
    { name: 'c_H2', label: 'H₂ bij de start', unit: 'mol/L', min: 0.005, max: 0.15, step: 0.005 },
    { name: 'c_I2', label: 'I₂ bij de start', unit: 'mol/L', min: 0.005, max: 0.15, step: 0.005 },
    { name: 'c_HI', label: 'HI bij de start', unit: 'mol/L', min: 0, max: 0.25, step: 0.005 },
    {
      name: 'c_extra',
      label: 'H₂ die er later bij komt',
      unit: 'mol/L',
      min: 0,
      max: 0.15,
      step: 0.005,
    },
    {
      name: 'kat',
      label: 'hoeveel keer zo snel door een katalysator',
      unit: '',
      min: 1,
      max: 10,
      step: 0.5,
    },
    {
      name: 'k_terug',
      label: 'snelheidsconstante terug',
      unit: 'L/(mol·s)',
      min: 0.0002,
      max: 0.01,
      step: 0.0002,
    },
  ],
  variables: [
    { name: 'c_H2', label: 'concentratie H₂', unit: 'mol/L' },
    { name: 'c_I2', label: 'concentratie I₂', unit: 'mol/L' },
    { name: 'c_HI', label: 'concentratie HI', unit: 'mol/L' },
    { name: 'dc_H2', label: 'toename van H₂ per seconde', unit: 'mol/(L·s)' },
    { name: 'dc_I2', label: 'toename van I₂ per seconde', unit: 'mol/(L·s)' },
    { name: 'dc_HI', label: 'toename van HI per seconde', unit: 'mol/(L·s)' },
    { name: 's_heen', label: 'reactiesnelheid heen', unit: 'mol/(L·s)' },
    { name: 's_terug', label: 'reactiesnelheid terug', unit: 'mol/(L·s)' },
    { name: 'Q', label: 'concentratiebreuk', unit: '' },
    { name: 'K', label: 'evenwichtsconstante', unit: '' },
    { name: 'k_heen', label: 'snelheidsconstante heen', unit: 'L/(mol·s)' },
    { name: 'k_terug', label: 'snelheidsconstante terug', unit: 'L/(mol·s)' },
    { name: 'kat', label: 'hoeveel keer zo snel door een katalysator', unit: '' },
    { name: 'c_extra', label: 'H₂ die er later bij komt', unit: 'mol/L' },
    { name: 't_extra', label: 'tijdstip waarop er H₂ bij komt', unit: 's' },
  ],
  views: [
    {
      kind: 'graph',
      title: 'Concentraties',
      y: ['c_H2', 'c_I2', 'c_HI'],
      yLabel: 'c (mol/L)',
      yMin: 0,
    },
    {
      kind: 'graph',
      title: 'Reactiesnelheden',
      y: ['s_heen', 's_terug'],
      yLabel: 's (mol/(L·s))',
      yMin: 0,
    },
    { kind: 'graph', title: 'Concentratiebreuk', y: ['Q', 'K'], yMin: 0 },
  ],
  runs: [
    { title: 'Beginnen met H₂ en I₂', parameters: { c_H2: 0.05, c_I2: 0.05, c_HI: 0, kat: 1 } },
    { title: 'Beginnen met HI', parameters: { c_H2: 0.005, c_I2: 0.005, c_HI: 0.09, kat: 1 } },
    { title: 'Met katalysator', parameters: { c_H2: 0.05, c_I2: 0.05, c_HI: 0, kat: 5 } },
  ],
  source:
    'Snelheidsconstanten bij ongeveer 700 K, afgerond: heen 0,065 L/(mol·s) en terug 0,0012 L/(mol·s). Samen geven ze K = 54, een gebruikelijke waarde in leerboeken voor deze temperatuur. De temperatuur en het volume blijven gelijk.',
} satisfies ModelDefinition;
