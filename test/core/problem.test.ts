import { expect, test } from 'vitest';
import { ProblemError, problem } from '#core/problem.ts';

test('a problem is an error that carries its code and parameters', () => {
  const made = problem('module-not-found', { module: 'warmte' });
  expect(made).toBeInstanceOf(ProblemError);
  expect(made).toBeInstanceOf(Error);
  expect(made.name).toBe('ProblemError');
  expect(made.message).toBe('module-not-found');
  expect(made.problem).toEqual({ code: 'module-not-found', parameters: { module: 'warmte' } });
});

test('a problem without parameters has an empty record of them', () => {
  expect(problem('not-found').problem).toEqual({ code: 'not-found', parameters: {} });
});

test('a problem survives a wire', () => {
  const { problem: value } = problem('too-large', { limit: 10 });
  expect(JSON.parse(JSON.stringify(value))).toEqual(value);
});
