import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareModels } from '#core/models/editing/compare-models.ts';
import type { ModelDefinition, OdeModel } from '#core/models/index.ts';
import { cooling, lines, ode } from '../builders.ts';
import { anyOde } from './any-model.ts';

const hares: OdeModel = {
  ...ode({ H: ['40', 'g*H'] }, { g: 0.5 }, { druk: 'H/2' }),
  flows: [{ name: 'groei', expression: 'g·H', to: 'H' }],
};

const told = (original: ModelDefinition, own: ModelDefinition): readonly string[] => {
  const { parts, settings } = compareModels(original, own);
  const shown = (value: string | number | null) => String(value ?? '-');
  return [
    ...parts.flatMap((part) =>
      part.change === 'changed'
        ? part.fields.map(
            (one) => `${part.name} ${one.field}: ${shown(one.before)} > ${shown(one.after)}`,
          )
        : [`${part.change} ${part.kind} ${part.name}`],
    ),
    ...settings.map((one) => `${one.field}: ${shown(one.before)} > ${shown(one.after)}`),
  ];
};

describe('the comparison', () => {
  it('names what was added, removed and changed', () => {
    const own: OdeModel = {
      ...hares,
      stocks: [{ name: 'H', start: '50', nonNegative: true }],
      flows: [{ name: 'groei', expression: '2*g*H', from: 'H' }],
      auxiliaries: [],
      constants: [
        { name: 'g', value: 0.25 },
        { name: 'K', value: 7 },
      ],
      variables: [{ name: 'g', label: 'groei', unit: '1/s' }],
      method: 'euler',
      time: { ...hares.time, step: 0.5 },
    };
    expect(told(hares, own)).toEqual([
      'H start: 40 > 50',
      'H nonNegative: - > yes',
      'groei formula: g·H > 2*g*H',
      'groei from: - > H',
      'groei to: H > -',
      'g value: 0.5 > 0.25',
      'g unit:  > 1/s',
      'g label:  > groei',
      'added constant K',
      'removed auxiliary druk',
      'method: rk4 > euler',
      'step: 1 > 0.5',
    ]);
  });

  it('sees points that changed, and what became something else', () => {
    const table = { kind: 'continuous' as const, x: [0, 1], y: [2, 3] };
    const sketched = { ...hares, auxiliaries: [{ name: 'druk', expression: 'H/2', table }] };
    expect(told(hares, sketched)).toEqual(['druk table: - > continuous (0; 2) (1; 3)']);
    const fixed = {
      ...hares,
      auxiliaries: [],
      constants: [...hares.constants, { name: 'druk', value: 3 }],
    };
    expect(told(hares, fixed)).toEqual([
      'druk kind: auxiliary > constant',
      'druk formula: H/2 > -',
      'druk value: - > 3',
    ]);
  });

  it('passes over what is only written otherwise', () => {
    const own = { ...hares, flows: [{ name: 'groei', expression: ' g * H', to: 'H' }] };
    expect(told(hares, own)).toEqual([]);
    expect(
      told(cooling, { ...cooling, rules: cooling.rules.map((line) => `${line} 'ja`) }),
    ).toEqual([]);
  });

  it('reads model lines, and says when it cannot', () => {
    const own = { ...cooling, rules: ['dQ = k*(T - T_omg)*dt', ...cooling.rules.slice(1)] };
    expect(told(cooling, own)).toEqual(['dQ formula: k*(T_omg - T)*dt > k*(T - T_omg)*dt']);
    expect(compareModels(cooling, lines('x = (', ''))).toMatchObject({
      isComplete: false,
      parts: [],
    });
  });

  it('of any model with itself is empty', () => {
    fc.assert(
      fc.property(anyOde, (model) => {
        expect(compareModels(model, structuredClone(model))).toEqual({
          parts: [],
          settings: [],
          isComplete: true,
        });
      }),
    );
  });
});
