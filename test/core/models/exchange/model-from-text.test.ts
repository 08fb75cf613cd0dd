import { describe, expect, it } from 'vitest';
import { compileModel, modelFromText } from '#core/models/index.ts';

const read = (text: string) => modelFromText(text, { id: 'fall', title: 'Fall', steps: 100 });

describe('modelFromText', () => {
  it('takes rules and start values from their sections, and time from the start values', () => {
    const text =
      "'modelregels\nv = v + 9,8*dt\nt = t + dt\n'Startwaarden:\nv = 0\ndt = 1/4 's\nt = 2 's";
    expect(read(text)).toMatchObject({
      ok: true,
      definition: {
        time: { variable: 't', unit: 's', start: 2, end: 27, step: 0.25 },
        rules: ['', 'v = v + 9,8*dt', 't = t + dt', '', '', '', ''],
      },
    });
  });

  it('keeps the places of the text in faults', () => {
    const model = read("v = g*dt\n'startwaarden\ndt = 1\nv = h");
    const compiled = model.ok ? compileModel(model.definition) : model;
    expect(compiled).toMatchObject({
      ok: false,
      faults: [
        { part: 'start', line: 4, column: 5 },
        { part: 'rules', line: 1, column: 5 },
      ],
    });
  });

  it('needs dt', () => {
    expect(read("x = 1\n'startwaarden\nt = 0")).toMatchObject({
      faults: [{ code: 'model-unknown-name', name: 'dt' }],
    });
  });
});
