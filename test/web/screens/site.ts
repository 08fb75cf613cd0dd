/** A site with accounts behind the screens, and where they go when they are done. */
import { onTestFinished, vi } from 'vitest';
import type { SessionsResponse } from '#core/contract/session.ts';
import { rememberPerson } from '#web/reader/owner.ts';
import type { anna } from '../reader/devices.ts';
import { json, problem } from '../reader/devices.ts';

/** What the server does with `METHOD /path`; anything else is a problem. */
export type Answers = Readonly<Record<string, (body: unknown) => Response | Promise<Response>>>;

export const me = (person: typeof anna | null) => () => json({ person });
export const done = () => new Response(null, { status: 204 });
export const noNetwork = () => Promise.reject(new TypeError('Failed to fetch'));

export const session = (id: string, current: boolean): SessionsResponse['sessions'][number] => ({
  id,
  current,
  since: '2026-09-01T08:00:00.000Z',
  lastSeen: '2026-09-02T08:00:00.000Z',
});

/** Takes the place of the network; gives the calls that were made. */
export function site(answers: Answers): string[] {
  const calls: string[] = [];
  const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (path, options) => {
    const call = `${options?.method ?? 'GET'} ${String(path as string)}`;
    calls.push(call);
    const body = JSON.parse((options?.body as string | undefined) ?? 'null') as unknown;
    return answers[call]?.(body) ?? problem(404, 'not-found');
  });
  onTestFinished(() => {
    spy.mockRestore();
    rememberPerson(null);
  });
  return calls;
}

/** Where the page wanted to go; it stays here. */
export function destinations(): string[] {
  const went: string[] = [];
  const stay = (event: NavigateEvent): void => {
    went.push(new URL(event.destination.url).pathname);
    event.preventDefault();
  };
  navigation.addEventListener('navigate', stay);
  onTestFinished(() => {
    navigation.removeEventListener('navigate', stay);
  });
  return went;
}

/** Puts a page of the server on this one, without its frame. */
export function openPage(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  if (parsed === null) throw new Error('a page without main');
  const main = document.importNode(parsed, true);
  document.documentElement.lang = 'nl';
  document.body.append(main);
  onTestFinished(() => {
    main.remove();
  });
  return main;
}

export const frame = {
  assets: { scripts: [], stylesheets: [] },
  addresses: { catalogue: () => '/', signIn: () => '/inloggen' },
};

/** The element within a page; a test without it has no meaning. */
export function the<E extends HTMLElement = HTMLElement>(main: HTMLElement, selector: string): E {
  const found = main.querySelector<E>(selector);
  if (found === null) throw new Error(`no ${selector} on this page`);
  return found;
}
