/** The image of a figure: chosen among those that are there, or brought in from a file. */
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RequestError } from '#web/api/request.ts';
import { axeProblems, find, settle } from '../../elements/mount.ts';
import { hugePng, imageFile } from './images.ts';
import { openPanel, type Panel } from './panel.ts';
import { surroundingsWith } from './surroundings.ts';

const button = (name: string) => page.getByRole('button', { name });
const library = () => page.getByText(/Kies uit deze E-klas/);

function fieldOf({ element }: Panel) {
  return find(element.renderRoot, 'ek-medium-property');
}

/** As the file picker does it. */
function pick(panel: Panel, file: File): void {
  const input = find(fieldOf(panel).renderRoot, 'input');
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}

function drop(panel: Panel, file: File): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  const place = find(fieldOf(panel).renderRoot, 'fieldset');
  place.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
  place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
}

test('an image that is there is chosen by its picture', async () => {
  const { changes, element } = await openPanel('figure', { src: 'media/lijn.svg' });
  await userEvent.click(library());
  await expect.element(button('lijn.svg')).toHaveAttribute('aria-pressed', 'true');
  await userEvent.click(button('beker.png'));
  expect(changes).toEqual([['src', 'media/beker.png']]);
  await expect.element(button('beker.png')).toHaveAttribute('aria-pressed', 'true');
  expect(await axeProblems(element)).toEqual([]);
});

test('an image that is gone is told', async () => {
  await openPanel('figure', { src: 'media/weg.svg' });
  await expect.element(page.getByText('Deze afbeelding is er niet meer.')).toBeVisible();
});

test.each([
  ['picked', pick],
  ['dropped', drop],
])('an image that is %s is sent and then shown', async (_, bring) => {
  const surroundings = surroundingsWith();
  const panel = await openPanel('figure', {}, surroundings);
  bring(panel, await imageFile('foto.png'));
  await expect.poll(() => panel.changes).toEqual([['src', 'media/foto.png']]);
  expect(surroundings.addMedium).toHaveBeenCalledOnce();
  await expect.element(page.getByText(/Toegevoegd. Beschrijf/)).toBeVisible();
});

test('what is on its way says so, and the button waits', async () => {
  let arrive: (path: string) => void = () => undefined;
  const addMedium = () => new Promise<string>((resolve) => (arrive = resolve));
  const panel = await openPanel('figure', {}, surroundingsWith({ addMedium }));
  pick(panel, await imageFile('foto.png'));
  await expect.element(page.getByText('‘foto.png’ wordt verstuurd.')).toBeVisible();
  await expect.element(button('Nieuwe afbeelding')).toHaveAttribute('aria-busy', 'true');
  arrive('media/foto-2.png');
  await expect.poll(() => panel.changes).toEqual([['src', 'media/foto-2.png']]);
});

test.each([
  ['no image', () => new File(['hallo'], 'a.png'), /‘a.png’ is geen afbeelding/],
  ['huge', () => hugePng(9000, 10), /breder of hoger dan 8000/],
  ['heavy', () => new File([new Uint8Array(6e6)], 'a.png'), /groter dan 5 MB/],
])('a file that is %s is not sent', async (_, make, words) => {
  const surroundings = surroundingsWith();
  const panel = await openPanel('figure', {}, surroundings);
  pick(panel, await make());
  await expect.element(page.getByText(words)).toBeVisible();
  expect(surroundings.addMedium).not.toHaveBeenCalled();
  expect(panel.changes).toEqual([]);
});

test('without a connection the image is kept, to try again', async () => {
  const addMedium = vi
    .fn<(file: File) => Promise<string>>()
    .mockRejectedValueOnce(new RequestError(null))
    .mockResolvedValueOnce('media/foto.png');
  const panel = await openPanel('figure', {}, surroundingsWith({ addMedium }));
  pick(panel, await imageFile('foto.png'));
  await expect.element(page.getByText(/geen verbinding/)).toBeVisible();
  expect(panel.changes).toEqual([]);
  await userEvent.click(button('Probeer opnieuw'));
  await expect.poll(() => panel.changes).toEqual([['src', 'media/foto.png']]);
});

test('a refusal by the server is told in its own words', async () => {
  const problem = { code: 'too-large', title: 'Dit is te groot.', status: 413 } as never;
  const addMedium = () => Promise.reject(new RequestError(problem));
  const panel = await openPanel('figure', {}, surroundingsWith({ addMedium }));
  pick(panel, await imageFile('foto.png'));
  await expect.element(page.getByText('Dit is te groot.')).toBeVisible();
});

test('an image that arrives after another block was chosen changes nothing there', async () => {
  let arrive: (path: string) => void = () => undefined;
  const addMedium = () => new Promise<string>((resolve) => (arrive = resolve));
  const panel = await openPanel('figure', {}, surroundingsWith({ addMedium }));
  pick(panel, await imageFile('foto.png'));
  await expect.element(page.getByText('‘foto.png’ wordt verstuurd.')).toBeVisible();
  panel.element.attrs = { ...panel.element.attrs, id: 'blokbbbb' };
  await settle(document.body);
  arrive('media/foto.png');
  await settle(document.body);
  expect(panel.changes).toEqual([]);
});
