/**
 * Progress, computed from attempts and visits and nothing else.
 *
 * A fragment is: not begun (never opened); busy (opened); done (opened and every question answered
 * at least once; without questions, opened); mastered (it has judged questions and the last answer
 * to each is correct). A goal sums the fragments that work on it. Unreadable answers count nowhere.
 */
import type { Verdict } from '../blocks/mark.ts';
import type { Module } from '../module/module.ts';
import { isTest } from '../module/vocabulary.ts';
import type { QuestionKey, QuestionKeys } from '../module/questions.ts';

export interface MarkedTry {
  readonly block: string;
  readonly question: string;
  readonly verdict: Verdict;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Breaks ties between tries at the same moment, so that any order gives the same result. */
  readonly id: string;
}

export type ProgressState = 'not-begun' | 'busy' | 'done' | 'mastered';

export interface FragmentProgress {
  readonly state: ProgressState;
  readonly questions: number;
  readonly answered: number;
  readonly correct: number;
}

export interface GoalProgress {
  readonly state: ProgressState;
  /** Fragments that work on the goal, tests left out, and how many are done or mastered. */
  readonly fragments: number;
  readonly done: number;
}

export interface Progress {
  readonly fragments: ReadonlyMap<string, FragmentProgress>;
  readonly goals: ReadonlyMap<string, GoalProgress>;
}

/** The last readable try per block; independent of the order in which tries arrive. */
export function lastTries(tries: readonly MarkedTry[]): ReadonlyMap<string, MarkedTry> {
  const last = new Map<string, MarkedTry>();
  for (const one of tries) {
    if (one.verdict === 'unreadable') continue;
    const earlier = last.get(one.block);
    const isLater =
      earlier === undefined ||
      one.at > earlier.at ||
      (one.at === earlier.at && one.id > earlier.id);
    if (isLater) last.set(one.block, one);
  }
  return last;
}

/** Progress in a module; `visited` holds ids of fragments that were opened. */
export function progressOf(
  module: Pick<Module, 'fragments' | 'goals'>,
  questions: QuestionKeys,
  tries: readonly MarkedTry[],
  visited: ReadonlySet<string>,
): Progress {
  const last = lastTries(tries);
  const fragments = new Map(
    module.fragments.map(({ id }) => [
      id,
      fragmentProgress(questions[id] ?? [], last, visited.has(id)),
    ]),
  );
  const goals = new Map(
    module.goals.map((goal) => {
      const states = module.fragments
        .filter((fragment) => fragment.goals.includes(goal.id) && !isTest(fragment))
        .map(({ id }) => fragments.get(id)?.state ?? 'not-begun');
      return [goal.id, goalProgress(states)];
    }),
  );
  return { fragments, goals };
}

function fragmentProgress(
  keys: readonly QuestionKey[],
  last: ReadonlyMap<string, MarkedTry>,
  visited: boolean,
): FragmentProgress {
  // A try counts for the question it answered: after a change of the key the question is open again.
  const tries = keys.flatMap(({ block, hash, judged }) => {
    const found = last.get(block);
    return found?.question === hash ? [{ judged, verdict: found.verdict }] : [];
  });
  const judged = keys.filter((key) => key.judged).length;
  const correct = tries.filter((one) => one.judged && one.verdict === 'correct').length;
  const all = tries.length === keys.length;
  const counts = { questions: keys.length, answered: tries.length, correct };
  if (!visited && tries.length === 0) return { state: 'not-begun', ...counts };
  if (!all) return { state: 'busy', ...counts };
  return { state: judged > 0 && correct === judged ? 'mastered' : 'done', ...counts };
}

function goalProgress(states: readonly ProgressState[]): GoalProgress {
  const done = states.filter((state) => state === 'done' || state === 'mastered').length;
  const counts = { fragments: states.length, done };
  if (states.length > 0 && states.every((state) => state === 'mastered')) {
    return { state: 'mastered', ...counts };
  }
  if (states.length > 0 && done === states.length) return { state: 'done', ...counts };
  return { state: states.some((state) => state !== 'not-begun') ? 'busy' : 'not-begun', ...counts };
}
