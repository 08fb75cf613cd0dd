/** The description of all routes at /openapi.json, for developers; not in production. */
import fp from 'fastify-plugin';
// For the types only: the package is loaded when it is needed.
import type {} from '@fastify/swagger';

export const openapi = fp(
  async (app) => {
    const { default: swagger } = await import('@fastify/swagger');
    await app.register(swagger, {
      openapi: { openapi: '3.1.0', info: { title: 'E-klas', version: '0' } },
    });
    app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  },
  { name: 'openapi' },
);
