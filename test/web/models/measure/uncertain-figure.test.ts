import { expect, test } from 'vitest';
import { uncertainFigure } from '#web/models/measure/uncertain-figure.ts';

test.each([
  [0.24731, 0.00214, '0,247', '0,002'],
  [0.24731, 0.0014, '0,2473', '0,0014'],
  [0.24731, 0.00096, '0,2473', '0,0010'],
  [20.04, 0.31, '20,0', '0,3'],
  [1234.5, 28, '1230', '30'],
  [-3.14159, 0.02, '−3,14', '0,02'],
  [12.3, 1.2, '12,3', '1,2'],
  [152, 9.7, '152', '10'],
  [3.2e-9, 4e-11, '3,2·10⁻⁹', '4·10⁻¹¹'],
])('%d with an uncertainty of %d is %s ± %s', (value, error, wanted, uncertainty) => {
  expect(uncertainFigure(value, error)).toEqual({ value: wanted, error: uncertainty });
});

test.each([null, 0, NaN, Infinity])('an uncertainty of %s is none', (error) => {
  expect(uncertainFigure(0.24731, error)).toEqual({ value: '0,2473', error: null });
});
