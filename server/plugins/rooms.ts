/**
 * `app.rooms`: who listens to what over WebSockets. Messages of one moment go out together; a member
 * that cannot keep up is let go and comes back by itself, asking from the version it has. Processes
 * that share a database tell each other by name that something changed, see Db.announcements.
 */
import websocket from '@fastify/websocket';
import fp from 'fastify-plugin';
import type { WebSocket } from 'ws';

declare module 'fastify' {
  interface FastifyInstance {
    rooms: Rooms;
  }
}

export interface Rooms {
  /** Adds a member until it leaves or its connection ends. */
  join(room: string, member: WebSocket): void;
  leave(room: string, member: WebSocket): void;
  /** Sends a message (JSON) to all members, in the order of telling. */
  tell(room: string, message: string): void;
  hasMembers(room: string): boolean;
}

/** Unsent bytes beyond which a member is let go. */
const mostWaiting = 4 * 1024 * 1024;
const heartbeat = 30_000;
/**
 * In a room with more members than this, messages wait so many milliseconds for others to go along:
 * sending is most of what a change costs there, and nobody sees the difference.
 */
const crowd = 50;
const crowdWaits = 15;
/** Bytes of one message from a browser: they only say what they follow. */
const largestMessage = 16 * 1024;

export function createRooms(): Rooms {
  const rooms = new Map<string, Set<WebSocket>>();
  const waiting = new Map<string, string[]>();

  function leave(room: string, member: WebSocket): void {
    const members = rooms.get(room);
    if (members?.delete(member) === true && members.size === 0) rooms.delete(room);
  }

  function flush(room: string): void {
    const text = Buffer.from(`[${(waiting.get(room) ?? []).join(',')}]`);
    waiting.delete(room);
    for (const member of rooms.get(room) ?? []) {
      if (member.bufferedAmount > mostWaiting) member.terminate();
      else member.send(text, { binary: false });
    }
  }

  return {
    join(room, member) {
      const members = rooms.get(room) ?? new Set();
      rooms.set(room, members);
      if (members.has(member)) return;
      members.add(member);
      member.once('close', () => {
        leave(room, member);
      });
    },
    leave,
    tell(room, message) {
      const members = rooms.get(room)?.size ?? 0;
      if (members === 0) return;
      const messages = waiting.get(room);
      if (messages !== undefined) {
        messages.push(message);
        return;
      }
      waiting.set(room, [message]);
      if (members > crowd) setTimeout(flush, crowdWaits, room);
      else setImmediate(flush, room);
    },
    hasMembers: (room) => rooms.has(room),
  };
}

export const rooms = fp(
  async (app) => {
    await app.register(websocket, {
      options: { maxPayload: largestMessage, perMessageDeflate: false },
    });
    app.decorate('rooms', createRooms());
    const silent = new WeakSet<WebSocket>();
    const timer = setInterval(() => {
      for (const member of app.websocketServer.clients) {
        if (silent.has(member)) {
          member.terminate();
          continue;
        }
        silent.add(member);
        member.once('pong', () => silent.delete(member));
        member.ping();
      }
    }, heartbeat);
    timer.unref();
    app.addHook('onClose', (_instance, done) => {
      clearInterval(timer);
      done();
    });
  },
  { name: 'rooms' },
);
