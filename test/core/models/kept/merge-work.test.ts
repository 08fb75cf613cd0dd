/** Work on a model on several devices: merged in any order, and nothing lost. */
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { describe, expect, it } from 'vitest';
import { workpieceOf } from '#core/models/kept/change-work.ts';
import { mergeWork } from '#core/models/kept/merge-work.ts';
import { ModelWorkSchema, noWork } from '#core/models/kept/model-work.ts';
import { Device, fresh, histories, original, titled, words } from './devices.ts';

const pair = () => [new Device('a'), new Device('b')] as const;
const titles = (device: Device) => device.piece.runs.map(({ title }) => title);

/** Both know all, and have opened the page again. */
function meet(one: Device, other: Device): void {
  one.meet(other).reload();
  other.meet(one).reload();
}

describe('after any history', () => {
  it('merging is commutative', () => {
    fc.assert(
      fc.property(histories(), ([{ work: a }, { work: b }]) => {
        expect(mergeWork(a, b)).toEqual(mergeWork(b, a));
        expect(JSON.stringify(mergeWork(a, b))).toBe(JSON.stringify(mergeWork(b, a)));
      }),
    );
  });

  it('merging is associative', () => {
    fc.assert(
      fc.property(histories(), ([{ work: a }, { work: b }, { work: c }]) => {
        expect(mergeWork(mergeWork(a, b), c)).toEqual(mergeWork(a, mergeWork(b, c)));
      }),
    );
  });

  it('merging is idempotent, and with nothing changes nothing', () => {
    fc.assert(
      fc.property(histories(), ([{ work }, other]) => {
        const merged = mergeWork(work, other.work);
        expect(mergeWork(merged, other.work)).toEqual(merged);
        expect(JSON.stringify(mergeWork(work, work))).toBe(JSON.stringify(work));
        expect(mergeWork(noWork, work)).toEqual(work);
      }),
    );
  });

  it('the work has the form that is stored', () => {
    fc.assert(
      fc.property(histories(), (devices) => {
        for (const { work } of devices) expect(Value.Check(ModelWorkSchema, work)).toBe(true);
      }),
    );
  });

  it('what is on a screen is there after meeting the others', () => {
    fc.assert(
      fc.property(histories(), ([a, b, c]) => {
        a.reload();
        const seen = a.piece;
        // nothing that the others saw of it counts here, only what they did beside it
        const beside = mergeWork(b.work, c.work);
        const all = workpieceOf(mergeWork(a.work, beside), fresh, words);
        const isKnown = Object.entries(beside.seen).every(
          ([writer, count]) => (a.work.seen[writer] ?? 0) >= count,
        );
        if (isKnown) expect(all).toEqual(seen);
      }),
    );
  });
});

describe('two devices apart', () => {
  it('join their runs, in the order in which they were kept', () => {
    const [a, b] = pair();
    a.keep('een');
    b.keep('twee').keep('drie');
    meet(a, b);
    expect(titles(a)).toEqual(['Begin', 'een', 'twee', 'drie']);
    expect(titles(b)).toEqual(titles(a));
  });

  it('keep a run removed that one of them removed', () => {
    const [a, b] = pair();
    a.keep('een');
    meet(a, b);
    a.forget('een').forget('1');
    b.keep('twee');
    meet(a, b);
    expect(titles(b)).toEqual(['twee']);
  });

  it('have the last model, and the other as a run that stays', () => {
    const [a, b] = pair();
    a.model('van a');
    b.model('tussen').model('van b');
    meet(a, b);
    expect(a.piece.definition).toEqual(titled('van b'));
    expect(titles(a)).toEqual(['Begin', 'Ander van a']);
    expect(a.piece.runs.at(-1)?.definition).toEqual(titled('van a'));
    // the next change settles it, and the other model is a run like any
    a.model('verder');
    meet(a, b);
    expect(b.piece.definition).toEqual(titled('verder'));
    expect(titles(b)).toEqual(['Begin', 'Ander van a']);
    b.forget(b.piece.runs.at(-1)?.id ?? '');
    meet(a, b);
    expect(titles(a)).toEqual(['Begin']);
  });

  it('lose nothing when one goes on without having seen the other', () => {
    const [a, b] = pair();
    a.model('van a');
    b.model('van b');
    a.meet(b); // arrived, and not on the screen
    a.model('verder');
    meet(a, b);
    expect(a.piece.definition).toEqual(titled('verder'));
    expect(titles(a)).toEqual(['Begin', 'Ander van b']);
  });

  it('do not make a run of the author’s model', () => {
    const [a, b] = pair();
    a.model('van a');
    meet(a, b);
    a.change((piece) => ({ ...piece, definition: original }));
    b.model('van b').model('verder');
    meet(a, b);
    expect([a.piece.definition.title, titles(a)]).toEqual(['verder', ['Begin']]);
  });

  it('have both texts, one below the other, until one of them is edited', () => {
    const [a, b] = pair();
    a.write('method', 'eerst');
    b.write('method', 'toen').write('method', 'daarna');
    meet(a, b);
    expect(a.piece.report?.texts.method).toBe('daarna | eerst');
    a.write('method', 'samen');
    meet(a, b);
    expect(b.piece.report?.texts).toEqual({ method: 'samen' });
  });

  it('show both sets of runs in the report', () => {
    const [a, b] = pair();
    a.keep('een').change((piece) => ({ ...piece, report: { texts: {}, runs: ['een'] } }));
    b.keep('twee').change((piece) => ({ ...piece, report: { texts: {}, runs: ['twee'] } }));
    meet(a, b);
    expect(a.piece.report?.runs.toSorted()).toEqual(['een', 'twee']);
  });

  it('follow what the author names, as long as nobody changed it', () => {
    const [a] = pair();
    a.keep('een');
    const later = { ...fresh, runs: fresh.runs.map((run) => ({ ...run, title: 'Nieuw' })) };
    const named = () => workpieceOf(a.work, later, words).runs[0]?.title;
    expect(named()).toBe('Nieuw');
    a.change((piece) => ({
      ...piece,
      runs: piece.runs.map((run) => (run.id === '1' ? { ...run, isShown: true } : run)),
    }));
    expect(named()).toBe('Begin');
  });
});

it('a state that has more than it says to have seen merges like any other', () => {
  const [a, b] = pair();
  a.model('van a');
  const hollow = { ...a.work, seen: {} };
  expect(mergeWork(hollow, b.work)).toEqual(mergeWork(b.work, hollow));
  expect(mergeWork(hollow, a.work)).toEqual(a.work);
});
