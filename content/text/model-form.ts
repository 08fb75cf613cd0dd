/** The words of the form in which an author makes or changes a model. */
import type { FormFault } from '#core/models/authoring/check-form.ts';
import type { ModelFault } from '#core/models/index.ts';
import { modelFaultMessage, modelPartNames } from './model-faults.ts';

/** The sentence for a fault in a text that itself says at which line it stands. */
export function faultAtItsLine(fault: ModelFault): string {
  return modelFaultMessage(fault);
}

const boundNames = { min: 'kleinste waarde', max: 'grootste waarde', step: 'stap' } as const;
const timeNames = { timeStart: 'begintijd', timeEnd: 'eindtijd', timeStep: 'tijdstap' } as const;

type Sentences = {
  readonly [C in FormFault['code']]: (fault: Extract<FormFault, { code: C }>) => string;
};

const sentences: Sentences = {
  'title-missing': () => 'Geef het model een titel.',
  'graphs-missing': () => 'Kies minstens één grootheid die in een grafiek komt.',
  'time-missing': ({ field }) => `Vul een getal in bij de ${timeNames[field]}.`,
  'bound-missing': ({ name, field }) =>
    `Vul bij ${name} een getal in voor de ${boundNames[field]}${field === 'step' ? ', groter dan nul' : ''}.`,
  'axis-unreadable': ({ graph }) =>
    `Bij grafiek ${String(graph + 1)} staat een grens die geen getal is.`,
  'too-many-steps': ({ limit }) =>
    `Dit model heeft meer dan ${String(limit)} stappen. Kies een grotere tijdstap of een kortere tijd.`,
  shape: () => 'Ergens staat te veel tekst. Maak de langste regel of titel korter.',
  model: ({ fault }) => {
    const isText = fault.part === 'rules' || fault.part === 'start';
    const place = isText
      ? `${modelPartNames[fault.part]}, regel ${String(fault.line)}`
      : modelPartNames[fault.part];
    return `${place}: ${faultAtItsLine(fault)}`;
  },
};

/** The sentence for what stands in the way of a model. */
export function formFaultSentence(fault: FormFault): string {
  const sentence = sentences[fault.code] as (fault: FormFault) => string;
  return sentence(fault);
}

export const modelFormText = {
  newModel: 'Nieuw model',
  changeModel: (title: string) => `Model wijzigen: ${title}`,
  save: 'Model opslaan',
  cancel: 'Annuleren',
  notSaved: 'Je wijzigingen zijn nog niet opgeslagen.',
  goOn: 'Verder werken',
  discard: 'Weggooien',
  faults: 'Dit model kan nog niet worden opgeslagen:',
  failed: (reason: string) => `Het model is niet opgeslagen. ${reason}`,
  form: 'Het model',
  preview: 'Zo zien leerlingen het',
  stale: 'Je ziet het laatste model dat werkte.',
  nothingYet: 'Zodra de regels kloppen en er iets in een grafiek staat, zie je het model hier.',
  untitled: 'Model zonder titel',

  title: 'Titel',
  description: 'Uitleg',
  descriptionHint: 'Staat boven de grafiek.',
  source: 'Bron van de getallen',
  sourceHint: 'Waar de waarden vandaan komen.',

  rules: 'Modelregels',
  rulesHint: 'Worden elke tijdstap van boven naar beneden uitgerekend.',
  start: 'Startwaarden',
  startHint: "Achter de apostrof staat de eenheid: m = 0,25 'kg",
  readOnlyTexts:
    'Dit model is gemaakt met voorraden en stromen. De regels kun je hier lezen; titel, woorden, grenzen en grafieken kun je wijzigen.',
  line: (line: number) => `Regel ${String(line)}`,

  time: 'Tijd',
  timeFields: { timeStep: 'Tijdstap', timeStart: 'Begin', timeEnd: 'Einde' },
  timeUnit: 'Eenheid',
  inStart: 'Staat in de startwaarden.',
  angles: 'Hoeken in',
  angleUnits: { radians: 'radialen', degrees: 'graden' },

  settable: 'Startwaarden en constanten',
  settableHint: 'Wat hier staat komt uit de startwaarden. Kies wat leerlingen mogen veranderen.',
  computed: 'Wat het model uitrekent',
  noQuantities: 'Nog niets. Wat je in de regels en startwaarden schrijft, verschijnt hier vanzelf.',
  label: 'Naam',
  unit: 'Eenheid',
  movable: 'Leerlingen mogen dit veranderen',
  listed: 'Ook in de tabel',
  bounds: { min: 'Van', max: 'Tot en met', step: 'In stappen van' },
  range: (min: string, max: string) => `van ${min} tot en met ${max}`,

  graphs: 'Grafieken',
  graph: (number: number) => `Grafiek ${String(number)}`,
  graphDetails: 'Titel en assen',
  graphTitle: 'Titel',
  drawn: 'Hierin staan',
  yLabel: 'Tekst langs de as',
  yLabelHint: 'Leeg: de symbolen met hun eenheid.',
  yMin: 'As begint bij',
  yMax: 'As eindigt bij',
  axisHint: 'Leeg: vanzelf.',
  addGraph: 'Grafiek erbij',
  removeGraph: (graph: string) => `Verwijder ${graph.toLowerCase()}`,

  notANumber: 'Dit is geen getal. Schrijf bijvoorbeeld 0,8.',
} as const;
