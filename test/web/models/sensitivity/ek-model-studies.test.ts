/** <ek-model-studies>: what a pupil asks and reads, by roles and names. */
import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#web/models/sensitivity/ek-model-studies.ts';
import { axeProblems } from '../../elements/mount.ts';
import { bench } from '../measure/bench.ts';

const open = () =>
  bench(
    (session, state) =>
      html`<ek-model-studies .session=${session} .state=${state}></ek-model-studies>`,
  );
const button = (name: string) => page.getByRole('button', { name });

test('which parameter matters most is told in a table, and by bars', async () => {
  const { session } = await open();
  await button('Bereken').click();
  const rows = page.getByRole('table').getByRole('row');
  await expect.element(rows.nth(1)).toHaveTextContent(/^\s*Kamer\s*± 10\s%/);
  await expect.element(rows.nth(2)).toHaveTextContent(/Afkoelconstante/);
  await expect.element(page.getByRole('img', { name: /Staven/ })).toBeVisible();
  session.set({ k: 0.1 });
  await expect.element(page.getByText(/instellingen zijn veranderd/)).toBeVisible();
});

test('a period that is not there is said', async () => {
  await open();
  await userEvent.selectOptions(page.getByLabelText('Waar kijk je naar?'), 'de periode');
  await button('Bereken').click();
  await expect.element(page.getByText(/niet regelmatig op en neer/)).toBeVisible();
});

test('a band is shown, follows the sliders, and goes away', async () => {
  const { session } = await open();
  await expect.element(button('Laat de band zien')).toBeDisabled();
  await page.getByRole('checkbox', { name: 'Afkoelconstante' }).click();
  await expect
    .element(page.getByRole('textbox', { name: 'Spreiding van Afkoelconstante in min⁻¹' }))
    .toHaveValue('0,04');
  await button('Laat de band zien').click();
  await expect.element(page.getByText(/De band komt uit 200 runs/)).toBeVisible();
  const before = session.state.band?.[0];
  expect(before?.name).toBe('T');
  session.set({ k: 0.1 }, true);
  await vi.waitFor(() => {
    expect(session.state.band?.[0]?.mid.at(-1)).toBeGreaterThan((before?.mid.at(-1) ?? 0) + 5);
  });
  await button('Haal de band weg').click();
  expect(session.state.band).toBeNull();
});

test('another chance gives another band, the same seed the same', async () => {
  const { session } = await open();
  await page.getByRole('checkbox', { name: 'Afkoelconstante' }).click();
  await button('Laat de band zien').click();
  const end = () => session.state.band?.[0]?.low.at(-1);
  await vi.waitFor(() => {
    expect(end()).toBeDefined();
  });
  const first = end();
  await button('Ander toeval').click();
  await vi.waitFor(() => {
    expect(end()).not.toBe(first);
  });
  await userEvent.fill(page.getByRole('textbox', { name: 'Toevalsgetal' }), '1');
  await userEvent.keyboard('{Enter}{Tab}');
  await vi.waitFor(() => {
    expect(end()).toBe(first);
  });
});

test('a band goes when the model changes', async () => {
  const { session } = await open();
  session.setBand([]);
  expect(session.state.band).toEqual([]);
  session.change({
    ...session.state.definition,
    time: { ...session.state.definition.time, end: 5 },
  });
  expect(session.state.band).toBeNull();
});

test('equilibrium in plain words', async () => {
  await open();
  await button('Zoek evenwicht en periode').click();
  await expect.element(page.getByText(/T = 20\s°C/)).toBeVisible();
  await expect.element(page.getByText(/^Stabiel: na een kleine verstoring/)).toBeVisible();
  await expect.element(page.getByText(/Geen van de grootheden gaat/)).toBeVisible();
});

test('axe finds nothing', async () => {
  const { place } = await open();
  await button('Bereken').click();
  await page.getByRole('checkbox', { name: 'Afkoelconstante' }).click();
  await expect.element(page.getByRole('img', { name: /Staven/ })).toBeVisible();
  expect(await axeProblems(place)).toEqual([]);
});
