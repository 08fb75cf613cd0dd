/** What a file says of how its variables are shown, moved and watched. */
import type { ModelEvent, OdeModel } from '../../definition.ts';
import { writtenName } from '../../language/names.ts';
import { modelregels } from '../../language/modelregels.ts';
import { printNumber } from '../../language/print-expression.ts';
import type { FileVariable } from './file-variables.ts';
import type { Report } from './report.ts';
import { maybeNumber } from './time-block.ts';
import { childOf, childrenOf, textIn } from './xml-tree.ts';

type Shown = OdeModel['variables'][number];

const longestUnit = 40;

/**
 * Words and units of variables. The units are those of the file; the words are ours where the file
 * keeps them, else the name as people read it.
 */
export function shownVariables(
  variables: readonly FileVariable[],
  words: readonly Shown[] | undefined,
): Shown[] {
  const units = new Map(variables.map((variable) => [variable.name, unitOf(variable)]));
  if (words !== undefined)
    return words.map((shown) => ({
      ...shown,
      unit: units.get(shown.name) || shown.unit,
    }));
  return variables.flatMap(({ kind, name }): Shown[] => {
    const unit = units.get(name) ?? '';
    return kind === 'gf' || unit === '' ? [] : [{ name, label: labelOf(name), unit }];
  });
}

function labelOf(name: string): string {
  return name.replaceAll(/[_\n]+/g, ' ').slice(0, 200);
}

function unitOf({ element }: FileVariable): string {
  const unit = textIn(element, 'units') ?? '';
  return unit.length > longestUnit ? '' : unit.replaceAll(/\s+/g, ' ');
}

/** Constants with a range are what people move. */
export function slidersOf(
  variables: readonly FileVariable[],
  constants: OdeModel['constants'],
): OdeModel['parameters'] {
  const names = new Set(constants.map(({ name }) => name));
  return variables.flatMap((variable) => {
    const { name, element } = variable;
    const range = childOf(element, 'range');
    const min = maybeNumber(range?.attributes.get('min') ?? '');
    const max = maybeNumber(range?.attributes.get('max') ?? '');
    if (!names.has(name) || min === null || max === null || !(max > min)) return [];
    const label = labelOf(name);
    return [{ name, label, unit: unitOf(variable), min, max, step: (max - min) / 100 }];
  });
}

/** Thresholds at which a run of the file stops; where it only pauses or tells, a run goes on. */
export function stopEvents(variables: readonly FileVariable[], report: Report): ModelEvent[] {
  return variables.flatMap(({ name, element, over }) => {
    const poster = childOf(element, 'event_poster');
    if (poster === undefined) return [];
    return childrenOf(poster, 'threshold').flatMap((threshold): ModelEvent[] => {
      const stops = threshold.children.some(
        (event) => event.attributes.get('sim_action')?.trim() === 'stop',
      );
      const value = maybeNumber(threshold.attributes.get('value') ?? '');
      if (!stops) return [];
      if (value === null || over.length > 0) {
        report.note('xmile-unsupported', threshold, { feature: 'events', found: name }, name);
        return [];
      }
      const isDown = threshold.attributes.get('direction')?.trim() === 'decreasing';
      const level = value < 0 ? `(${printNumber(value)})` : printNumber(value);
      const when = `${writtenName(name, modelregels)} - ${level}`;
      return [{ when, direction: isDown ? 'falling' : 'rising', stop: true }];
    });
  });
}
