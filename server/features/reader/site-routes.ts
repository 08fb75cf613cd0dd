/** Pages outside an E-klas: signing in, the account, writing, and in development the gallery. */
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { galleryPage } from '#pages/gallery.ts';
import { galleryVersion } from '#pages/gallery-document.ts';
import { type ModulePageFrame, openVersion } from '#pages/module-page.ts';
import { accountPage } from '#pages/account.ts';
import { modelBenchPage } from '#pages/model-bench.ts';
import { motionBenchPage } from '#pages/motion-bench.ts';
import { draftsPage, workspacePage, writePage } from '#pages/authoring.ts';
import { type DemoAccounts, signInPage } from '#pages/sign-in.ts';
import { encodeBody, sendEncoded } from '../../encoding.ts';
import type { WebAssets } from '../../web-assets.ts';
import { serverAddresses, signInAddress, siteAddresses } from './addresses.ts';

export interface SiteOptions {
  readonly assets: WebAssets;
  /** Shown on the sign-in page, outside production only. */
  readonly demo: DemoAccounts | null;
  /** Whether to show the gallery of elements and blocks: in development. */
  readonly gallery: boolean;
}

export const siteRoutes: FastifyPluginAsyncTypebox<SiteOptions> = async (app, options) => {
  const { assets, demo, gallery } = options;
  const pages = {
    [signInAddress]: signInPage({ assets: assets.signIn, addresses: siteAddresses }, demo),
    '/account': accountPage({ assets: assets.account, addresses: siteAddresses }),
    '/model': modelBenchPage({ assets: assets.model, addresses: siteAddresses }),
    '/beweging': motionBenchPage({ assets: assets.motion, addresses: siteAddresses }),
    '/schrijven': draftsPage({ assets: assets.drafts, addresses: siteAddresses }),
    '/schrijven/:module': workspacePage({ assets: assets.workspace, addresses: siteAddresses }),
    '/schrijven/:module/:fragment': writePage({ assets: assets.write, addresses: siteAddresses }),
    ...(gallery && { '/gallery': galleryPage(galleryFrame(assets)) }),
  };
  for (const [address, page] of Object.entries(pages)) {
    const body = await encodeBody('text/html; charset=utf-8', Buffer.from(page));
    app.get(address, { config: { sameForAll: true }, schema: { hide: true } }, (request, reply) =>
      sendEncoded(request, reply.header('cache-control', 'no-cache'), body),
    );
  }
};

function galleryFrame(assets: WebAssets): ModulePageFrame {
  const version = galleryVersion();
  return {
    opened: openVersion(version),
    assets: assets.gallery,
    addresses: serverAddresses(version),
  };
}
