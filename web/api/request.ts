/** The only fetch: JSON in, JSON out, failures as values of one class. */
import type { ProblemResponse } from '#core/contract/problem.ts';

/** A refused request (`problem` is what the server said), or no answer at all (`problem` null). */
export class RequestError extends Error {
  readonly problem: ProblemResponse | null;

  constructor(problem: ProblemResponse | null) {
    super(problem?.code ?? 'no-connection');
    this.name = 'RequestError';
    this.problem = problem;
  }

  /** Whether trying again later may help: no connection, or the server is busy or down. */
  get isPassing(): boolean {
    return this.problem === null || this.problem.status >= 500 || this.problem.status === 429;
  }
}

const patience = 20_000;

/** Sends a request to this site and returns the body of the response; null for an empty one. */
export function request(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<unknown> {
  if (body === undefined) return exchange(path, { method, headers: accepted });
  const headers = { ...accepted, 'content-type': 'application/json' };
  return exchange(path, { method, headers, body: JSON.stringify(body) });
}

/** The same with a file as it is for a body; its type is the file's. */
export function send(method: 'POST', path: string, file: File): Promise<unknown> {
  return exchange(path, { method, headers: accepted, body: file });
}

const accepted = { accept: 'application/json' };

async function exchange(path: string, options: RequestInit): Promise<unknown> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, { ...options, signal: AbortSignal.timeout(patience) });
    text = await response.text();
  } catch {
    throw new RequestError(null);
  }
  const parsed = parse(text);
  if (!response.ok) throw new RequestError(isProblem(parsed) ? parsed : null);
  // Not our server: the sign-in page of a network answers everything with a page of its own.
  if (parsed === undefined) throw new RequestError(null);
  return parsed;
}

/** The value of a body; undefined when it is no JSON. */
function parse(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(value: unknown): value is ProblemResponse {
  return typeof value === 'object' && value !== null && 'code' in value && 'status' in value;
}
