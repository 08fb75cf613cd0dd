/**
 * The two texts of a model while somebody types in them: they follow the model, except where they say
 * the same in other words. No DOM.
 */
import { rulesText, type RulesText } from '#core/models/exchange/rules-text.ts';
import type { ModelDefinition, ModelFault } from '#core/models/index.ts';
import { modelFromTexts, type TextPart } from './texts-and-model.ts';

export class TypedTexts {
  #texts: RulesText = { rules: '', start: '' };
  #faults: readonly ModelFault[] = [];
  #aside: RulesText | null = null;
  #isWaiting = false;
  /** The model that the texts show or were read as. */
  #shown: ModelDefinition | null = null;
  /**
   * The model before anybody typed. All that is typed is a change of this one, so that a slider comes
   * back with the name that was half typed for a moment.
   */
  #base: ModelDefinition | null = null;

  get texts(): RulesText {
    return this.#texts;
  }

  /** Why what was typed cannot be read; none where it was. */
  get faults(): readonly ModelFault[] {
    return this.#faults;
  }

  /** What could not be read when another text took its place. */
  get aside(): RulesText | null {
    return this.#aside;
  }

  /** Whether something was typed that has not been read yet. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** Shows the texts of a model, unless what stands there says the same. True where they became others. */
  follow(definition: ModelDefinition): boolean {
    if (definition === this.#shown) return false;
    const before = this.#shown === null ? null : rulesText(this.#shown);
    const now = rulesText(definition);
    this.#shown = definition;
    this.#base = definition;
    if (before !== null && isSame(before, now)) return false;
    const isLost = (this.#faults.length > 0 || this.#isWaiting) && !isSame(this.#texts, now);
    this.#aside = isLost ? this.#texts : null;
    this.#texts = now;
    this.#faults = [];
    this.#isWaiting = false;
    return true;
  }

  type(part: TextPart, text: string): void {
    this.#texts = { ...this.#texts, [part]: text };
    this.#isWaiting = true;
    this.#aside = null;
  }

  /** The model that was typed; null where it is the `present` one or cannot be read. */
  read(present: ModelDefinition): ModelDefinition | null {
    this.#isWaiting = false;
    if (this.#base === null) return null;
    const reading = modelFromTexts(this.#texts, this.#base);
    this.#faults = reading.ok ? [] : reading.faults;
    if (!reading.ok) return null;
    const same = [present, this.#base].find((one) => isEqual(one, reading.definition));
    this.#shown = same ?? reading.definition;
    return this.#shown === present ? null : this.#shown;
  }

  /** What was put aside stands there again, as if it were typed. */
  putBack(): void {
    if (this.#aside === null) return;
    this.#texts = this.#aside;
    this.#aside = null;
    this.#isWaiting = true;
  }
}

function isSame(one: RulesText, other: RulesText): boolean {
  return one.rules === other.rules && one.start === other.start;
}

function isEqual(one: ModelDefinition, other: ModelDefinition): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
