/** Work on models on devices that share a server: kept first, joined later, nothing lost. */
import { expect, onTestFinished, test, vi } from 'vitest';
import { type ModelWork, noWork } from '#core/models/kept/model-work.ts';
import { mergeWork } from '#core/models/kept/merge-work.ts';
import { freshWork, type Workpiece } from '#core/models/kept/workpiece.ts';
import { EkModelBlock } from '#web/blocks/model/ek-model-block.ts';
import { ModelWorkEvent } from '#web/blocks/model/model-work-event.ts';
import { guestOwner } from '#web/reader/event-store.ts';
import { hasUnsentModels, rememberUnsentModels } from '#web/reader/unsent-models.ts';
import { openWorkOnModels } from '#web/reader/work-on-models.ts';
import { openModelWorkStore } from '#web/reader/work-on-models-store.ts';
import { cooling } from '../models/models.ts';
import { device, deviceThatKeepsNothing, json, problem } from './devices.ts';

const place = { module: 'moduleaa', version: 1, fragment: 'stukaaaa' };
const block = 'modelaaa';
const original = cooling({ runs: [{ title: 'Begin', parameters: {} }] });

interface Server {
  work: ModelWork;
  posts: number;
  reply: (() => Response) | null;
}

/** Joins what is sent, as the real one does. */
function server(): Server {
  const state: Server = { work: noWork, posts: 0, reply: null };
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation((_, options) => {
    if (state.reply !== null) return Promise.resolve(state.reply());
    if (options?.method === 'POST') {
      state.posts += 1;
      const { work } = JSON.parse(String(options.body)) as { work: ModelWork };
      state.work = mergeWork(state.work, work);
      return Promise.resolve(json({ work: state.work }));
    }
    const works = [{ fragment: place.fragment, block, version: 1, work: state.work }];
    return Promise.resolve(json({ works: state.work === noWork ? [] : works }));
  });
  onTestFinished(() => {
    spy.mockRestore();
    rememberUnsentModels(false);
  });
  return state;
}

/** Takes the page of before off the screen. */
let leave = (): void => undefined;

/** A page with the model, on a device; `restored` is what it shows. */
async function page(owner = 'anna') {
  // what is done here is nothing to pages of before
  leave();
  document.querySelector('main')?.remove();
  const main = document.createElement('main');
  const element = new EkModelBlock();
  element.id = block;
  const script = document.createElement('script');
  script.type = 'application/json';
  script.className = 'definition';
  script.textContent = JSON.stringify(original);
  element.append(script);
  let shown: Workpiece | null = null;
  vi.spyOn(element, 'restore').mockImplementation((work) => {
    shown = work;
    return true;
  });
  main.append(element);
  document.body.append(main);
  onTestFinished(() => {
    main.remove();
  });
  const said: string[] = [];
  const work = await openWorkOnModels({
    module: place.module,
    place,
    owner: () => owner,
    onWaiting: () => undefined,
    onRefused: (sentence) => said.push(sentence),
    onNotKept: () => said.push('not kept'),
  });
  const listener = (event: Event): void => {
    work.take(event as ModelWorkEvent);
  };
  document.addEventListener(ModelWorkEvent.type, listener);
  leave = () => {
    document.removeEventListener(ModelWorkEvent.type, listener);
  };
  onTestFinished(leave);
  await work.show();
  const piece = (): Workpiece => shown ?? freshWork(original);
  return {
    work,
    said,
    piece,
    /** Is the page in front again. */
    return: () => {
      document.querySelector('main')?.replaceWith(main);
    },
    titles: () => piece().runs.map(({ title }) => title),
    /** What the workbench tells of; the screen shows it already. */
    async tell(edit: (now: Workpiece) => Workpiece) {
      const after = edit(piece());
      shown = after;
      element.dispatchEvent(new ModelWorkEvent(block, after));
      await work.show();
    },
  };
}

type Page = Awaited<ReturnType<typeof page>>;

const keep = ({ tell }: Page, title: string) =>
  tell((now) => ({
    ...now,
    runs: [
      ...now.runs,
      {
        id: `run-${title}`,
        title,
        definition: original,
        parameters: {},
        step: null,
        isShown: true,
      },
    ],
  }));
const rename = ({ tell }: Page, title: string) =>
  tell((now) => ({ ...now, definition: { ...original, title } }));

test('what was done is there when the page is opened again', async () => {
  server();
  device();
  const first = await page();
  await keep(first, 'een');
  await rename(first, 'Ander');
  const again = await page();
  expect(again.titles()).toEqual(['Begin', 'een']);
  expect(again.piece().definition.title).toBe('Ander');
});

test('another device has it too, and both have all after an offline day', async () => {
  server();
  device('a');
  const a = await page();
  await keep(a, 'een');
  await a.work.send();
  expect(hasUnsentModels()).toBe(false);

  device('b');
  const b = await page();
  await b.work.fetch();
  expect(b.titles()).toEqual(['Begin', 'een']);
  await rename(b, 'van b');
  await keep(b, 'twee');
  expect([await b.work.count(), hasUnsentModels()]).toEqual([1, true]);

  device('a');
  const offline = await page();
  await rename(offline, 'van a');
  await keep(offline, 'drie');
  await offline.work.send();

  device('b');
  b.return();
  await b.work.send();
  // nothing changes under the hands of who works there, but runs arrive
  expect(b.piece().definition.title).toBe('van b');
  expect(b.titles()).toContain('drie');

  device('a');
  const last = await page();
  await last.work.fetch();
  expect(last.titles().toSorted()).toEqual([
    'Andere versie van van b',
    'Begin',
    'drie',
    'een',
    'twee',
  ]);
  expect(last.piece().definition.title).toBe('van a');
});

test('a lost connection keeps work waiting, and sending twice is harmless', async () => {
  const state = server();
  device();
  const here = await page();
  await keep(here, 'een');
  state.reply = () => problem(503, 'unavailable');
  await expect(here.work.send()).rejects.toThrow();
  expect(await here.work.count()).toBe(1);
  state.reply = null;
  await here.work.send();
  const { work } = state;
  await here.work.send();
  expect([await here.work.count(), state.posts, state.work]).toEqual([0, 1, work]);
});

test('what the server refuses stays here and is said, until there is less of it', async () => {
  const state = server();
  device();
  const here = await page();
  await keep(here, 'een');
  state.reply = () => problem(413, 'model-work-too-large', 'Te veel.');
  await here.work.send();
  expect([here.said, await here.work.count()]).toEqual([['Te veel.'], 0]);
  state.reply = null;
  await here.tell((now) => ({ ...now, runs: now.runs.slice(0, 1) }));
  await here.work.send();
  expect([here.said.at(-1), state.work.runs.map(({ run }) => run)]).toEqual(['', [null]]);
});

test('a guest’s work stays here, and joins that of who signs in', async () => {
  const state = server();
  device();
  const guest = await page(guestOwner);
  await keep(guest, 'een');
  await guest.work.send();
  await guest.work.fetch();
  expect(state.posts).toBe(0);
  const store = await openModelWorkStore();
  await store.adopt(guestOwner, 'anna');
  expect(hasUnsentModels()).toBe(true);
  const anna = await page();
  expect(anna.titles()).toEqual(['Begin', 'een']);
  await anna.work.send();
  expect(state.work.runs).toHaveLength(1);
});

test('signing out takes away what the server has, and nothing else', async () => {
  server();
  device();
  const here = await page();
  await keep(here, 'een');
  const store = await openModelWorkStore();
  await store.forgetSent('anna');
  expect((await page()).titles()).toHaveLength(2);
  await here.work.send();
  await store.forgetSent('anna');
  expect((await page()).titles()).toEqual(['Begin']);
});

test('a browser that keeps nothing says so, and works', async () => {
  server();
  deviceThatKeepsNothing();
  const here = await page();
  await keep(here, 'een');
  expect([here.said, here.titles()]).toEqual([['not kept'], ['Begin', 'een']]);
});

test('two pages on one device change one piece of work', async () => {
  server();
  device();
  const one = await page();
  const other = await page();
  await keep(other, 'twee');
  expect(one.titles()).toEqual(['Begin']);
  expect((await page()).titles()).toEqual(['Begin', 'twee']);
});
