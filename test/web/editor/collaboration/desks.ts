/** Editors with a session each, and a server in memory that can be slow, away or unwilling. */
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { onTestFinished } from 'vitest';
import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { acceptCommit } from '#core/collaboration/accept.ts';
import {
  type Commit,
  type StoredCommit,
  readSteps,
  writeSteps,
} from '#core/collaboration/commit.ts';
import { copyOf } from '#web/editor/collaboration/collaboration-plugin.ts';
import { type CopyStore, memoryStore } from '#web/editor/collaboration/copy-store.ts';
import { DocumentSession } from '#web/editor/collaboration/document-session.ts';
import { type OpeningServer, openToWrite } from '#web/editor/collaboration/open-document.ts';
import type { SavingState } from '#web/editor/collaboration/saving-state.ts';
import { ProblemError, problem } from '#core/problem.ts';
import { problemSentence } from '#text/problems.ts';
import { storeDocument } from '#core/document/document.ts';
import type { TabLock } from '#web/editor/tab-lock.ts';
import { RequestError } from '#web/api/request.ts';

export class MemoryServer {
  document: Node;
  readonly commits: StoredCommit[] = [];
  /**
   * `away`: nothing arrives. `deaf`: what arrives is stored, and no answer comes back. `signed-out`:
   * whoever asks is told to sign in.
   */
  mode: 'here' | 'away' | 'deaf' | 'signed-out' = 'here';
  /** Whether it takes nothing any more, for a reason that does not pass. */
  refuses = false;
  /** Called after a commit is stored. */
  readonly listeners = new Set<(commits: readonly StoredCommit[]) => void>();

  constructor(document: Node) {
    this.document = document;
  }

  get text(): string {
    return this.document.textContent;
  }

  async send(commit: Commit) {
    await Promise.resolve();
    if (this.mode === 'away') throw new RequestError(null);
    if (this.mode === 'signed-out') {
      throw new RequestError({ code: 'not-signed-in', status: 401, title: '', parameters: {} });
    }
    const commits = this.#accept(structuredClone(commit));
    if (this.mode === 'deaf') throw new RequestError(null);
    return { commits, at: '2026-11-24T13:03:00.000Z' };
  }

  async since(version: number) {
    await Promise.resolve();
    if (this.mode !== 'here') throw new RequestError(null);
    return { commits: structuredClone(this.commits.slice(version)), at: '' };
  }

  async open() {
    await Promise.resolve();
    if (this.mode !== 'here') throw new RequestError(null);
    const { length } = this.commits;
    return { version: length, document: storeDocument(this.document), changedAt: null };
  }

  #accept(commit: Commit): StoredCommit[] {
    if (!this.commits.some(({ id }) => id === commit.id)) {
      const over = this.commits.slice(commit.base).flatMap(({ steps }) => readSteps(steps));
      try {
        if (this.refuses) throw problem('commit-invalid');
        const { document, steps } = acceptCommit(this.document, over, commit);
        this.document = document;
        const version = this.commits.length + 1;
        const stored = { id: commit.id, version, steps: writeSteps(steps) };
        this.commits.push(stored);
        for (const listener of this.listeners) listener([structuredClone(stored)]);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        const { code } = error.problem;
        const title = problemSentence(error.problem);
        throw new RequestError({ code, status: 422, title, parameters: {} });
      }
    }
    return structuredClone(this.commits.slice(commit.base));
  }
}

export const place = { owner: 'anna', module: 'moduleaa', fragment: 'fragment' };

/** Tabs are open unless a test calls them gone. */
export const lock: TabLock = {
  tab: 'here',
  isGone: (tab) => Promise.resolve(tab.startsWith('gone')),
  whenGone: () => undefined,
  release: () => undefined,
};

export interface Desk {
  readonly view: EditorView;
  readonly session: DocumentSession;
  readonly store: CopyStore;
  readonly states: SavingState[];
  readonly lost: string[];
  /** Types at a position, or at the end of the first block. */
  type(text: string, position?: number): void;
  /** Resolves when nothing is left to send. */
  settled(): Promise<void>;
  close(): void;
}

/** Opens an editor on the server's document as a page does. */
export async function openDesk(
  server: MemoryServer,
  store: CopyStore = memoryStore(),
  opening: OpeningServer = server,
): Promise<Desk> {
  const start = await openToWrite(place, opening, store, lock);
  const states: SavingState[] = [];
  const lost: string[] = [];
  const session = new DocumentSession(start, server, store, {
    onState: (state) => states.push(state),
    onLostText: (text) => lost.push(text),
  });
  const mount = document.createElement('div');
  document.body.append(mount);
  const view = new EditorView(
    { mount },
    {
      state: EditorState.create({ doc: start.document, plugins: [...session.plugins, history()] }),
    },
  );
  session.attach(view);
  const hear = (commits: readonly StoredCommit[]): void => {
    if (server.mode === 'here') session.receive(commits);
  };
  server.listeners.add(hear);
  let isOpen = true;
  const leave = (): void => {
    if (!isOpen) return;
    isOpen = false;
    server.listeners.delete(hear);
    session.close();
    view.destroy();
    mount.remove();
  };
  onTestFinished(leave);
  return {
    view,
    session,
    store,
    states,
    lost,
    type(text, position) {
      const end = (view.state.doc.firstChild?.nodeSize ?? 2) - 1;
      view.dispatch(view.state.tr.insertText(text, position ?? end));
    },
    async settled() {
      while (session.state.kind !== 'refused' && copyOf(view.state).unconfirmed.length > 0) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    close: leave,
  };
}
