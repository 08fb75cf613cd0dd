/** A number question in a page: reads what was typed. @fires ek-attempt @fires ek-draft */
import { QuestionForm } from '../question-form.ts';

export class EkNumberQuestion extends HTMLElement {
  #form: QuestionForm | null = null;

  get form(): QuestionForm {
    this.#form ??= new QuestionForm(this, {
      read: () => {
        const text = this.#input?.value.trim() ?? '';
        return text === '' ? null : { kind: 'number', text };
      },
      write: (answer) => {
        if (answer.kind === 'number' && this.#input !== null) this.#input.value = answer.text;
      },
    });
    return this.#form;
  }

  get #input(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  connectedCallback(): void {
    void this.form;
  }
}

customElements.define('ek-number-question', EkNumberQuestion);

declare global {
  interface HTMLElementTagNameMap {
    'ek-number-question': EkNumberQuestion;
  }
}
