/** The words of the page on which anybody plays with a motion. */
export const motionPageWords = {
  title: 'Bewegingen',
  invitation: 'Bekijk en verander bewegingen: worp, slinger, botsing, planeten, gas',
  description: 'Bekijk een beweging, verander het begin en de krachten, en meet. Zonder account.',
  intro: 'Kies een beweging. Versleep het begin, verander de getallen en meet wat er gebeurt.',
  noScript: 'Bewegingen bekijken gaat alleen met JavaScript.',
  list: 'Bewegingen om mee te beginnen',
  all: 'Alle bewegingen',
  models: 'Werk met modellen van andere onderwerpen',
  failed: 'Deze beweging kon niet worden geladen. Laad de pagina opnieuw.',
} as const;
