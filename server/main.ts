/** Starts the server: reads the configuration, builds, listens, and closes when asked to. */
import { join } from 'node:path';
import { buildApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { MigrationError } from './db/migrate.ts';
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

try {
  await start();
} catch (error) {
  // What whoever runs this can mend is told in a sentence; anything else with where it happened.
  const expected = error instanceof ConfigError || error instanceof MigrationError;
  console.error(expected ? error.message : error);
  process.exit(1);
}
