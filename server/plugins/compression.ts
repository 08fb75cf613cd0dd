/** Compresses answers of the API: drafts and documents are texts that shrink to a quarter. */
import fp from 'fastify-plugin';
import { encodeOnce } from '../encoding.ts';

export const compression = fp(
  (app, _options, done) => {
    app.addHook('onSend', async (request, reply, payload) => {
      const type = reply.getHeader('content-type');
      const isJson = typeof type === 'string' && /^application\/(problem\+)?json\b/.test(type);
      if (!isJson || typeof payload !== 'string' || reply.hasHeader('content-encoding'))
        return payload;
      const encoded = await encodeOnce(request, payload);
      if (encoded === null) return payload;
      const { encoding, body } = encoded;
      reply.headers({ 'content-encoding': encoding, vary: 'accept-encoding' });
      reply.removeHeader('content-length');
      return body;
    });
    done();
  },
  { name: 'compression' },
);
