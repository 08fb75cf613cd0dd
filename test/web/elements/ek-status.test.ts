/** <ek-status>: says how things stand, and nothing about what was over within its delay. */
import { html } from 'lit';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import '#web/elements/ek-status.ts';
import { axeProblems, mountOne, settle, wait } from './mount.ts';

const said = () => page.getByRole('status').element().textContent;

test('says its message in a polite live region', async () => {
  await mountOne('ek-status', html`<ek-status message="opgeslagen om 14:03"></ek-status>`);
  expect(said()).toBe('opgeslagen om 14:03');
});

test('is there, empty, before it has something to say', async () => {
  await mountOne('ek-status', html`<ek-status></ek-status>`);
  expect(said()).toBe('');
});

test('waits with a message that has a delay', async () => {
  await mountOne('ek-status', html`<ek-status message="bezig…" delay="150"></ek-status>`);
  expect(said()).toBe('');
  await wait(250);
  expect(said()).toBe('bezig…');
});

test('never says what was over before its delay', async () => {
  const status = await mountOne(
    'ek-status',
    html`<ek-status message="bezig…" delay="100"></ek-status>`,
  );
  status.delay = 0;
  status.message = 'klaar';
  await settle(document.body);
  await wait(150);
  expect(said()).toBe('klaar');
});

test('axe finds nothing', async () => {
  const status = await mountOne('ek-status', html`<ek-status message="klaar"></ek-status>`);
  expect(await axeProblems(status)).toEqual([]);
});
