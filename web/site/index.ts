/**
 * The script of every page of an exported site: the reader without a server. Work is kept on the
 * device as a guest's; there is nobody to sign in and nothing to send.
 */
import '../styles/index.css';
import '../reader/reader.css';
import '../blocks/index.ts';
import '../blocks/test/ek-test.ts';
import '../reader/ek-outbox.ts';
import { siteWords } from '#text/packages.ts';
import { guestOwner, openEventStore } from '../reader/event-store.ts';
import { PageWork } from '../reader/page-work.ts';
import { followRoute } from './follow-route.ts';
import { type SitePage, readSitePage } from './site-page.ts';

async function connectSite(page: SitePage): Promise<void> {
  followRoute(page);
  const work = new PageWork({
    data: page.data,
    store: await openEventStore(),
    owner: () => guestOwner,
    notKept: siteWords.notKept,
  });
  work.listen();
  await work.visit();
  await work.show();
}

const page = readSitePage();
if (page !== null) void connectSite(page);
