/** Bounds that keep any scene within memory, time and sense. */
export const sceneLimits = {
  bodies: 500,
  /** Bodies that move by formula; their model has to stay readable. */
  formulaBodies: 8,
  /** Bodies in a scene with contacts, links of ropes counted. */
  contactBodies: 200,
  parts: 50,
  /** Rows of a trajectory. */
  rows: 20_001,
  /** Steps of calculation between two rows. */
  substeps: 1_000,
  /** Steps of calculation in one run. */
  steps: 500_000,
  /** Rows times bodies of one trajectory (40 bytes each). */
  storedStates: 2_000_000,
  /** Collisions of discs in one run. */
  collisions: 2_000_000,
} as const;
