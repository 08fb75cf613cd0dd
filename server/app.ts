/** The whole server as a value: everything it consists of, in one list. Tests build the same. */
import { join } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { Config } from './config.ts';
import type { Db } from './db/database.ts';
import { answerErrors, answerFrameworkErrors } from './errors.ts';
import { authoringRoutes } from './features/authoring/index.ts';
import { healthRoutes } from './features/health/index.ts';
import {
  learningRoutes,
  openLearningRoutes,
  type CreateMarker,
} from './features/learning/index.ts';
import { mediaRoutes } from './features/media/index.ts';
import { library } from './features/modules/index.ts';
import { packageRoutes } from './features/packages/index.ts';
import { demoAccounts, demoPassword, seedDemo } from './features/people/index.ts';
import { readerRoutes, siteRoutes, type SiteOptions } from './features/reader/index.ts';
import { overviewAddress, siteAddresses } from './features/reader/addresses.ts';
import { sessionRoutes, signInRoutes } from './features/session/index.ts';
import { playerFolder } from './packaging/player.ts';
import type { PackageOptions } from './packaging/version-package.ts';
import { closing } from './plugins/closing.ts';
import { compression } from './plugins/compression.ts';
import { configuration } from './plugins/configuration.ts';
import { database } from './plugins/database.ts';
import { loggerOptions, RequestLog, type LogStream } from './plugins/logging.ts';
import { openapi } from './plugins/openapi.ts';
import { rateLimits } from './plugins/rate-limits.ts';
import { security } from './plugins/security.ts';
import { rooms } from './plugins/rooms.ts';
import { requireSession, session } from './plugins/session.ts';
import { staticFiles } from './plugins/static-files.ts';
import { projectRoot } from './project-root.ts';
import { publishFolders } from './publish-folders.ts';
import { versionMarker } from './version-marker.ts';
import { readWebAssets } from './web-assets.ts';
import { problemPage } from '#pages/problem.ts';
import { problemSentence } from '#text/problems.ts';

export interface AppOptions {
  readonly config: Config;
  /** A database that is open already and that the caller closes; otherwise config says which. */
  readonly db?: Db;
  /** The folder with the built web files; dist/web of this project unless given. */
  readonly web?: string;
  /** The folder with the built player of exported sites; dist/site of this project unless given. */
  readonly player?: string;
  /** Marks answers; against the published versions unless given. */
  readonly createMarker?: CreateMarker;
  /** A folder with E-klassen to publish at start, each when its content changed. */
  readonly modules?: string;
  /** Where log lines go; standard output unless given. */
  readonly logStream?: LogStream;
}

const kilobyte = 1024;

/** Makes the app; call listen() or inject() on it, and close() in the end. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { config } = options;
  const web = options.web ?? join(projectRoot(), 'dist', 'web');
  const assets = readWebAssets(web);
  const app = Fastify({
    logger: loggerOptions(config, options.logStream) ?? false,
    logController: new RequestLog(),
    trustProxy: config.trustProxy,
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    bodyLimit: 1024 * kilobyte,
    frameworkErrors: answerFrameworkErrors(config),
    // What is sent is what was meant: nothing is turned into another type or silently left out.
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: false } },
  }).withTypeProvider<TypeBoxTypeProvider>();

  await app.register(configuration, { config });
  await app.register(closing);
  answerErrors(app, (failure) =>
    problemPage({ assets: assets.reader, addresses: siteAddresses }, problemSentence(failure)),
  );
  await app.register(database, options.db === undefined ? {} : { db: options.db });
  await app.register(security);
  await app.register(compression);
  await app.register(session);
  await app.register(rateLimits);
  if (config.mode !== 'production') await app.register(openapi);
  await app.register(library);
  await app.register(rooms);
  const demoTeam = config.demoAccounts ? await seedDemo(app.db) : null;

  const accounts = demoAccounts.map((one) => ({
    name: one.userName,
    description: one.displayName,
  }));
  const demo = config.demoAccounts ? { accounts, password: demoPassword } : null;
  if (options.modules !== undefined) await publishFolders(app.library, options.modules, demoTeam);

  const marker = (options.createMarker ?? versionMarker)(app.library);
  await app.register(staticFiles, { folder: web });
  await app.register(publicScope, {
    marker,
    assets,
    demo,
    gallery: config.mode === 'development',
    player: options.player ?? playerFolder(),
    locate: (module) =>
      config.publicOrigin === null ? null : config.publicOrigin + overviewAddress(module),
  });
  await app.register(sessionScope, { marker });
  return app;
}

/** For everybody. */
async function publicScope(app: FastifyInstance, options: PublicScopeOptions): Promise<void> {
  await app.register(healthRoutes);
  await app.register(mediaRoutes);
  await app.register(packageRoutes, options);
  await app.register(signInRoutes);
  await app.register(openLearningRoutes, options);
  await app.register(siteRoutes, options);
  await app.register(readerRoutes, options);
}

/** For who is signed in: a route added here cannot be reached by a guest. */
async function sessionScope(app: FastifyInstance, options: SessionScopeOptions): Promise<void> {
  app.addHook('onRequest', requireSession);
  await app.register(sessionRoutes);
  await app.register(learningRoutes, options);
  await app.register(authoringRoutes);
}

interface SessionScopeOptions {
  readonly marker: ReturnType<CreateMarker>;
}

interface PublicScopeOptions extends SessionScopeOptions, SiteOptions, PackageOptions {}
