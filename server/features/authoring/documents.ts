/**
 * Documents that are being written: opening them, and storing commits. The database is the
 * authority; what this process keeps in memory is used only while the head says that it is the same.
 */
import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import { acceptCommit } from '#core/collaboration/accept.ts';
import { applyStep } from '#core/collaboration/rebase.ts';
import {
  type Commit,
  type StoredCommit,
  readSteps,
  writeSteps,
} from '#core/collaboration/commit.ts';
import { openDocument, storeDocument } from '#core/document/document.ts';
import { problem } from '#core/problem.ts';
import type { Db, Source, Tx } from '../../db/database.ts';
import { transaction } from '../../db/transaction.ts';
import {
  type DocumentKey,
  type Head,
  findHead,
  findSnapshot,
  insertCommit,
  insertSnapshot,
  listCommits,
  lockHead,
} from './document-repository.ts';

/** Opening a document replays at most as many commits. */
const commitsPerSnapshot = 100;
/** Documents kept in memory, and how many of the last commits of each. */
const capacity = 400;
const recentCommits = 300;

/** A document at its present version. */
export interface OpenDocument {
  readonly version: number;
  readonly document: Node;
  readonly changedAt: number;
}

interface Cached {
  readonly version: number;
  readonly lastCommit: string | null;
  readonly document: Node;
  /** The last commits, in order, with their steps read. */
  readonly recent: readonly { readonly commit: StoredCommit; readonly steps: readonly Step[] }[];
}

/** What came of a commit: all commits since its base, and those that this call added. */
export interface Accepted {
  readonly commits: readonly StoredCommit[];
  readonly added: readonly StoredCommit[];
  readonly at: number;
}

export interface Documents {
  /** The document, or null when there is none. */
  find(key: DocumentKey): Promise<OpenDocument | null>;
  /** Stores a commit; sending one twice is harmless. Throws a problem when it cannot be taken. */
  accept(key: DocumentKey, personId: string, commit: Commit): Promise<Accepted>;
  /** Stored commits above `version`; a problem when the document does not exist or is behind it. */
  since(key: DocumentKey, version: number): Promise<readonly StoredCommit[]>;
}

/** This commit is in the list already: what the transaction did has to be undone. */
class AlreadyStored extends Error {}

export function createDocuments(db: Db): Documents {
  const cache = new Map<string, Cached>();
  const nameOf = ({ moduleId, fragmentId }: DocumentKey): string => `${moduleId} ${fragmentId}`;

  function remember(key: DocumentKey, cached: Cached): void {
    const name = nameOf(key);
    cache.delete(name);
    cache.set(name, cached);
    const oldest = cache.keys().next();
    if (cache.size > capacity && oldest.done !== true) cache.delete(oldest.value);
  }

  async function load(source: Source, key: DocumentKey, head: Head): Promise<Cached> {
    const known = cache.get(nameOf(key));
    if (known?.version === head.version && known.lastCommit === head.lastCommit) return known;
    const snapshot = await findSnapshot(source, key, head.version);
    if (snapshot === null) throw new Error(`no snapshot of document ${nameOf(key)}`);
    const commits = await listCommits(source, key, snapshot.version, head.version);
    const recent = commits.map((commit) => ({ commit, steps: readSteps(commit.steps) }));
    const document = recent
      .flatMap(({ steps }) => steps)
      .reduce<Node>(requireStep, openDocument(snapshot.document));
    return { version: head.version, lastCommit: head.lastCommit, document, recent };
  }

  /** Steps stored above `base`, up to the version that is loaded. */
  async function over(
    source: Source,
    key: DocumentKey,
    loaded: Cached,
    base: number,
  ): Promise<{ readonly commits: readonly StoredCommit[]; readonly steps: readonly Step[] }> {
    const count = loaded.version - base;
    if (count <= loaded.recent.length) {
      const last = count === 0 ? [] : loaded.recent.slice(-count);
      return {
        commits: last.map(({ commit }) => commit),
        steps: last.flatMap(({ steps }) => steps),
      };
    }
    const commits = await listCommits(source, key, base, loaded.version);
    return { commits, steps: commits.flatMap(({ steps }) => readSteps(steps)) };
  }

  async function store(tx: Tx, key: DocumentKey, personId: string, sent: Commit) {
    const at = Date.now();
    const head = await lockHead(tx, key, at);
    if (head === null) throw problem('fragment-not-found', { fragment: key.fragmentId });
    if (sent.base > head.version) throw problem('commit-ahead', { version: head.version });
    const loaded = await load(tx, key, head);
    const earlier = await over(tx, key, loaded, sent.base);
    if (earlier.commits.some(({ id }) => id === sent.id)) throw new AlreadyStored();
    const { document, steps } = acceptCommit(loaded.document, earlier.steps, sent);
    const version = head.version + 1;
    const commit: StoredCommit = { id: sent.id, version, steps: writeSteps(steps) };
    const { schemaVersion } = sent;
    const isAdded = await insertCommit(tx, { ...key, ...commit, personId, at, schemaVersion });
    if (!isAdded) throw new AlreadyStored();
    if (version % commitsPerSnapshot === 0) {
      await insertSnapshot(tx, key, version, storeDocument(document));
    }
    remember(key, {
      version,
      lastCommit: commit.id,
      document,
      recent: [...loaded.recent, { commit, steps }].slice(-recentCommits),
    });
    return { commits: [...earlier.commits, commit], added: [commit], at };
  }

  async function since(
    source: Source,
    key: DocumentKey,
    version: number,
  ): Promise<readonly StoredCommit[]> {
    const head = await findHead(source, key);
    if (head === null) throw problem('fragment-not-found', { fragment: key.fragmentId });
    if (version > head.version) throw problem('commit-ahead', { version: head.version });
    if (version === head.version) return [];
    const known = cache.get(nameOf(key));
    return known?.version === head.version && known.lastCommit === head.lastCommit
      ? (await over(source, key, known, version)).commits
      : listCommits(source, key, version, head.version);
  }

  return {
    async find(key) {
      const head = await findHead(db, key);
      if (head === null) return null;
      const loaded = await load(db, key, head);
      remember(key, loaded);
      return { version: loaded.version, document: loaded.document, changedAt: head.changedAt };
    },
    since: (key, version) => since(db, key, version),
    async accept(key, personId, commit) {
      try {
        return await transaction(db, (tx) => store(tx, key, personId, commit));
      } catch (error) {
        // What was remembered may be of a transaction that is undone.
        cache.delete(nameOf(key));
        if (!(error instanceof AlreadyStored)) throw error;
        // In turn, since the transaction that stored it may not have ended yet.
        const commits = await transaction(db, (tx) => since(tx, key, commit.base));
        return { commits, added: [], at: Date.now() };
      }
    },
  };
}

function requireStep(document: Node, step: Step): Node {
  const next = applyStep(step, document);
  if (next === null) throw new Error('a stored step does not apply to its document');
  return next;
}
