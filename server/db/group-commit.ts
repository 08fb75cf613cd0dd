/**
 * SQLite's one writer. Transactions that arrive together are committed together: flushing to disk is
 * most of what a small transaction costs, and a class that answers at the same moment shares it.
 * Each still stands by itself: one that fails takes nothing of the others along, and none is said
 * to be kept before the commit that keeps it.
 */
import type Sqlite from 'better-sqlite3';
import type { Tx } from './database.ts';

type Work = (tx: Tx) => Promise<unknown>;

interface Job {
  readonly work: Work;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** Keeps the time that others wait for the first of a group within bounds. */
const largestGroup = 64;

export interface Writer {
  begin<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs something while no transaction is open. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** The transaction itself, for who is alone. */
  run<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

export function createWriter(connection: Sqlite.Database, tx: Tx): Writer {
  const statement = {
    // Taking the write lock at once: a reading transaction that turns to writing fails under contention.
    begin: connection.prepare('BEGIN IMMEDIATE'),
    commit: connection.prepare('COMMIT'),
    rollback: connection.prepare('ROLLBACK'),
    mark: connection.prepare('SAVEPOINT one'),
    release: connection.prepare('RELEASE one'),
    undo: connection.prepare('ROLLBACK TO one'),
  };

  async function run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    statement.begin.run();
    try {
      const result = await work(tx);
      statement.commit.run();
      return result;
    } catch (error) {
      // Some errors (a full disk) have ended the transaction already.
      if (connection.inTransaction) statement.rollback.run();
      throw error;
    }
  }

  async function runOne({ work, resolve, reject }: Job): Promise<void> {
    await run(work).then(resolve, reject);
  }

  async function runGroup(jobs: readonly Job[]): Promise<void> {
    const [first] = jobs;
    if (first !== undefined && jobs.length === 1) {
      await runOne(first);
      return;
    }
    const finish: (() => void)[] = [];
    try {
      await run(async () => {
        for (const job of jobs) {
          statement.mark.run();
          try {
            const result = await job.work(tx);
            finish.push(() => job.resolve(result));
          } catch (error) {
            if (!connection.inTransaction) throw error;
            statement.undo.run();
            job.reject(error);
          }
          statement.release.run();
        }
      });
    } catch (error) {
      // Nothing was kept: of nobody. Whoever was told of a failure of their own stays with it.
      for (const job of jobs) job.reject(error);
      return;
    }
    for (const tell of finish) tell();
  }

  const inTurn = createTurns();
  const waiting: Job[] = [];

  function next(): void {
    void inTurn(async () => {
      const jobs = waiting.splice(0, largestGroup);
      if (waiting.length > 0) next();
      if (jobs.length > 0) await runGroup(jobs);
    });
  }

  return {
    begin: <T>(work: (tx: Tx) => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: (value) => resolve(value as T), reject });
        // After all requests that were read in this round of the event loop.
        if (waiting.length === 1) setImmediate(next);
      }),
    alone: inTurn,
    run,
  };
}

/** One work after another, each begun when the one before has ended, however it ended. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}
