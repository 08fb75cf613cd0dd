/** DraftSession: edits at once, in order, on disk, once; those of colleagues among them. */
import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Edit } from '#core/authoring/edit.ts';
import type { StoredEdit } from '#core/contract/authoring.ts';
import { DraftSession, type DraftSessionOptions } from '#web/editor/draft/draft-session.ts';
import { type EditStore, openEditStore } from '#web/editor/draft/edit-store.ts';
import { newPartId, surroundingsOf } from '#web/editor/draft/surroundings.ts';
import { fragment, idOf } from '../../../helpers/modules.ts';
import { device, deviceThatKeepsNothing } from '../../reader/devices.ts';
import { Office, type Line, callsTo, goodLine, noConnection, refusal, someEdit } from './office.ts';

const titled = (title: string): Edit => ({ kind: 'properties', change: { title } });
const renamed = (slug: string, title: string): Edit => ({
  kind: 'change',
  list: 'fragments',
  id: idOf(slug),
  change: { title },
});
const removed = (slug: string): Edit => ({ kind: 'remove', list: 'fragments', id: idOf(slug) });
const added = (slug: string): Edit => ({
  kind: 'add',
  list: 'fragments',
  item: fragment(slug),
  after: null,
});

let ids = 0;
/** As if a colleague did it. */
const byColleague = (office: Office, edit: Edit): StoredEdit[] => {
  const id = String((ids += 1)).padStart(32, '0');
  return office.store(id, edit, office.revision);
};

interface Desk {
  readonly session: DraftSession;
  readonly office: Office;
  /** Tries again now. */
  readonly again: () => void;
  readonly requests: () => number;
}

interface DeskOptions extends Partial<DraftSessionOptions> {
  readonly office?: Office;
  /** Instead of the good line, once the draft is open. */
  readonly line?: Line;
}

async function desk({ office = new Office(), line = goodLine, ...rest }: DeskOptions = {}) {
  let count = 0;
  let isOpen = false;
  let again = (): void => undefined;
  const calls = callsTo(office, (request) => {
    count += 1;
    return isOpen ? line(request) : goodLine(request);
  });
  const later = (work: () => void) => {
    again = work;
    return () => undefined;
  };
  const session = await DraftSession.open(idOf('module'), {
    owner: 'anna',
    calls,
    later,
    ...rest,
  });
  isOpen = true;
  onTestFinished(() => {
    session.close();
  });
  const opened: Desk = {
    session,
    office,
    again: () => {
      again();
    },
    requests: () => count,
  };
  return opened;
}

/** A line that is cut until it is mended, before the request arrives or after. */
function breakable(loses: 'request' | 'answer' = 'request') {
  let isCut = true;
  const line: Line = async (request) => {
    await Promise.resolve();
    if (!isCut) return request();
    if (loses === 'answer') request();
    throw noConnection();
  };
  return { line, mend: () => (isCut = false) };
}

const titles = ({ draft }: DraftSession) => draft.module.fragments.map(({ title }) => title);
const settled = ({ session }: Desk) => expect.poll(() => session.state.waiting).toBe(0);

/** A store of nobody else. */
function ownStore(): EditStore {
  return {
    isLasting: true,
    put: () => Promise.resolve(),
    remove: () => Promise.resolve(),
    inDraft: () => Promise.resolve([]),
  };
}

describe('one person', () => {
  test('sees an edit at once, and hears when it is stored', async () => {
    device();
    const { session, office } = await desk();
    const outcome = session.edit(titled('Nieuw'));
    expect([session.draft.module.title, office.draft.module.title]).toEqual(['Nieuw', 'Proef']);
    expect(session.state).toMatchObject({ waiting: 1, savedAt: null });
    expect(await outcome).toBe('stored');
    expect([session.revision, office.draft.module.title]).toEqual([1, 'Nieuw']);
    await expect.poll(() => session.state.savedAt).not.toBe(null);
    expect(session.state).toMatchObject({ waiting: 0, trouble: null });
  });

  test('sends edits one at a time, in order', async () => {
    device();
    let busy = 0;
    let most = 0;
    const line: Line = async (request) => {
      most = Math.max(most, (busy += 1));
      await new Promise((resolve) => setTimeout(resolve));
      busy -= 1;
      return request();
    };
    const { session, office } = await desk({ line });
    await Promise.all([
      session.edit(added('nul')),
      session.edit(renamed('nul', 'Nul')),
      session.edit(removed('een')),
    ]);
    expect([most, office.edits.map(({ edit }) => edit.kind)]).toEqual([
      1,
      ['add', 'change', 'remove'],
    ]);
    expect(office.draft).toEqual(session.draft);
  });

  test('sends nothing before it is on disk', async () => {
    device();
    let written = (): void => undefined;
    const store: EditStore = {
      ...ownStore(),
      put: () => new Promise<void>((resolve) => (written = resolve)),
    };
    const { session, office, requests } = await desk({ store });
    const before = requests();
    const outcome = session.edit(titled('Nieuw'));
    await new Promise((resolve) => setTimeout(resolve));
    expect(requests()).toBe(before);
    written();
    await outcome;
    expect(office.draft.module.title).toBe('Nieuw');
  });

  test('does not send what changes nothing', async () => {
    device();
    const { session, office } = await desk();
    const id = idOf('een');
    await session.edit({ kind: 'move', list: 'fragments', id, after: id });
    expect(office.revision).toBe(0);
  });

  test.each(['request', 'answer'] as const)(
    'waits while the %s is lost, and sends it once',
    async (loses) => {
      device();
      const { line, mend } = breakable(loses);
      const { session, office, again } = await desk({ line });
      expect(await session.edit(titled('Later'))).toBe('kept');
      await expect.poll(() => session.state.trouble?.kind).toBe('no-connection');
      expect([session.draft.module.title, session.state.waiting]).toEqual(['Later', 1]);
      mend();
      again();
      await expect.poll(() => session.state.waiting).toBe(0);
      expect([office.revision, session.state.trouble, session.revision]).toEqual([1, null, 1]);
    },
  );

  test('tries again when the network comes back', async () => {
    device();
    const { line, mend } = breakable();
    const { session, office } = await desk({ line });
    await session.edit(titled('Later'));
    mend();
    dispatchEvent(new Event('online'));
    await expect.poll(() => office.draft.module.title).toBe('Later');
  });

  test.each([
    [503, 'server'],
    [507, 'server'],
    [401, 'signed-out'],
  ] as const)('loses nothing when the server says %i', async (status, kind) => {
    device();
    const { session } = await desk({ line: () => Promise.reject(refusal('x', status)) });
    expect(await session.edit(titled('Later'))).toBe('kept');
    await expect.poll(() => session.state.trouble).toEqual({ kind, title: 'geweigerd: x' });
    expect([session.draft.module.title, session.refusals]).toEqual(['Later', []]);
  });

  test('takes back what is refused, and tells it until it is forgotten', async () => {
    device();
    const { session } = await desk({ line: () => Promise.reject(refusal('module-slug-taken')) });
    const outcome = session.edit({ kind: 'slug', slug: 'bezet' });
    expect(session.draft.module.slug).toBe('bezet');
    await expect(outcome).rejects.toThrow('module-slug-taken');
    expect([session.draft.module.slug, session.state.waiting]).toEqual(['proef', 0]);
    expect(session.refusals).toMatchObject([{ name: '', title: 'geweigerd: module-slug-taken' }]);
    session.forgetRefusal(session.refusals[0]?.id ?? '');
    expect(session.refusals).toEqual([]);
  });

  test('refuses what is about a part that is not there', async () => {
    device();
    const { session, requests } = await desk();
    const before = requests();
    await expect(session.edit(removed('vier'))).rejects.toMatchObject({
      problem: { code: 'part-not-found', title: expect.stringContaining('weggehaald') as string },
    });
    expect([session.refusals.length, requests()]).toEqual([1, before]);
  });

  test('says when this browser keeps nothing', async () => {
    deviceThatKeepsNothing();
    const { session, office } = await desk();
    expect(session.state.isLasting).toBe(false);
    await session.edit(titled('Toch'));
    expect(office.draft.module.title).toBe('Toch');
  });

  test('tells listeners until they stop', async () => {
    device();
    const { session } = await desk();
    const listener = vi.fn();
    const stop = session.subscribe(listener);
    await session.edit(titled('Een'));
    expect(listener).toHaveBeenCalled();
    stop();
    listener.mockClear();
    await session.edit(titled('Twee'));
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('colleagues', () => {
  test('are seen through the feed, under own edits that wait', async () => {
    device();
    const { line } = breakable();
    const { session, office } = await desk({ line });
    await session.edit(renamed('een', 'Mijn een'));
    session.receive({ kind: 'edits', edits: byColleague(office, renamed('twee', 'Haar twee')) });
    session.receive({ kind: 'edits', edits: byColleague(office, renamed('een', 'Haar een')) });
    expect([titles(session), session.revision]).toEqual([['Mijn een', 'Haar twee', 'drie'], 2]);
  });

  test('are seen in the answer to an own edit', async () => {
    device();
    const { session, office } = await desk();
    byColleague(office, renamed('twee', 'Haar twee'));
    await session.edit(renamed('een', 'Mijn een'));
    expect(titles(session)).toEqual(['Mijn een', 'Haar twee', 'drie']);
  });

  test('come on top of an own edit that the feed told before its answer', async () => {
    device();
    let answer = (): void => undefined;
    const line: Line = async (request) => {
      const value = request();
      await new Promise<void>((resolve) => (answer = resolve));
      return value;
    };
    const { session, office } = await desk({ line });
    const outcome = session.edit(titled('Van mij'));
    await expect.poll(() => office.revision).toBe(1);
    byColleague(office, titled('Van haar'));
    session.receive({ kind: 'edits', edits: office.since(0) });
    expect([session.draft.module.title, session.state.waiting]).toEqual(['Van haar', 0]);
    answer();
    expect(await outcome).toBe('stored');
    expect(session.draft.module.title).toBe('Van haar');
  });

  test('what was missed is asked for again when the first time had no answer', async () => {
    device();
    const { line, mend } = breakable();
    const { session, office, again } = await desk({ line });
    byColleague(office, removed('een'));
    session.catchUp();
    await expect.poll(() => session.state.trouble?.kind).toBe('no-connection');
    mend();
    again();
    await expect.poll(() => titles(session)).toEqual(['twee', 'drie']);
    expect(session.state.trouble).toBe(null);
  });

  test('may be told twice, and late', async () => {
    device();
    const { session, office } = await desk();
    const first = byColleague(office, removed('een'));
    const second = byColleague(office, added('nul'));
    for (const edits of [first, second, first, second]) session.receive({ kind: 'edits', edits });
    expect([titles(session), session.revision]).toEqual([['nul', 'twee', 'drie'], 2]);
  });

  test('a gap is asked for', async () => {
    device();
    const { session, office } = await desk();
    byColleague(office, removed('een'));
    session.receive({ kind: 'edits', edits: byColleague(office, removed('twee')) });
    await expect.poll(() => titles(session)).toEqual(['drie']);
  });

  test('what the feed missed is asked for', async () => {
    device();
    const { session, office } = await desk();
    byColleague(office, removed('een'));
    session.catchUp();
    await expect.poll(() => titles(session)).toEqual(['twee', 'drie']);
  });

  test('a draft that went another way is fetched anew, own edits on top', async () => {
    device();
    const office = new Office();
    const opened = await desk({ office });
    // Restored from elsewhere: the edits do not fit what is here.
    office.draft = {
      ...office.draft,
      module: { ...office.draft.module, fragments: [fragment('nul')] },
    };
    byColleague(office, renamed('nul', 'Nul'));
    opened.session.catchUp();
    await opened.session.edit(titled('Mijn titel'));
    expect([titles(opened.session), opened.session.draft.module.title]).toEqual([
      ['Nul'],
      'Mijn titel',
    ]);
  });

  test('an edit of a part that a colleague removed is told, by the name it had', async () => {
    device();
    const { line, mend } = breakable();
    const opened = await desk({ line });
    const { session, office, again } = opened;
    await session.edit(renamed('een', 'Mijn een'));
    session.receive({ kind: 'edits', edits: byColleague(office, removed('een')) });
    expect(titles(session)).toEqual(['twee', 'drie']);
    mend();
    again();
    await settled(opened);
    expect(session.refusals).toMatchObject([{ name: 'een' }]);
  });

  test('an edit of a part that comes back holds', async () => {
    device();
    const { line, mend } = breakable();
    const opened = await desk({ line });
    const { session, office, again } = opened;
    await session.edit(renamed('een', 'Mijn een'));
    for (const edit of [removed('een'), added('een')]) {
      session.receive({ kind: 'edits', edits: byColleague(office, edit) });
    }
    mend();
    again();
    await settled(opened);
    expect([titles(session), session.refusals]).toEqual([['Mijn een', 'twee', 'drie'], []]);
  });

  test('publish: the number is known', async () => {
    device();
    const { session } = await desk();
    session.receive({ kind: 'published', number: 2 });
    session.receive({ kind: 'published', number: 1 });
    expect(session.published?.number).toBe(2);
  });
});

describe('after a crash', () => {
  test('edits that were not sent are sent by the next session, in order', async () => {
    device();
    const office = new Office();
    const first = await desk({ office, line: breakable().line });
    await first.session.edit(added('nul'));
    await first.session.edit(renamed('nul', 'Nul'));
    first.session.close();
    const second = await desk({ office });
    await expect.poll(() => office.revision).toBe(2);
    await settled(second);
    expect(titles(second.session)).toEqual(['Nul', 'een', 'twee', 'drie']);
    const store = await openEditStore();
    await expect.poll(() => store.inDraft('anna', idOf('module'))).toEqual([]);
  });

  test('an edit whose answer was lost is stored once', async () => {
    device();
    const office = new Office();
    const first = await desk({ office, line: breakable('answer').line });
    await first.session.edit(added('nul'));
    first.session.close();
    const second = await desk({ office });
    await expect
      .poll(async () => (await (await openEditStore()).inDraft('anna', idOf('module'))).length)
      .toBe(0);
    expect([titles(second.session), office.revision, second.session.refusals]).toEqual([
      ['nul', 'een', 'twee', 'drie'],
      1,
      [],
    ]);
  });

  test.each([
    ['another person', { owner: 'bob' }],
    ['a tab that still lives', {}],
  ])('edits of %s are left alone', async (_name, options) => {
    device();
    const office = new Office();
    const first = await desk({ office, line: breakable().line });
    await first.session.edit(titled('Van Anna'));
    if ('owner' in options) first.session.close();
    const second = await desk({ office, ...options });
    // Long enough for taking over, which begins at once.
    for (const title of ['a', 'b', 'c', 'd', 'e']) await second.session.edit(renamed('een', title));
    expect([office.revision, office.draft.module.title]).toEqual([5, 'Proef']);
  });

  test('a tab that lives on takes over when the other is closed', async () => {
    device();
    const office = new Office();
    const first = await desk({ office, line: breakable().line });
    await first.session.edit(titled('Van de ander'));
    const second = await desk({ office });
    first.session.close();
    await expect.poll(() => office.draft.module.title).toBe('Van de ander');
    await settled(second);
  });
});

test('surroundings: what the draft has now, and a new term', async () => {
  device();
  const { session, office } = await desk();
  const around = surroundingsOf(session);
  const id = await around.addTerm('stroom', 'Wat stroomt.');
  expect(around.terms().at(-1)).toMatchObject({ id, name: 'stroom', definition: 'Wat stroomt.' });
  const path = await around.addMedium(new File(['x'], 'x.png', { type: 'image/png' }));
  expect([path, around.mediumAddress(path)]).toEqual(['media/x.png', `/media/${'0'.repeat(64)}`]);
  expect([around.mediumAddress('media/y.png'), around.media().length]).toEqual([null, 1]);
  expect(office.draft).toEqual(session.draft);
});

test('ids of parts differ', () => {
  expect(new Set(Array.from({ length: 100 }, newPartId)).size).toBe(100);
});

test('two people over bad lines end with the same draft, and each edit is stored once or told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), fc.scheduler(), async (gen, scheduler) => {
      const office = new Office();
      let isBad = true;
      const line: Line = async (request) => {
        await scheduler.schedule(Promise.resolve(), 'request');
        const fate = isBad
          ? gen(fc.constantFrom, 'arrives', 'arrives', 'lost', 'answer lost', 'twice')
          : 'arrives';
        if (fate === 'lost') throw noConnection();
        const answer = request();
        if (fate === 'twice') request();
        await scheduler.schedule(Promise.resolve(), 'answer');
        if (fate === 'answer lost') throw noConnection();
        return answer;
      };
      const later = (work: () => void) => {
        let isOn = true;
        void scheduler.schedule(Promise.resolve(), 'retry').then(() => {
          if (isOn) work();
        });
        return () => void (isOn = false);
      };
      const sessions = await Promise.all(
        ['anna', 'bob'].map((owner) => {
          let isOpen = false;
          const calls = callsTo(office, (request) => (isOpen ? line(request) : goodLine(request)));
          return DraftSession.open('m', { owner, calls, later, store: ownStore() }).then(
            (session) => {
              isOpen = true;
              return session;
            },
          );
        }),
      );
      office.onStored = (edit) => {
        for (const session of sessions) {
          if (isBad && gen(fc.integer, { min: 0, max: 3 }) === 0) continue; // The feed was away.
          void scheduler.schedule(Promise.resolve(), 'feed').then(() => {
            session.receive({ kind: 'edits', edits: [edit] });
          });
        }
      };
      let made = 0;
      for (let count = gen(fc.integer, { min: 1, max: 12 }); count > 0; count -= 1) {
        const session = sessions[gen(fc.integer, { min: 0, max: 1 })];
        if (session === undefined) throw new Error('nobody');
        const { draft, refusals } = session;
        void session.edit(gen(someEdit, draft));
        if (session.draft !== draft || session.refusals !== refusals) made += 1;
        for (let steps = gen(fc.integer, { min: 0, max: 4 }); steps > 0; steps -= 1) {
          if (scheduler.count() > 0) await scheduler.waitOne();
        }
      }
      isBad = false;
      for (const session of sessions) session.catchUp();
      for (let idle = 0; idle < 3; idle += 1) {
        while (scheduler.count() > 0) {
          idle = 0;
          await scheduler.waitOne();
        }
        await new Promise((resolve) => setTimeout(resolve));
      }
      for (const session of sessions) {
        expect(session.state).toMatchObject({ waiting: 0, trouble: null });
        expect(session.revision).toBe(office.revision);
        expect(session.draft).toEqual(office.draft);
        session.close();
      }
      const told = sessions.reduce((sum, { refusals }) => sum + refusals.length, 0);
      expect(office.revision + told).toBe(made);
      expect(new Set(office.edits.map(({ id }) => id)).size).toBe(office.revision);
    }),
    { numRuns: 150 },
  );
}, 60_000);
