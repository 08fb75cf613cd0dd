/**
 * The sign-in form of the page: signs in, takes along the work a guest did on this device when
 * that is wanted, and goes back to where the person came from.
 */
import { accountWords } from '#text/account.ts';
import { RequestError } from '../../api/request.ts';
import { fetchMe, signIn } from '../../api/session.ts';
import { type EventStore, guestOwner, openEventStore } from '../../reader/event-store.ts';
import { rememberPerson } from '../../reader/owner.ts';
import { openModelWorkStore } from '../../reader/work-on-models-store.ts';

export class EkSignIn extends HTMLElement {
  #store: EventStore | null = null;

  connectedCallback(): void {
    this.#form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    void this.#offerGuestWork();
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  async #offerGuestWork(): Promise<void> {
    this.#store = await openEventStore();
    const count = await this.#store.countUnsent(guestOwner);
    const field = this.querySelector<HTMLElement>('.take');
    const label = this.querySelector('.take-label');
    if (count === 0 || field === null || label === null) return;
    label.textContent = accountWords.take(count);
    field.hidden = false;
  }

  async #submit(): Promise<void> {
    if (this.#form === null) return;
    const data = new FormData(this.#form);
    const text = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    this.#busy = true;
    this.#say('');
    try {
      await signIn({ name: text('name').trim(), password: text('password') });
      const person = await fetchMe();
      rememberPerson(person);
      if (person !== null && data.has('take')) {
        await this.#store?.adopt(guestOwner, person.id);
        await (await openModelWorkStore()).adopt(guestOwner, person.id);
      }
      location.assign(returnAddress());
    } catch (error) {
      this.#busy = false;
      // Anything but a refused or failed request is the device that could not hand its work over.
      if (error instanceof RequestError)
        this.#say(error.problem?.title ?? accountWords.noConnection);
      else this.#say(accountWords.notTaken);
      this.querySelector<HTMLInputElement>('[name=password]')?.focus();
    }
  }

  set #busy(busy: boolean) {
    const button = this.querySelector('button');
    if (button === null) return;
    button.disabled = busy;
    button.textContent = busy ? accountWords.busy : accountWords.submit;
  }

  #say(sentence: string): void {
    const place = this.querySelector('.form-error');
    if (place !== null) place.textContent = sentence;
  }
}

/** The page somebody came from, when it is one of this site and not this one. */
function returnAddress(): string {
  const from = document.referrer;
  if (from === '') return '/';
  const { origin, pathname } = new URL(from);
  return origin === location.origin && pathname !== location.pathname ? pathname : '/';
}

customElements.define('ek-sign-in', EkSignIn);

declare global {
  interface HTMLElementTagNameMap {
    'ek-sign-in': EkSignIn;
  }
}
