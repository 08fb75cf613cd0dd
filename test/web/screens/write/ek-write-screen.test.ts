/** The screen on which a fragment is written: title, text, saving in words, and what goes wrong. */
import { html } from 'lit';
import { describe, expect, onTestFinished, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Edit } from '#core/authoring/edit.ts';
import type { Allowed } from '#core/contract/authoring.ts';
import { memoryStore } from '#web/editor/collaboration/copy-store.ts';
import { openToWrite } from '#web/editor/collaboration/open-document.ts';
import { DraftSession } from '#web/editor/draft/draft-session.ts';
import '#web/reader/reader.css';
import '#web/screens/write/write.css';
import '#web/screens/write/ek-write-screen.ts';
import { doc, p } from '../../../helpers/documents.ts';
import { fragment, idOf } from '../../../helpers/modules.ts';
import { MemoryServer, lock, place } from '../../editor/collaboration/desks.ts';
import { Office, callsTo, draftOf } from '../../editor/draft/office.ts';
import { device } from '../../reader/devices.ts';
import { axeProblems, mountOne } from '../../elements/mount.ts';

async function openScreen(may: Partial<Allowed> = {}) {
  device();
  const office = new Office(draftOf({ fragments: [fragment('een'), fragment('twee')] }));
  office.may = { ...office.may, ...may };
  const draft = await DraftSession.open(office.draft.module.id, {
    owner: 'anna',
    calls: callsTo(office),
    later: () => () => undefined,
  });
  onTestFinished(() => draft.close());
  const server = new MemoryServer(doc(p('Warmte.'), p('Kou.')));
  const store = memoryStore();
  const here = { ...place, module: office.draft.module.id, fragment: idOf('een') };
  const start = await openToWrite(here, server, store, lock);
  const opened = { draft, start, server, store, follow: () => undefined };
  const screen = await mountOne(
    'ek-write-screen',
    html`<ek-write-screen .opened=${opened}></ek-write-screen>`,
  );
  const on = <E extends HTMLElement>(selector: string): E => {
    const found = screen.querySelector<E>(selector);
    if (found === null) throw new Error(`no ${selector} on this screen`);
    return found;
  };
  return {
    screen,
    office,
    server,
    on,
    title: on<HTMLTextAreaElement>('.write-title'),
    text: on('.ek-document'),
    colleague: (edit: Edit) => {
      const edits = office.store(crypto.randomUUID(), edit, office.revision);
      draft.receive({ kind: 'edits', edits });
      return screen.updateComplete;
    },
    state: () => on('.write-state').getAttribute('message') ?? '',
  };
}

const rename = (title: string): Edit => ({
  kind: 'change',
  list: 'fragments',
  id: idOf('een'),
  change: { title },
});

describe('saving', () => {
  test('says when the text was stored', async () => {
    const { text, server, state } = await openScreen();
    await userEvent.click(text.querySelector('p') ?? text);
    await userEvent.keyboard('Nieuw ');
    await expect.poll(() => server.text).toContain('Nieuw');
    await expect.poll(state).toMatch(/^opgeslagen om \d\d:\d\d$/);
  });
  test('says what waits without a network', async () => {
    const { text, server, state } = await openScreen();
    server.mode = 'away';
    await userEvent.click(text.querySelector('p') ?? text);
    await userEvent.keyboard('Nieuw ');
    await expect.poll(state).toContain('geen verbinding');
  });
  test('tells of a refusal and lets the author take the text along', async () => {
    const { text, server, screen } = await openScreen();
    server.refuses = true;
    await userEvent.click(text.querySelector('p') ?? text);
    await userEvent.keyboard('Nieuw ');
    await expect
      .poll(() => screen.querySelector('ek-alert')?.textContent)
      .toContain('Niet opgeslagen.');
    expect(text.textContent).toContain('Nieuw');
  });
});

describe('the title', () => {
  test('is changed in place', async () => {
    const { title, office, text } = await openScreen();
    await userEvent.fill(title, 'De eerste wet');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => office.draft.module.fragments[0]?.title).toBe('De eerste wet');
    expect(document.activeElement).toBe(text);
  });
  test('stays what it was when nothing is left of it', async () => {
    const { title, office } = await openScreen();
    await userEvent.fill(title, '   ');
    title.blur();
    expect(title.value).toBe('een');
    expect(office.revision).toBe(0);
  });
  test('follows a colleague, but not while somebody types in it', async () => {
    const { title, colleague } = await openScreen();
    await colleague(rename('Van Bas'));
    expect(title.value).toBe('Van Bas');
    await userEvent.fill(title, 'Van mij');
    await colleague(rename('Weer van Bas'));
    expect(title.value).toBe('Van mij');
  });
});

describe('what colleagues and roles change', () => {
  test('a fragment that is taken out can be put back where it was', async () => {
    const { colleague, screen, office } = await openScreen();
    await colleague({ kind: 'remove', list: 'fragments', id: idOf('een') });
    expect(screen.textContent).toContain('heeft dit onderdeel uit de E-klas gehaald');
    await userEvent.click(screen.querySelector('ek-alert ek-button') ?? screen);
    await expect
      .poll(() => office.draft.module.fragments.map(({ slug }) => slug))
      .toEqual(['een', 'twee']);
  });
  test('who reads along cannot write, and is told why', async () => {
    const { title, text, screen } = await openScreen({ edit: false });
    expect(title.readOnly).toBe(true);
    expect(text.getAttribute('contenteditable')).toBe('false');
    expect(screen.textContent).toContain('Je leest mee');
  });
});

test('has no faults that axe knows', async () => {
  const { screen } = await openScreen();
  expect(await axeProblems(screen)).toEqual([]);
});
