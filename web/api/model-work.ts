/** Calls about work on models. */
import type { PlacedModelWork } from '#core/contract/model-work.ts';
import type { ModelWork } from '#core/models/kept/model-work.ts';
import { request } from './request.ts';

const address = (moduleId: string): string => `/api/learning/${moduleId}/models`;

/** Sends work to be joined to what the server has; gives what it has now. Again is harmless. */
export async function mergeModelWork(moduleId: string, body: PlacedModelWork): Promise<ModelWork> {
  const { work } = (await request('POST', address(moduleId), body)) as { work: ModelWork };
  return work;
}

/** All that the person who is signed in did with the models of a module. */
export async function fetchModelWorks(moduleId: string): Promise<readonly PlacedModelWork[]> {
  const { works } = (await request('GET', address(moduleId))) as { works: PlacedModelWork[] };
  return works;
}
