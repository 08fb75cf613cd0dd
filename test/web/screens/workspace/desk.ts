/** The screen of an E-klas over a server in memory. */
import { html } from 'lit';
import { expect, onTestFinished } from 'vitest';
import type { CheckItem } from '#core/authoring/checklist.ts';
import type { Draft } from '#core/authoring/draft.ts';
import type { Edit } from '#core/authoring/edit.ts';
import type { Allowed, DraftResponse } from '#core/contract/authoring.ts';
import { DraftSession } from '#web/editor/draft/draft-session.ts';
import '#web/reader/reader.css';
import '#web/screens/workspace/workspace.css';
import type { EkDraftScreen } from '#web/screens/workspace/ek-draft-screen.ts';
import '#web/screens/workspace/ek-draft-screen.ts';
import { fragment, goal, idOf, term } from '../../../helpers/modules.ts';
import { type Line, Office, callsTo, draftOf, goodLine } from '../../editor/draft/office.ts';
import { mountOne, settle } from '../../elements/mount.ts';
import { device, json } from '../../reader/devices.ts';
import { type Answers, site } from '../site.ts';

export interface DeskOptions {
  readonly draft?: Draft;
  readonly may?: Partial<Allowed>;
  readonly published?: DraftResponse['published'];
  readonly items?: readonly CheckItem[];
  readonly answers?: Answers;
  readonly line?: Line;
  /** The place in the address. */
  readonly at?: string;
}

/** Three fragments, two goals and two terms that hang together. */
export const smallDraft = (): Draft =>
  draftOf({
    goals: [goal('rekenen'), goal('meten')],
    terms: [term('warmte'), term('stroom', 'warmte')],
    fragments: [
      fragment('een', { teaches: [idOf('warmte')], goals: [idOf('rekenen')] }),
      fragment('twee', { teaches: [idOf('stroom')], needs: [idOf('warmte')], minutes: 25 }),
      fragment('drie'),
    ],
  });

export interface Desk {
  readonly screen: EkDraftScreen;
  readonly session: DraftSession;
  readonly office: Office;
  readonly calls: readonly string[];
  /** What the checklist says from now on. */
  items: readonly CheckItem[];
  /** A colleague's edit, told by the feed. */
  readonly colleague: (edit: Edit) => Promise<void>;
  readonly settled: () => Promise<void>;
}

export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const { draft = smallDraft(), may = {}, published = null, line = goodLine, at = '' } = options;
  device();
  const address = location.href;
  history.replaceState(null, '', at === '' ? location.pathname + location.search : at);
  const office = new Office(draft);
  office.may = { ...office.may, ...may };
  office.published = published;
  let isOpen = false;
  const session = await DraftSession.open(draft.module.id, {
    owner: 'anna',
    calls: callsTo(office, (request) => (isOpen ? line(request) : goodLine(request))),
    later: () => () => undefined,
  });
  isOpen = true;
  const api = `/api/drafts/${draft.module.id}`;
  const calls = site({
    [`GET ${api}/checklist`]: () => json({ items: desk.items }),
    [`GET ${api}/versions`]: () =>
      json({ versions: office.published === null ? [] : [office.published] }),
    ...options.answers,
  });
  const desk: Omit<Desk, 'screen'> & { screen: EkDraftScreen | null } = {
    screen: null,
    session,
    office,
    calls,
    items: options.items ?? [],
    async colleague(edit) {
      const id = crypto.randomUUID().replaceAll('-', '');
      const edits = office.store(id, edit, office.revision);
      session.receive({ kind: 'edits', edits });
      await desk.settled();
    },
    async settled() {
      if (desk.screen !== null) await settle(desk.screen);
    },
  };
  onTestFinished(() => {
    session.close();
    history.replaceState(null, '', address);
  });
  const screen = await mountOne(
    'ek-draft-screen',
    html`<ek-draft-screen .session=${session}></ek-draft-screen>`,
  );
  desk.screen = screen;
  await settle(screen);
  return desk as Desk;
}

/** The element on the screen; a test without it has no meaning. */
export function on<E extends HTMLElement = HTMLElement>({ screen }: Desk, selector: string): E {
  const found = screen.querySelector<E>(selector);
  if (found === null) throw new Error(`no ${selector} on this screen`);
  return found;
}

export const all = ({ screen }: Desk, selector: string): HTMLElement[] => [
  ...screen.querySelectorAll<HTMLElement>(selector),
];

/** The headings of the rows in a list. */
export const rows = (desk: Desk, list = 'ek-fragment-list'): string[] =>
  all(desk, `${list} .part h3`).map((one) => one.innerText);

/** The row of a part. */
export const row = (desk: Desk, name: string): HTMLElement =>
  on(desk, `[data-part="${idOf(name)}"]`);

/** Waits until all edits are with the server; a field sends them after a pause. */
export async function stored({ session, office }: Desk, edits: number): Promise<void> {
  await expect
    .poll(() => [session.state.waiting, office.revision], { timeout: 5_000 })
    .toEqual([0, edits]);
}
