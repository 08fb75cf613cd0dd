/** One quiet line about work that is not sent yet, or cannot be kept; empty when all is well. */
import { accountWords } from '#text/account.ts';
import type { OutboxState } from './outbox.ts';

export class EkOutbox extends HTMLElement {
  #waiting = '';
  #problem = '';

  connectedCallback(): void {
    this.setAttribute('role', 'status');
  }

  set state({ waiting, isOffline, isSignedOut }: OutboxState) {
    if (waiting === 0) this.#waiting = '';
    else if (isSignedOut) this.#waiting = accountWords.signedOut(waiting);
    else this.#waiting = accountWords.waiting(waiting, isOffline);
    this.#say();
  }

  /** A lasting problem, such as a browser that keeps nothing; stays, whatever the state. */
  set problem(sentence: string) {
    this.#problem = sentence;
    this.#say();
  }

  #say(): void {
    const sentence = [this.#problem, this.#waiting].filter((part) => part !== '').join(' ');
    if (this.textContent !== sentence) this.textContent = sentence;
  }
}

customElements.define('ek-outbox', EkOutbox);

declare global {
  interface HTMLElementTagNameMap {
    'ek-outbox': EkOutbox;
  }
}
