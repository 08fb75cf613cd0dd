/** The lines above the numbers of a table: a title, words for the columns, their units. */
import { readCell } from './number-cell.ts';
import type { DataColumn } from './text-table.ts';

type Lines = readonly (readonly string[])[];

/** Lengths that a definition allows. */
const longestLabel = 200;
const longestUnit = 40;

/** Cuts a table in what stands above the first line with a number, and the rest. */
export function headOf(lines: Lines): { readonly head: Lines; readonly body: Lines } {
  const first = lines.findIndex((line) => line.some(hasNumber));
  // without any number the first line is the head, and the rest cannot be read
  const cut = first === -1 ? Math.min(1, lines.length) : first;
  return { head: lines.slice(0, cut), body: lines.slice(cut) };
}

/** Words and units of `width` columns, and a title where a line above has one field only. */
export function readHead(
  head: Lines,
  width: number,
  isUnit: (text: string) => boolean,
): { readonly title: string; readonly columns: readonly DataColumn[] } {
  const filled = (line: readonly string[]) => line.filter((cell) => cell !== '');
  const last = head.at(-1) ?? [];
  const before = head.at(-2) ?? [];
  const isUnits =
    filled(last).length > 0 &&
    filled(before).length >= filled(last).length &&
    filled(last).every((cell) => isUnit(bare(cell)));
  const labels = isUnits ? before : last;
  const units = isUnits ? last : [];
  const above = head.slice(0, head.length - (isUnits ? 2 : 1));
  const title = width > 1 ? above.map(filled).find((line) => line.length === 1)?.[0] : undefined;
  const columns = Array.from({ length: width }, (_, at): DataColumn => {
    const own = units[at];
    const { label, unit } = readLabel(labels[at] ?? '', isUnit);
    const stated = own === undefined || own === '' ? unit : bare(own);
    return { label: label.slice(0, longestLabel), unit: stated.slice(0, longestUnit) };
  });
  return { title: (title ?? '').slice(0, longestLabel), columns };
}

/** A label with its unit: `t (s)`, `T [°C]`, `v in m/s`, `tijd / s`. */
export function readLabel(
  text: string,
  isUnit: (text: string) => boolean,
): { readonly label: string; readonly unit: string } {
  const [, label = '', unit = ''] =
    /^(.*?)\s*\(((?:[^()]|\([^()]*\))*)\)$/.exec(text) ??
    /^(.*?)\s*\[([^[\]]*)\]$/.exec(text) ??
    [];
  if (label !== '' && (unit.length <= 12 || isUnit(unit))) return { label, unit: unit.trim() };
  const [, words = '', behind = ''] = /^(.+?)\s+(?:in|\/)\s+(\S.*)$/.exec(text) ?? [];
  if (words !== '' && isUnit(behind)) return { label: words, unit: behind };
  return { label: text, unit: '' };
}

/** A unit without the brackets around it. */
function bare(text: string): string {
  return text.replace(/^[([](.*)[)\]]$/, '$1').trim();
}

function hasNumber(cell: string): boolean {
  const read = readCell(cell);
  return read.ok ? read.value !== null : read.fault === 'two-readings';
}
