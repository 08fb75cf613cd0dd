/** Tells from the steps of an explicit method whether stability, not accuracy, keeps them small. */

/** The method of Dormand and Prince is stable for a decaying solution while size * rate is below. */
const edge = 3.25;
/** So many steps at the edge tell, and so many inside it tell otherwise. */
const [enough, enoughAway] = [15, 6];

/**
 * Shampine's test (Hairer and Wanner, Solving Ordinary Differential Equations II, section IV.2): the
 * step times the dominant rate of decay lies at the edge of stability for many steps on end.
 */
export class StiffnessWatch {
  #near = 0;
  #away = 0;
  #isStiff = false;

  /** `product` is the step times the dominant rate of decay, as estimated in the step. */
  step(product: number): void {
    if (product > edge) {
      this.#away = 0;
      this.#near += 1;
      if (this.isNow) this.#isStiff = true;
    } else {
      this.#away += 1;
      if (this.#away >= enoughAway) this.#near = 0;
    }
  }

  /** Whether the problem is stiff at present. */
  get isNow(): boolean {
    return this.#near >= enough;
  }

  /** Whether the problem has been stiff at some time. */
  get isStiff(): boolean {
    return this.#isStiff;
  }
}
