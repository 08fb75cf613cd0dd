/** Calls about a pupil's work. */
import type {
  MarkedAttempt,
  RecordRequest,
  RecordResponse,
  WorkResponse,
} from '#core/contract/learning.ts';
import type { Attempt } from '#core/learning/event.ts';
import { request } from './request.ts';

/** Sends events to be kept; sending again is harmless. */
export async function recordEvents(body: RecordRequest): Promise<RecordResponse> {
  return (await request('POST', '/api/learning/events', body)) as RecordResponse;
}

/** Marks attempts without keeping them. */
export async function markAttempts(
  attempts: readonly Attempt[],
): Promise<readonly MarkedAttempt[]> {
  const { marks } = (await request('POST', '/api/marks', { attempts })) as {
    marks: MarkedAttempt[];
  };
  return marks;
}

/** Who is signed in, and that person's work in a module. */
export async function fetchWork(moduleId: string): Promise<WorkResponse> {
  return (await request('GET', `/api/learning/${moduleId}`)) as WorkResponse;
}
