/** The configuration, for plugins and features that need a part of it: `app.config`. */
import fp from 'fastify-plugin';
import type { Config } from '../config.ts';

declare module 'fastify' {
  interface FastifyInstance {
    config: Config;
  }
}

export const configuration = fp<{ config: Config }>(
  (app, { config }, done) => {
    app.decorate('config', config);
    done();
  },
  { name: 'configuration' },
);
