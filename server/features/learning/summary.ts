/**
 * A fragment's summary as a pure function of its events. Adding events one by one, all at once or in
 * another order gives the same, so that two devices and an offline day merge by union.
 */
import type { Verdict } from '#core/blocks/mark.ts';
import type { FragmentState, QuestionState } from '../../db/fragment-state.ts';

export interface Summary {
  /** Moments of the first and the last event, in milliseconds. */
  readonly firstVisitAt: number;
  readonly lastVisitAt: number;
  /** How many answers could be read. */
  readonly attempts: number;
  readonly state: FragmentState;
}

/** What of an event counts here. */
export interface SummaryEvent {
  readonly id: string;
  /** A clock that is ahead must not make its event the last one for ever: see effectiveMoment. */
  readonly at: number;
  readonly attempt: {
    readonly block: string;
    readonly question: string;
    readonly verdict: Verdict;
  } | null;
}

/** When an event happened, as far as can be believed: never after it was received. */
export function effectiveMoment(at: number, receivedAt: number): number {
  return Math.min(at, receivedAt);
}

/** The summary with these events added. */
export function summarise(before: Summary | null, events: readonly SummaryEvent[]): Summary | null {
  return events.reduce<Summary | null>((summary, event) => add(summary, event), before);
}

function add(summary: Summary | null, { id, at, attempt }: SummaryEvent): Summary {
  const firstVisitAt = Math.min(summary?.firstVisitAt ?? at, at);
  const lastVisitAt = Math.max(summary?.lastVisitAt ?? at, at);
  const attempts = summary?.attempts ?? 0;
  const state = summary?.state ?? {};
  // What could not be read counts as no attempt.
  if (attempt === null || attempt.verdict === 'unreadable') {
    return { firstVisitAt, lastVisitAt, attempts, state };
  }
  const { block, question, verdict } = attempt;
  const questions = state[block] ?? {};
  const now: QuestionState = { tries: 1, best: verdict, last: { verdict, at, event: id } };
  const merged = merge(questions[question], now);
  return {
    firstVisitAt,
    lastVisitAt,
    attempts: attempts + 1,
    state: { ...state, [block]: { ...questions, [question]: merged } },
  };
}

function merge(one: QuestionState | undefined, other: QuestionState): QuestionState {
  if (one === undefined) return other;
  return {
    tries: one.tries + other.tries,
    best: rank[other.best] > rank[one.best] ? other.best : one.best,
    last: isLater(other.last, one.last) ? other.last : one.last,
  };
}

const rank: Readonly<Record<Verdict, number>> = {
  unreadable: 0,
  recorded: 1,
  wrong: 2,
  partly: 3,
  correct: 4,
};

/** Ids decide between events of the same millisecond, so that the order of arrival does not. */
function isLater(one: QuestionState['last'], other: QuestionState['last']): boolean {
  return one.at === other.at ? one.event > other.event : one.at > other.at;
}
