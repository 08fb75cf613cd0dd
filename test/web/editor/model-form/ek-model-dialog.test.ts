/** The dialog around the form: opened from the panel, closed only when nothing is lost. */
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ModelDefinition } from '#core/models/index.ts';
import { RequestError } from '#web/api/request.ts';
import { focused, still } from './page-state.ts';
import { axeProblems, find } from '../../elements/mount.ts';
import { openPanel } from '../properties/panel.ts';
import { cooling } from '../../models/models.ts';
import { surroundingsWith } from '../properties/surroundings.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');

// A dialog covers the page: what a test leaves open is in the way of the next.
afterEach(() => {
  for (const left of document.querySelectorAll('ek-model-dialog')) left.remove();
});

async function openFromPanel(name: string, changes = {}) {
  const surroundings = surroundingsWith(changes);
  const panel = await openPanel('model', { model: 'koffie' }, surroundings);
  await userEvent.click(button(name));
  await expect.element(dialog()).toBeVisible();
  return { ...panel, surroundings };
}

/** The title of the author's panel, once the workbench is there. */
async function title() {
  const field = dialog().getByRole('textbox', { name: 'Titel', exact: true });
  await expect.element(field).toBeVisible();
  return field;
}

async function write(words: string): Promise<void> {
  await userEvent.fill(await title(), words);
}

test('a changed model is kept under its own id, and the button has the focus again', async () => {
  const { surroundings, changes } = await openFromPanel('Model wijzigen');
  const heading = page.getByRole('heading', { name: /Model wijzigen: Afk/ });
  await expect.element(heading).toBeVisible();
  expect(focused()).toBe(heading.element());
  await write('Koffie in een kop');
  await userEvent.click(button('Model opslaan'));
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(surroundings.saveModel).toHaveBeenCalledWith({ ...cooling(), title: 'Koffie in een kop' });
  expect(changes).toEqual([]);
  expect(focused()).toBe(button('Model wijzigen').element());
});

test('the panel shows at once what a changed model has to move', async () => {
  await openFromPanel('Model wijzigen');
  await title();
  await userEvent.click(dialog().getByRole('tab', { name: 'Regels' }));
  const start = dialog().getByRole('textbox', { name: 'Startwaarden' });
  await userEvent.fill(start, 'T = 80\nT_omg = 20\nk = 0,4\nextra = 3');
  await expect.element(button('Ongedaan maken')).toBeEnabled();
  await userEvent.click(dialog().getByRole('tab', { name: 'Voor de leerling' }));
  await userEvent.click(dialog().getByText('Grootheden en schuiven'));
  await userEvent.click(dialog().getByRole('checkbox', { name: 'Leerlingen mogen extra' }));
  await userEvent.click(button('Model opslaan'));
  await expect.element(page.getByRole('checkbox', { name: 'extra' })).toBeVisible();
});

test('a new model begins empty, and becomes the one of the block with a graph', async () => {
  const { changes, surroundings } = await openFromPanel('Nieuw model');
  await userEvent.click(button('Leeg, met modelregels'));
  await write('Bad');
  await userEvent.click(dialog().getByRole('tab', { name: 'Regels' }));
  const rules = dialog().getByRole('textbox', { name: 'Modelregels' });
  await userEvent.fill(rules, 'h = h + dt\nt = t + dt');
  await userEvent.fill(dialog().getByRole('textbox', { name: 'Startwaarden' }), 'h = 0');
  await userEvent.click(button('Model opslaan'));
  await expect.poll(() => changes).toEqual([['model', 'bad']]);
  const views = [{ kind: 'graph', y: ['h'] }];
  expect(surroundings.saveModel).toHaveBeenCalledWith(expect.objectContaining({ views }));
});

test('a new model can begin with one of the library', async () => {
  const { changes } = await openFromPanel('Nieuw model');
  await userEvent.click(button('Een epidemie'));
  await title();
  await userEvent.click(button('Model opslaan'));
  await expect.poll(() => changes).toEqual([['model', 'een-epidemie']]);
});

test('what cannot run yet is not kept, and says why', async () => {
  const { surroundings } = await openFromPanel('Nieuw model');
  await userEvent.click(button('Leeg, met modelregels'));
  await write(' ');
  await userEvent.click(button('Model opslaan'));
  await expect.element(page.getByText('Geef het model een titel.')).toBeVisible();
  await expect.element(page.getByText('Er is nog niets om in een grafiek')).toBeVisible();
  expect(surroundings.saveModel).not.toHaveBeenCalled();
});

test('rules that cannot be read are not left behind in silence', async () => {
  const { surroundings } = await openFromPanel('Model wijzigen');
  await title();
  await userEvent.click(dialog().getByRole('tab', { name: 'Regels' }));
  await userEvent.fill(dialog().getByRole('textbox', { name: 'Modelregels' }), 'T = (');
  await userEvent.click(button('Model opslaan'));
  await expect.element(page.getByText(/In de regels staat iets/)).toBeVisible();
  expect(surroundings.saveModel).not.toHaveBeenCalled();
});

test('what could not be kept stays, with the reason, and can be tried again', async () => {
  const saveModel = vi
    .fn<(model: ModelDefinition) => Promise<void>>()
    .mockRejectedValueOnce(new RequestError(null))
    .mockResolvedValueOnce();
  await openFromPanel('Model wijzigen', { saveModel });
  await write('Thee');
  await userEvent.click(button('Model opslaan'));
  await expect.element(page.getByText(/niet opgeslagen\. Er is geen verbinding/)).toBeVisible();
  await expect.element(await title()).toHaveValue('Thee');
  await userEvent.click(button('Model opslaan'));
  await expect.element(dialog()).not.toBeInTheDocument();
});

test('what a colleague kept meanwhile is not overwritten unasked', async () => {
  const { surroundings } = await openFromPanel('Model wijzigen');
  await write('Thee');
  surroundings.known[0] = cooling({ title: 'Van een ander' });
  await userEvent.click(button('Model opslaan'));
  await expect.element(page.getByText(/Een ander heeft dit model/)).toBeVisible();
  expect(surroundings.saveModel).not.toHaveBeenCalled();
  await userEvent.click(button('Bewaar als kopie'));
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(surroundings.known.map(({ title }) => title)).toContain('Van een ander');
  expect(surroundings.saveModel).toHaveBeenCalledWith(
    expect.objectContaining({ id: 'thee-kopie', title: 'Thee (kopie)' }),
  );
});

test('Escape closes at once when nothing was changed', async () => {
  await openFromPanel('Model wijzigen');
  await title();
  await userEvent.keyboard('{Escape}');
  await expect.element(dialog()).not.toBeInTheDocument();
});

test('Escape, also twice, asks first when something was changed', async () => {
  const { surroundings } = await openFromPanel('Model wijzigen');
  await write('Thee');
  await userEvent.keyboard('{Escape}{Escape}{Escape}');
  await expect.element(page.getByText('Je wijzigingen zijn nog niet opgeslagen.')).toBeVisible();
  await userEvent.click(button('Verder werken'));
  await expect.element(await title()).toHaveValue('Thee');
  await userEvent.click(button('Annuleren'));
  await userEvent.click(button('Weggooien'));
  await expect.element(dialog()).not.toBeInTheDocument();
  expect(surroundings.saveModel).not.toHaveBeenCalled();
});

test('stays open when the block it was opened from is taken away', async () => {
  const { element } = await openFromPanel('Model wijzigen');
  await write('Thee');
  element.remove();
  await expect.element(await title()).toHaveValue('Thee');
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
