/** Opens the draft that the address names, and shows it; or says why it cannot be opened. */
import { html } from 'lit';
import { authoringWords } from '#text/authoring.ts';
import { type Feed, openFeed } from '../../api/feed.ts';
import { DraftSession } from '../../editor/draft/draft-session.ts';
import type { SignedIn } from '../../reader/owner.ts';
import { SignedInScreen } from '../signed-in-screen.ts';
import './ek-draft-screen.ts';
import { sendTextsLeftBehind } from './left-behind.ts';

export class EkWorkspace extends SignedInScreen<DraftSession> {
  #feed: Feed | null = null;

  protected override async open(person: SignedIn): Promise<DraftSession> {
    const session = await DraftSession.open(moduleInAddress(), { owner: person.id });
    this.#feed = openFeed(session.module, {
      onMessage: (message) => {
        session.receive(message);
      },
      onState: (connected) => {
        if (connected) session.catchUp();
      },
    });
    document.title = session.draft.module.title;
    const place = { owner: person.id, module: session.module };
    void sendTextsLeftBehind(place, () => this.querySelector('ek-draft-screen')?.checkAgain());
    return session;
  }

  protected override close(session: DraftSession): void {
    this.#feed?.close();
    session.close();
  }

  protected override renderHeading(): unknown {
    return html`<h1>${authoringWords.writing}</h1>`;
  }

  protected override renderOpened(session: DraftSession): unknown {
    return html`<ek-draft-screen .session=${session}></ek-draft-screen>`;
  }
}

/** The id in `/schrijven/<id>`. */
function moduleInAddress(): string {
  return location.pathname.split('/')[2] ?? '';
}

customElements.define('ek-workspace', EkWorkspace);

declare global {
  interface HTMLElementTagNameMap {
    'ek-workspace': EkWorkspace;
  }
}
