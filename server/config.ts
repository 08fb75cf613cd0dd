/** The environment as one typed value. No other file of the server reads process.env. */

export type Mode = 'production' | 'development' | 'test';

export type DatabaseConfig =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgresql'; readonly url: string };

/** How many requests are allowed; see plugins/rate-limits.ts for what is counted and why. */
export interface RateLimitConfig {
  readonly requestsPerAddress: number;
  readonly signInsPerAddress: number;
  readonly failedSignInsPerName: number;
  readonly writesPerPerson: number;
  readonly commitsPerPerson: number;
  readonly marksPerAddress: number;
}

export interface Config {
  readonly mode: Mode;
  readonly host: string;
  readonly port: number;
  readonly database: DatabaseConfig;
  /** Scheme, host and port under which browsers know us; null: whatever host they asked for. */
  readonly publicOrigin: string | null;
  readonly logLevel: string;
  /** Which proxies may tell the address of a client: none, all, or a list of addresses. */
  readonly trustProxy: boolean | string;
  readonly sessionDays: number;
  /** Whether the example accounts are made at start; never in production. */
  readonly demoAccounts: boolean;
  readonly rateLimits: RateLimitConfig;
}

/** The environment cannot be used; the message names every variable and what it should be. */
export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((line) => `  ${line}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads variables one by one and remembers what is wrong, so that all of it is told at once. */
class Reader {
  readonly problems: string[] = [];
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  text(name: string): string | null {
    const value = this.#environment[name]?.trim();
    return value === undefined || value === '' ? null : value;
  }

  integer(name: string, fallback: number, minimum: number, maximum: number): number {
    const value = this.text(name);
    if (value === null) return fallback;
    const number = Number(value);
    if (/^\d+$/.test(value) && number >= minimum && number <= maximum) return number;
    return this.refuse(name, `a whole number from ${minimum} to ${maximum}`, value, fallback);
  }

  oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T {
    const value = this.text(name);
    if (value === null) return fallback;
    const found = allowed.find((candidate) => candidate === value);
    return found ?? this.refuse(name, `one of ${allowed.join(', ')}`, value, fallback);
  }

  refuse<T>(name: string, expected: string, value: string | null, fallback: T): T {
    const found = value === null ? 'is missing' : `is ${JSON.stringify(value)}`;
    this.problems.push(`${name} ${found}; it should be ${expected}`);
    return fallback;
  }
}

/** Reads the environment; throws one ConfigError that lists everything that is wrong with it. */
export function readConfig(environment: Environment): Config {
  const read = new Reader(environment);
  const mode = read.oneOf('NODE_ENV', ['production', 'development', 'test'], 'development');
  const config: Config = {
    mode,
    host: read.text('HOST') ?? 'localhost',
    port: read.integer('PORT', 3000, 0, 65_535),
    database: databaseOf(read),
    publicOrigin: originOf(read, mode),
    logLevel: read.oneOf(
      'LOG_LEVEL',
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      mode === 'test' ? 'silent' : 'info',
    ),
    trustProxy: trustOf(read),
    sessionDays: read.integer('SESSION_DAYS', 14, 1, 366),
    demoAccounts: demoOf(read, mode),
    rateLimits: {
      requestsPerAddress: read.integer('RATE_LIMIT_REQUESTS', 30_000, 1, 10_000_000),
      signInsPerAddress: read.integer('RATE_LIMIT_SIGN_INS', 600, 1, 1_000_000),
      failedSignInsPerName: read.integer('RATE_LIMIT_FAILED_SIGN_INS', 10, 1, 1000),
      writesPerPerson: read.integer('RATE_LIMIT_WRITES', 240, 1, 1_000_000),
      commitsPerPerson: read.integer('RATE_LIMIT_COMMITS', 600, 1, 1_000_000),
      marksPerAddress: read.integer('RATE_LIMIT_MARKS', 1200, 1, 1_000_000),
    },
  };
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return config;
}

function databaseOf(read: Reader): DatabaseConfig {
  const url = read.text('DATABASE_URL');
  const file = read.text('DATABASE_FILE');
  const sqlite: DatabaseConfig = { kind: 'sqlite', file: file ?? 'data/eklas.db' };
  if (file === ':memory:') {
    // Reading and writing have connections of their own, which cannot share a database in memory.
    return read.refuse('DATABASE_FILE', 'the path of a file', file, sqlite);
  }
  if (url === null) return sqlite;
  if (file !== null) {
    return read.refuse('DATABASE_FILE', 'absent when DATABASE_URL is given', file, sqlite);
  }
  if (/^postgres(ql)?:\/\//.test(url)) return { kind: 'postgresql', url };
  // The value may hold a password: it is not repeated.
  return read.refuse('DATABASE_URL', 'an address that begins with postgresql://', '…', sqlite);
}

function originOf(read: Reader, mode: Mode): string | null {
  const value = read.text('PUBLIC_ORIGIN');
  if (value === null) {
    // Secure cookies and HSTS depend on it: in production it is not guessed.
    return mode === 'production'
      ? read.refuse('PUBLIC_ORIGIN', 'the address of the site, as https://example.nl', null, null)
      : null;
  }
  const origin = URL.canParse(value) ? new URL(value).origin : null;
  const web = value.startsWith('https://') || value.startsWith('http://');
  if (web && origin === value.replace(/\/$/, '')) return origin;
  return read.refuse('PUBLIC_ORIGIN', 'a scheme and host, as https://example.nl', value, null);
}

function trustOf(read: Reader): boolean | string {
  const value = read.text('TRUST_PROXY');
  if (value === null || value === 'false') return false;
  if (value === 'true') return true;
  if (/^[\da-fA-F.:/, ]+$|^(loopback|linklocal|uniquelocal)$/.test(value)) return value;
  return read.refuse('TRUST_PROXY', 'true, false or addresses with commas', value, false);
}

function demoOf(read: Reader, mode: Mode): boolean {
  const standard = mode === 'development' ? 'true' : 'false';
  const wanted = read.oneOf('DEMO_ACCOUNTS', ['true', 'false'], standard) === 'true';
  if (!wanted || mode !== 'production') return wanted;
  return read.refuse('DEMO_ACCOUNTS', 'false or absent in production', 'true', false);
}

/** The configuration as lines for people; a password in the address of a database is left out. */
export function describeConfig(config: Config): string {
  const { database, rateLimits, ...rest } = config;
  const where = database.kind === 'sqlite' ? database.file : withoutPassword(database.url);
  const lines = { ...rest, database: where, ...rateLimits };
  return Object.entries(lines)
    .map(([name, value]) => `${name}: ${value ?? 'not set'}`)
    .join('\n');
}

function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return 'postgresql';
  const { host, pathname } = new URL(address);
  return `postgresql://${host}${pathname}`;
}
