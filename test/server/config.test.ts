/** The environment as a typed value, and what is refused. */
import { describe, expect, it } from 'vitest';
import { ConfigError, describeConfig, readConfig } from '#server/config.ts';

function problems(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('what needs no configuration', () => {
  const config = readConfig({});
  it('is a development server on localhost', () =>
    expect(config).toMatchObject({ mode: 'development', host: 'localhost', port: 3000 }));
  it('with a file in data', () =>
    expect(config.database).toEqual({ kind: 'sqlite', file: 'data/eklas.db' }));
  it('and example accounts', () => expect(config.demoAccounts).toBe(true));
  it('and an empty variable counts as none', () =>
    expect(readConfig({ PORT: ' ' }).port).toBe(3000));
});

describe('production', () => {
  const production = { NODE_ENV: 'production', PUBLIC_ORIGIN: 'https://eklas.nl' };
  it('has no example accounts', () => expect(readConfig(production).demoAccounts).toBe(false));
  it('accepts an origin with a slash', () =>
    expect(readConfig({ ...production, PUBLIC_ORIGIN: 'https://eklas.nl/' }).publicOrigin).toBe(
      'https://eklas.nl',
    ));
  it('needs an origin', () => expect(problems({ NODE_ENV: 'production' })).toHaveLength(1));
  it('refuses example accounts', () =>
    expect(problems({ ...production, DEMO_ACCOUNTS: 'true' })[0]).toMatch(/DEMO_ACCOUNTS/));
});

describe('what is refused', () => {
  const cases: [string, string, string][] = [
    ['PORT', '80a', 'a whole number from 0 to 65535'],
    ['PORT', '70000', 'a whole number'],
    ['PORT', '-1', 'a whole number'],
    ['NODE_ENV', 'prod', 'one of production, development, test'],
    ['LOG_LEVEL', 'loud', 'one of fatal'],
    ['PUBLIC_ORIGIN', 'eklas.nl', 'a scheme and host'],
    ['PUBLIC_ORIGIN', 'https://eklas.nl/pad', 'a scheme and host'],
    ['PUBLIC_ORIGIN', 'ftp://eklas.nl', 'a scheme and host'],
    ['TRUST_PROXY', 'everybody', 'true, false or addresses'],
    ['SESSION_DAYS', '0', 'a whole number from 1'],
    ['DATABASE_URL', 'mysql://x', 'begins with postgresql://'],
    ['DATABASE_FILE', ':memory:', 'the path of a file'],
    ['RATE_LIMIT_WRITES', 'many', 'a whole number'],
  ];
  it.each(cases)('%s=%s: it should be %s', (name, value, expected) => {
    const [line] = problems({ [name]: value });
    expect(line).toContain(name);
    expect(line).toContain(expected);
  });
  it('all of it at once', () => expect(problems({ PORT: 'x', LOG_LEVEL: 'x' })).toHaveLength(2));
  it('a file beside an address', () =>
    expect(problems({ DATABASE_URL: 'postgres://h/d', DATABASE_FILE: 'f' })).toHaveLength(1));
  it('without repeating a password', () =>
    expect(problems({ DATABASE_URL: 'mysql://u:secret@h/d' }).join()).not.toContain('secret'));
});

describe('printing', () => {
  it('leaves a password out', () => {
    const text = describeConfig(readConfig({ DATABASE_URL: 'postgresql://u:secret@host/eklas' }));
    expect(text).toContain('database: postgresql://host/eklas');
    expect(text).not.toContain('secret');
  });
});
