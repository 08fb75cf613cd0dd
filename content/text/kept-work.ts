/** Words about work on models that was done on several devices. */

export const otherVersionWords = {
  run: (title: string) => `Andere versie van ${title}`,
  between: '\n\n— Van een ander apparaat: —\n\n',
} as const;
