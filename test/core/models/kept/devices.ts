/** Devices that work on one model apart and meet now and then, for tests. */
import fc from 'fast-check';
import { changeWork, nextStamp, workpieceOf } from '#core/models/kept/change-work.ts';
import type { KeptRun } from '#core/models/kept/kept-run.ts';
import { mergeWork } from '#core/models/kept/merge-work.ts';
import { type ModelWork, noWork } from '#core/models/kept/model-work.ts';
import { freshWork, type ReportPart, type Workpiece } from '#core/models/kept/workpiece.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { lines } from '../builders.ts';

/** The author's model, with one run that has a name. */
export const original: ModelDefinition = lines('t = t + dt', 't = 0\ndt = 1', {
  title: 'Model',
  runs: [{ title: 'Begin', parameters: {} }],
});
export const fresh = freshWork(original);
export const words = { run: (title: string) => `Ander ${title}`, between: ' | ' };

export const titled = (title: string): ModelDefinition => ({ ...original, title });

export const run = (id: string, title = id): KeptRun => ({
  id,
  title,
  definition: original,
  parameters: { k: 1 },
  step: null,
  isShown: true,
});

/** A device: what it keeps, and what its screen shows of that. */
export class Device {
  work: ModelWork = noWork;
  shown: ModelWork = noWork;
  readonly name: string;

  constructor(name: string) {
    this.name = name.padEnd(8, 'a');
  }

  /** What is on the screen. */
  get piece(): Workpiece {
    return workpieceOf(this.shown, fresh, words);
  }

  change(edit: (piece: Workpiece) => Workpiece): this {
    const before = this.piece;
    const stamp = nextStamp(this.work, this.name);
    const change = { shown: this.shown, before, after: edit(before), fresh, stamp };
    this.work = changeWork(this.work, change);
    this.shown = changeWork(this.shown, change);
    return this;
  }

  model(title: string): this {
    return this.change((piece) => ({ ...piece, definition: titled(title) }));
  }

  keep(id: string, title = id): this {
    return this.change((piece) => ({ ...piece, runs: [...piece.runs, run(id, title)] }));
  }

  forget(id: string): this {
    return this.change((piece) => ({ ...piece, runs: piece.runs.filter((one) => one.id !== id) }));
  }

  write(part: ReportPart, text: string): this {
    return this.change((piece) => ({
      ...piece,
      report: {
        runs: piece.report?.runs ?? [],
        texts: { ...piece.report?.texts, [part]: text },
      },
    }));
  }

  /** Takes over what another device has; the screen follows when the page is opened again. */
  meet(other: Device): this {
    this.work = mergeWork(this.work, other.work);
    return this;
  }

  /** Opens the page again. */
  reload(): this {
    this.shown = this.work;
    return this;
  }
}

type Act = (devices: readonly Device[]) => void;

/** Something that one of three devices does; all that is made has a title of its own. */
const act = (): fc.Arbitrary<Act> =>
  fc
    .record({
      kind: fc.constantFrom('model', 'restore', 'keep', 'forget', 'write', 'meet', 'reload'),
      device: fc.nat(2),
      other: fc.nat(2),
      number: fc.nat(99),
    })
    .map(({ kind, device, other, number }): Act => (devices) => {
      const one = devices[device];
      const two = devices[other];
      if (one === undefined || two === undefined) return;
      if (kind === 'model') one.model(`m${String(number)}`);
      else if (kind === 'restore') one.change(() => fresh);
      else if (kind === 'keep') one.keep(`run-${one.name}-${String(one.work.runs.length)}`);
      else if (kind === 'forget') one.forget(one.piece.runs[number % 5]?.id ?? '');
      else if (kind === 'write') one.write('method', `w${String(number)}`);
      else if (kind === 'meet') one.meet(two);
      else one.reload();
    });

/** Three devices after any history. */
export const histories = (): fc.Arbitrary<readonly [Device, Device, Device]> =>
  fc.array(act(), { maxLength: 30 }).map((acts) => {
    const devices = [new Device('a'), new Device('b'), new Device('c')] as const;
    for (const one of acts) one(devices);
    return [devices[0], devices[1], devices[2]];
  });
