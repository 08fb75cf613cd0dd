/** Pages outside an E-klas: signing in, the account, and in development the gallery. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { accountPage } from '#pages/account.ts';
import { type DemoAccounts, signInPage } from '#pages/sign-in.ts';
import { encodeBody, sendEncoded } from '../../encoding.ts';
import type { WebAssets } from '../../web-assets.ts';
import { signInAddress, siteAddresses } from './addresses.ts';

export interface SiteOptions {
  readonly assets: WebAssets;
  /** Shown on the sign-in page, outside production only. */
  readonly demo: DemoAccounts | null;
}

export const siteRoutes: FastifyPluginAsyncTypebox<SiteOptions> = async (app, options) => {
  const { assets, demo } = options;
  const pages = {
    [signInAddress]: signInPage({ assets: assets.signIn, addresses: siteAddresses }, demo),
    '/account': accountPage({ assets: assets.account, addresses: siteAddresses }),
  };
  for (const [address, page] of Object.entries(pages)) {
    const body = await encodeBody('text/html; charset=utf-8', Buffer.from(page));
    app.get(address, { config: { sameForAll: true }, schema: { hide: true } }, (request, reply) =>
      sendEncoded(request, reply.header('cache-control', 'no-cache'), body),
    );
  }
};
