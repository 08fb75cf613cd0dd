/** An open document: what is written is kept, sent once, and never in the way of others. */
import { undo } from 'prosemirror-history';
import { TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import { moveBlock } from '#web/editor/commands/block-commands.ts';
import { doc, p } from '../../../helpers/documents.ts';
import { MemoryServer, openDesk, place } from './desks.ts';

const start = () => new MemoryServer(doc(p('Warmte stroomt.'), p('Kou niet.')));

describe('one author', () => {
  test('what is typed is on the server within a second', async () => {
    const server = start();
    const desk = await openDesk(server);
    desk.type(' Echt waar.');
    await expect
      .poll(() => server.text, { timeout: 1000 })
      .toBe('Warmte stroomt. Echt waar.Kou niet.');
    await expect
      .poll(() => desk.session.state)
      .toEqual({ kind: 'saved', at: new Date('2026-11-24T13:03:00Z') });
  });
  test('many letters in a row are few commits', async () => {
    const server = start();
    const desk = await openDesk(server);
    for (const letter of ' Dat voel je aan een kop thee.') {
      desk.type(letter);
      await new Promise((resolve) => setTimeout(resolve, 15));
    }
    await desk.settled();
    expect(server.text).toContain('Dat voel je aan een kop thee.');
    expect(server.commits.length).toBeLessThan(4);
  });
  test('without a network the words wait, and the state says so', async () => {
    const server = start();
    const desk = await openDesk(server);
    server.mode = 'away';
    desk.type(' Nog niet.');
    await expect.poll(() => desk.session.state.kind).toBe('waiting');
    desk.type(' En meer.');
    server.mode = 'here';
    window.dispatchEvent(new Event('online'));
    await desk.settled();
    expect(server.text).toBe('Warmte stroomt. Nog niet. En meer.Kou niet.');
  });
  test('an answer that is lost makes nothing double', async () => {
    const server = start();
    const desk = await openDesk(server);
    server.mode = 'deaf';
    desk.type(' Eén keer.');
    await expect.poll(() => server.commits.length).toBe(1);
    server.mode = 'here';
    window.dispatchEvent(new Event('online'));
    await desk.settled();
    expect(server.text).toBe('Warmte stroomt. Eén keer.Kou niet.');
    expect(server.commits).toHaveLength(1);
  });
  test('who is signed out goes on writing, and it is sent after signing in', async () => {
    const server = start();
    const desk = await openDesk(server);
    server.mode = 'signed-out';
    desk.type(' Later.');
    await expect
      .poll(() => desk.session.state)
      .toMatchObject({ kind: 'waiting', problem: { status: 401 } });
    server.mode = 'here';
    await desk.settled();
    expect(server.text).toBe('Warmte stroomt. Later.Kou niet.');
  });
  test('what the server refuses stays on the screen and on the device', async () => {
    const server = start();
    const desk = await openDesk(server);
    server.refuses = true;
    desk.type(' Geweigerd.');
    await expect.poll(() => desk.session.state.kind).toBe('refused');
    desk.type(' Toch bewaard.');
    await expect
      .poll(async () => JSON.stringify(await desk.store.list(place)))
      .toContain('Toch bewaard.');
    expect(desk.view.state.doc.textContent).toContain('Toch bewaard.');
  });
});

describe('two authors', () => {
  test('see what the other writes, and end with one text', async () => {
    const server = start();
    const anna = await openDesk(server);
    const bas = await openDesk(server);
    anna.type(' Van Anna.');
    bas.type('Bas: ', 1);
    await Promise.all([anna.settled(), bas.settled()]);
    await expect.poll(() => anna.view.state.doc.eq(server.document)).toBe(true);
    await expect.poll(() => bas.view.state.doc.eq(server.document)).toBe(true);
    expect(server.text).toBe('Bas: Warmte stroomt. Van Anna.Kou niet.');
  });
  test('undo takes back only what is one’s own', async () => {
    const server = start();
    const anna = await openDesk(server);
    const bas = await openDesk(server);
    anna.type(' Van Anna.');
    bas.type('Bas: ', 1);
    await Promise.all([anna.settled(), bas.settled()]);
    await expect.poll(() => anna.view.state.doc.eq(server.document)).toBe(true);
    undo(anna.view.state, anna.view.dispatch);
    await anna.settled();
    expect(server.text).toBe('Bas: Warmte stroomt.Kou niet.');
  });
  test('undo goes back step by step through what was put under by others', async () => {
    const server = start();
    const anna = await openDesk(server);
    const bas = await openDesk(server);
    server.mode = 'away';
    anna.type('X', 7);
    anna.type('Y', 1);
    await expect.poll(() => anna.session.state.kind).toBe('waiting');
    server.mode = 'here';
    bas.type('Bas: ', 1);
    await bas.settled();
    window.dispatchEvent(new Event('online'));
    await anna.settled();
    await expect.poll(() => anna.view.state.doc.eq(server.document)).toBe(true);
    expect(server.text).toContain('WarmteX stroomt.');
    undo(anna.view.state, anna.view.dispatch);
    expect(anna.view.state.doc.textContent).toBe('Bas: WarmteX stroomt.Kou niet.');
    undo(anna.view.state, anna.view.dispatch);
    expect(anna.view.state.doc.textContent).toBe('Bas: Warmte stroomt.Kou niet.');
    await anna.settled();
    expect(server.text).toBe('Bas: Warmte stroomt.Kou niet.');
  });
  test('a cursor stays where its author is writing', async () => {
    const server = start();
    const anna = await openDesk(server);
    const bas = await openDesk(server);
    anna.view.dispatch(
      anna.view.state.tr.setSelection(TextSelection.create(anna.view.state.doc, 8)),
    );
    bas.type('Bas: ', 1);
    bas.type('!', 13);
    await bas.settled();
    await expect.poll(() => anna.view.state.doc.eq(server.document)).toBe(true);
    const { $head } = anna.view.state.selection;
    expect($head.parent.textBetween(0, $head.parentOffset)).toBe('Bas: Warmte ');
  });
  test('text in a block that the other removes is handed out', async () => {
    const server = start();
    const anna = await openDesk(server);
    const bas = await openDesk(server);
    server.mode = 'away';
    anna.type(' Hier werkte ik net aan.');
    await expect.poll(() => anna.session.state.kind).toBe('waiting');
    server.mode = 'here';
    bas.view.dispatch(bas.view.state.tr.delete(0, 17));
    await bas.settled();
    window.dispatchEvent(new Event('online'));
    await expect.poll(() => anna.lost).toEqual(['Hier werkte ik net aan.']);
    await anna.settled();
    await expect.poll(() => anna.view.state.doc.eq(server.document)).toBe(true);
    expect(server.text).toBe('Kou niet.');
  });
  test('moving a block past one that the other writes in loses nothing of it', async () => {
    const server = start();
    const anna = await openDesk(server);
    const bas = await openDesk(server);
    server.mode = 'away';
    bas.type(' Maar ijs wel.', 26);
    await expect.poll(() => bas.session.state.kind).toBe('waiting');
    server.mode = 'here';
    moveBlock(1)(anna.view.state, anna.view.dispatch);
    await anna.settled();
    window.dispatchEvent(new Event('online'));
    await bas.settled();
    expect(server.text).toBe('Kou niet Maar ijs wel..Warmte stroomt.');
    expect(bas.lost).toEqual([]);
  });
  test('so is text that was stored a moment ago', async () => {
    const server = start();
    const anna = await openDesk(server);
    const bas = await openDesk(server);
    anna.type(' Net opgeslagen.');
    await anna.settled();
    await expect.poll(() => bas.view.state.doc.eq(server.document)).toBe(true);
    bas.view.dispatch(bas.view.state.tr.delete(0, bas.view.state.doc.firstChild?.nodeSize ?? 0));
    await bas.settled();
    await expect.poll(() => anna.lost).toEqual(['Net opgeslagen.']);
  });
  test('who missed commits asks for them', async () => {
    const server = start();
    const anna = await openDesk(server);
    const bas = await openDesk(server);
    server.mode = 'away';
    bas.type(' Gemist.');
    await expect.poll(() => bas.session.state.kind).toBe('waiting');
    server.mode = 'here';
    const heard = [...server.listeners];
    server.listeners.clear();
    window.dispatchEvent(new Event('online'));
    await bas.settled();
    for (const listener of heard) server.listeners.add(listener);
    bas.type(' Gehoord.');
    await bas.settled();
    await expect
      .poll(() => anna.view.state.doc.textContent)
      .toBe('Warmte stroomt. Gemist. Gehoord.Kou niet.');
  });
});
