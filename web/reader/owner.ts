/** Who works on this device: remembered, so that pages know it without a network. */
import type { MeResponse } from '#core/contract/session.ts';
import { guestOwner } from './event-store.ts';

export type SignedIn = NonNullable<MeResponse['person']>;

const key = 'eklas-person';

export function rememberedPerson(): SignedIn | null {
  try {
    const text = localStorage.getItem(key);
    return text === null ? null : (JSON.parse(text) as SignedIn);
  } catch {
    return null;
  }
}

export function rememberPerson(person: SignedIn | null): void {
  try {
    if (person === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(person));
  } catch {
    // A browser that keeps nothing shows who is signed in only after asking the server.
  }
}

export function ownerOf(person: SignedIn | null): string {
  return person?.id ?? guestOwner;
}
