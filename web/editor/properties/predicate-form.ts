/**
 * Every form of a predicate as fields of a form, and back without loss. All fields are words, so that
 * none is lost when the author tries another form or has half a number. No engine, no DOM.
 */
import type { Measure, Predicate } from '#core/models/analysis/index.ts';
import type { Operand, Statement } from '#core/models/analysis/questions/predicate.ts';
import { readWrittenNumber } from '#core/blocks/number/number-text.ts';

export type MeasureKind = Measure['measure'];
/** What a number is read from: a measure, an expression, or what the pupil gave. */
export type OperandKind = MeasureKind | 'expression' | 'answer';
export type StatementKind = Statement['kind'];
export type Relation = Extract<Statement, { kind: 'compare' }>['is'];
export type Direction = Extract<Statement, { kind: 'goes' }>['direction'];

export interface OperandForm {
  readonly what: OperandKind;
  /** Of `first-time` a condition. */
  readonly of: string;
  readonly moment: 'start' | 'end' | 'time';
  readonly at: string;
  readonly from: string;
  readonly to: string;
  /** How far from rest counts as at rest; relative in per cent. */
  readonly absolute: string;
  readonly relative: string;
}

export interface StatementForm {
  readonly kind: StatementKind;
  readonly found: OperandForm;
  readonly is: Relation;
  readonly expected: OperandForm;
  readonly absolute: string;
  /** In per cent. */
  readonly relative: string;
  /** For `goes`. */
  readonly direction: Direction;
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly on: string;
  readonly directly: boolean;
  /** For `agrees`: names with commas, and a set of values on each line. */
  readonly names: string;
  readonly sets: string;
}

export type PredicateForm =
  | StatementForm
  | { readonly kind: 'and' | 'or'; readonly of: readonly PredicateForm[] }
  | { readonly kind: 'not'; readonly of: readonly PredicateForm[] };

/** Whether a form holds others. */
export function isJoined(
  form: PredicateForm,
): form is Extract<PredicateForm, { kind: 'and' | 'or' | 'not' }> {
  return form.kind === 'and' || form.kind === 'or' || form.kind === 'not';
}

export const emptyOperand: OperandForm = {
  what: 'value',
  of: '',
  moment: 'end',
  at: '',
  from: '',
  to: '',
  absolute: '',
  relative: '',
};

export const emptyForm: StatementForm = {
  kind: 'compare',
  found: emptyOperand,
  is: 'equal',
  // what is expected has its value at the end, unless the author says when
  expected: { ...emptyOperand, what: 'expression' },
  absolute: '',
  relative: '',
  direction: 'rising',
  from: '',
  to: '',
  name: '',
  on: '',
  directly: false,
  names: '',
  sets: '',
};

/** A form for a value that lies between two others; both ends count. */
export const betweenForm: PredicateForm = {
  kind: 'and',
  of: [
    { ...emptyForm, is: 'at-least' },
    { ...emptyForm, is: 'at-most' },
  ],
};

/** Which fields a measure has beside `of`. */
export function fieldsOf(what: OperandKind): {
  readonly moment: boolean;
  readonly window: boolean;
  readonly rest: boolean;
} {
  const isPoint = what === 'value' || what === 'slope' || what === 'expression';
  const isPair = what.endsWith('difference');
  const rest = what === 'equilibrium' || what === 'settling-time';
  return { moment: isPoint, window: !isPoint && !isPair && what !== 'answer', rest };
}

/** The form of a predicate. */
export function formOf(predicate: Predicate): PredicateForm {
  switch (predicate.kind) {
    case 'and':
    case 'or':
      return { kind: predicate.kind, of: predicate.of.map(formOf) };
    case 'not':
      return { kind: 'not', of: [formOf(predicate.of)] };
    case 'compare': {
      const { found, is, expected, tolerance = {} } = predicate;
      return {
        ...emptyForm,
        kind: 'compare',
        found: operandForm(found),
        is,
        expected: operandForm(expected),
        absolute: written(tolerance.absolute),
        relative: percent(tolerance.relative),
      };
    }
    case 'exists':
      return { ...emptyForm, kind: 'exists', found: operandForm(predicate.measure) };
    case 'goes': {
      const { of, direction, from, to } = predicate;
      const window = { from: written(from), to: written(to) };
      return { ...emptyForm, kind: 'goes', name: of, direction, ...window };
    }
    case 'uses':
      return { ...emptyForm, kind: 'uses', name: predicate.name };
    case 'depends': {
      const { name, on, directly = false } = predicate;
      return { ...emptyForm, kind: 'depends', name, on, directly };
    }
    case 'agrees': {
      const { names, parameters, tolerance = {} } = predicate;
      return {
        ...emptyForm,
        kind: 'agrees',
        names: names.join(', '),
        sets: parameters.map(setText).join('\n'),
        absolute: written(tolerance.absolute),
        relative: percent(tolerance.relative),
      };
    }
  }
}

/** The predicate of a form, or null as long as something is missing or cannot be read. */
export function predicateOf(form: PredicateForm): Predicate | null {
  if (isJoined(form)) {
    const parts = form.of.map(predicateOf);
    const all = parts.flatMap((part) => part ?? []);
    const [first] = all;
    if (first === undefined || all.length !== parts.length) return null;
    return form.kind === 'not' ? { kind: 'not', of: first } : { kind: form.kind, of: all };
  }
  return statementOf(form);
}

function statementOf(form: StatementForm): Statement | null {
  const name = form.name.trim();
  switch (form.kind) {
    case 'compare': {
      const found = operandOf(form.found);
      const expected = operandOf(form.expected);
      const tolerance = toleranceOf(form);
      if (found === null || expected === null || tolerance === null) return null;
      const { is } = form;
      return { kind: 'compare', found, is, expected, ...(is === 'equal' && tolerance) };
    }
    case 'exists': {
      const measure = operandOf(form.found);
      return measure !== null && 'measure' in measure ? { kind: 'exists', measure } : null;
    }
    case 'goes': {
      const window = windowOf(form);
      if (name === '' || window === null) return null;
      return { kind: 'goes', of: name, direction: form.direction, ...window };
    }
    case 'uses':
      return name === '' ? null : { kind: 'uses', name };
    case 'depends': {
      const on = form.on.trim();
      if (name === '' || on === '') return null;
      return { kind: 'depends', name, on, ...(form.directly && { directly: true }) };
    }
    case 'agrees': {
      const names = form.names.split(',').flatMap((one) => one.trim() || []);
      const parameters = setsOf(form.sets);
      const tolerance = toleranceOf(form);
      if (names.length === 0 || parameters === null || tolerance === null) return null;
      return { kind: 'agrees', names, parameters, ...tolerance };
    }
  }
}

function operandForm(operand: Operand): OperandForm {
  if ('given' in operand) return { ...emptyOperand, what: 'answer' };
  if ('expression' in operand) {
    const { expression, at } = operand;
    const form = { ...emptyOperand, what: 'expression' as const, of: expression };
    return at === undefined ? form : { ...form, moment: 'time', at: written(at) };
  }
  const form = { ...emptyOperand, what: operand.measure };
  if (operand.measure === 'value' || operand.measure === 'slope') {
    const { of, at } = operand;
    if (typeof at !== 'number') return { ...form, of, moment: at };
    return { ...form, of, moment: 'time', at: written(at) };
  }
  const of = operand.measure === 'first-time' ? operand.when : operand.of;
  const { from, to, absolute, relative } = operand as {
    readonly from?: number;
    readonly to?: number;
    readonly absolute?: number;
    readonly relative?: number;
  };
  return {
    ...form,
    of,
    from: written(from),
    to: written(to),
    absolute: written(absolute),
    relative: percent(relative),
  };
}

function operandOf(form: OperandForm): Operand | null {
  const { what } = form;
  if (what === 'answer') return { given: 'answer' };
  const of = form.of.trim();
  const has = fieldsOf(what);
  const at = form.moment === 'time' ? numberIn(form.at) : form.moment;
  const window = has.window ? windowOf(form) : {};
  const rest = has.rest ? marginsOf(form) : {};
  if (of === '' || window === null || rest === null || (has.moment && at === null)) return null;
  if (what === 'expression')
    return typeof at === 'number' ? { expression: of, at } : { expression: of };
  if (what === 'first-time') return { measure: what, when: of, ...window };
  if (what === 'value' || what === 'slope') return at === null ? null : { measure: what, of, at };
  return { measure: what, of, ...window, ...rest } as Measure;
}

function windowOf({ from, to }: { readonly from: string; readonly to: string }) {
  const read = { from: optionalNumber(from), to: optionalNumber(to) };
  if (read.from === null || read.to === null) return null;
  return withoutUndefined({ from: read.from, to: read.to });
}

/** Margins that are there, the relative one as a share of one; null where one cannot be read. */
function marginsOf({
  absolute,
  relative,
}: {
  readonly absolute: string;
  readonly relative: string;
}) {
  const read = { absolute: optionalNumber(absolute), percent: optionalNumber(relative) };
  if (read.absolute === null || read.percent === null) return null;
  // fifteen figures leave out what binary fractions add
  const share =
    read.percent === undefined ? undefined : Number((read.percent / 100).toPrecision(15));
  if ((read.absolute ?? 0) < 0 || (share ?? 0) < 0 || (share ?? 0) > 1) return null;
  return withoutUndefined({ absolute: read.absolute, relative: share });
}

function toleranceOf(form: StatementForm) {
  const margins = marginsOf(form);
  if (margins === null) return null;
  return Object.keys(margins).length === 0 ? {} : { tolerance: margins };
}

/** Sets of values, one on each line: `k = 0,3; T_0 = 90`. Null where a line cannot be read. */
function setsOf(text: string): Record<string, number>[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const sets = lines.map((line) => {
    const values = line.split(';').map((part) => {
      const [name = '', number = ''] = part.split('=');
      const value = numberIn(number);
      return name.trim() === '' || value === null ? null : ([name.trim(), value] as const);
    });
    const read = values.flatMap((pair) => (pair === null ? [] : [pair]));
    return read.length === values.length ? Object.fromEntries<number>(read) : null;
  });
  const read = sets.filter((set) => set !== null);
  return read.length === sets.length && read.length > 0 ? read : null;
}

function setText(set: Readonly<Record<string, number>>): string {
  return Object.entries(set)
    .map(([name, value]) => `${name} = ${written(value)}`)
    .join('; ');
}

function written(value: number | undefined): string {
  return value === undefined ? '' : String(value).replace('.', ',');
}

function percent(share: number | undefined): string {
  return share === undefined ? '' : written(Number((share * 100).toPrecision(15)));
}

function numberIn(text: string): number | null {
  const read = readWrittenNumber(text);
  return read?.unit === '' ? read.value : null;
}

/** Undefined for an empty field, null for what cannot be read. */
function optionalNumber(text: string): number | null | undefined {
  return text.trim() === '' ? undefined : numberIn(text);
}

function withoutUndefined<Key extends string>(
  values: Readonly<Record<Key, number | undefined>>,
): Partial<Record<Key, number>> {
  const there = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(there) as Partial<Record<Key, number>>;
}
