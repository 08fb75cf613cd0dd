/** The one question that health asks of the database. */
import type { Source } from '../../db/database.ts';

export async function isReachable(source: Source): Promise<boolean> {
  try {
    await source.raw('SELECT 1');
    return true;
  } catch {
    return false;
  }
}
