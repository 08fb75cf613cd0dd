/** The numbers of a scene's shapes at one moment of a run. No DOM. */
import type { ModelDefinition, Scene, SceneShape } from '#core/models/definition.ts';
import { evaluate, valuelessPart } from '#core/models/editing/evaluate.ts';
import type { Expression } from '#core/models/language/ast.ts';
import { parseExpression } from '#core/models/language/parser.ts';
import type { FinishedRun } from '../run/model-run.ts';

/** A shape in the units of the scene; `height` is 0 and `tone` 1 where the author said nothing. */
export interface PlacedShape {
  readonly kind: SceneShape['kind'];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Radians, against the clock. */
  readonly rotation: number;
  readonly tone: number;
  readonly series: number;
  readonly label: string;
}

/** Gives the shapes at a sample of a run; shapes without a place (NaN) are left out. */
export type PlaceShapes = (run: FinishedRun, index: number) => readonly PlacedShape[];

/** Reads the expressions of a scene once. */
export function shapePlacer(definition: ModelDefinition, { shapes }: Scene): PlaceShapes {
  const read = shapes.map((shape) => ({ shape, formulas: formulasOf(shape) }));
  const { angles = 'radians', time } = definition;
  const constants =
    definition.semantics === 'ode'
      ? definition.constants.map(({ name, value }) => [name, value] as const)
      : [];
  return ({ parameters, trajectory }, index) => {
    const values = new Map<string, number>([
      ...constants,
      ...Object.entries(parameters),
      ['dt', trajectory.step],
      [time.variable, trajectory.time[index] ?? NaN],
    ]);
    for (const [name, row] of trajectory.series) values.set(name, row[index] ?? NaN);
    const valueOf = (formula: Expression | null, unsaid: number): number =>
      formula === null ? unsaid : evaluate(formula, values, { angles });
    return read
      .map(({ shape, formulas }) => ({
        kind: shape.kind,
        x: valueOf(formulas.x, NaN),
        y: valueOf(formulas.y, NaN),
        width: valueOf(formulas.width, NaN),
        height: valueOf(formulas.height, 0),
        rotation: valueOf(formulas.rotation, 0),
        tone: Math.min(1, Math.max(0, valueOf(formulas.tone, 1))),
        series: shape.series ?? 1,
        label: shape.label ?? '',
      }))
      .filter(({ x, y, width, height }) => [x, y, width, height].every(Number.isFinite));
  };
}

type Numbers = 'x' | 'y' | 'width' | 'height' | 'rotation' | 'tone';

function formulasOf(shape: SceneShape): Readonly<Record<Numbers, Expression | null>> {
  const { x, y, width, height, rotation, tone } = shape;
  return {
    x: formula(x),
    y: formula(y),
    width: formula(width),
    height: formula(height),
    rotation: formula(rotation),
    tone: formula(tone),
  };
}

/** Null for what is not there, or has no value by itself. */
function formula(text: string | undefined): Expression | null {
  const parsed = text === undefined ? null : parseExpression(text, { part: 'views' });
  return parsed?.ok === true && valuelessPart(parsed.value) === null ? parsed.value : null;
}
