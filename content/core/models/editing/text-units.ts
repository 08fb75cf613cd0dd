/** What comments and start values of a text tell of units and of time. */
import type { OdeModel } from '../definition.ts';
import { constantValue } from '../language/constant-value.ts';
import { unitInComment } from '../units/unit-in-comment.ts';
import type { TextContent } from './read-texts.ts';

/** The time with start, step and unit as the start values give them. */
export function timeOf({ start, comments }: TextContent, { time }: OdeModel): OdeModel['time'] {
  const valueOf = (name: string): number | null => {
    const line = start.find((one) => one.name === name);
    return line === undefined ? null : constantValue(line.expression);
  };
  const begin = valueOf(time.variable) ?? time.start;
  const step = valueOf('dt') ?? time.step;
  const isTime = Number.isFinite(begin) && step > 0 && Number.isFinite(step);
  const comment = comments.get(time.variable) ?? comments.get('dt');
  const unit = unitFrom(comment, time.unit);
  if (!isTime) return { ...time, unit };
  return { ...time, unit, start: begin, step, end: Math.max(begin, time.end) };
}

/** The model with the units that stand in comments. Without a comment a start value has no unit. */
export function withUnits(
  model: OdeModel,
  comments: ReadonlyMap<string, string | undefined>,
): OdeModel {
  const { variables, parameters, stocks, constants } = model;
  const begins = new Set([...stocks, ...constants].map(({ name }) => name));
  const unitOf = <Item extends { readonly name: string; readonly unit: string }>(
    item: Item,
  ): Item => {
    if (!begins.has(item.name) && comments.get(item.name) === undefined) return item;
    return { ...item, unit: unitFrom(comments.get(item.name), item.unit) };
  };
  const known = new Set([...variables, ...parameters].map(({ name }) => name));
  const { flows, auxiliaries } = model;
  const added = [...stocks, ...flows, ...auxiliaries, ...constants].flatMap(({ name }) => {
    const unit = known.has(name) ? '' : unitFrom(comments.get(name), '');
    return unit === '' ? [] : [{ name, label: name, unit }];
  });
  return {
    ...model,
    variables: [...variables.map(unitOf), ...added],
    parameters: parameters.map(unitOf),
  };
}

/** The unit in a comment; what looks like a remark leaves the unit as it was. */
function unitFrom(comment: string | undefined, before: string): string {
  if (comment === undefined || comment === '') return '';
  const unit = comment === before ? before : unitInComment(comment);
  return unit === '' ? before : unit;
}
