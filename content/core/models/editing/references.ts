/** Everything in a definition that mentions a name: texts, and lists of names. */
import type { ModelDefinition, OdeModel, Scene, SceneShape } from '../definition.ts';

/** Changes one line of text of the definition. */
export type MapText = (text: string) => string;

/** The name that stands instead, or null to leave out what it stands for. */
export type MapName = (name: string) => string | null;

/**
 * The definition with every expression changed by `map`: formulas, start values, model lines,
 * events, blanks, and the numbers of the scene. Macros see names of their own only and stay.
 */
export function mapTexts<Definition extends ModelDefinition>(
  definition: Definition,
  map: MapText,
): Definition {
  const { scene, blanks } = definition;
  const common = {
    ...(scene !== undefined && { scene: sceneWith(scene, map) }),
    ...(blanks !== undefined && {
      blanks: blanks.map((blank) => ({ ...blank, part: map(blank.part) })),
    }),
  };
  if (definition.semantics === 'lines') {
    const { rules, start } = definition;
    return { ...definition, ...common, rules: rules.map(map), start: start.map(map) };
  }
  return { ...definition, ...common, ...odeTexts(definition, map) };
}

function odeTexts({ stocks, flows, auxiliaries, events }: OdeModel, map: MapText) {
  const formula = <Formula extends OdeModel['auxiliaries'][number]>(item: Formula): Formula => ({
    ...item,
    expression: map(item.expression),
    ...(item.elements !== undefined && {
      elements: item.elements.map((one) => ({ ...one, expression: map(one.expression) })),
    }),
  });
  return {
    stocks: stocks.map((stock) => ({
      ...stock,
      start: map(stock.start),
      ...(stock.elements !== undefined && {
        elements: stock.elements.map((one) => ({ ...one, start: map(one.start) })),
      }),
    })),
    flows: flows.map(formula),
    auxiliaries: auxiliaries.map(formula),
    ...(events !== undefined && {
      events: events.map((event) => ({
        ...event,
        when: map(event.when),
        ...(event.set !== undefined && {
          set: event.set.map((line) => ({ ...line, expression: map(line.expression) })),
        }),
      })),
    }),
  };
}

function sceneWith(scene: Scene, map: MapText): Scene {
  const shape = (one: SceneShape): SceneShape => ({
    ...one,
    x: map(one.x),
    y: map(one.y),
    width: map(one.width),
    ...(one.height !== undefined && { height: map(one.height) }),
    ...(one.rotation !== undefined && { rotation: map(one.rotation) }),
    ...(one.tone !== undefined && { tone: map(one.tone) }),
  });
  return { ...scene, shapes: scene.shapes.map(shape) };
}

/**
 * The definition with every name in its lists changed by `map`: sliders, words, graphs, places, data,
 * runs, blanks, ends of flows, and what events set. A graph in which nothing is drawn is left out.
 */
export function mapNames<Definition extends ModelDefinition>(
  definition: Definition,
  map: MapName,
): Definition {
  const { parameters, variables, diagram, data, runs, blanks } = definition;
  const common = {
    parameters: named(parameters, map),
    variables: named(variables, map),
    views: viewsWith(definition.views, map),
    ...(diagram !== undefined && { diagram: { places: named(diagram.places, map) } }),
    ...(data !== undefined && { data: data.map((one) => dataWith(one, map)) }),
    ...(blanks !== undefined && { blanks: named(blanks, map) }),
    ...(runs !== undefined && {
      runs: runs.map((run) => ({
        ...run,
        parameters: Object.fromEntries(
          Object.entries(run.parameters).flatMap(([name, value]) => {
            const mapped = map(name);
            return mapped === null ? [] : [[mapped, value]];
          }),
        ),
      })),
    }),
  };
  if (definition.semantics === 'lines') return { ...definition, ...common };
  const { flows, events } = definition;
  return {
    ...definition,
    ...common,
    flows: flows.map(({ from, to, ...flow }) => ({
      ...flow,
      ...end('from', from, map),
      ...end('to', to, map),
    })),
    ...(events !== undefined && {
      events: events.map((event) =>
        event.set === undefined ? event : { ...event, set: named(event.set, map) },
      ),
    }),
  };
}

/** The items that keep a name, under it. */
function named<Item extends { readonly name: string }>(
  items: readonly Item[],
  map: MapName,
): Item[] {
  return items.flatMap((item) => {
    const name = map(item.name);
    return name === null ? [] : [{ ...item, name }];
  });
}

function end<Which extends 'from' | 'to'>(which: Which, name: string | undefined, map: MapName) {
  const mapped = name === undefined ? null : map(name);
  return mapped === null ? {} : ({ [which]: mapped } as Record<Which, string>);
}

function viewsWith(views: ModelDefinition['views'], map: MapName): ModelDefinition['views'] {
  const all = (names: readonly string[]): string[] => names.flatMap((name) => map(name) ?? []);
  return views
    .map(({ x, right, ...view }) => {
      const mapped = x === undefined ? null : map(x);
      return {
        ...view,
        y: all(view.y),
        ...(right !== undefined && { right: all(right) }),
        ...(mapped !== null && { x: mapped }),
      };
    })
    .filter(({ y }) => y.length > 0);
}

type Data = NonNullable<ModelDefinition['data']>[number];

function dataWith(data: Data, map: MapName): Data {
  const columns = data.columns.map(({ name, ...column }) => {
    const mapped = name === undefined ? null : map(name);
    return mapped === null ? column : { ...column, name: mapped };
  });
  return { ...data, columns };
}
