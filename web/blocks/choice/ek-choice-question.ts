/** A choice question in a page: reads which options are chosen. @fires ek-attempt @fires ek-draft */
import { shuffled } from '#core/blocks/choice/shuffle.ts';
import { deviceSeed } from '../device-seed.ts';
import { QuestionForm } from '../question-form.ts';

export class EkChoiceQuestion extends HTMLElement {
  #form: QuestionForm | null = null;
  #isShuffled = false;

  get form(): QuestionForm {
    this.#form ??= new QuestionForm(this, {
      read: () => {
        const chosen = this.#inputs.filter(({ checked }) => checked).map(({ value }) => value);
        return chosen.length === 0 ? null : { kind: 'choice', chosen };
      },
      write: (answer) => {
        if (answer.kind !== 'choice') return;
        for (const input of this.#inputs) input.checked = answer.chosen.includes(input.value);
      },
    });
    return this.#form;
  }

  get #inputs(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  connectedCallback(): void {
    this.#shuffle();
  }

  #shuffle(): void {
    if (this.#isShuffled) return;
    this.#isShuffled = true;
    const { block } = this.form.data;
    const options = this.querySelector('.options[data-shuffle]');
    if (options !== null) {
      const labels = [...options.querySelectorAll('label')];
      options.append(...shuffled(labels, `${block}${deviceSeed()}`));
    }
  }
}

customElements.define('ek-choice-question', EkChoiceQuestion);

declare global {
  interface HTMLElementTagNameMap {
    'ek-choice-question': EkChoiceQuestion;
  }
}
