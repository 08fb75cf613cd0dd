/**
 * One open document: keeps what the author writes on the device, sends it, and takes in what others
 * write. It never waits for the network to let somebody write on.
 */
import type { Node } from 'prosemirror-model';
import type { Plugin, Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type AuthorCopy, leavesGap, newRuns } from '#core/collaboration/author-copy.ts';
import type { Commit, StoredCommit } from '#core/collaboration/commit.ts';
import type { CommitsResponse } from '#core/contract/authoring.ts';
import type { ProblemResponse } from '#core/contract/problem.ts';
import { problemSentence } from '#text/problems.ts';
import { RequestError } from '../../api/request.ts';
import { collaborationPlugin, commitOf, copyOf, receiveRun } from './collaboration-plugin.ts';
import { randomName } from '../random-name.ts';
import type { CopyStore } from './copy-store.ts';
import { type CopyPlace, keepCopy } from './kept-copy.ts';
import { lostTexts, ownTextPlugin } from './own-text.ts';
import type { SavingState } from './saving-state.ts';

/** What a session asks of the server. */
export interface DocumentServer {
  send(commit: Commit): Promise<CommitsResponse>;
  since(version: number): Promise<CommitsResponse>;
}

export interface SessionStart extends CopyPlace {
  /** The name of this open page. */
  readonly tab: string;
  readonly document: Node;
  readonly copy: AuthorCopy;
  /** When the document was last changed; null when it never was. */
  readonly changedAt: Date | null;
}

export interface SessionEvents {
  onState(state: SavingState): void;
  /** Text of the author that a change of somebody else took away. */
  onLostText(text: string): void;
}

/** Milliseconds of rest after which something is kept and sent, and the longest wait in all. */
const keepAfter = 150;
const sendAfter = 300;
const sendWithin = 800;
const shortestRetry = 1000;
const longestRetry = 15_000;

export class DocumentSession {
  readonly #start: SessionStart;
  readonly #server: DocumentServer;
  readonly #store: CopyStore;
  readonly #events: SessionEvents;
  #view: EditorView | null = null;
  #state: SavingState;
  #isSending = false;
  #isCatchingUp = false;
  #isKept = false;
  /** Commits that could not be taken in yet. */
  #waiting: StoredCommit[] = [];
  #keepTimer: ReturnType<typeof setTimeout> | undefined;
  #sendTimer: ReturnType<typeof setTimeout> | undefined;
  #sendDue = 0;
  #retry = shortestRetry;

  constructor(
    start: SessionStart,
    server: DocumentServer,
    store: CopyStore,
    events: SessionEvents,
  ) {
    this.#start = start;
    this.#server = server;
    this.#store = store;
    this.#events = events;
    this.#state = { kind: 'saved', at: start.changedAt };
  }

  /** Plugins that the editor of this document has to be made with. */
  get plugins(): readonly Plugin[] {
    const onChange = (): void => this.#changed();
    return [collaborationPlugin(this.#start.copy, { onChange }), ownTextPlugin()];
  }

  get state(): SavingState {
    return this.#state;
  }

  /** The last stored version in this copy. */
  get version(): number {
    return this.#view === null ? this.#start.copy.version : copyOf(this.#view.state).version;
  }

  /** Begins, with the editor that was made of the document and the plugins. */
  attach(view: EditorView): void {
    this.#view = view;
    window.addEventListener('online', this.#sendNow);
    window.addEventListener('pagehide', this.#leave);
    document.addEventListener('visibilitychange', this.#leave);
    view.dom.addEventListener('compositionend', this.#composed);
    if (copyOf(view.state).unconfirmed.length > 0) this.#changed();
    void this.#catchUp();
  }

  /** Ends; what is not sent yet stays on the device. */
  close(): void {
    this.#leave();
    clearTimeout(this.#sendTimer);
    window.removeEventListener('online', this.#sendNow);
    window.removeEventListener('pagehide', this.#leave);
    document.removeEventListener('visibilitychange', this.#leave);
    this.#view?.dom.removeEventListener('compositionend', this.#composed);
    this.#view = null;
  }

  /** Takes in stored commits, in whatever order and however often they come. */
  receive(commits: readonly StoredCommit[]): void {
    this.#waiting.push(...commits);
    this.#takeIn();
  }

  /** Asks for what was missed, after the feed was away. */
  async #catchUp(): Promise<void> {
    if (this.#isCatchingUp || this.#view === null) return;
    this.#isCatchingUp = true;
    try {
      const { commits } = await this.#server.since(this.version);
      this.#isCatchingUp = false;
      this.receive(commits);
    } catch {
      // The feed or the next answer brings it.
      this.#isCatchingUp = false;
    }
  }

  #takeIn(): void {
    const view = this.#view;
    // A change in the middle of a composition (an accent, an input method) would break it off.
    if (view === null || view.composing || this.#waiting.length === 0) return;
    const copy = copyOf(view.state);
    const commits = this.#waiting.toSorted((one, other) => one.version - other.version);
    if (leavesGap(copy, commits)) {
      void this.#catchUp();
      return;
    }
    this.#waiting = [];
    const unique = commits.filter(({ version }, index) => version !== commits[index - 1]?.version);
    const upTo = unique.findIndex(
      ({ version }, index) => index > 0 && version !== (unique[index - 1]?.version ?? 0) + 1,
    );
    try {
      for (const run of newRuns(copy, upTo === -1 ? unique : unique.slice(0, upTo))) {
        this.#dispatch(view, receiveRun(view.state, run));
      }
    } catch {
      // This copy is not the server's any more; what is in it stays here.
      this.#setState({ kind: 'refused', problem: copyBroken });
      return;
    }
    if (upTo !== -1) this.#waiting.push(...unique.slice(upTo));
    this.#scheduleKeep();
  }

  #dispatch(view: EditorView, transaction: Transaction): void {
    const lost = lostTexts(view.state, transaction);
    view.dispatch(transaction);
    for (const text of lost) this.#events.onLostText(text);
  }

  #changed(): void {
    this.#scheduleKeep();
    if (this.#state.kind === 'saved') this.#setState({ kind: 'saving' });
    this.#scheduleSend();
  }

  #scheduleKeep(): void {
    clearTimeout(this.#keepTimer);
    this.#keepTimer = setTimeout(() => void this.#keep(), keepAfter);
  }

  async #keep(): Promise<void> {
    clearTimeout(this.#keepTimer);
    const view = this.#view;
    if (view === null) return;
    const place = { ...this.#start, at: new Date().toISOString() };
    const copy = copyOf(view.state);
    try {
      if (copy.unconfirmed.length > 0) {
        this.#isKept = true;
        await this.#store.put(keepCopy(place, view.state.doc, copy));
      } else if (this.#isKept) {
        this.#isKept = false;
        await this.#store.remove(place);
      }
    } catch {
      // The device has no room or keeps nothing. It is still sent; only a crash would lose it.
      if (copy.unconfirmed.length > 0) this.#setState({ kind: 'unkept' });
    }
  }

  #scheduleSend(): void {
    if (this.#isSending) return;
    const now = Date.now();
    if (this.#sendDue === 0) this.#sendDue = now + sendWithin;
    clearTimeout(this.#sendTimer);
    this.#sendTimer = setTimeout(
      () => void this.#send(),
      Math.max(0, Math.min(sendAfter, this.#sendDue - now)),
    );
  }

  async #send(): Promise<void> {
    clearTimeout(this.#sendTimer);
    const view = this.#view;
    if (view === null || this.#isSending) return;
    const sending = commitOf(view.state, randomName);
    this.#sendDue = 0;
    if (sending === null) return;
    view.dispatch(sending.transaction);
    this.#isSending = true;
    // On disk under its id before it goes: after a crash it goes again as the same commit.
    await this.#keep();
    try {
      const { commits, at } = await this.#server.send(sending.commit);
      this.#isSending = false;
      this.#retry = shortestRetry;
      this.receive(commits);
      this.#sent(new Date(at));
    } catch (error) {
      this.#isSending = false;
      this.#failed(error);
    }
  }

  #sent(at: Date): void {
    const view = this.#view;
    if (view === null || this.#state.kind === 'refused') return;
    const { unconfirmed } = copyOf(view.state);
    this.#setState(unconfirmed.length === 0 ? { kind: 'saved', at } : { kind: 'saving' });
    if (unconfirmed.length > 0) this.#scheduleSend();
  }

  #failed(error: unknown): void {
    const problem = error instanceof RequestError ? error.problem : null;
    // Who is signed out can sign in again elsewhere and goes on here.
    const isPassing =
      !(error instanceof RequestError) || error.isPassing || problem?.status === 401;
    if (problem !== null && !isPassing) {
      this.#setState({ kind: 'refused', problem });
      return;
    }
    this.#setState({ kind: 'waiting', problem });
    clearTimeout(this.#sendTimer);
    this.#sendTimer = setTimeout(this.#sendNow, this.#retry);
    this.#retry = Math.min(longestRetry, this.#retry * 2);
  }

  #setState(state: SavingState): void {
    // What the server refuses stays refused until the page is opened anew.
    if (this.#state.kind === 'refused') return;
    this.#state = state;
    this.#events.onState(state);
  }

  readonly #sendNow = (): void => {
    if (this.#state.kind !== 'refused') void this.#send();
  };

  /** The page may be gone in a moment: everything goes to the device, and on its way, at once. */
  readonly #leave = (): void => {
    void this.#keep();
    if (document.visibilityState === 'hidden') this.#sendNow();
  };

  readonly #composed = (): void => {
    // After the editor itself has read what was composed.
    setTimeout(() => this.#takeIn(), 60);
  };
}

/** What is told when this copy and the server's commits do not fit together. */
const copyBroken: ProblemResponse = {
  code: 'commit-ahead',
  status: 409,
  title: problemSentence({ code: 'commit-ahead', parameters: { version: 0 } }),
  parameters: {},
};
