/**
 * Draws programs at random: everything that a program may hold, whether or not a text compiles to
 * it. Back ends are held against each other with them.
 */
import fc from 'fast-check';
import type { ModelDefinition } from '#core/models/index.ts';
import type { CompiledModel } from '#core/models/engine/compile.ts';
import { linesCourse } from '#core/models/engine/lines-course.ts';
import type { MakeMachine } from '#core/models/engine/machine.ts';
import { odeCourse } from '#core/models/engine/ode-course.ts';
import type {
  LinesProgram,
  Noise,
  OdeProgram,
  Program,
  ProgramEvent,
  StockCells,
} from '#core/models/engine/program.ts';
import { cellTerm, numberTerm, type Action } from '#core/models/engine/term.ts';
import { lines, ode } from '../builders.ts';
import { assignments, relations, terms, type Readable } from './generated-terms.ts';

/** A program, with what `runModel` reads of a definition. */
export interface GeneratedModel {
  readonly program: Program;
  readonly definition: ModelDefinition;
}

/** The model as compiled for a back end; all that changes is recorded. */
export function compiled(
  { program, definition }: GeneratedModel,
  makeMachine: MakeMachine,
): CompiledModel {
  const machine = makeMachine(program);
  return {
    definition,
    program,
    machine,
    courseOf: (journey) =>
      program.semantics === 'lines'
        ? linesCourse(program, machine, journey)
        : odeCourse(program, machine, journey),
    recorded: program.changing,
    recordable: new Map([...program.changing, ...program.settable]),
    everything: [...program.changing.keys(), ...program.settable.keys()],
    names: [...program.changing.keys()],
    settable: [...program.settable.keys()],
  };
}

/** How much of everything a program has. */
interface Sizes {
  readonly stocks: number;
  readonly constants: number;
  readonly auxiliaries: number;
  readonly noises: number;
  readonly tables: number;
  readonly histories: number;
  readonly events: number;
}

const [timeCell, stepCell, startCell, endCell, nextTimeCell] = [0, 1, 2, 3, 4];
const firstFree = 5;

const range = (from: number, length: number): number[] =>
  Array.from({ length }, (_, index) => from + index);

const named = (letter: string, cells: readonly number[]): [string, number][] =>
  cells.map((cell) => [`${letter}${cell}`, cell]);

const distribution = fc.constantFrom<Noise['distribution']>('uniform', 'normal');

/** Programs of differential equations; without events, unless asked for. */
export function odePrograms({ withEvents = false } = {}): fc.Arbitrary<OdeProgram> {
  const sizes: fc.Arbitrary<Sizes> = fc.record({
    stocks: fc.integer({ min: 1, max: 4 }),
    constants: fc.integer({ min: 0, max: 3 }),
    auxiliaries: fc.integer({ min: 0, max: 4 }),
    noises: fc.integer({ min: 0, max: 2 }),
    tables: fc.integer({ min: 0, max: 2 }),
    histories: fc.integer({ min: 0, max: 2 }),
    events: withEvents ? fc.integer({ min: 1, max: 2 }) : fc.constant(0),
  });
  return sizes.chain((size) => {
    const stocks = range(firstFree, size.stocks);
    const constants = range(firstFree + size.stocks, size.constants);
    const noises = range(firstFree + size.stocks + size.constants, size.noises);
    const known = [timeCell, stepCell, startCell, endCell, ...stocks, ...constants, ...noises];
    const firstComputed = firstFree + size.stocks + size.constants + size.noises;
    const auxiliaries = range(firstComputed, size.auxiliaries);
    const rates = range(firstComputed + size.auxiliaries, size.stocks);
    const watched = range(firstComputed + size.auxiliaries + size.stocks, size.events);
    const { tables, histories } = size;
    const readable = (cells: readonly number[]): Readable => ({ cells, tables, histories });
    const all = readable([...known, ...auxiliaries]);
    return fc
      .record({
        starts: fc.tuple(
          ...[...constants, ...stocks].map(() => fc.double({ min: -2, max: 2, noNaN: true })),
        ),
        tables: fc.array(relations, { minLength: tables, maxLength: tables }),
        histories: fc.array(fc.constantFrom(...stocks, ...auxiliaries), {
          minLength: histories,
          maxLength: histories,
        }),
        noises: fc.array(distribution, { minLength: size.noises, maxLength: size.noises }),
        formulas: fc.tuple(
          ...auxiliaries.map((cell, index) =>
            assignments(cell, readable([...known, ...auxiliaries.slice(0, index)])),
          ),
        ),
        rates: fc.tuple(...rates.map((cell) => assignments(cell, all))),
        watched: fc.tuple(...watched.map((cell) => assignments(cell, all, 2))),
        nonNegative: fc.array(fc.boolean(), { minLength: size.stocks, maxLength: size.stocks }),
        events: fc.tuple(
          ...watched.map((when): fc.Arbitrary<ProgramEvent> =>
            fc.record({
              when: fc.constant(when),
              direction: fc.constantFrom('rising', 'falling', 'both'),
              set: fc.array(fc.record({ cell: fc.constantFrom(...stocks), term: terms(all, 2) }), {
                maxLength: 2,
              }),
              stop: fc.nat(9).map((chance) => chance === 0),
            }),
          ),
        ),
      })
      .map((drawn): OdeProgram => ({
        semantics: 'ode',
        size: firstComputed + size.auxiliaries + size.stocks + size.events,
        timeCell,
        stepCell,
        startCell,
        endCell,
        initial: [...constants, ...stocks].map((cell, index) => ({
          name: `x${cell}`,
          cell,
          term: numberTerm(drawn.starts[index] ?? NaN),
        })),
        settable: new Map(named('x', [...constants, ...stocks])),
        changing: new Map(named('x', [...stocks, ...auxiliaries])),
        tables: drawn.tables,
        histories: drawn.histories,
        noises: drawn.noises.map((kind, stream) => ({
          cell: noises[stream] ?? 0,
          distribution: kind,
          stream,
        })),
        settle: [...drawn.formulas, ...drawn.rates, ...drawn.watched],
        stocks: stocks.map((cell, index): StockCells => ({
          name: `x${cell}`,
          cell,
          rate: rates[index] ?? 0,
          nonNegative: drawn.nonNegative[index] ?? false,
        })),
        events: drawn.events,
      }));
  });
}

/** Programs of model lines: some cells have a start value, all may be assigned in any order. */
export function linesPrograms(): fc.Arbitrary<LinesProgram> {
  const sizes = fc.record({
    started: fc.integer({ min: 1, max: 3 }),
    others: fc.integer({ min: 0, max: 3 }),
    tables: fc.integer({ min: 0, max: 1 }),
  });
  return sizes.chain(({ started, others, tables }) => {
    const cells = range(firstFree, started + others);
    const readable: Readable = { cells: [timeCell, stepCell, ...cells], tables, histories: 0 };
    const assign = fc.constantFrom(...cells).chain((cell) => assignments(cell, readable));
    const block: fc.Arbitrary<Action> = fc.record({
      kind: fc.constant('choose'),
      condition: terms(readable, 2),
      then: fc.array(
        fc.oneof(
          { weight: 9, arbitrary: assign },
          { weight: 1, arbitrary: fc.constant<Action>({ kind: 'stop' }) },
        ),
        { maxLength: 3 },
      ),
      else: fc.array(assign, { maxLength: 2 }),
    });
    const moveTime: Action = { kind: 'assign', cell: timeCell, term: cellTerm(nextTimeCell) };
    const action = fc.oneof({ weight: 4, arbitrary: assign }, { weight: 1, arbitrary: block });
    return fc
      .record({
        starts: fc.tuple(...range(0, started).map(() => terms({ ...readable, tables: 0 }, 1))),
        tables: fc.array(relations, { minLength: tables, maxLength: tables }),
        // Whatever has no start value is assigned first, or the run would end at once.
        first: fc.tuple(
          ...cells
            .slice(started)
            .map((cell) => assignments(cell, { ...readable, cells: cells.slice(0, started) }, 1)),
        ),
        before: fc.array(action, { maxLength: 4 }),
        after: fc.array(action, { maxLength: 4 }),
        movesTime: fc.boolean(),
      })
      .map((drawn): LinesProgram => ({
        semantics: 'lines',
        size: firstFree + cells.length,
        timeCell,
        stepCell,
        startCell,
        endCell,
        nextTimeCell,
        initial: cells.slice(0, started).map((cell, index) => ({
          name: `x${cell}`,
          cell,
          term: drawn.starts[index] ?? numberTerm(NaN),
        })),
        settable: new Map(named('x', cells.slice(0, started))),
        changing: new Map(named('x', cells)),
        tables: drawn.tables,
        histories: [],
        noises: [],
        iterate: [
          ...drawn.first,
          ...drawn.before,
          ...(drawn.movesTime ? [moveTime] : []),
          ...drawn.after,
        ],
      }));
  });
}

const time = fc.constantFrom(
  { variable: 't', unit: 's', start: 0, end: 3, step: 0.1 },
  { variable: 't', unit: 's', start: -1, end: 4, step: 0.25 },
  // so late that rounding makes steps differ
  { variable: 't', unit: 's', start: 1e7, end: 1e7 + 3, step: 0.1 },
);

/** Models in differential equations; the method is for the test to choose. */
export function odeModels(options?: { withEvents?: boolean }): fc.Arbitrary<GeneratedModel> {
  return fc.record({
    program: odePrograms(options),
    definition: fc
      .record({ time, seed: fc.nat(0xffffffff) })
      .map((changes) => ode({}, {}, {}, changes)),
  });
}

/** Models in lines. */
export function linesModels(): fc.Arbitrary<GeneratedModel> {
  return fc.record({
    program: linesPrograms(),
    definition: time.map((chosen) => lines('', '', { time: chosen })),
  });
}
