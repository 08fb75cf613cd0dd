/** Marking a number: value, significant figures and unit are judged apart. */
import type { Mark, Remark } from '../mark.ts';
import { unitSpelling } from '../../models/units/print-unit.ts';
import { readingsOf } from './number-text.ts';

/** The key of a number question; `answer`, `tolerance` (when absolute) and mistakes are in `unit`. */
export interface NumberQuestion {
  readonly kind: 'number';
  readonly answer: number;
  readonly tolerance: number;
  readonly toleranceKind: 'relative' | 'absolute';
  /** Figures the answer must be given in, one more or less being accepted; null when free. */
  readonly significant: number | null;
  /** Unit as shown behind the field; empty when the answer has none. */
  readonly unit: string;
  /** Wrong values that are expected, in the order of their feedback. */
  readonly mistakes: readonly number[];
}

export interface NumberAnswer {
  readonly kind: 'number';
  readonly text: string;
}

/** What a pupil receives of a number question in a test. */
export interface NumberForPupil {
  readonly kind: 'number';
  readonly unit: string;
  readonly significant: number | null;
}

/** Whether `value` is within the question's tolerance of `target`. */
export function isWithinTolerance(
  question: Pick<NumberQuestion, 'tolerance' | 'toleranceKind'>,
  value: number,
  target: number,
): boolean {
  const margin =
    question.toleranceKind === 'absolute'
      ? question.tolerance
      : question.tolerance * Math.abs(target);
  // The last bit of a decimal fraction must not decide: 0,3 is within 0,1 of 0,2.
  return Math.abs(value - target) <= margin * (1 + 1e-9) + Math.abs(target) * 1e-12;
}

/**
 * Unreadable (never wrong): no number, or a unit that is not the one asked for. Correct: within
 * tolerance; with other significant figures than asked (more than one off) it is partly correct.
 * Wrong: with the feedback of the expected mistake, and a remark for a slip of sign or power of ten.
 */
export function markNumber(question: NumberQuestion, answer: NumberAnswer): Mark {
  const readings = readingsOf(answer.text);
  // Where a number can be read in two ways, the way that is right is what the pupil meant.
  const written =
    readings.find(({ value }) => isWithinTolerance(question, value, question.answer)) ??
    readings[0];
  if (written === undefined)
    return { verdict: 'unreadable', remarks: ['not-a-number'], feedback: [] };
  if (written.unit !== '' && unitSpelling(written.unit) !== unitSpelling(question.unit)) {
    return { verdict: 'unreadable', remarks: ['unit'], feedback: [] };
  }
  if (isWithinTolerance(question, written.value, question.answer)) {
    const off =
      question.significant === null ? 0 : Math.abs(written.significant - question.significant);
    return off > 1
      ? { verdict: 'partly', remarks: ['significance'], feedback: [] }
      : { verdict: 'correct', remarks: [], feedback: [] };
  }
  const mistake = question.mistakes.findIndex((value) =>
    isWithinTolerance(question, written.value, value),
  );
  return {
    verdict: 'wrong',
    remarks: mistake === -1 ? slips(question, written.value) : [],
    feedback: mistake === -1 ? [] : [`mistake-${String(mistake)}`],
  };
}

function slips(question: NumberQuestion, value: number): Remark[] {
  if (isWithinTolerance(question, -value, question.answer)) return ['sign'];
  const power = Math.round(Math.log10(Math.abs(value / question.answer)));
  const scaled = value / 10 ** power;
  return Number.isFinite(power) &&
    power !== 0 &&
    isWithinTolerance(question, scaled, question.answer)
    ? ['power-of-ten']
    : [];
}
