/** The dialog around the form: opened from the panel, closed only when nothing is lost. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ModelDefinition } from '#core/models/index.ts';
import { RequestError } from '#web/api/request.ts';
import { focused, still } from './page-state.ts';
import { axeProblems, find } from '../../elements/mount.ts';
import { openPanel } from '../properties/panel.ts';
import { surroundingsWith } from '../properties/surroundings.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');
const title = () => dialog().getByRole('textbox', { name: /^Titel/ });

async function openFromPanel(name: string, changes = {}) {
  const surroundings = surroundingsWith(changes);
  const panel = await openPanel('model', { model: 'koffie' }, surroundings);
  await userEvent.click(button(name));
  await expect.element(dialog()).toBeVisible();
  return { ...panel, surroundings };
}

test('a changed model is kept under its own id, and the button has the focus again', async () => {
  const { surroundings, changes } = await openFromPanel('Model wijzigen');
  await expect.element(page.getByRole('heading', { name: /Model wijzigen: Afk/ })).toBeVisible();
  expect(focused()).toBe(title().element());
  await userEvent.fill(title(), 'Koffie in een kop');
  await userEvent.click(button('Model opslaan'));
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(surroundings.saveModel).toHaveBeenCalledWith(
    expect.objectContaining({ id: 'koffie', title: 'Koffie in een kop' }),
  );
  expect(changes).toEqual([]);
  expect(focused()).toBe(button('Model wijzigen').element());
});

test('the panel shows at once what a changed model has to move', async () => {
  await openFromPanel('Model wijzigen');
  const start = dialog().getByRole('textbox', { name: 'Startwaarden' });
  await userEvent.fill(start, 'T = 80\nT_omg = 20\nk = 0,4\nextra = 3');
  await userEvent.click(button('Model opslaan'));
  await expect.element(page.getByRole('checkbox', { name: 'extra' })).toBeVisible();
});

test('a new model becomes the one of the block', async () => {
  const { changes } = await openFromPanel('Nieuw model');
  await userEvent.fill(title(), 'Bad');
  await userEvent.fill(
    dialog().getByRole('textbox', { name: 'Modelregels' }),
    'h = h + dt\nt = t + dt',
  );
  await userEvent.fill(dialog().getByRole('textbox', { name: 'Startwaarden' }), 'h = 0');
  await userEvent.click(button('Model opslaan'));
  await expect.poll(() => changes).toEqual([['model', 'bad']]);
});

test('what could not be kept stays, with the reason, and can be tried again', async () => {
  const saveModel = vi
    .fn<(model: ModelDefinition) => Promise<void>>()
    .mockRejectedValueOnce(new RequestError(null))
    .mockResolvedValueOnce();
  await openFromPanel('Model wijzigen', { saveModel });
  await userEvent.fill(title(), 'Thee');
  await userEvent.click(button('Model opslaan'));
  await expect.element(page.getByText(/niet opgeslagen\. Er is geen verbinding/)).toBeVisible();
  await expect.element(title()).toHaveValue('Thee');
  await userEvent.click(button('Model opslaan'));
  await expect.element(dialog()).not.toBeInTheDocument();
});

test('Escape closes at once when nothing was changed', async () => {
  await openFromPanel('Model wijzigen');
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
});

test('Escape, also twice, asks first when something was changed', async () => {
  const { surroundings } = await openFromPanel('Model wijzigen');
  await userEvent.fill(title(), 'Thee');
  await userEvent.keyboard('{Escape}{Escape}{Escape}');
  await expect.element(page.getByText('Je wijzigingen zijn nog niet opgeslagen.')).toBeVisible();
  await userEvent.click(button('Verder werken'));
  await expect.element(title()).toHaveValue('Thee');
  await userEvent.click(button('Annuleren'));
  await userEvent.click(button('Weggooien'));
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(surroundings.saveModel).not.toHaveBeenCalled();
});

test('stays open when the block it was opened from is taken away', async () => {
  const { element } = await openFromPanel('Model wijzigen');
  await userEvent.fill(title(), 'Thee');
  element.remove();
  await expect.element(title()).toHaveValue('Thee');
  await userEvent.click(button('Annuleren'));
  await userEvent.click(button('Weggooien'));
});

test('axe finds nothing', async () => {
  await openFromPanel('Model wijzigen');
  await expect.element(button('Draai')).toBeVisible();
  await still();
  expect(await axeProblems(find(document.body, 'ek-model-dialog'))).toEqual([]);
  await userEvent.keyboard('{Escape}');
});
