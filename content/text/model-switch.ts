/** The words between a model in a page and its workbench: in a file of its own, as every page has them. */

export const modelSwitchWords = {
  investigate: 'Onderzoek en verander dit model',
  notInvestigated: 'De werkbank kon niet worden geladen. Probeer het opnieuw.',
  play: 'Terug naar de gewone weergave',
} as const;
