/**
 * The numbers of the method of Dormand and Prince of orders 5 and 4 (Dormand and Prince, 1980), and
 * of its continuous form of order 4 (Shampine, 1986), as in Hairer, Nørsett and Wanner, Solving
 * Ordinary Differential Equations I, sections II.4 to II.6.
 */

/** Where in the step stages 2 to 7 are. */
export const nodes = [1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1] as const;

/** Weights of the earlier rates in stages 2 to 7; the last stage is the new state, of order 5. */
export const stageWeights: readonly (readonly number[])[] = [
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];

/** Weights of the seven rates in the difference between the results of order 5 and 4. */
export const errorWeights: readonly number[] = [
  71 / 57600,
  0,
  -71 / 16695,
  71 / 1920,
  -17253 / 339200,
  22 / 525,
  -1 / 40,
];

/** Weights of the seven rates in the last term of the continuous form. */
export const denseWeights: readonly number[] = [
  -12715105075 / 11282082432,
  0,
  87487479700 / 32700410799,
  -10690763975 / 1880347072,
  701980252875 / 199316789632,
  -1453857185 / 822651844,
  69997945 / 29380423,
];
