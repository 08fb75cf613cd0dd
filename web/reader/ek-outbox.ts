/** One quiet line about work that is not sent yet, or cannot be kept; empty when all is well. */
import { accountWords } from '#text/account.ts';
import type { OutboxState } from './outbox.ts';

export class EkOutbox extends HTMLElement {
  connectedCallback(): void {
    this.setAttribute('role', 'status');
  }

  set state({ waiting, isOffline, isSignedOut }: OutboxState) {
    if (isSignedOut && waiting > 0) this.#say(accountWords.signedOut(waiting));
    else if (waiting > 0) this.#say(accountWords.waiting(waiting, isOffline));
    else this.#say('');
  }

  /** A lasting problem, such as a browser that keeps nothing. */
  set problem(sentence: string) {
    this.#say(sentence);
  }

  #say(sentence: string): void {
    if (this.textContent !== sentence) this.textContent = sentence;
  }
}

customElements.define('ek-outbox', EkOutbox);

declare global {
  interface HTMLElementTagNameMap {
    'ek-outbox': EkOutbox;
  }
}
