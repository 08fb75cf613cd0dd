/** In the header: who is signed in, with the way to the account; the page's own link for a guest. */
import { accountWords } from '#text/account.ts';
import type { SignedIn } from './owner.ts';

export class EkAccount extends HTMLElement {
  /** What the page shows a guest. */
  #guestLink: readonly Node[] | null = null;

  set person(person: SignedIn | null) {
    this.#guestLink ??= [...this.childNodes];
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
