/**
 * Headers on every response, and the check that what changes something was asked by our own pages.
 *
 * The headers are the same each time, so they are made once. (Helmet's plugin makes them anew for
 * every request, which costs more than the rest of answering a page from memory.)
 */
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { problem } from '#core/problem.ts';
import type { Config } from '../config.ts';

/**
 * Everything from ourselves, nothing inline, nothing evaluated, nobody's frame. Films and pictures may
 * also be a file of the device, which a page opens as `blob:` to measure in it.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join('; ');

const unusedFeatures = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics'];

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * The response is a part of a page (a script, a style sheet) that runs under the page's policy.
     * What browsers read with documents and workers only is left out: it would be a third of what a
     * small file weighs.
     */
    partOfPage?: boolean;
  }
}

/** What also counts for a response that is no document and no worker. */
function partHeaders(): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  };
}

/** The headers of every response but parts of pages; a route may replace one by its own. */
export function securityHeaders(config: Config): Record<string, string> {
  const secure = config.mode === 'production' && config.publicOrigin?.startsWith('https:') === true;
  return {
    'content-security-policy': contentSecurityPolicy,
    ...partHeaders(),
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': unusedFeatures.map((feature) => `${feature}=()`).join(', '),
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

export const security = fp(
  (app, _options, done) => {
    const headers = securityHeaders(app.config);
    const ofParts = partHeaders();
    app.addHook('onRequest', (request, reply, next) => {
      reply.headers(request.routeOptions.config.partOfPage === true ? ofParts : headers);
      const allowed = safeMethods.has(request.method) || isFromUs(request, app.config.publicOrigin);
      next(allowed ? undefined : problem('wrong-origin'));
    });
    done();
  },
  { name: 'security', dependencies: ['configuration'] },
);

/**
 * Browsers send Origin with every request that is not a GET, so one without it is refused as well.
 * Without a configured origin it is compared with the host that was asked: another site can send a
 * request here, but cannot choose these headers.
 */
export function isFromUs(request: FastifyRequest, publicOrigin: string | null): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  const { origin } = request.headers;
  if (origin === undefined) return site === 'same-origin';
  if (publicOrigin !== null) return origin === publicOrigin;
  if (!URL.canParse(origin)) return false;
  const asked = `${new URL(origin).protocol}//${request.host}`;
  return URL.canParse(asked) && new URL(asked).origin === origin;
}
