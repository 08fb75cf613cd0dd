/** Words of a report about runs of a model. */
import type { ReportPart } from '#core/models/kept/workpiece.ts';

const parts: Readonly<Record<ReportPart, string>> = {
  title: 'Titel',
  question: 'Onderzoeksvraag',
  method: 'Werkwijze',
  findings: 'Wat je ziet',
  conclusion: 'Conclusie',
};

export const reportWords = {
  parts,
  make: 'Maak een verslag',
  heading: 'Verslag',
  hint: 'Wat je schrijft, wordt meteen bewaard. Modelregels, instellingen, grafieken en tabellen komen er vanzelf in.',
  runs: 'Runs in het verslag',
  noRuns: 'Bewaar eerst een run; dan kun je er een verslag over maken.',
  download: 'Download als pagina (.html)',
  print: 'Druk af',
  working: 'Het verslag wordt gemaakt.',
  downloaded: (name: string) => `Het verslag is gedownload als ${name}.`,
  failed: 'Het verslag kon niet worden gemaakt. Controleer je verbinding en probeer het opnieuw.',
  newTitle: (model: string) => `Verslag: ${model}`,
  file: 'verslag',
  model: (title: string) => `Het model: ${title}`,
  rules: 'Modelregels',
  start: 'Startwaarden',
  run: (title: string) => `Run: ${title}`,
  settings: 'Instellingen',
  setting: 'grootheid',
  value: 'waarde',
  step: 'tijdstap',
  values: 'Waarden',
  table: (title: string) => `Waarden van de run ‘${title}’`,
  measured: 'Vergeleken met de meting',
  rms: (label: string, table: string, amount: string, points: number) =>
    `${label}${table === '' ? '' : ` (${table})`}: model en meting verschillen gemiddeld ${amount} (${String(points)} meetpunten).`,
  broken: 'Deze run kon niet opnieuw worden berekend.',
  made: 'Gemaakt met E-klas.',
} as const;
