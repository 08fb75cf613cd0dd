/** How it stands with the changes of this person. */
import type { ProblemResponse } from '#core/contract/problem.ts';
import { ProblemError } from '#core/problem.ts';
import { problemSentence } from '#text/problems.ts';
import { RequestError } from '../../api/request.ts';

/** Why changes wait on this device. */
export interface Trouble {
  readonly kind: 'no-connection' | 'signed-out' | 'server';
  /** What the server said, if it did. */
  readonly title: string;
}

export interface SaveState {
  /** How many changes the server did not answer yet. */
  readonly waiting: number;
  /** Null while all goes well. */
  readonly trouble: Trouble | null;
  /** When the server last stored one of these, by this device's clock; null when it did not yet. */
  readonly savedAt: Date | null;
  /** False when this browser keeps nothing: then what waits is lost with the page. */
  readonly isLasting: boolean;
}

/** A change that the server refused; it is no longer in the draft. */
export interface Refusal {
  readonly id: string;
  /** What it was about; empty for the E-klas as a whole. */
  readonly name: string;
  readonly title: string;
}

/** Whether trying again can never help; a person who must sign in again loses nothing. */
export function isRefusal(error: unknown): error is RequestError & { problem: ProblemResponse } {
  return (
    error instanceof RequestError &&
    error.problem !== null &&
    !error.isPassing &&
    error.problem.status !== 401
  );
}

export function troubleOf(error: unknown): Trouble {
  const problem = error instanceof RequestError ? error.problem : null;
  if (problem === null) return { kind: 'no-connection', title: '' };
  return { kind: problem.status === 401 ? 'signed-out' : 'server', title: problem.title };
}

/** An edit that does not even fit here, as the server would refuse it. */
export function refusalHere(error: unknown): RequestError {
  if (!(error instanceof ProblemError)) throw error;
  const { code, parameters } = error.problem;
  const title = problemSentence(error.problem);
  return new RequestError({ code, status: 409, title, parameters: { ...parameters } });
}
