/** The Dutch words of the model player. Numbers come in as text, already written the Dutch way. */

/** A list as Dutch writes it: a, b en c. */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} en ${items.at(-1) ?? ''}`;
}

/** A value with its unit, or the value alone. */
function amount(value: string, unit: string): string {
  return unit === '' ? value : `${value}\u00a0${unit}`;
}

export const modelText = {
  amount,

  player: {
    name: (title: string) => `Model: ${title}`,
    noViews: 'Tabel en regels konden niet worden geladen. Controleer je verbinding.',
    working: 'Het model rekent nog.',
    parameters: 'Instellingen',
    reset: 'Beginwaarden terug',
    views: 'Meer van dit model',
    table: 'Tabel',
    rules: 'Regels',
    newRun: (end: string) => `Nieuwe run. Einde: ${end}.`,
    refine: 'Reken met een kleinere tijdstap',
    step: (step: string) => `Tijdstap nu ${step}`,
  },

  trouble: {
    faults: (lines: readonly number[]) =>
      lines.length === 0
        ? 'Dit model bevat een fout en kan niet rekenen. Meld het aan je docent.'
        : `Dit model kan niet rekenen: er zit een fout in regel ${listed(lines.map(String))}. Meld het aan je docent.`,
    'too-long': (seconds: string) =>
      `De berekening duurde langer dan ${seconds} seconden en is gestopt. Zet de beginwaarden terug of kies minder uiterste waarden.`,
    error:
      'De berekening is door een storing gestopt. Zet de beginwaarden terug, of laad de pagina opnieuw.',
    orReset: 'Of zet de beginwaarden terug.',
    stillShown: 'Je ziet nog de vorige run.',
  },

  graph: {
    name: (labels: readonly string[], time: string) =>
      `Grafiek van ${listed(labels)} tegen ${time}. Lees af met de pijltjestoetsen.`,
    ends: (label: string, first: string, last: string) => `${label} gaat van ${first} naar ${last}`,
    extremes: (least: string, most: string) => `kleinste ${least}, grootste ${most}`,
    summary: (parts: readonly string[]) => `${parts.join('. ')}.`,
    onRight: 'rechteras',
    ghost: 'vorige run',
    more: 'Meer van deze grafiek',
    notLoaded: 'Deze grafiek kon niet worden geladen. Controleer je verbinding.',
  },

  time: {
    label: 'tijd',
    group: 'Tijd',
    play: 'Draai',
    pause: 'Pauze',
    step: 'Stap',
    rewind: 'Terug naar begin',
    speed: 'Snelheid',
    speeds: { slow: 'langzaam', normal: 'gewoon', fast: 'snel', direct: 'direct' },
    scrubber: 'Tijdstip',
  },

  parameter: {
    field: (label: string, unit: string) =>
      unit === '' ? `${label}, waarde` : `${label}, waarde in ${unit}`,
    notANumber: 'Dit is geen getal. Typ bijvoorbeeld 0,8.',
    outOfRange: (least: string, most: string) => `Kies een getal van ${least} tot en met ${most}.`,
    limits: (least: string, most: string) => `van ${least} tot en met ${most}`,
  },

  table: {
    caption: (title: string) => `Waarden van ${title}`,
    measured: (title: string) => (title === '' ? 'Gemeten' : `Gemeten: ${title}`),
    rows: 'Aantal rijen',
    empty: 'Nog geen run. Zodra het model heeft gerekend, staan hier de waarden.',
  },

  rules: {
    rules: 'Modelregels',
    start: 'Startwaarden',
    changed: (before: string, now: string) => `was ${before}, nu ${now}`,
    empty: 'De regels verschijnen zodra het model is gelezen.',
  },
} as const;
