/**
 * A test: its questions are handed in together and marked by the server; there is no key in the
 * page, unless no server will mark. Asks once when questions are still open. @fires ek-attempt
 */
import type { Mark } from '#core/blocks/mark.ts';
import { questionWords } from '#text/questions.ts';
import { AttemptEvent } from '../question-events.ts';
import { questionsIn } from '../question-tags.ts';

export class EkTest extends HTMLElement {
  /** Open questions were pointed out; handing in again means it. */
  #warned = false;

  connectedCallback(): void {
    this.addEventListener('click', this.#clicked);
    this.addEventListener('submit', this.#submitInside);
    this.addEventListener('input', this.#changed);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#clicked);
    this.removeEventListener('submit', this.#submitInside);
    this.removeEventListener('input', this.#changed);
  }

  /** The verdicts of all answered questions; null as long as one is being waited for. */
  showResult(marks: readonly (Mark | null)[]): void {
    if (marks.includes(null)) {
      this.#say(questionWords.waiting);
      return;
    }
    const correct = marks.filter((mark) => mark?.verdict === 'correct').length;
    this.#say(`${questionWords.result(correct, questionsIn(this).length)} ${questionWords.again}`);
  }

  /** Takes away what was said of an earlier time. */
  clear(): void {
    this.#warned = false;
    this.#say('');
  }

  readonly #submitInside = (event: Event): void => {
    // Enter in a number field must not hand in the whole test.
    event.preventDefault();
  };

  readonly #changed = (): void => {
    this.#warned = false;
  };

  readonly #clicked = (event: Event): void => {
    const button = this.querySelector('.hand-in-button');
    if (event.target instanceof Node && button?.contains(event.target) === true) this.#handIn();
  };

  #handIn(): void {
    const attempts = questionsIn(this).map(({ form }) => form.readAttempt());
    const open = attempts.filter((attempt) => attempt === null).length;
    if (open === attempts.length || (open > 0 && !this.#warned)) {
      this.#warned = open < attempts.length;
      this.#say(questionWords.open(open));
      return;
    }
    this.#warned = false;
    const answered = attempts.filter((attempt) => attempt !== null);
    // Where the keys had to come along, as in an exported site, the marks are here already.
    this.showResult(answered.map(({ mark }) => mark));
    this.dispatchEvent(new AttemptEvent(answered));
  }

  #say(sentence: string): void {
    const place = this.querySelector('.hand-in > .verdict');
    if (place !== null) place.textContent = sentence;
  }
}

customElements.define('ek-test', EkTest);

declare global {
  interface HTMLElementTagNameMap {
    'ek-test': EkTest;
  }
}
