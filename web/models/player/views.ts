/** From a definition and the state of its run to what the parts of the player show. No DOM. */
import type { ModelDefinition } from '#core/models/index.ts';
import { modelText } from '#text/models.ts';
import { figure, parameterFigure } from '../figures.ts';
import { momentInWords } from '../graph/words.ts';
import type {
  BrokenOff,
  FinishedRun,
  ModelRunState,
  ParameterValues,
  RunTrouble,
} from '../run/model-run.ts';
import { pointsOf } from '../graph/measured.ts';
import type { GhostNote, GraphPicture, OtherRun } from '../graph/picture.ts';
import { quantityOf, type Quantity } from '../quantity.ts';

/** A parameter as the definition gives it. */
export type ParameterControl = ModelDefinition['parameters'][number];

/** The parameters that are shown: those named, in that order, or all of them. */
export function shownParameters(
  { parameters }: ModelDefinition,
  names: readonly string[],
): readonly ParameterControl[] {
  if (names.length === 0) return parameters;
  return names.flatMap((name) => parameters.filter((parameter) => parameter.name === name));
}

/** Time, in words and with its unit. */
export function timeOf({ time, variables }: ModelDefinition): Quantity {
  const given = variables.find(({ name }) => name === time.variable);
  const label = given?.label ?? modelText.time.label;
  return { name: time.variable, label, unit: time.unit };
}

/** One picture for each graph of the definition; with runs that were kept, where these are shown. */
export function picturesOf(
  definition: ModelDefinition,
  { run, ghost }: Pick<ModelRunState, 'run' | 'ghost'>,
  others: readonly OtherRun[] = [],
): readonly GraphPicture[] {
  if (run === null) return [];
  const { variables, data = [] } = definition;
  const time = timeOf(definition);
  return definition.views.map(({ kind: _, y, right = [], x, ...view }) => ({
    ...view,
    time,
    quantities: y.map((name) => quantityOf(variables, name)),
    right: right.filter((name) => y.includes(name)),
    across: x === undefined || x === time.name ? null : quantityOf(variables, x),
    trajectory: run.trajectory,
    ghost: ghost?.trajectory ?? null,
    ghostNotes: ghost === null ? [] : ghostNotes(definition, ghost, run),
    others,
    points: pointsOf(data, y, x ?? time.name, time.name),
    band: null,
  }));
}

function ghostNotes(
  { parameters }: ModelDefinition,
  ghost: FinishedRun,
  run: FinishedRun,
): readonly GhostNote[] {
  return parameters.flatMap((parameter) => {
    const value = ghost.parameters[parameter.name];
    if (value === undefined || value === run.parameters[parameter.name]) return [];
    const { name, unit, step } = parameter;
    return [{ name, value: modelText.amount(parameterFigure(value, step), unit) }];
  });
}

/** The columns of the table: what has words, and what is drawn. */
export function columnsOf(definition: ModelDefinition, run: FinishedRun): readonly Quantity[] {
  const { time, variables, views } = definition;
  const names = [...views.flatMap(({ y }) => y), ...variables.map(({ name }) => name)];
  return [...new Set(names)]
    .filter((name) => name !== time.variable && run.trajectory.series.has(name))
    .map((name) => quantityOf(variables, name));
}

/** The values that differ from the model's own. */
export function movedParameters({
  parameters,
  about,
}: Pick<ModelRunState, 'parameters' | 'about'>): ParameterValues {
  return Object.fromEntries(
    Object.entries(parameters).filter(([name, value]) => value !== about?.defaults[name]),
  );
}

/** Those values of one model that are parameters of another too, in the range that it gives them. */
export function valuesFor(
  { parameters }: ModelDefinition,
  values: ParameterValues,
): ParameterValues {
  return Object.fromEntries(
    parameters.flatMap(({ name, min, max }) => {
      const value = values[name];
      return value !== undefined && value >= min && value <= max ? [[name, value]] : [];
    }),
  );
}

/** By name: how what was moved would be written in the rules, the time step with it. */
export function movedValues(state: ModelRunState): Readonly<Record<string, string>> {
  const { step, about } = state;
  const isOtherStep = step !== null && step !== about?.defaults['dt'];
  const moved = { ...movedParameters(state), ...(isOtherStep ? { dt: step } : {}) };
  return Object.fromEntries(
    Object.entries(moved).map(([name, value]) => [name, String(value).replace('.', ',')]),
  );
}

/** What a new run came to, in one sentence. */
export function runInWords([picture]: readonly GraphPicture[]): string {
  if (picture === undefined) return '';
  return modelText.player.newRun(momentInWords(picture, picture.trajectory.time.length - 1));
}

/** Why there is no run, and what to do. */
export function troubleInWords(trouble: Exclude<RunTrouble, BrokenOff>): string {
  const words = modelText.trouble;
  switch (trouble.kind) {
    case 'faults':
      return words.faults(
        trouble.faults.filter(({ part }) => part === 'rules').map(({ line }) => line),
      );
    case 'too-long':
      return words['too-long'](figure(trouble.seconds, 0));
    case 'error':
      return words.error;
  }
}
