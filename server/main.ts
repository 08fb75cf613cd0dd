/** Starts the server: reads the configuration, builds, listens, and closes when asked to. */
import { join } from 'node:path';
import { buildApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { MigrationError } from './db/migrate.ts';
import { ModuleFolderError } from './publish-folders.ts';
import { projectRoot } from './project-root.ts';
import { demoAccounts, demoPassword } from './features/people/index.ts';

/** How long requests under way get to finish. */
const closeWithin = 10_000;

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const app = await buildApp({ config, modules: join(projectRoot(), 'content', 'modules') });
  const close = () => {
    // Asked twice, or for too long: stop at once.
    const stop = () => process.exit(1);
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
    setTimeout(stop, closeWithin).unref();
    void app.close();
  };
  process.once('SIGINT', close);
  process.once('SIGTERM', close);

  const address = await app.listen({ host: config.host, port: config.port });
  console.log(
    `E-klas: ${config.publicOrigin ?? address.replace(/127\.0\.0\.1|\[::1\]/, 'localhost')}`,
  );
  if (config.demoAccounts) {
    const names = demoAccounts.map(({ userName }) => userName).join(', ');
    console.log(`Example accounts: ${names}; password: ${demoPassword}`);
  }
}

function messageOf(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `${error.message}. Choose another port with PORT=3001 npm start.`;
  }
  const isExpected = [ConfigError, MigrationError, ModuleFolderError].some(
    (expected) => error instanceof expected,
  );
  return isExpected ? error.message : error;
}

try {
  await start();
} catch (error) {
  // What whoever runs this can mend is told in a sentence; anything else with where it happened.
  console.error(messageOf(error));
  process.exit(1);
}
