/** <ek-button>: a native button to the reader, to the form and to the keyboard. */
import { html } from 'lit';
import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '#web/elements/ek-button.ts';
import { axeProblems, find, mount, mountOne, settle, wait } from './mount.ts';

test('has the role button and the name of its words', async () => {
  await mount(html`<ek-button>Nakijken</ek-button>`);
  await expect.element(page.getByRole('button', { name: 'Nakijken' })).toBeVisible();
});

test('has the name in `label` where its slot holds a picture', async () => {
  await mount(html`<ek-button label="Speel af">▶</ek-button>`);
  await expect.element(page.getByRole('button', { name: 'Speel af' })).toBeVisible();
});

test.each(['{Enter}', ' '])('is pressed once by %s', async (key) => {
  const pressed = vi.fn();
  const button = await mountOne('ek-button', html`<ek-button @click=${pressed}>Bewaar</ek-button>`);
  button.focus();
  await userEvent.keyboard(key);
  expect(pressed).toHaveBeenCalledOnce();
});

test.each(['disabled', 'busy'] as const)('does nothing while %s', async (state) => {
  const pressed = vi.fn();
  const button = await mountOne('ek-button', html`<ek-button @click=${pressed}>Bewaar</ek-button>`);
  button[state] = true;
  await settle(document.body);
  button.click();
  button.shadowRoot?.querySelector('button')?.click();
  expect(pressed).not.toHaveBeenCalled();
});

test('keeps focus while busy, and says so', async () => {
  const button = await mountOne('ek-button', html`<ek-button>Bewaar</ek-button>`);
  button.focus();
  button.busy = true;
  await settle(document.body);
  expect(document.activeElement).toBe(button);
  expect(button.shadowRoot?.activeElement?.ariaBusy).toBe('true');
});

test('is at least 44 px high', async () => {
  const button = await mountOne('ek-button', html`<ek-button>Ja</ek-button>`);
  expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
  expect(button.getBoundingClientRect().width).toBeGreaterThanOrEqual(44);
});

describe('in a form', () => {
  async function mountForm(type: 'submit' | 'reset' = 'submit') {
    const submitted = vi.fn((event: SubmitEvent) => {
      event.preventDefault();
      return new FormData(event.target as HTMLFormElement, event.submitter).get('doe');
    });
    const place = await mount(
      html`<form @submit=${submitted}>
        <input aria-label="Naam" name="naam" required value="Sanne" />
        <input aria-label="Klas" name="klas" />
        <ek-button type=${type} name="doe" value="bewaar">Bewaar</ek-button>
      </form>`,
    );
    return { place, submitted, input: find(place, 'input'), button: find(place, 'ek-button') };
  }

  test('submits with its name and value', async () => {
    const { submitted } = await mountForm();
    await page.getByRole('button').click();
    await wait(20);
    expect(submitted).toHaveReturnedWith('bewaar');
  });

  test('is the default button for Enter in a field', async () => {
    const { submitted, input } = await mountForm();
    input.focus();
    await userEvent.keyboard('{Enter}');
    expect(submitted).toHaveReturnedWith('bewaar');
  });

  test('does not submit what is not valid', async () => {
    const { submitted, input } = await mountForm();
    input.value = '';
    await page.getByRole('button').click();
    await wait(20);
    expect(submitted).not.toHaveBeenCalled();
  });

  test('does not submit when its click is prevented', async () => {
    const { submitted, button } = await mountForm();
    button.addEventListener('click', (event) => {
      event.preventDefault();
    });
    await page.getByRole('button').click();
    await wait(20);
    expect(submitted).not.toHaveBeenCalled();
  });

  test('does not submit, not even by Enter, while busy', async () => {
    const { submitted, button, input } = await mountForm();
    button.busy = true;
    await settle(document.body);
    input.focus();
    await userEvent.keyboard('{Enter}');
    expect(submitted).not.toHaveBeenCalled();
  });

  test('resets', async () => {
    const { input } = await mountForm('reset');
    input.value = 'Daan';
    await page.getByRole('button').click();
    await wait(20);
    expect(input.value).toBe('Sanne');
  });

  test('is disabled with its fieldset', async () => {
    await mount(html`<fieldset disabled><ek-button>Bewaar</ek-button></fieldset>`);
    await settle(document.body);
    await expect.element(page.getByRole('button')).toBeDisabled();
  });
});

test('axe finds nothing, in any variant and state', async () => {
  const place = await mount(html`
    <ek-button variant="primary">A</ek-button><ek-button variant="quiet">B</ek-button>
    <ek-button variant="danger">C</ek-button><ek-button disabled>D</ek-button>
    <ek-button busy>E</ek-button><ek-button type="submit" size="small">F</ek-button>
  `);
  expect(await axeProblems(place)).toEqual([]);
});
