/** What the text of a model stands for, how it is cut up and what it can be completed with. */
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { checkUnits } from '#core/models/units/check-units.ts';
import { rulesText } from '#core/models/exchange/rules-text.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import { changedLines } from '#web/models/rules/changed-lines.ts';
import { completionAt, vocabularyOf } from '#web/models/rules/completion.ts';
import { nameAt, rulePieces } from '#web/models/rules/rule-pieces.ts';
import { faultInTexts, modelFromTexts } from '#web/models/rules/texts-and-model.ts';
import { TypedTexts } from '#web/models/rules/typed-texts.ts';
import { hares } from '../diagram/models.ts';
import { cooling } from '../models.ts';

const kinds = (line: string) =>
  rulePieces(line)
    .filter(({ kind }) => kind !== 'plain')
    .map(({ kind, text }) => `${kind} ${text}`);

describe('pieces of a line', () => {
  test.each([
    ["v = v + a*dt 'm/s", ['name v', 'name v', 'name a', 'name dt', "comment 'm/s"]],
    ['als h > 0,5 dan', ['word als', 'name h', 'number 0,5', 'word dan']],
    ['x = max(0; T_omg)', ['name x', 'function max', 'number 0', 'name T_omg']],
    ["y = 3 $ 'niet", ["comment 'niet"]],
  ])('%s', (line, expected) => {
    expect(kinds(line)).toEqual(expected);
  });
  test('together they are the line, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = text.replace(/[\r\n]/g, ' ');
        expect(
          rulePieces(line)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(line);
      }),
    );
  });
  test.each([
    ['a = b\nT_omg = 2', 8, 'T_omg'],
    ['a = b\nT_omg = 2', 11, 'T_omg'],
    ['a = b\nT_omg = 2', 3, null],
    ["a = 2 'b", 8, null],
  ])('in %j at %i stands %s', (text, at, name) => {
    expect(nameAt(text, at)).toBe(name);
  });
});

const vocabulary = vocabularyOf(cooling(), checkUnits(cooling()));
const offered = (text: string, isAsked = false) =>
  completionAt(text, text.length, vocabulary, isAsked)?.candidates.map((one) => one.text) ?? null;

describe('completion', () => {
  test.each([
    ['x = T_', ['T_omg']],
    ['x = wo', null],
    ['x = sq', ['sqrt']],
    ['ein', ['eindals']],
    ['x = T', null],
    ['x = 2e', null],
    ['x = ', null],
    ["T_omg = 20 '", ['°C']],
    ["T_omg = 20 '°C", null],
    ['x = dela', null],
  ])('%j gives %j', (text, expected) => {
    expect(offered(text)).toEqual(expected);
  });
  test('gives names first, and when asked for all that begins so', () => {
    expect(offered('x = t', true)?.slice(0, 3)).toEqual(['t', 'T', 'T_omg']);
  });
  test('a model of stocks and flows has functions of the past', () => {
    const model = hares();
    const own = vocabularyOf(model, checkUnits(model));
    const found = completionAt('x = dela', 8, own);
    expect(found?.candidates[0]?.text).toBe('delay');
  });
});

const read = (
  model: ModelDefinition,
  change: (rules: string, start: string) => [string, string],
) => {
  const texts = rulesText(model);
  const [rules, start] = change(texts.rules, texts.start);
  return modelFromTexts({ rules, start }, model);
};

describe('from texts to a model', () => {
  test.each([cooling(), hares()])('its own texts are the model itself: $title', (model) => {
    expect(modelFromTexts(rulesText(model), model)).toEqual({ ok: true, definition: model });
  });
  test('model lines stay what is typed', () => {
    const found = read(cooling(), (rules, start) => [`${rules}\nx = 2*T`, start]);
    expect(found.ok && found.definition).toMatchObject({
      semantics: 'lines',
      rules: [...cooling().rules, 'x = 2*T'],
      parameters: cooling().parameters,
    });
  });
  test('a name that is gone takes its slider along', () => {
    const found = read(cooling(), (rules, start) => [rules, start.replace('k =', 'kk =')]);
    expect(found.ok && found.definition.parameters.map(({ name }) => name)).toEqual(['T_omg']);
  });
  test('the time step of the start values is that of the model', () => {
    const found = read(cooling(), (rules, start) => [rules, `${start}\ndt = 0,5`]);
    expect(found.ok && found.definition.time.step).toBe(0.5);
  });
  test('stocks and flows stay stocks and flows', () => {
    const model = hares();
    const found = read(model, (rules, start) => [rules.replace('r*Hazen', '2*r*Hazen'), start]);
    if (!found.ok || found.definition.semantics !== 'ode') throw new Error('not read');
    expect(found.definition.flows[0]).toEqual({ ...model.flows[0], expression: '2*r*Hazen' });
    expect(found.definition.stocks).toEqual(model.stocks);
    expect(found.definition.parameters).toEqual(model.parameters);
  });
  test('a stock whose rule holds a formula gets a flow with a name of one word', () => {
    const found = read(hares(), (rules, start) => [
      `${rules}\nWolven = Wolven + 0,1*Vossen*dt`,
      `${start}\nWolven = 2`,
    ]);
    if (!found.ok || found.definition.semantics !== 'ode') throw new Error('not read');
    expect(found.definition.flows.at(-1)).toMatchObject({ name: 'toename_Wolven', to: 'Wolven' });
  });
  test('what cannot be read is told at its line', () => {
    const found = read(cooling(), (rules, start) => [`${rules}\ny = 3 *`, start]);
    expect(!found.ok && found.faults[0]).toMatchObject({ part: 'rules', line: 3 });
  });
  test('a line that is too long is told', () => {
    const found = read(cooling(), (rules, start) => [`${rules}\n'${'x'.repeat(2_000)}`, start]);
    expect(!found.ok && found.faults[0]).toMatchObject({ part: 'rules', line: 3, limit: 2_000 });
  });
  test('a fault of a flow stands at the line of that flow', () => {
    const texts = rulesText(hares());
    const fault = {
      code: 'model-blank',
      part: 'flows',
      item: 'aanwas',
      line: 1,
      column: 1,
    } as const;
    const line = texts.rules.split('\n').findIndex((one) => one.startsWith('aanwas')) + 1;
    expect(faultInTexts(fault, texts)).toMatchObject({ part: 'rules', line });
    expect(faultInTexts({ ...fault, item: 'weg' }, texts)).toBeNull();
  });
});

describe('changed lines', () => {
  test.each([
    ['a = 1\nb = 2', 'a = 1\nx = 3\nb = 2', [2]],
    ['a = 1\nb = 2', 'a=1\nb  =  2', []],
    ['a = 1\nb = 2', 'b = 2\na = 1', [2]],
    ['a = 1', 'a = 2\n', [1]],
    ['', 'a = 2', [1]],
  ])('%j to %j', (before, after, expected) => {
    expect([...changedLines(before, after)]).toEqual(expected);
  });
});

describe('typed texts', () => {
  const typed = (definition: ModelDefinition = cooling()) => {
    const texts = new TypedTexts();
    texts.follow(definition);
    return texts;
  };
  test('stay as they were typed while they say the same', () => {
    const texts = typed();
    texts.type('start', 'T   = 80.0\nT_omg = 20\nk = 0,4');
    const model = texts.read(cooling());
    if (model === null) throw new Error('not read');
    expect(texts.follow(model)).toBe(false);
    expect(texts.texts.start).toContain('T   = 80.0');
    expect(texts.follow({ ...model, title: 'Anders' })).toBe(false);
  });
  test('follow another model', () => {
    const texts = typed();
    expect(texts.follow(cooling({ start: ['T = 70'] }))).toBe(true);
    expect(texts.texts.start).toBe('T = 70');
  });
  test('give a slider back with the name that was half typed', () => {
    const texts = typed();
    const { start } = texts.texts;
    texts.type('start', start.replace('k =', 'kx ='));
    expect(texts.read(cooling())?.parameters).toHaveLength(1);
    texts.type('start', start);
    expect(texts.read(cooling({ title: 'anders' }))?.parameters).toHaveLength(2);
  });
  test('that nobody can read are put aside for another model, and come back', () => {
    const texts = typed();
    texts.type('rules', 'T = 3 *');
    expect(texts.read(cooling())).toBeNull();
    expect(texts.faults).toHaveLength(1);
    texts.follow(cooling({ start: ['T = 70'] }));
    expect(texts.faults).toEqual([]);
    texts.putBack();
    expect(texts.texts.rules).toBe('T = 3 *');
  });
});
