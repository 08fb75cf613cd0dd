/**
 * The words with which an E-klas is described. Apart from the schemas of module.ts, so that pages
 * which only name them do not load a schema library.
 */
export const subjects = [
  'natuurkunde',
  'scheikunde',
  'biologie',
  'wiskunde',
  'nlt',
  'informatica',
] as const;
export const levels = ['havo-4', 'havo-5', 'vwo-4', 'vwo-5', 'vwo-6'] as const;
export const fragmentKinds = [
  'theory',
  'practice',
  'practical',
  'modelling',
  'entryTest',
  'finalTest',
] as const;
export const depths = ['basis', 'standard', 'extra'] as const;

/** Whether this fragment is a test: its answer keys never reach a browser before it is handed in. */
export function isTest({ kind }: { readonly kind: (typeof fragmentKinds)[number] }): boolean {
  return kind === 'entryTest' || kind === 'finalTest';
}
