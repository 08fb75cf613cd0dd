/** Words around questions. */
export const questionWords = {
  check: 'Nakijken',
  keep: 'Bewaren',
  answer: 'Antwoord',
  solution: 'Uitwerking',
  several: 'Meer dan één antwoord kan juist zijn.',
  significant: (count: number) => `in ${String(count)} significante cijfers`,
  measurements: 'Meettabel',
  taskNeedsScript:
    'Voor deze opdracht is JavaScript nodig: je verandert er een model en kijkt het na.',
  useRun: 'Gebruik een bewaarde run',
  useThis: (title: string) => `Gebruik ‘${title}’ als antwoord`,
  usedRun: (title: string) => `Je antwoord is de bewaarde run ‘${title}’.`,
  row: 'Meting',
  cell: (label: string, unit: string, row: number) =>
    `${label}${unit === '' ? '' : ` in ${unit}`}, meting ${String(row)}`,
  earlier: 'Je eerdere antwoord.',
  changed: 'Deze vraag is veranderd sinds je haar beantwoordde. Kijk je antwoord opnieuw na.',
  handIn: 'Lever in',
  handInHint: 'Je ziet pas na het inleveren wat goed is. Je antwoorden blijven intussen bewaard.',
  waiting: 'Ingeleverd. Wordt nagekeken zodra er verbinding is.',
  result: (correct: number, total: number) => `${String(correct)} van ${String(total)} goed.`,
  again: 'Je kunt antwoorden veranderen en opnieuw inleveren.',
  open: (count: number) =>
    count === 1
      ? 'Eén vraag is nog open. Die telt als niet beantwoord.'
      : `${String(count)} vragen zijn nog open. Die tellen als niet beantwoord.`,
} as const;
