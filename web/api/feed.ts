/**
 * The feed of a draft: what others store, as they store it. It only speeds things up: whoever misses
 * something asks for it. A feed that breaks is opened again by itself, later each time.
 */
import type { FeedMessage, FeedRequest } from '#core/contract/authoring.ts';

export interface Feed {
  /** Asks for the commits of a document above this version, now and each time the feed reopens. */
  follow(fragment: string, version: () => number): void;
  close(): void;
}

export interface FeedListener {
  onMessage(message: FeedMessage): void;
  /** Told when the feed opens and when it breaks. */
  onState(connected: boolean): void;
}

const shortestWait = 500;
const longestWait = 15_000;

export function openFeed(module: string, listener: FeedListener): Feed {
  const followed = new Map<string, () => number>();
  let socket: WebSocket | null = null;
  let wait = shortestWait;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  function ask(fragment: string, version: () => number): void {
    if (socket?.readyState !== WebSocket.OPEN) return;
    const asked: FeedRequest = { follow: fragment, version: version() };
    socket.send(JSON.stringify(asked));
  }

  function open(): void {
    clearTimeout(timer);
    if (isClosed || socket !== null) return;
    const address = new URL(`/api/drafts/${module}/feed`, location.href);
    address.protocol = address.protocol === 'https:' ? 'wss:' : 'ws:';
    const opened = new WebSocket(address);
    socket = opened;
    opened.addEventListener('open', () => {
      wait = shortestWait;
      listener.onState(true);
      for (const [fragment, version] of followed) ask(fragment, version);
    });
    opened.addEventListener('message', ({ data }) => {
      for (const message of JSON.parse(String(data)) as FeedMessage[]) listener.onMessage(message);
    });
    opened.addEventListener('close', () => {
      if (socket !== opened) return;
      socket = null;
      listener.onState(false);
      if (isClosed) return;
      timer = setTimeout(open, wait);
      wait = Math.min(longestWait, wait * 2);
    });
  }

  const now = (): void => {
    wait = shortestWait;
    open();
  };
  window.addEventListener('online', now);
  open();

  return {
    follow(fragment, version) {
      followed.set(fragment, version);
      ask(fragment, version);
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
      window.removeEventListener('online', now);
      socket?.close();
      socket = null;
    },
  };
}
