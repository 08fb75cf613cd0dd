/** Work on models. Every query names the person it is limited to. */
import { and, asc, eq, sum } from 'drizzle-orm';
import type { PlacedModelWork } from '#core/contract/model-work.ts';
import { type ModelWork, noWork } from '#core/models/kept/model-work.ts';
import type { Source, Tx } from '../../db/database.ts';

/** Which work: of one person on the model in one block. */
export interface ModelWorkKey {
  readonly personId: string;
  readonly moduleId: string;
  readonly fragmentId: string;
  readonly blockId: string;
}

interface StoredModelWork {
  readonly work: ModelWork;
  /** Characters of its JSON. */
  readonly size: number;
}

/** The work, locked until the transaction ends; where there is none, none is made first. */
export async function lockModelWork(tx: Tx, key: ModelWorkKey): Promise<StoredModelWork> {
  const { modelWork } = tx.tables;
  const [row] = await tx.query
    .insert(modelWork)
    .values({ ...key, version: 1, work: noWork, size: 0, changedAt: 0 })
    .onConflictDoUpdate({
      target: [modelWork.personId, modelWork.moduleId, modelWork.fragmentId, modelWork.blockId],
      // Changes nothing; it is what locks the row in both dialects.
      set: { blockId: key.blockId },
    })
    .returning({ work: modelWork.work, size: modelWork.size });
  if (row === undefined) throw new Error('an upsert returned no row');
  return row;
}

/** Writes work that was locked. */
export async function saveModelWork(
  tx: Tx,
  key: ModelWorkKey,
  values: StoredModelWork & { readonly version: number; readonly changedAt: number },
): Promise<void> {
  const { modelWork } = tx.tables;
  await tx.query
    .update(modelWork)
    .set(values)
    .where(
      and(
        eq(modelWork.personId, key.personId),
        eq(modelWork.moduleId, key.moduleId),
        eq(modelWork.fragmentId, key.fragmentId),
        eq(modelWork.blockId, key.blockId),
      ),
    );
}

/** Characters of all that this person did with models. */
export async function sizeOfModelWork(source: Source, personId: string): Promise<number> {
  const { modelWork } = source.tables;
  const [row] = await source.query
    .select({ size: sum(modelWork.size) })
    .from(modelWork)
    .where(eq(modelWork.personId, personId));
  return Number(row?.size ?? 0);
}

/** All that this person did with the models of one module. */
export async function findModelWorks(
  source: Source,
  personId: string,
  moduleId: string,
): Promise<PlacedModelWork[]> {
  const { modelWork } = source.tables;
  return source.query
    .select({
      fragment: modelWork.fragmentId,
      block: modelWork.blockId,
      version: modelWork.version,
      work: modelWork.work,
    })
    .from(modelWork)
    .where(and(eq(modelWork.personId, personId), eq(modelWork.moduleId, moduleId)))
    .orderBy(asc(modelWork.fragmentId), asc(modelWork.blockId));
}
