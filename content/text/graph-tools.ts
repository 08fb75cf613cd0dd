/** The Dutch words beside and below a graph that are loaded when they are needed. */
import { listed } from './models.ts';

export const graphToolsText = {
  summary: {
    axes: (left: readonly string[], right: readonly string[]) =>
      left.length === 0
        ? `Rechteras: ${listed(right)}`
        : `Linkeras: ${listed(left)}. Rechteras: ${listed(right)}`,
    measured: (label: string, value: string, place: string) =>
      `${label} gemeten: ${value} bij ${place}`,
    measuredCount: (count: number, label: string, title: string) =>
      `${String(count)} ${count === 1 ? 'meetpunt' : 'meetpunten'} van ${label}${title === '' ? '' : ` uit ${title}`}`,
    tableMeasured: (caption: string, parts: readonly string[]) =>
      `${caption}. In de grafiek ook ${listed(parts)}`,
    band: (label: string, low: string, high: string) =>
      `Van de runs in de band ligt ${label} aan het einde meestal tussen ${low} en ${high}`,
    kept: (title: string, part: string) => `Bewaarde run ${title}: ${part}`,
    phase: (across: string, time: string) =>
      `Horizontaal staat ${across}; ${time} loopt langs de kromme`,
    zoomed: (from: string, to: string) => `Je ziet het deel van ${from} tot ${to}`,
  },

  key: {
    start: 'begin',
    equalTimes: (step: string) => `stip per ${step}`,
    median: 'mediaan',
    inner: 'middelste helft van de runs',
    outer: '90% van de runs',
    measured: 'gemeten',
    at: 'bij',
  },

  zoom: {
    group: 'Deel van de grafiek',
    closer: 'Inzoomen',
    wider: 'Uitzoomen',
    whole: 'Hele grafiek',
    hint: 'Sleep over de grafiek om in te zoomen. Toetsen: + en − zoomen, 0 toont alles, Shift met een pijl schuift.',
  },

  save: {
    png: 'Bewaar als plaatje (PNG)',
    svg: 'Bewaar als tekening (SVG)',
    csv: 'Bewaar de getallen (CSV)',
    copy: 'Kopieer plaatje',
    copied: 'Het plaatje is gekopieerd.',
    saved: (file: string) => `${file} is bewaard.`,
    failed: 'Dat is niet gelukt. Probeer het opnieuw, of kies een andere vorm.',
    file: 'grafiek',
    measured: (name: string) => `${name} gemeten`,
  },
} as const;
