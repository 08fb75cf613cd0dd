/** Closing gracefully without waiting for browsers that keep a connection open for a next request. */
import fp from 'fastify-plugin';

const everySoOften = 50;

export const closing = fp(
  (app, _options, done) => {
    let timer: NodeJS.Timeout | undefined;
    // What is idle now Fastify closes by itself; what is answered from now on becomes idle later.
    app.addHook('preClose', (next) => {
      timer = setInterval(() => app.server.closeIdleConnections(), everySoOften);
      app.server.once('close', () => clearInterval(timer));
      timer.unref();
      next();
    });
    app.addHook('onClose', (_instance, next) => {
      if (!app.server.listening) clearInterval(timer);
      next();
    });
    done();
  },
  { name: 'closing' },
);
