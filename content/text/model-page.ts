/** The words of the page on which anybody works on a model. */
export const modelPageWords = {
  title: 'Modellen',
  invitation: 'Werk zelf met een model: reken, verander, meet en vergelijk',
  description: 'Open een model, verander het, reken ermee en deel het. Zonder account.',
  intro: 'Begin met een model hieronder, open een bestand, of ga verder met wat je hier bewaarde.',
  noScript: 'Rekenen met modellen gaat alleen met JavaScript.',
  library: 'Modellen om mee te beginnen',
  own: 'Op dit apparaat',
  ownHint: 'Wat je verandert, wordt meteen op dit apparaat bewaard.',
  openFile: 'Open een bestand',
  fileHint: 'XMILE (.xmile, .stmx), modelregels (.txt) of een model van E-klas (.json).',
  empty: 'Nieuw, leeg model',
  emptyTitle: 'Nieuw model',
  all: 'Alle modellen',
  save: 'Bewaar als bestand',
  formats: {
    json: 'Model van E-klas, met je runs',
    xmile: 'XMILE, voor andere programma’s',
    modelregels: 'Modelregels',
    csv: 'Waarden van de run (CSV)',
  },
  notInFormat: {
    json: 'Dit model kan niet worden bewaard.',
    xmile:
      'Dit model kan niet als XMILE: het heeft regels met een voorwaarde of ‘stop’. Bewaar het als modelregels.',
    modelregels: 'Dit model kan niet als modelregels.',
    csv: 'Er is nog geen run om te bewaren.',
  },
  share: 'Deel met een link',
  copied: 'De link is gekopieerd. Het hele model zit erin.',
  copyThis: 'Kopieer deze link. Het hele model zit erin.',
  tooLong: 'Dit model is te groot voor een link. Bewaar het als bestand en deel dat.',
  remove: 'Verwijder',
  removed: (title: string) => `‘${title}’ is van dit apparaat verwijderd.`,
  notLasting: 'Deze browser bewaart niets. Bewaar je model als bestand voordat je de pagina sluit.',
  notKept: 'Bewaren op dit apparaat is niet gelukt. Bewaar je model als bestand.',
  changedAt: (date: string) => `veranderd op ${date}`,
  back: 'Laat dit model staan en kies een ander',
  troubles: {
    'not-a-model': (name: string) =>
      `‘${name}’ is geen model dat hier geopend kan worden. Kies een bestand van de soorten hieronder.`,
    'too-large': (name: string) => `‘${name}’ is te groot: een model mag 2 MB zijn.`,
    'broken-link': 'In deze link zit geen heel model. Vraag opnieuw om de link.',
    faults: (name: string, faults: readonly string[]) =>
      `‘${name}’ kan niet worden gelezen. ${faults.join(' ')}`,
  },
} as const;
