/** Kinds of block in words. */
import type { calloutKinds } from '#core/blocks/callout/callout.ts';
import type { revealKinds } from '#core/blocks/reveal/reveal.ts';

export const calloutNames: Readonly<Record<(typeof calloutKinds)[number], string>> = {
  definition: 'Definitie',
  example: 'Voorbeeld',
  attention: 'Let op',
  practical: 'Practicum',
};

export const revealNames: Readonly<Record<(typeof revealKinds)[number], string>> = {
  hint: 'Hint',
  solution: 'Uitwerking',
  background: 'Achtergrond',
};
