/** What the check of a model says on the command line. */
import type { FeedbackLoop } from '#core/models/editing/loops.ts';
import type { InferredUnit } from '#core/models/units/check-units.ts';

const polarities = {
  reinforcing: 'versterkend',
  balancing: 'dempend',
  unknown: 'soms versterkend, soms dempend',
} as const;

export const modelCheckWords = {
  names: (count: number) => `${String(count)} namen met waarden.`,
  noFaults: 'Het model kan rekenen.',
  units: 'Eenheden',
  unitFaults: 'Eenheden die niet kloppen',
  noUnitFaults: 'De eenheden kloppen met elkaar.',
  unit: (name: string, { text, source }: InferredUnit) =>
    `  ${name}: ${text === '' ? 'geen' : text}${source === 'formulas' ? ' (afgeleid)' : ''}`,
  openUnit: (name: string) => `  ${name}: niet bekend`,
  loops: (count: number, isComplete: boolean) =>
    count === 0
      ? 'Geen terugkoppelingen.'
      : `Terugkoppelingen: ${String(count)}${isComplete ? '' : ' of meer'}.`,
  loop: ({ names, polarity }: FeedbackLoop) =>
    `  ${names.join(' → ')} → ${names[0] ?? ''} (${polarities[polarity]})`,
  notes: 'Let op',
} as const;
