/** The gallery as a whole: every element in every state, in every theme. */
import { html } from 'lit';
import { expect, test } from 'vitest';
import '#web/gallery/gallery.css';
import '#web/gallery/index.ts';
import { axeProblems, mount } from './mount.ts';

test.each(['light', 'dark', 'contrast'])('axe finds nothing in %s', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.dataset['subject'] = 'scheikunde';
  const place = await mount(html`<ek-gallery></ek-gallery>`);
  expect(await axeProblems(place)).toEqual([]);
});

test('nothing is wider than a phone', async () => {
  const place = await mount(html`<ek-gallery></ek-gallery>`);
  place.style.setProperty('inline-size', '320px');
  expect(place.scrollWidth).toBeLessThanOrEqual(320);
});
