/** The same object without one of its properties, for what an author takes out of a model. */
export function leftOut<Whole extends object>(whole: Whole, name: keyof Whole): Whole {
  const rest = Object.entries(whole).filter(([key]) => key !== name);
  return Object.fromEntries(rest) as Whole;
}
