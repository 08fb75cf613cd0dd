/** <ek-video-measure>: a photo and a film of the device, by mouse and by keys. */
import { html } from 'lit';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MeasuredData } from '#core/models/definition.ts';
import type { EkVideoMeasure } from '#web/models/measure/ek-video-measure.ts';
import '#web/models/measure/ek-video-measure.ts';
import { axeProblems, mountOne, wait } from '../../elements/mount.ts';

async function open(): Promise<{ element: EkVideoMeasure; answer: Promise<MeasuredData | null> }> {
  const element = await mountOne('ek-video-measure', html`<ek-video-measure></ek-video-measure>`);
  const answer = element.ask();
  await element.updateComplete;
  return { element, answer };
}

const button = (name: string) => page.getByRole('button', { name });
const stage = () => page.getByRole('application');
const upload = (file: File) =>
  userEvent.upload(page.getByLabelText('Film of foto', { exact: true }), file);

function canvas(width: number, height: number): HTMLCanvasElement {
  const element = document.createElement('canvas');
  element.width = width;
  element.height = height;
  element.getContext('2d')?.fillRect(0, 0, 1, 1);
  return element;
}

async function photo(): Promise<File> {
  const blob = await new Promise<Blob | null>((done) => {
    canvas(400, 200).toBlob(done);
  });
  if (blob === null) throw new Error('no picture');
  return new File([blob], 'flitsen.png', { type: 'image/png' });
}

/** Half a second of film that this browser made itself. */
async function film(): Promise<File> {
  const picture = canvas(320, 240);
  const context = picture.getContext('2d');
  const recorder = new MediaRecorder(picture.captureStream(25), { mimeType: 'video/webm' });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => {
    pieces.push(data);
  };
  const isDone = new Promise((done) => {
    recorder.onstop = done;
  });
  recorder.start();
  for (let x = 0; x < 20; x += 1) {
    context?.fillRect(10 * x, 100, 10, 10);
    await wait(40);
  }
  recorder.stop();
  await isDone;
  return new File(pieces, 'val.webm', { type: 'video/webm' });
}

/** Clicks at a place in pixels of a picture of this width. */
async function point(x: number, y: number, width: number): Promise<void> {
  const box = stage().element().getBoundingClientRect();
  const scale = box.width / width;
  await stage().click({ position: { x: x * scale, y: y * scale } });
}

test('a photo with flashes: a length, an origin, and points one after another', async () => {
  const { answer } = await open();
  await upload(await photo());
  await expect.element(stage()).toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'begin van de lengte' })).toBeChecked();
  await point(100, 150, 400);
  await expect.element(page.getByRole('radio', { name: 'eind van de lengte' })).toBeChecked();
  await point(300, 150, 400);
  await point(100, 150, 400);
  await expect.element(page.getByRole('radio', { name: 'voorwerp' })).toBeChecked();
  await userEvent.fill(page.getByRole('textbox', { name: /Lengte/ }), '2');
  await userEvent.fill(page.getByRole('textbox', { name: /Beelden per seconde/ }), '10');
  await userEvent.keyboard('{Tab}');
  await point(100, 150, 400);
  await point(200, 50, 400);
  await expect.element(page.getByRole('table').getByRole('row').nth(2)).toBeVisible();
  await button('Gebruik deze punten').click();
  const data = await answer;
  expect(data).toMatchObject({
    source: 'Gemeten in flitsen.png',
    columns: [
      { label: 'tijd', unit: 's' },
      { label: 'x', unit: 'm' },
      { label: 'y', unit: 'm' },
    ],
  });
  const [first, second] = data?.rows ?? [];
  // a click lands within a pixel of the screen
  for (const [at, wanted] of [0, 0, 0].entries()) expect(first?.[at]).toBeCloseTo(wanted, 1);
  for (const [at, wanted] of [0.1, 1, 1].entries()) expect(second?.[at]).toBeCloseTo(wanted, 1);
});

test('with keys alone', async () => {
  const { answer } = await open();
  await upload(await photo());
  await expect.element(stage()).toBeVisible();
  (stage().element() as SVGElement).focus();
  // the cross begins in the middle, at 200, 100
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}{Enter}');
  await userEvent.keyboard('{Enter}');
  await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}');
  await userEvent.keyboard('{ArrowLeft}{Enter}');
  await button('Gebruik deze punten').click();
  // a step with Shift was 10 pixels and is 1 m
  expect((await answer)?.rows).toEqual([
    [0, 0, 0.2],
    [1 / 25, -0.1, 0.2],
  ]);
});

test('without a length there are no metres, and a point can be removed', async () => {
  const { answer } = await open();
  await upload(await photo());
  await page.getByRole('radio', { name: 'voorwerp' }).click();
  await point(50, 50, 400);
  await expect.element(page.getByText(/Wijs ook een lengte aan/)).toBeVisible();
  await expect.element(button('Gebruik deze punten')).toBeDisabled();
  await button('Verwijder punt 1').click();
  await expect.element(page.getByText('Nog geen punten aangewezen.')).toBeVisible();
  await button('Niet gebruiken').click();
  expect(await answer).toBeNull();
});

test('a film goes on to the next frame after each point', async () => {
  const { element, answer } = await open();
  await upload(await film());
  await vi.waitFor(
    () => {
      expect(page.getByText(/^Beeld 1, t = 0,000 s/).elements()).toHaveLength(1);
    },
    { timeout: 10_000 },
  );
  await point(20, 20, 320);
  await point(120, 20, 320);
  await point(20, 220, 320);
  await point(20, 110, 320);
  await expect.element(page.getByText(/^Beeld 2, t = 0,0\d+ s/)).toBeVisible();
  await point(60, 110, 320);
  await button('Vorig beeld').click();
  await expect.element(page.getByText(/^Beeld 2,/)).toBeVisible();
  // the same frame once more is another place and no further point
  await point(70, 110, 320);
  expect(element.renderRoot.querySelectorAll('tbody tr')).toHaveLength(2);
  await button('Gebruik deze punten').click();
  const rows = (await answer)?.rows ?? [];
  expect(rows).toHaveLength(2);
  expect(rows[1]?.[0]).toBeGreaterThan(0.01);
  expect(rows[1]?.[1]).toBeCloseTo(0.5, 1);
});

test('what is no film is refused', async () => {
  const { answer } = await open();
  await upload(new File(['geen film'], 'film.mp4', { type: 'video/mp4' }));
  await expect.element(page.getByText(/kan dit bestand niet afspelen/)).toBeVisible();
  await button('Niet gebruiken').click();
  expect(await answer).toBeNull();
});

test('axe finds nothing', async () => {
  const { element } = await open();
  await upload(await photo());
  await page.getByRole('radio', { name: 'voorwerp' }).click();
  await point(50, 50, 400);
  expect(await axeProblems(element)).toEqual([]);
  await button('Niet gebruiken').click();
});
