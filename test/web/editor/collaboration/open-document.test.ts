/** Opening after a crash: nothing that was on the device is lost, and nothing comes double. */
import { describe, expect, test } from 'vitest';
import { doc, p } from '../../../helpers/documents.ts';
import { memoryStore, openCopyStore } from '#web/editor/collaboration/copy-store.ts';
import { keepCopy, reopenCopy } from '#web/editor/collaboration/kept-copy.ts';
import { copyAt } from '#core/collaboration/author-copy.ts';
import { RequestError } from '#web/api/request.ts';
import { MemoryServer, openDesk, place } from './desks.ts';

const start = () => new MemoryServer(doc(p('Warmte.')));

/** Writes without a network until it is on the device, and crashes. */
async function crashed(server: MemoryServer, text: string, mode: 'away' | 'deaf' = 'away') {
  const store = memoryStore();
  const desk = await openDesk(server, store);
  server.mode = mode;
  desk.type(text);
  await expect.poll(() => desk.session.state.kind).toBe('waiting');
  await expect.poll(async () => (await store.list(place)).length).toBe(1);
  const [copy] = await store.list(place);
  if (copy === undefined) throw new Error('nothing was kept');
  // What lies on the disk at that moment is all that another page finds.
  desk.close();
  const left = memoryStore();
  await left.put({ ...copy, tab: 'gone' });
  return left;
}

describe('after a crash', () => {
  test('what was written is sent when the document is opened again', async () => {
    const server = start();
    const store = await crashed(server, ' Bewaard.');
    server.mode = 'here';
    const desk = await openDesk(server, store);
    expect(desk.view.state.doc.textContent).toBe('Warmte. Bewaard.');
    expect(server.text).toBe('Warmte. Bewaard.');
    expect(await store.list(place)).toEqual([]);
  });
  test('what had arrived before the crash does not come double', async () => {
    const server = start();
    const store = await crashed(server, ' Eén keer.', 'deaf');
    server.mode = 'here';
    const desk = await openDesk(server, store);
    expect(desk.view.state.doc.textContent).toBe('Warmte. Eén keer.');
    expect(server.commits).toHaveLength(1);
  });
  test('it goes under what others wrote meanwhile', async () => {
    const server = start();
    const store = await crashed(server, ' Bewaard.');
    server.mode = 'here';
    const other = await openDesk(server);
    other.type('Bas: ', 1);
    await other.settled();
    await openDesk(server, store);
    expect(server.text).toBe('Bas: Warmte. Bewaard.');
  });
  test('without a network the author goes on with it', async () => {
    const server = start();
    const store = await crashed(server, ' Bewaard.');
    const desk = await openDesk(server, store);
    expect(desk.view.state.doc.textContent).toBe('Warmte. Bewaard.');
    desk.type(' En verder.');
    server.mode = 'here';
    window.dispatchEvent(new Event('online'));
    await desk.settled();
    expect(server.text).toBe('Warmte. Bewaard. En verder.');
  });
  test('what another schema wrote is put aside as text', async () => {
    const server = start();
    const store = await crashed(server, ' Oude tekst.');
    const [copy] = await store.list(place);
    if (copy === undefined) throw new Error('nothing was kept');
    await store.put({ ...copy, schemaVersion: 0 });
    server.mode = 'here';
    const desk = await openDesk(server, store);
    expect(desk.view.state.doc.textContent).toBe('Warmte.');
    expect((await store.asides(place)).map(({ text }) => text)).toEqual(['Oude tekst.']);
  });
  test('who may not write any more keeps it on the device', async () => {
    const server = start();
    const store = await crashed(server, ' Van mij.');
    server.mode = 'here';
    const refusal = new RequestError({
      code: 'not-allowed',
      status: 403,
      title: '',
      parameters: {},
    });
    const refusing = { open: () => server.open(), send: () => Promise.reject(refusal) };
    await expect(openDesk(server, store, refusing)).rejects.toBe(refusal);
    expect(await store.list(place)).toHaveLength(1);
  });
  test('with nothing on the device and no network there is nothing to open', async () => {
    const server = start();
    server.mode = 'away';
    await expect(openDesk(server)).rejects.toBeInstanceOf(RequestError);
  });
});

describe('on the device', () => {
  test('a copy comes back as it was', () => {
    const document = doc(p('Warmte.'));
    const kept = keepCopy({ ...place, tab: 'a', at: '' }, document, copyAt(3));
    const again = reopenCopy(structuredClone(kept));
    expect(again.document.eq(document)).toBe(true);
    expect(again.copy).toEqual(copyAt(3));
  });
  test('a store on disk keeps copies and asides apart by person and fragment', async () => {
    const store = await openCopyStore();
    const copy = keepCopy({ ...place, tab: 'a', at: '' }, doc(p('x')), copyAt(0));
    await store.put(copy);
    await store.put({ ...copy, owner: 'bas' });
    await store.put({ ...copy, tab: 'b' });
    expect((await store.list(place)).map(({ tab }) => tab)).toEqual(['a', 'b']);
    const aside = { ...place, id: '1', text: 'tekst', at: '' };
    await store.putAside(aside);
    expect(await store.asides(place)).toEqual([aside]);
    await store.removeAside(aside);
    await store.remove(copy);
    await store.remove({ ...copy, tab: 'b' });
    expect([...(await store.asides(place)), ...(await store.list(place))]).toEqual([]);
    expect(await store.list({ ...place, owner: 'bas' })).toHaveLength(1);
    await store.remove({ ...copy, owner: 'bas' });
  });
});
