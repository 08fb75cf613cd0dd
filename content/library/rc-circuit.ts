/** A capacitor that is charged through a resistor and discharged again. Units: V, kΩ, mF, mA, mC. */
import type { ModelDefinition } from '#core/models/index.ts';

export default {
  schemaVersion: 1,
  id: 'rc-kring',
  title: 'Een condensator laden en ontladen',
  description:
    'Een condensator wordt via een weerstand geladen door een spanningsbron. Na een tijd gaat de schakelaar om en ontlaadt hij weer. Na hoeveel seconden is de spanning gehalveerd, en welke capaciteit past bij de metingen?',
  semantics: 'ode',
  method: 'rk4',
  time: { variable: 't', unit: 's', start: 0, end: 60, step: 0.05 },
  stocks: [{ name: 'Q', start: '0' }],
  flows: [{ name: 'I', expression: 'U_R / R', to: 'Q' }],
  auxiliaries: [
    { name: 'U', expression: 'als t < t_om dan U_bron anders 0' },
    { name: 'U_C', expression: 'Q / C' },
    { name: 'U_R', expression: 'U - U_C' },
    { name: 'tau', expression: 'R * C' },
    { name: 'E', expression: '0,5 * C * U_C^2' },
  ],
  constants: [
    { name: 'U_bron', value: 9 },
    { name: 'R', value: 10 },
    { name: 'C', value: 0.47 },
    { name: 't_om', value: 30 },
  ],
  parameters: [
    { name: 'R', label: 'weerstand', unit: 'kΩ', min: 1, max: 50, step: 1 },
    { name: 'C', label: 'capaciteit', unit: 'mF', min: 0.1, max: 2, step: 0.01 },
    { name: 'U_bron', label: 'spanning van de bron', unit: 'V', min: 1, max: 12, step: 0.5 },
    { name: 't_om', label: 'tijdstip van omschakelen', unit: 's', min: 0, max: 60, step: 1 },
  ],
  variables: [
    { name: 'Q', label: 'lading van de condensator', unit: 'mC' },
    { name: 'I', label: 'stroomsterkte', unit: 'mA' },
    { name: 'U', label: 'spanning op de kring', unit: 'V' },
    { name: 'U_C', label: 'spanning van de condensator', unit: 'V' },
    { name: 'U_R', label: 'spanning over de weerstand', unit: 'V' },
    { name: 'tau', label: 'RC-tijd', unit: 's' },
    { name: 'E', label: 'energie in de condensator', unit: 'mJ' },
    { name: 'R', label: 'weerstand', unit: 'kΩ' },
    { name: 'C', label: 'capaciteit', unit: 'mF' },
    { name: 'U_bron', label: 'spanning van de bron', unit: 'V' },
    { name: 't_om', label: 'tijdstip van omschakelen', unit: 's' },
  ],
  views: [
    { kind: 'graph', title: 'Spanning', y: ['U_C', 'U'], yLabel: 'U (V)', yMin: 0 },
    { kind: 'graph', title: 'Stroomsterkte', y: ['I'], yLabel: 'I (mA)' },
  ],
  runs: [
    { title: '10 kΩ en 0,47 mF', parameters: { R: 10, C: 0.47 } },
    { title: 'Dubbele weerstand', parameters: { R: 20, C: 0.47 } },
    { title: 'Dubbele capaciteit', parameters: { R: 10, C: 0.94 } },
  ],
  data: [
    {
      title: 'Oefenmetingen aan een condensator',
      source:
        'Deze metingen zijn gemaakt met een model en toevallige afwijkingen van een paar honderdsten van een volt, om mee te oefenen. Het zijn dus geen echte metingen. De bron was 9 V, de weerstand 10 kΩ, en na 30 s ging de schakelaar om.',
      columns: [
        { label: 'tijd', unit: 's', name: 't' },
        { label: 'spanning van de condensator', unit: 'V', name: 'U_C' },
      ],
      rows: [
        [0, 0],
        [3, 3.88],
        [6, 6.05],
        [9, 7.39],
        [12, 8.11],
        [15, 8.43],
        [18, 8.73],
        [21, 8.88],
        [24, 8.87],
        [27, 8.96],
        [30, 8.98],
        [33, 5.12],
        [36, 2.87],
        [39, 1.6],
        [42, 0.87],
        [45, 0.51],
        [48, 0.33],
        [51, 0.13],
        [54, 0.11],
        [57, 0.02],
        [60, 0.02],
      ],
    },
  ],
  source:
    'Gebruikelijke waarden voor een practicum: een batterij van 9 V, een weerstand van 10 kΩ en een elektrolytische condensator van 470 µF (0,47 mF). De capaciteit van zo een condensator kan gemakkelijk 20 % anders zijn dan erop staat. De weerstand van de bron en de draden is verwaarloosd.',
} satisfies ModelDefinition;
