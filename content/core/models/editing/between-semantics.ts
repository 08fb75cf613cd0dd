/** From model lines to stocks and flows, and from these to model lines. */
import type { LinesModel, ModelDefinition, OdeModel } from '../definition.ts';
import { odeFromRules, type FlowNames, type OdeFromRules } from './ode-from-rules.ts';
import type { Texts } from './read-texts.ts';

/**
 * The stocks and flows of model lines, to be run with the method of Euler unless a caller chooses
 * another; or why they are none.
 */
export function odeFromLines(definition: LinesModel, names?: FlowNames): OdeFromRules {
  const { rules, start, ...common } = definition;
  const nothing = { stocks: [], flows: [], auxiliaries: [], constants: [] };
  const base: OdeModel = { ...common, ...nothing, semantics: 'ode', method: 'euler' };
  const read = odeFromRules({ rules: rules.join('\n'), start: start.join('\n') }, base, names);
  return read.ok ? { ...read, definition: withUnitsOf(definition, read.definition) } : read;
}

/** In lines a unit may stand in the lists alone; no comment is then no reason to forget it. */
function withUnitsOf({ time, variables, parameters }: LinesModel, lifted: OdeModel): OdeModel {
  const known = new Map([...variables, ...parameters].map(({ name, unit }) => [name, unit]));
  const unitOf = <Item extends { readonly name: string; readonly unit: string }>(item: Item) =>
    item.unit === '' ? { ...item, unit: known.get(item.name) ?? '' } : item;
  return {
    ...lifted,
    time: { ...lifted.time, unit: lifted.time.unit === '' ? time.unit : lifted.time.unit },
    variables: lifted.variables.map(unitOf),
    parameters: lifted.parameters.map(unitOf),
  };
}

/** The model as stocks and flows; as it is where its lines are no differential equations. */
export function lifted(definition: ModelDefinition, names?: FlowNames): ModelDefinition {
  if (definition.semantics === 'ode') return definition;
  const result = odeFromLines(definition, names);
  return result.ok ? result.definition : definition;
}

const ofBoth = [
  ...(['schemaVersion', 'id', 'title', 'description', 'time', 'angles', 'parameters'] as const),
  ...(['variables', 'views', 'diagram', 'scene', 'data', 'runs', 'access', 'source'] as const),
] satisfies readonly (keyof LinesModel & keyof OdeModel)[];

type Common = Pick<LinesModel, (typeof ofBoth)[number]>;

/**
 * A model in lines with these texts, also such as are no differential equations (any more), and all
 * else of `base`.
 */
export function linesFromTexts({ rules, start }: Texts, base: OdeModel): LinesModel {
  const common = Object.fromEntries(
    ofBoth.flatMap((key) => (base[key] === undefined ? [] : [[key, base[key]]])),
  ) as Common;
  const linesOf = (text: string) => (text === '' ? [] : text.split(/\r\n|[\r\n]/));
  return {
    ...common,
    semantics: 'lines',
    method: 'lines',
    rules: linesOf(rules),
    start: linesOf(start),
  };
}
