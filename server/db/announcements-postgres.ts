/** Announcements by LISTEN and NOTIFY, on a connection of their own that is opened when needed. */
import { randomUUID } from 'node:crypto';
import type { Client, Pool } from 'pg';
import type { Announcements } from './announcements.ts';

const channel = 'eklas';
const retryAfter = 2000;

export interface PostgresAnnouncements extends Announcements {
  close(): Promise<void>;
}

export function postgresAnnouncements(pool: Pool, connect: () => Client): PostgresAnnouncements {
  const self = randomUUID();
  const listeners: ((topic: string) => Promise<void>)[] = [];
  let client: Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  function hear(payload: string): void {
    const [from, ...topic] = payload.split(' ');
    if (from === self) return;
    for (const listener of listeners) {
      // Who missed this finds out when asking for what comes next.
      listener(topic.join(' ')).catch(() => undefined);
    }
  }

  function open(): void {
    if (client !== null || isClosed) return;
    const opened = connect();
    client = opened;
    const again = (): void => {
      if (client !== opened) return;
      client = null;
      opened.end().catch(() => undefined);
      if (!isClosed) timer = setTimeout(open, retryAfter).unref();
    };
    opened.on('error', again);
    opened.on('end', again);
    opened.on('notification', ({ payload }) => {
      hear(payload ?? '');
    });
    opened
      .connect()
      .then(() => opened.query(`LISTEN ${channel}`), again)
      .catch(again);
  }

  return {
    tell(topic) {
      pool.query('SELECT pg_notify($1, $2)', [channel, `${self} ${topic}`]).catch(() => undefined);
    },
    listen(listener) {
      listeners.push(listener);
      open();
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      const closing = client;
      client = null;
      await closing?.end();
    },
  };
}
