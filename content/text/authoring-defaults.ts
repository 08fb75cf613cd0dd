/** Words that a new E-klas begins with. */
export const authoringDefaults = {
  firstTitle: 'Inleiding',
} as const;
