/** In the header: who is signed in, with the way to the account; the page's own link for a guest. */
import { accountWords } from '#text/account.ts';
import type { SignedIn } from './owner.ts';

export class EkAccount extends HTMLElement {
  #guestLink: Node[] = [];

  connectedCallback(): void {
    this.#guestLink = [...this.childNodes];
  }

  set person(person: SignedIn | null) {
    if (person === null) {
      this.replaceChildren(...this.#guestLink);
      return;
    }
    const link = document.createElement('a');
    link.href = '/account';
    link.textContent = person.displayName;
    link.setAttribute('aria-label', accountWords.of(person.displayName));
    this.replaceChildren(link);
  }
}

customElements.define('ek-account', EkAccount);

declare global {
  interface HTMLElementTagNameMap {
    'ek-account': EkAccount;
  }
}
