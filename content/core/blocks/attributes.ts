/** Attributes that several kinds share, and reading them from HTML. */
import type { AttributeSpec } from 'prosemirror-model';
import type { ElementReader } from './descriptor.ts';
import { isIdentifier } from '../identifier.ts';

/** The lasting id of a block; null until the editor or the module formatter gives it one. */
export const idAttribute: Readonly<Record<'id', AttributeSpec>> = {
  id: { default: null, validate: 'string|null' },
};

/** The id in HTML; anything that is not one of our ids is left out. */
export function readId(element: ElementReader): { id: string | null } {
  const id = element.getAttribute('id');
  return { id: id !== null && isIdentifier(id) ? id : null };
}

/** Attributes for HTML output: null and false are left out, true is an empty attribute. */
export function htmlAttributes(
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const result: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === false) continue;
    result[name] = value === true ? '' : String(value);
  }
  return result;
}

/** An attribute that must be one of `values`; anything else reads as the first. */
export function readOneOf<const T extends string>(
  element: ElementReader,
  name: string,
  values: readonly [T, ...T[]],
): T {
  const text = element.getAttribute(name);
  return values.find((value) => value === text) ?? values[0];
}

/** A finite number in an attribute, or null. */
export function readNumber(element: ElementReader, name: string): number | null {
  const text = element.getAttribute(name);
  if (text === null || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** Words between commas. */
export function readNames(element: ElementReader, name: string): readonly string[] {
  return (element.getAttribute(name) ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Validation of an attribute that must be one of `values`. */
export function oneOf(values: readonly string[]): (value: unknown) => void {
  return (value) => {
    if (typeof value !== 'string' || !values.includes(value)) {
      throw new RangeError(`Not one of ${values.join(', ')}: ${String(value).slice(0, 50)}`);
    }
  };
}

/** Validation of an attribute that must be a finite number, or null where that is allowed. */
export function finite(allowNull: boolean): (value: unknown) => void {
  return (value) => {
    if (value === null && allowNull) return;
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new RangeError(`Not a finite number: ${String(value).slice(0, 50)}`);
    }
  };
}

/** Validation of a list of strings. */
export function listOfStrings(value: unknown): void {
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) {
    throw new RangeError('Not a list of strings');
  }
}
