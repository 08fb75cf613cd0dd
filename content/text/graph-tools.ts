/** The Dutch words beside and below a graph that are loaded when they are needed. */

export const graphToolsText = {
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
