/** The common forms of a predicate, as an author fills them in; back and forth without loss. */
import type { Predicate } from '#core/models/analysis/index.ts';
import { readWrittenNumber } from '#core/blocks/number/number-text.ts';

export const predicateForms = ['value', 'maximum', 'minimum', 'first-time', 'uses'] as const;
export type PredicateFormKind = (typeof predicateForms)[number];
export const relations = ['equal', 'less', 'greater'] as const;
type Relation = (typeof relations)[number];

/** All fields of all forms, as words, so that none is lost when the author tries another form. */
export interface PredicateForm {
  readonly kind: PredicateFormKind;
  /** A quantity or expression; for `first-time` a condition; for `uses` a name. */
  readonly of: string;
  /** The moment, for `value`; empty is the end. */
  readonly at: string;
  readonly is: Relation;
  readonly expected: string;
  /** How far from the expected number counts as equal, in its unit; empty is 1 %. */
  readonly tolerance: string;
}

export const emptyForm: PredicateForm = {
  kind: 'value',
  of: '',
  at: '',
  is: 'equal',
  expected: '',
  tolerance: '',
};

const written = (value: number | undefined): string =>
  value === undefined ? '' : String(value).replace('.', ',');

/** The form of a predicate, or null for one that is not of these forms. */
export function formOf(predicate: Predicate): PredicateForm | null {
  if (predicate.kind === 'uses') return { ...emptyForm, kind: 'uses', of: predicate.name };
  if (predicate.kind !== 'compare') return null;
  const { found, expected, tolerance, is } = predicate;
  const relation = relations.find((one) => one === is);
  if (relation === undefined || !('measure' in found) || !('expression' in expected)) return null;
  if (expected.at !== undefined || tolerance?.relative !== undefined) return null;
  if ('from' in found || 'to' in found) return null;
  const rest = {
    is: relation,
    expected: expected.expression,
    tolerance: written(tolerance?.absolute),
  };
  switch (found.measure) {
    case 'value':
      if (found.at === 'start') return null;
      return {
        kind: 'value',
        of: found.of,
        at: found.at === 'end' ? '' : written(found.at),
        ...rest,
      };
    case 'maximum':
    case 'minimum':
      return { kind: found.measure, of: found.of, at: '', ...rest };
    case 'first-time':
      return { kind: 'first-time', of: found.when, at: '', ...rest };
    default:
      return null;
  }
}

/** The predicate of a form, or null as long as something is missing or no number. */
export function predicateOf(form: PredicateForm): Predicate | null {
  const of = form.of.trim();
  const expected = form.expected.trim();
  if (of === '') return null;
  if (form.kind === 'uses') return { kind: 'uses', name: of };
  if (expected === '') return null;
  const at = form.at.trim() === '' ? ('end' as const) : numberIn(form.at);
  const tolerance = form.tolerance.trim() === '' ? undefined : numberIn(form.tolerance);
  if (at === null || tolerance === null || (tolerance !== undefined && tolerance < 0)) return null;
  const found =
    form.kind === 'value'
      ? ({ measure: 'value', of, at } as const)
      : form.kind === 'first-time'
        ? ({ measure: 'first-time', when: of } as const)
        : ({ measure: form.kind, of } as const);
  return {
    kind: 'compare',
    found,
    is: form.is,
    expected: { expression: expected },
    ...(tolerance === undefined || form.is !== 'equal'
      ? {}
      : { tolerance: { absolute: tolerance } }),
  };
}

function numberIn(text: string): number | null {
  const read = readWrittenNumber(text);
  return read?.unit === '' ? read.value : null;
}
