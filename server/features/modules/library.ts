/**
 * `app.library`: published E-klassen, from memory where possible. A version never changes, so it is
 * kept for as long as there is room; which version is the latest is asked again after a second, so
 * that what another process published shows without any message between the two.
 */
import fp from 'fastify-plugin';
import type { ModuleVersion } from '#core/module/version.ts';
import { problem } from '#core/problem.ts';
import type { Db } from '../../db/database.ts';
import { publishVersion, type Publication, type Published } from './publish.ts';
import { transaction } from '../../db/transaction.ts';
import {
  adoptModules,
  findLatestNumber,
  findVersion,
  hasSource,
  isWrittenHere,
  listLatestNumbers,
  type VersionNumber,
} from './repository.ts';

declare module 'fastify' {
  interface FastifyInstance {
    library: Library;
  }
}

export interface Library {
  /** The latest version of every published module, by slug. */
  listPublished(): Promise<readonly ModuleVersion[]>;
  findLatest(slug: string): Promise<ModuleVersion | null>;
  /** The latest version if it is known right now, without a promise: for pages asked for often. */
  peekLatest(slug: string): ModuleVersion | null;
  /** The latest version; a problem where there is no such module. */
  requireLatest(slug: string): Promise<ModuleVersion>;
  /** One version by slug and number; a problem where there is none. */
  requireVersion(slug: string, number: number): Promise<ModuleVersion>;
  /** One version by the module's id. */
  findVersion(moduleId: string, number: number): Promise<ModuleVersion | null>;
  /** Whether a module was last published from files with this hash. */
  isPublishedFrom(source: string): Promise<boolean>;
  /** Whether the module was last published by a team that wrote it here. */
  isWrittenHere(moduleId: string): Promise<boolean>;
  /** Gives modules that belong to no team to this one. */
  adopt(teamId: string): Promise<void>;
  /** Publishes and shows the new version at once. */
  publish(publication: Publication): Promise<Published>;
}

/** How long the latest version is believed to be the latest. */
const freshFor = 1000;

/** Some hundred E-klassen of a megabyte: what a process may spend on it. */
const capacity = 100;

export function createLibrary(db: Db, now: () => number = Date.now): Library {
  const versions = createCache<ModuleVersion | null>();
  const latest = createCache<VersionNumber | null>();
  /** What findLatest found, for as long as `latest` is believed. */
  const found = new Map<string, ModuleVersion>();
  let checked = -Infinity;

  const findNumbered = (moduleId: string, number: number) =>
    versions.get(`${moduleId} ${number}`, () => findVersion(db, moduleId, number));

  function latestNumber(slug: string): Promise<VersionNumber | null> {
    if (now() - checked > freshFor) {
      forgetLatest();
      checked = now();
    }
    return latest.get(slug, () => findLatestNumber(db, slug));
  }

  function forgetLatest(): void {
    latest.clear();
    found.clear();
  }

  async function findLatest(slug: string): Promise<ModuleVersion | null> {
    const number = latestNumber(slug);
    const named = await number;
    const version = named === null ? null : await findNumbered(named.moduleId, named.number);
    // Only what is still believed: meanwhile another version may have been published.
    if (version !== null && latest.peek(slug) === number) found.set(slug, version);
    return version;
  }

  return {
    async listPublished() {
      const numbers = await listLatestNumbers(db);
      const all = await Promise.all(
        numbers.map(({ moduleId, number }) => findNumbered(moduleId, number)),
      );
      return all.filter((one) => one !== null);
    },
    findLatest,
    peekLatest: (slug) => (now() - checked > freshFor ? null : (found.get(slug) ?? null)),
    async requireLatest(slug) {
      const version = await findLatest(slug);
      if (version === null) throw problem('module-not-found', { module: slug });
      return version;
    },
    async requireVersion(slug, number) {
      const module = await latestNumber(slug);
      if (module === null) throw problem('module-not-found', { module: slug });
      const version = await findNumbered(module.moduleId, number);
      if (version === null) throw problem('version-not-found', { module: slug, version: number });
      return version;
    },
    findVersion: findNumbered,
    isPublishedFrom: (source) => hasSource(db, source),
    isWrittenHere: (moduleId) => isWrittenHere(db, moduleId),
    adopt: (teamId) => transaction(db, (tx) => adoptModules(tx, teamId)),
    async publish(publication) {
      const published = await publishVersion(db, publication);
      forgetLatest();
      return published;
    },
  };
}

/** The values used last, each asked for once however many want it; what is null is asked again. */
function createCache<V>() {
  const promises = new Map<string, Promise<V>>();
  return {
    clear: () => promises.clear(),
    peek: (key: string) => promises.get(key),
    get(key: string, load: () => Promise<V>): Promise<V> {
      const known = promises.get(key);
      const value = known ?? load();
      promises.delete(key);
      promises.set(key, value);
      if (known === undefined) {
        const forget = () => {
          if (promises.get(key) === value) promises.delete(key);
        };
        value.then((found) => found ?? forget(), forget);
        const oldest = promises.keys().next();
        if (promises.size > capacity && oldest.done !== true) promises.delete(oldest.value);
      }
      return value;
    },
  };
}

export const library = fp(
  (app, _options, done) => {
    app.decorate('library', createLibrary(app.db));
    done();
  },
  { name: 'library', dependencies: ['database'] },
);
