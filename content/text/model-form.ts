/** The words of the dialog in which an author makes or changes a model. */
import type { KeepFault } from '#core/models/authoring/check-model.ts';
import type { ModelFault } from '#core/models/index.ts';
import { modelFaultMessage, modelPartNames } from './model-faults.ts';

/** The sentence for a fault in a text that itself says at which line it stands. */
export function faultAtItsLine(fault: ModelFault): string {
  return modelFaultMessage(fault);
}

type Sentences = {
  readonly [C in KeepFault['code']]: (fault: Extract<KeepFault, { code: C }>) => string;
};

const sentences: Sentences = {
  'title-missing': () => 'Geef het model een titel.',
  'nothing-to-draw': () => 'Er is nog niets om in een grafiek te zetten.',
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

/** The sentence for what stands in the way of keeping a model. */
export function keepFaultSentence(fault: KeepFault): string {
  const sentence = sentences[fault.code] as (fault: KeepFault) => string;
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
  loading: 'De werkbank wordt geladen.',
  notLoaded: 'De werkbank kon niet worden geladen. Controleer je verbinding.',
  again: 'Probeer opnieuw',
  start: 'Waarmee wil je beginnen?',
  startHint: 'Alles wat je kiest, kun je daarna veranderen.',
  emptyRules: 'Leeg, met modelregels',
  emptyDiagram: 'Leeg, met een schema',
  untitled: 'Nieuw model',
  unreadableField: 'In een veld staat iets dat nog niet gebruikt kan worden. Kijk daar eerst naar.',
  unreadableRules: 'In de regels staat iets dat nog niet te lezen is. Kijk daar eerst naar.',
  meanwhile: 'Een ander heeft dit model intussen ook gewijzigd.',
  replace: 'Vervang door mijn versie',
  asCopy: 'Bewaar als kopie',
  copyOf: (title: string) => `${title} (kopie)`,
  line: (line: number) => `Regel ${String(line)}`,
} as const;
