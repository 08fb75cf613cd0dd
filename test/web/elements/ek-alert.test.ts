/** <ek-alert>: role by kind, and a word for what the colour says. */
import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { AlertKind } from '#web/elements/ek-alert.ts';
import '#web/elements/ek-alert.ts';
import { axeProblems, mount } from './mount.ts';

const kinds: readonly (readonly [AlertKind, string, string])[] = [
  ['info', 'status', 'Informatie'],
  ['positive', 'status', 'In orde'],
  ['caution', 'alert', 'Let op'],
  ['negative', 'alert', 'Fout'],
];

test.each(kinds)('%s has the role %s and says "%s"', async (kind, role, word) => {
  await mount(html`<ek-alert kind=${kind}>Je werk is er nog.</ek-alert>`);
  await expect.element(page.getByRole(role)).toHaveTextContent(word);
});

test.each(['light', 'dark', 'contrast'])('axe finds nothing in %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const place = await mount(
    html`${kinds.map(([kind]) => html`<ek-alert kind=${kind} heading="Kop">Tekst</ek-alert>`)}`,
  );
  document.documentElement.dataset['theme'] = theme;
  expect(await axeProblems(place)).toEqual([]);
});
