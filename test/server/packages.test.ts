/** Packages as the server gives them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { describe, expect, it, onTestFinished } from 'vitest';
import { packageAddress, packageFormats } from '#core/contract/packages.ts';
import type { ProblemResponse } from '#core/contract/problem.ts';
import { readSource } from '#packages/source/read-source.ts';
import { readZip } from '#server/packaging/read-zip.ts';
import { coolingFolder, coolingVersion } from '../helpers/cooling-module.ts';
import { transaction } from '#server/db/transaction.ts';
import { createOrganisation } from '#server/features/people/repository.ts';
import { build, dialects, signedIn, type Overrides } from './build-app.ts';

const content = coolingVersion();
const { id } = content.module;
const media = new Map(coolingFolder.media.map(({ hash, bytes }) => [hash, bytes] as const));

/** A folder with a player of a few bytes. */
async function playerFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'eklas-player-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of ['site.js', 'site.css', 'icon.svg']) await writeFile(join(folder, name), name);
  return folder;
}

async function site(
  dialect: (typeof dialects)[number],
  overrides: Overrides = {},
): Promise<FastifyInstance> {
  const app = await build(dialect, { player: await playerFolder(), ...overrides });
  const { module, documents, models, media: described } = content;
  await app.library.publish({ content: { module, documents, models, media: described }, media });
  return app;
}

/** Asks as a teacher. */
async function ask(app: FastifyInstance, url: string) {
  const school = await transaction(app.db, (tx) => createOrganisation(tx, 'School'));
  const teacher = { scope: 'organisation', id: school, role: 'teacher' } as const;
  return (await signedIn(app, 'docent', teacher)).send('GET', url);
}

const codeOf = (body: string): string => (JSON.parse(body) as ProblemResponse).code;

describe.each(dialects)('packages on %s', (dialect) => {
  it.each(packageFormats)('gives a teacher a published version as %s', async (format) => {
    const app = await site(dialect);
    const response = await ask(app, packageAddress(id, 1, format));
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/zip');
    expect(response.headers['content-disposition']).toBe(
      `attachment; filename="afkoelen-en-opwarmen-1-${format}.zip"`,
    );
    const files = await readZip(response.rawPayload);
    expect(files.length).toBeGreaterThan(content.module.fragments.length);
  });

  it('keeps the keys of tests from pupils and guests', async () => {
    const app = await site(dialect);
    const address = packageAddress(id, 1, 'source');
    expect((await app.inject(address)).statusCode).toBe(401);
    const pupil = await signedIn(app, 'anna', { scope: 'organisation', id: 'x', role: 'pupil' });
    expect((await pupil.send('GET', address)).statusCode).toBe(403);
  });

  it('gives a source that is read as what was published', async () => {
    const app = await site(dialect);
    const response = await ask(app, packageAddress(id, 1, 'source'));
    const decoder = new TextDecoder();
    const read = readSource(await readZip(response.rawPayload), (bytes) => decoder.decode(bytes));
    expect(read.faults).toEqual([]);
    expect(read.content?.documents).toEqual(content.documents);
    expect(read.content?.module).toEqual(content.module);
  });

  it('puts the address of the E-klas in the record, where it is known', async () => {
    const recordOf = async (publicOrigin: string | null): Promise<string> => {
      const app = await site(dialect, { config: { publicOrigin } });
      const response = await ask(app, packageAddress(id, 1, 'imscp'));
      const [manifest] = await readZip(response.rawPayload);
      return new TextDecoder().decode(manifest?.bytes);
    };
    expect(await recordOf('https://e-klas.example.nl')).toContain(
      '<location>https://e-klas.example.nl/e/afkoelen-en-opwarmen</location>',
    );
    expect(await recordOf(null)).not.toContain('<location>');
  });

  it.each<[string, string, number, string]>([
    ['a version that does not exist', packageAddress(id, 2, 'site'), 404, 'version-not-found'],
    ['another module', packageAddress('aaaaaaaa', 1, 'site'), 404, 'version-not-found'],
    [
      'a format that does not exist',
      packageAddress(id, 1, 'scorm' as 'site'),
      404,
      'format-not-found',
    ],
    ['version 0', `/api/modules/${id}/versions/0/packages/site`, 400, 'invalid-request'],
    ['a slug', '/api/modules/../versions/1/packages/site', 404, 'not-found'],
  ])('tells of %s', async (_, url, status, code) => {
    const app = await site(dialect);
    const response = await ask(app, url);
    expect([response.statusCode, codeOf(response.body)]).toEqual([status, code]);
  });

  it('gives so many in a minute and then asks for patience', async () => {
    const limits = { ...(await site(dialect)).config.rateLimits, writesPerPerson: 2 };
    const app = await site(dialect, { config: { rateLimits: limits } });
    const school = await transaction(app.db, (tx) => createOrganisation(tx, 'School'));
    const teacher = { scope: 'organisation', id: school, role: 'teacher' } as const;
    const { send } = await signedIn(app, 'docent', teacher);
    const address = packageAddress(id, 1, 'source');
    expect((await send('GET', address)).statusCode).toBe(200);
    expect((await send('GET', address)).statusCode).toBe(200);
    const refused = await send('GET', address);
    expect([refused.statusCode, codeOf(refused.body)]).toEqual([429, 'too-many-requests']);
  });

  it('says that it went wrong when no player was built', async () => {
    const app = await site(dialect, { player: '/nowhere' });
    const response = await ask(app, packageAddress(id, 1, 'site'));
    expect([response.statusCode, codeOf(response.body)]).toEqual([500, 'internal-error']);
  });
});
