/** Devices with a store of their own, a server that keeps by id, and events to put in them. */
import { onTestFinished, vi } from 'vitest';
import type { Mark } from '#core/blocks/mark.ts';
import type { RecordResponse, WorkResponse } from '#core/contract/learning.ts';
import type { Attempt, LearningEvent } from '#core/learning/event.ts';
import { type EventStore, type KeptEvent, openEventStore } from '#web/reader/event-store.ts';

export const moduleId = 'moduleaa';
export const fragmentId = 'stukaaaa';
export const blockId = 'vraagaaa';
export const hash = '0123456789abcdef';
export const place = { module: moduleId, version: 1, fragment: fragmentId };

const openDatabase = IDBFactory.prototype.open;

/** Until the test ends this browser is a device that was never used; the same one under one name. */
export function device(name: string = crypto.randomUUID()): void {
  const spy = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (
    this: IDBFactory,
    database,
    version,
  ) {
    return openDatabase.call(this, `${name} ${database}`, version);
  });
  onTestFinished(() => {
    spy.mockRestore();
  });
}

/** Until the test ends this browser keeps nothing, as in some private windows. */
export function deviceThatKeepsNothing(): void {
  const spy = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('not here', 'SecurityError');
  });
  onTestFinished(() => {
    spy.mockRestore();
  });
}

/** A store on a device of its own. */
export function diskStore(name?: string): Promise<EventStore> {
  device(name);
  return openEventStore();
}

export function memoryStore(): Promise<EventStore> {
  deviceThatKeepsNothing();
  return openEventStore();
}

let made = 0;

export const eventId = (): string =>
  `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;

export const mark = (verdict: Mark['verdict']): Mark => ({ verdict, remarks: [], feedback: [] });

export const attempt = (text: string, changes: Partial<Attempt> = {}): Attempt => ({
  kind: 'attempt',
  id: eventId(),
  ...place,
  block: blockId,
  question: hash,
  answer: { kind: 'number', text },
  at: '2026-09-01T10:00:00.000Z',
  ...changes,
});

/** An event as a device keeps it. */
export function kept(owner: string, event: LearningEvent, changes: Partial<KeptEvent> = {}) {
  const one: KeptEvent = {
    owner,
    id: event.id,
    module: event.module,
    event,
    mark: null,
    feedbackHtml: [],
    status: 'unsent',
    ...changes,
  };
  return one;
}

/** How an answer is marked here: 42 is right, all else is wrong. */
export const markOf = ({ answer }: Pick<Attempt, 'answer'>): Mark =>
  mark(answer.kind === 'number' && answer.text === '42' ? 'correct' : 'wrong');

/** What the fake server does with one request; `answer` is its usual way. */
type Behaviour = (answer: () => Response) => Response | Promise<Response>;

export const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), { status });

export const problem = (status: number, code: string, title = code): Response =>
  json({ code, status, title, parameters: {} }, status);

export const noNetwork: Behaviour = () => Promise.reject(new TypeError('Failed to fetch'));

/** The request arrives and is dealt with, but the reply does not. */
export const lostReply: Behaviour = (answer) => {
  answer();
  return Promise.reject(new TypeError('Failed to fetch'));
};

export const replies =
  (response: Response): Behaviour =>
  () =>
    response.clone();

export interface FakeServer {
  /** The events of the person, by id. */
  readonly kept: Map<string, LearningEvent>;
  /** `METHOD /path` of every request, and how many events or attempts it held. */
  readonly requests: [call: string, size: number][];
  /** Events in every request, in order. */
  readonly sent: string[];
  /** Ids that are refused. */
  readonly refused: Set<string>;
  person: WorkResponse['person'];
  behaviour: Behaviour;
}

interface Body {
  readonly events?: LearningEvent[];
  readonly attempts?: Attempt[];
}

export const anna = { id: 'anna', displayName: 'Anna', demo: false, roles: [] };

/** Takes the place of the network for the running test. */
export function fakeServer(person: WorkResponse['person'] = anna): FakeServer {
  const server: FakeServer = {
    kept: new Map(),
    requests: [],
    sent: [],
    refused: new Set(),
    person,
    behaviour: (answer) => answer(),
  };
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (path, options) => {
    const body = JSON.parse((options?.body as string | undefined) ?? '{}') as Body;
    const items = body.events ?? body.attempts ?? [];
    server.requests.push([`${options?.method ?? 'GET'} ${String(path as string)}`, items.length]);
    server.sent.push(...items.map(({ id }) => id));
    // A network takes its time; nothing may depend on a reply within the same turn.
    await Promise.resolve();
    return server.behaviour(() => answer(server, String(path as string), body));
  });
  onTestFinished(() => {
    spy.mockRestore();
  });
  return server;
}

function answer(server: FakeServer, path: string, { events, attempts }: Body): Response {
  if (path === '/api/learning/events') return json(record(server, events ?? []));
  if (path === '/api/marks') return json({ marks: marksOf(attempts ?? []) });
  if (path.startsWith('/api/learning/')) return json(workOf(server));
  return problem(404, 'not-found');
}

const marksOf = (events: readonly LearningEvent[]) =>
  events.flatMap((event) =>
    event.kind === 'attempt'
      ? [{ event: event.id, mark: markOf(event), feedbackHtml: ['<p>van de server</p>'] }]
      : [],
  );

function record(server: FakeServer, events: readonly LearningEvent[]): RecordResponse {
  const good = events.filter(({ id }) => !server.refused.has(id));
  for (const event of good) if (!server.kept.has(event.id)) server.kept.set(event.id, event);
  return {
    kept: good.map(({ id }) => id),
    refused: events
      .filter(({ id }) => server.refused.has(id))
      .map(({ id }) => ({ event: id, code: 'question-not-found' })),
    marks: marksOf(good),
  };
}

/** Attempts with marks, and the last visit to each fragment along each route. */
export function workOf({ kept: all, person }: FakeServer): WorkResponse {
  if (person === null) return { person, attempts: [], visits: [] };
  const visits = new Map<string, WorkResponse['visits'][number]>();
  for (const event of all.values()) {
    if (event.kind !== 'visit') continue;
    const { fragment, route, at } = event;
    const earlier = visits.get(`${fragment} ${route}`);
    if (earlier === undefined || at > earlier.at) {
      visits.set(`${fragment} ${route}`, { fragment, route, at });
    }
  }
  return {
    person,
    attempts: [...all.values()].flatMap((event) =>
      event.kind === 'attempt' ? [{ attempt: event, mark: markOf(event) }] : [],
    ),
    visits: [...visits.values()],
  };
}

/** What code adds to the window and the document is taken away when the test ends. */
export function forgetListeners(): void {
  for (const target of [globalThis, document]) {
    const spy = vi.spyOn(target, 'addEventListener');
    onTestFinished(() => {
      for (const [type, listener] of spy.mock.calls as [string, EventListener][]) {
        target.removeEventListener(type, listener);
      }
      spy.mockRestore();
    });
  }
}
