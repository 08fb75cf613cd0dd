/** The words of a motion in a page: for who reads without script, and around the stage. */
export const mechanicsBlockWords = {
  label: (title: string) => `Beweging: ${title}`,
  start: 'Beginwaarden',
  quantity: 'grootheid',
  value: 'waarde',
  duration: 'duur',
  bodies: (names: string) => `Te zien: ${names}.`,
  needsScript: 'De beweging zelf zie je alleen met JavaScript.',
  asModel: (title: string) => `Model bij: ${title}`,
  back: 'Terug naar de beweging',
} as const;
