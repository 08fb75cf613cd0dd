/** Drafts to change in tests. */
import type { Draft } from '#core/authoring/draft.ts';
import { newDraft, newFragment } from '#core/authoring/template.ts';
import type { Goal, Term } from '#core/module/module.ts';

/** An id of eight letters that begins with `name`: `id('a')` is `aaaaaaaa`. */
export const id = (name: string): string => name.padEnd(8, name.at(-1) ?? 'a').slice(0, 8);

export const fragment = (name: string, more: Partial<ReturnType<typeof newFragment>> = {}) => ({
  ...newFragment({ title: name, levels: ['havo-4'] }, id(name)),
  ...more,
});
export const goal = (name: string): Goal => ({
  id: id(name),
  text: `Je kunt ${name}.`,
  short: name,
});
export const term = (name: string, needs: string[] = []): Term => ({
  id: id(name),
  name,
  forms: [],
  definition: `Dat is ${name}.`,
  needs,
});

/** A new draft with the given parts in place of the template's. */
export function draft(parts: Partial<Draft['module']> = {}): Draft {
  let count = 0;
  const made = newDraft(
    {
      title: 'Ohm',
      subject: 'natuurkunde',
      levels: ['havo-4'],
      author: 'Team',
      firstTitle: 'Begin',
    },
    {
      newId: () => `module${'abcdefg'.charAt((count += 1))}a`,
      newUrn: () => 'urn:uuid:00000000-0000-4000-8000-000000000000',
      newSalt: () => '0'.repeat(32),
    },
  );
  return { ...made, module: { ...made.module, ...parts } };
}
