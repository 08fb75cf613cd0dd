/**
 * In the header: who is signed in, with the way to the account, and to writing for who is in a team
 * that writes; the page's own link for a guest.
 */
import { accountWords } from '#text/account.ts';
import type { SignedIn } from './owner.ts';

/** Roles in teams that write E-klassen. */
const writingRoles: readonly string[] = ['author', 'reviewer', 'publisher'];

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
    const isWriting = person.roles.some((role) => writingRoles.includes(role));
    this.replaceChildren(...(isWriting ? [linkToWriting()] : []), link);
  }
}

function linkToWriting(): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = '/schrijven';
  link.className = 'writing';
  link.textContent = accountWords.write;
  return link;
}

customElements.define('ek-account', EkAccount);

declare global {
  interface HTMLElementTagNameMap {
    'ek-account': EkAccount;
  }
}
