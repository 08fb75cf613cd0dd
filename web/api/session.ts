/** Calls about signing in and out. */
import type { MeResponse, SessionsResponse, SignInRequest } from '#core/contract/session.ts';
import { request } from './request.ts';

export async function signIn(body: SignInRequest): Promise<void> {
  await request('POST', '/api/session', body);
}

export async function signOut(): Promise<void> {
  await request('DELETE', '/api/session');
}

export async function signOutEverywhere(): Promise<void> {
  await request('DELETE', '/api/sessions');
}

export async function endSession(id: string): Promise<void> {
  await request('DELETE', `/api/sessions/${id}`);
}

export async function fetchMe(): Promise<MeResponse['person']> {
  return ((await request('GET', '/api/me')) as MeResponse).person;
}

export async function fetchSessions(): Promise<SessionsResponse['sessions']> {
  return ((await request('GET', '/api/sessions')) as SessionsResponse).sessions;
}
