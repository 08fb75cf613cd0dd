/** Opens the fragment that the address names to write in it, or says why it cannot be opened. */
import { html } from 'lit';
import type { Commit } from '#core/collaboration/commit.ts';
import { authoringWords } from '#text/authoring.ts';
import { fetchCommits, fetchDocument, sendCommit } from '../../api/authoring.ts';
import { type Feed, openFeed } from '../../api/feed.ts';
import { openCopyStore } from '../../editor/collaboration/copy-store.ts';
import { openToWrite } from '../../editor/collaboration/open-document.ts';
import { DraftSession } from '../../editor/draft/draft-session.ts';
import { holdTabLock } from '../../editor/tab-lock.ts';
import type { SignedIn } from '../../reader/owner.ts';
import { SignedInScreen } from '../signed-in-screen.ts';
import './ek-write-screen.ts';
import type { Opened } from './opened.ts';

export class EkWrite extends SignedInScreen<Opened> {
  #feed: Feed | null = null;

  protected override async open({ id: owner }: SignedIn): Promise<Opened> {
    const [, , module = '', fragment = ''] = location.pathname.split('/');
    const draft = await DraftSession.open(module, { owner });
    const store = await openCopyStore();
    const server = {
      open: () => fetchDocument(module, fragment),
      send: (commit: Commit) => sendCommit(module, fragment, commit),
      since: (version: number) => fetchCommits(module, fragment, version),
    };
    const place = { owner, module, fragment };
    const start = await openToWrite(place, server, store, await holdTabLock());
    return { draft, start, server, store, follow: this.#follow(draft, fragment) };
  }

  protected override close({ draft }: Opened): void {
    this.#feed?.close();
    draft.close();
  }

  protected override renderHeading(): unknown {
    return html`<h1>${authoringWords.writing}</h1>`;
  }

  protected override renderOpened(opened: Opened): unknown {
    return html`<ek-write-screen .opened=${opened}></ek-write-screen>`;
  }

  /** Opens the feed; the screen says later who takes in the commits. */
  #follow(draft: DraftSession, fragment: string): Opened['follow'] {
    return (session) => {
      this.#feed = openFeed(draft.module, {
        onMessage: (message) => {
          if (message.kind !== 'commits') draft.receive(message);
          else if (message.fragment === fragment) session.receive(message.commits);
        },
        onState: (connected) => {
          if (connected) draft.catchUp();
        },
      });
      this.#feed.follow(fragment, () => session.version);
    };
  }
}

customElements.define('ek-write', EkWrite);

declare global {
  interface HTMLElementTagNameMap {
    'ek-write': EkWrite;
  }
}
