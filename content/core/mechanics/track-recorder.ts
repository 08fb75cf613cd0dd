/** Keeps the rows of a run that is calculated step by step. */
import type { BodyTrack } from './trajectory.ts';
import type { Scene } from './world.ts';

/** The state of a body, SI. */
export interface BodyState {
  readonly x: number;
  readonly y: number;
  readonly rotation: number;
  readonly vx: number;
  readonly vy: number;
}

const fields = ['x', 'y', 'rotation', 'vx', 'vy'] as const;

/** Room for the rows of all bodies and of named series. */
export class TrackRecorder<Name extends string> {
  readonly #bodies: readonly { readonly id: string; readonly columns: readonly Float64Array[] }[];
  readonly #time: Float64Array;
  readonly #series: ReadonlyMap<Name, Float64Array>;
  #rows = 0;

  constructor(scene: Scene, names: readonly Name[], capacity: number) {
    this.#bodies = scene.bodies.map(({ id }) => ({
      id,
      columns: fields.map(() => new Float64Array(capacity)),
    }));
    this.#time = new Float64Array(capacity);
    this.#series = new Map(names.map((name) => [name, new Float64Array(capacity)]));
  }

  get rows(): number {
    return this.#rows;
  }

  /** Stores a row; `stateOf` gives the state of the body with a number. */
  store(
    time: number,
    stateOf: (body: number) => BodyState,
    values: Readonly<Record<Name, number>>,
  ): void {
    const row = this.#rows;
    this.#time[row] = time;
    for (const [index, { columns }] of this.#bodies.entries()) {
      const state = stateOf(index);
      for (const [column, field] of fields.entries()) {
        const values = columns[column];
        if (values !== undefined) values[row] = state[field];
      }
    }
    for (const [name, series] of this.#series) series[row] = values[name];
    this.#rows += 1;
  }

  time(): Float64Array {
    return this.#time.slice(0, this.#rows);
  }

  series(name: Name): Float64Array {
    return this.#series.get(name)?.slice(0, this.#rows) ?? new Float64Array(this.#rows);
  }

  tracks(): readonly BodyTrack[] {
    return this.#bodies.map(({ id, columns }) => {
      const [x, y, rotation, vx, vy] = columns.map((column) => column.slice(0, this.#rows));
      const none = new Float64Array(0);
      return {
        id,
        x: x ?? none,
        y: y ?? none,
        rotation: rotation ?? none,
        vx: vx ?? none,
        vy: vy ?? none,
      };
    });
  }
}
