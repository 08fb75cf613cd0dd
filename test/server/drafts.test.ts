/** Drafts over HTTP: who may, beginning one, edits, the check list, publishing. */
import type { FastifyInstance } from 'fastify';
import { describe, expect, it } from 'vitest';
import type { Edit } from '#core/authoring/edit.ts';
import type { DraftResponse, EditsResponse } from '#core/contract/authoring.ts';
import { transaction } from '#server/db/transaction.ts';
import { createTeam } from '#server/features/people/index.ts';
import { importDraft } from '#server/features/authoring/index.ts';
import { exampleContent, examplePublication, fragmentId, moduleId } from './example-module.ts';
import { build, dialects, signedIn } from './build-app.ts';
import { commitId, writeText } from './authoring.ts';

async function withTeam(app: FastifyInstance, name = 'team') {
  const team = await transaction(app.db, (tx) => createTeam(tx, `Team ${name}`));
  const author = await signedIn(app, `author-${name}`, { scope: 'team', id: team, role: 'author' });
  return { team, author };
}

const asked = { title: 'De wet van Ohm', subject: 'natuurkunde', levels: ['havo-4'] };

describe.each(dialects)('%s', (dialect) => {
  const begin = async () => {
    const app = await build(dialect);
    const { team, author } = await withTeam(app);
    const made = await author.send('POST', '/api/drafts', { ...asked, team });
    expect(made.statusCode).toBe(200);
    const { id } = made.json<{ id: string }>();
    const open = async () => (await author.send('GET', `/api/drafts/${id}`)).json<DraftResponse>();
    const edit = async (change: Edit, revision = 0, editId = commitId()) =>
      author.send('POST', `/api/drafts/${id}/edits`, { id: editId, edit: change, revision });
    return { app, team, author, id, open, edit };
  };

  it('begins an E-klas with one empty fragment, an address, and nothing published', async () => {
    const { open, author, id, team } = await begin();
    const { draft, revision, published, may } = await open();
    expect(draft.module).toMatchObject({ title: 'De wet van Ohm', slug: 'de-wet-van-ohm' });
    expect(draft.module.fragments).toHaveLength(1);
    expect({ revision, published }).toEqual({ revision: 0, published: null });
    expect(may).toEqual({ edit: true, publish: true, export: true });
    const list = (await author.send('GET', '/api/drafts')).json<{
      drafts: object[];
      teams: object[];
    }>();
    expect(list.drafts).toMatchObject([{ id, title: 'De wet van Ohm', team: { id: team } }]);
    expect(list.teams).toEqual([{ id: team, name: 'Team team' }]);
  });

  it('gives a second E-klas of the same name another address', async () => {
    const { author, team } = await begin();
    const second = (await author.send('POST', '/api/drafts', { ...asked, team })).json<{
      id: string;
    }>();
    const { draft } = (await author.send('GET', `/api/drafts/${second.id}`)).json<DraftResponse>();
    expect(draft.module.slug).toBe('de-wet-van-ohm-2');
  });

  it('hides a draft from who is not in the team, and from guests', async () => {
    const { app, id, edit } = await begin();
    const { author: stranger } = await withTeam(app, 'other');
    expect((await stranger.send('GET', `/api/drafts/${id}`)).json()).toMatchObject({
      code: 'draft-not-found',
    });
    const change = {
      id: commitId(),
      revision: 0,
      edit: { kind: 'properties', change: { title: 'x' } },
    };
    expect((await stranger.send('POST', `/api/drafts/${id}/edits`, change)).statusCode).toBe(404);
    expect((await app.inject(`/api/drafts/${id}`)).statusCode).toBe(401);
    expect((await edit({ kind: 'properties', change: { title: 'Ohm' } })).statusCode).toBe(200);
  });

  it('lets a reviewer read and not write, and a publisher publish and not write', async () => {
    const { app, id, team } = await begin();
    const edit = {
      id: commitId(),
      revision: 0,
      edit: { kind: 'properties', change: { title: 'x' } },
    };
    for (const role of ['reviewer', 'publisher'] as const) {
      const person = await signedIn(app, role, { scope: 'team', id: team, role });
      expect((await person.send('GET', `/api/drafts/${id}`)).statusCode).toBe(200);
      expect((await person.send('POST', `/api/drafts/${id}/edits`, edit)).json()).toMatchObject({
        code: 'not-allowed',
      });
      const publish = await person.send('POST', `/api/drafts/${id}/versions`, {});
      expect(publish.json()).toMatchObject({
        code: role === 'publisher' ? 'module-not-ready' : 'not-allowed',
      });
    }
  });

  it('stores edits in order, once each, and answers with what is new', async () => {
    const { edit, open } = await begin();
    const id = commitId();
    const title: Edit = { kind: 'properties', change: { title: 'Ohm' } };
    const first = (await edit(title, 0, id)).json<EditsResponse>();
    expect(first.edits.map(({ revision }) => revision)).toEqual([1]);
    await edit({ kind: 'properties', change: { summary: 'Stroom.' } }, 1);
    const again = (await edit(title, 0, id)).json<EditsResponse>();
    expect(again.edits.map(({ revision }) => revision)).toEqual([1, 2]);
    expect(await open()).toMatchObject({
      revision: 2,
      draft: { module: { title: 'Ohm', summary: 'Stroom.' } },
    });
  });

  it('refuses an edit of a part that is gone, and one of the wrong shape', async () => {
    const { edit, open } = await begin();
    const gone = await edit({ kind: 'remove', list: 'goals', id: 'zzzzzzzz' });
    expect([gone.statusCode, gone.json<{ code: string }>().code]).toEqual([409, 'part-not-found']);
    const odd = await edit({ kind: 'properties', change: { salt: 'x' } } as unknown as Edit);
    expect(odd.statusCode).toBe(400);
    expect((await open()).revision).toBe(0);
  });

  it('keeps what was written in a fragment that was taken out and came back', async () => {
    const { edit, open, author, id } = await begin();
    const [fragment] = (await open()).draft.module.fragments;
    if (fragment === undefined) throw new Error('the template has a fragment');
    await writeText(author, id, fragment.id, 'Stroom loopt rond.');
    await edit({ kind: 'remove', list: 'fragments', id: fragment.id });
    await edit({ kind: 'add', list: 'fragments', item: fragment, after: null });
    const document = await author.send('GET', `/api/drafts/${id}/documents/${fragment.id}`);
    expect(document.body).toContain('Stroom loopt rond.');
  });

  it('publishes when nothing is missing, and the reader shows it', async () => {
    const { app, edit, open, author, id } = await begin();
    const before = await author.send('GET', `/api/drafts/${id}/checklist`);
    expect(
      before.json<{ items: { fault: { code: string } }[] }>().items.map(({ fault }) => fault.code),
    ).toEqual(expect.arrayContaining(['property-missing', 'document-empty']));
    expect((await author.send('POST', `/api/drafts/${id}/versions`, {})).json()).toMatchObject({
      code: 'module-not-ready',
    });
    const [fragment] = (await open()).draft.module.fragments;
    if (fragment === undefined) throw new Error('the template has a fragment');
    await edit({
      kind: 'properties',
      change: { summary: 'Kort.', description: 'Lang.', keywords: ['stroom'] },
    });
    const goal = { id: 'goalaaaa', text: 'Je kunt rekenen met U = I·R.', short: 'Rekenen met Ohm' };
    await edit({ kind: 'add', list: 'goals', item: goal, after: null });
    await edit({
      kind: 'change',
      list: 'fragments',
      id: fragment.id,
      change: { goals: [goal.id] },
    });
    await writeText(author, id, fragment.id, 'Stroom loopt rond.');
    expect((await author.send('GET', `/api/drafts/${id}/checklist`)).json()).toEqual({ items: [] });
    const published = await author.send('POST', `/api/drafts/${id}/versions`, {});
    expect(published.json()).toEqual({ number: 1, isNew: true });
    expect((await author.send('POST', `/api/drafts/${id}/versions`, {})).json()).toEqual({
      number: 1,
      isNew: false,
    });
    const page = await app.inject('/e/de-wet-van-ohm/leerlijn/inleiding');
    expect(page.body).toContain('Stroom loopt rond.');
    expect((await open()).published).toMatchObject({ number: 1 });
  });

  it('makes a draft of what was published, and makes it anew until somebody changes it', async () => {
    const app = await build(dialect);
    const { team, author } = await withTeam(app);
    await app.library.publish({ ...examplePublication(), teamId: team });
    const open = async () =>
      (await author.send('GET', `/api/drafts/${moduleId}`)).json<DraftResponse>().draft.module
        .title;
    expect(await open()).toBe('Warmte');
    await app.library.publish(examplePublication({ title: 'Warmer' }));
    expect(await open()).toBe('Warmer');
    const edit = { kind: 'properties', change: { title: 'Van ons' } };
    await author.send('POST', `/api/drafts/${moduleId}/edits`, {
      id: commitId(),
      revision: 0,
      edit,
    });
    await app.library.publish(examplePublication({ title: 'Heet' }));
    expect(await open()).toBe('Van ons');
  });

  it('makes one draft for all who open it first', async () => {
    const app = await build(dialect);
    const { team, author } = await withTeam(app);
    await app.library.publish({ ...examplePublication(), teamId: team });
    const open = () => author.send('GET', `/api/drafts/${moduleId}`);
    const change = { kind: 'properties', change: { title: 'Van ons' } };
    const sent = { id: commitId(), revision: 0, edit: change };
    const first = await Promise.all([open(), open(), open(), open()]);
    expect(first.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    await Promise.all([
      open(),
      author.send('POST', `/api/drafts/${moduleId}/edits`, sent),
      open(),
      writeText(author, moduleId, fragmentId, 'Warmte stroomt.'),
      open(),
    ]);
    expect((await open()).json<DraftResponse>().draft.module.title).toBe('Van ons');
    const document = await author.send('GET', `/api/drafts/${moduleId}/documents/${fragmentId}`);
    expect(document.body).toContain('Warmte stroomt.');
  });

  it('imports an E-klas as a draft, and never over what was changed here', async () => {
    const app = await build(dialect);
    const { team, author } = await withTeam(app);
    const { content, media } = examplePublication();
    expect(await importDraft(app.db, { content, media, teamId: team })).toEqual({
      moduleId,
      slug: 'warmte',
    });
    await importDraft(app.db, { content: exampleContent({ title: 'Later' }), media, teamId: team });
    const edit = { kind: 'properties', change: { title: 'Van ons' } };
    await author.send('POST', `/api/drafts/${moduleId}/edits`, {
      id: commitId(),
      revision: 0,
      edit,
    });
    await expect(importDraft(app.db, { content, media, teamId: team })).rejects.toThrow(
      'module-exists',
    );
    const list = (await author.send('GET', '/api/drafts')).json<{ drafts: { title: string }[] }>();
    expect(list.drafts.map(({ title }) => title)).toEqual(['Van ons']);
  });

  it('takes an image, once under one name, and refuses what is none', async () => {
    const { app, author, id, open } = await begin();
    const upload = (type: string, payload: Buffer, name = 'Mijn plaatje.png') =>
      app.inject({
        method: 'POST',
        url: `/api/drafts/${id}/media?name=${encodeURIComponent(name)}&revision=0`,
        headers: { origin: 'http://localhost', cookie: author.cookie, 'content-type': type },
        payload,
      });
    const pixel = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    expect((await upload('image/png', pixel)).json()).toMatchObject({
      path: 'media/mijn-plaatje.png',
    });
    expect((await upload('image/png', pixel, 'ander.png')).json()).toMatchObject({
      path: 'media/mijn-plaatje.png',
    });
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>');
    expect((await upload('image/svg+xml', svg, 'x.svg')).json()).toMatchObject({
      path: 'media/x.svg',
    });
    expect((await open()).draft.media).toHaveLength(2);
    const huge = Buffer.from(pixel);
    huge.writeUInt32BE(90_000, 16);
    expect((await upload('image/png', huge)).json()).toMatchObject({ code: 'not-an-image' });
    expect((await upload('image/png', Buffer.from('<html>'))).json()).toMatchObject({
      code: 'not-an-image',
    });
    expect((await upload('text/html', pixel)).statusCode).toBe(415);
    expect((await upload('image/png', Buffer.alloc(6 * 1024 * 1024))).json()).toMatchObject({
      code: 'too-large',
    });
  });
});
