/** Ids for new blocks: chance comes from the browser. */
import { newIdentifier } from '#core/identifier.ts';

export function newId(): string {
  return newIdentifier((count) => crypto.getRandomValues(new Uint8Array(count)));
}
