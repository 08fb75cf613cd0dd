/** Joining what a device did with a model to what is kept of it, within bounds. */
import { mostModelWork, type PlacedModelWork } from '#core/contract/model-work.ts';
import { mergeWork } from '#core/models/kept/merge-work.ts';
import { isTooLarge, type ModelWork } from '#core/models/kept/model-work.ts';
import { problem } from '#core/problem.ts';
import type { Db } from '../../db/database.ts';
import { transaction } from '../../db/transaction.ts';
import { lockModelWork, saveModelWork, sizeOfModelWork } from './model-work-repository.ts';

/** The work as it is kept from now on. Throws a problem where that would be too much. */
export function mergeModelWork(
  db: Db,
  personId: string,
  moduleId: string,
  { fragment, block, version, work }: PlacedModelWork,
): Promise<ModelWork> {
  const key = { personId, moduleId, fragmentId: fragment, blockId: block };
  return transaction(db, async (tx) => {
    const before = await lockModelWork(tx, key);
    const merged = mergeWork(before.work, work);
    const text = JSON.stringify(merged);
    if (before.size > 0 && text === JSON.stringify(before.work)) return merged;
    if (isTooLarge(merged, text.length)) throw problem('model-work-too-large');
    const total = (await sizeOfModelWork(tx, personId)) - before.size + text.length;
    if (total > mostModelWork) throw problem('model-work-full');
    await saveModelWork(tx, key, {
      version,
      work: merged,
      size: text.length,
      changedAt: Date.now(),
    });
    return merged;
  });
}
