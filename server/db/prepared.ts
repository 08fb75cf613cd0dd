/** Statements of hot paths, built once per connection: building a query costs more than running it. */
import type { Source } from './database.ts';

interface Statement<Result> {
  execute(values?: Record<string, unknown>): PromiseLike<Result>;
}

/** A finished query; PostgreSQL's wants a name when it is prepared, SQLite's takes none. */
interface Preparable<Result> {
  prepare(): Statement<Result>;
}

/**
 * The prepared form of `build(source)`, run with `values` for its placeholders. Under one name
 * always the same query.
 */
export async function execute<Result>(
  source: Source,
  name: string,
  build: (source: Source) => Preparable<Result>,
  values: Record<string, unknown>,
): Promise<Result> {
  let statement = source.statements.get(name) as Statement<Result> | undefined;
  if (statement === undefined) {
    const query = build(source) as { prepare(name: string): Statement<Result> };
    statement = query.prepare(name);
    source.statements.set(name, statement);
  }
  return await statement.execute(values);
}
