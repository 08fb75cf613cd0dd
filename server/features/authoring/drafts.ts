/** Drafts: beginning one, opening one, changing its structure. */
import { randomBytes, randomUUID } from 'node:crypto';
import { applyEdit } from '#core/authoring/apply-edit.ts';
import { type Draft, isStorable } from '#core/authoring/draft.ts';
import type { Edit } from '#core/authoring/edit.ts';
import { freeName } from '#core/authoring/slug.ts';
import { type Chance, newDraft, type NewModule } from '#core/authoring/template.ts';
import type { StoredEdit } from '#core/contract/authoring.ts';
import { newDocument, openDocument, storeDocument } from '#core/document/document.ts';
import { newIdentifier } from '#core/identifier.ts';
import type { ModuleVersion, VersionContent } from '#core/module/version.ts';
import { problem } from '#core/problem.ts';
import type { Db, Tx } from '../../db/database.ts';
import { transaction } from '../../db/transaction.ts';
import { checkMedium, hasMedium, keepMedium } from '../../media-store.ts';
import { createDocument, hasCommits, removeDocuments } from './document-repository.ts';
import {
  findDraft,
  findModule,
  findPublished,
  hasEdit,
  insertEdit,
  insertModule,
  listEdits,
  listSlugs,
  lockDraft,
  lockModule,
  putDraft,
  removeEdits,
  requireFreeSlug,
  setSlug,
  setTeam,
  type StoredDraft,
} from './draft-repository.ts';

/** Where published versions come from. */
export interface Versions {
  findVersion(moduleId: string, number: number): Promise<ModuleVersion | null>;
}

const newId = (): string => newIdentifier(randomBytes);

const chance: Chance = {
  newId,
  newUrn: () => `urn:uuid:${randomUUID()}`,
  newSalt: () => randomBytes(16).toString('hex'),
};

/** Begins an E-klas of this team with the empty template; returns its id. */
export function createDraft(db: Db, teamId: string, asked: NewModule): Promise<string> {
  const draft = newDraft(asked, chance);
  return transaction(db, async (tx) => {
    const slug = freeName(draft.module.slug, await listSlugs(tx));
    const module = { ...draft.module, slug };
    await insertModule(tx, { id: module.id, slug, teamId });
    await putDraft(tx, module.id, { ...draft, module }, null);
    for (const { id } of module.fragments) await addDocument(tx, module.id, id);
    return module.id;
  });
}

function addDocument(tx: Tx, moduleId: string, fragmentId: string): Promise<void> {
  return createDocument(tx, { moduleId, fragmentId }, storeDocument(newDocument(newId)));
}

/**
 * The draft of a module. One that is not there yet is made from the latest version; so is one that
 * nobody has changed when a later version was published from elsewhere.
 */
export async function openDraft(
  db: Db,
  versions: Versions,
  moduleId: string,
): Promise<StoredDraft> {
  const [draft, published] = await Promise.all([
    findDraft(db, moduleId),
    findPublished(db, moduleId),
  ]);
  const isBehind = draft !== null && (draft.basedOn ?? 0) < (published?.number ?? 0);
  if (draft !== null && !isBehind) return draft;
  const version =
    published === null ? null : await versions.findVersion(moduleId, published.number);
  if (version === null) {
    if (draft !== null) return draft;
    throw problem('draft-not-found', { module: moduleId });
  }
  return transaction(db, async (tx) => {
    await lockModule(tx, moduleId);
    const current = await lockDraft(tx, moduleId);
    if (current !== null && (await isChanged(tx, moduleId, current))) return current;
    await replaceDraft(tx, version, version.number);
    return (await findDraft(tx, moduleId)) ?? current ?? unreachable();
  });
}

function unreachable(): never {
  throw new Error('a draft that was just written is not there');
}

/** Whether anybody changed the draft since it was made. */
async function isChanged(tx: Tx, moduleId: string, draft: StoredDraft): Promise<boolean> {
  return draft.revision > 0 || (await hasCommits(tx, moduleId));
}

/** Makes the draft anew from content that was published or imported; its history begins here. */
async function replaceDraft(tx: Tx, content: VersionContent, basedOn: number | null) {
  const { module, models, media } = content;
  await removeDocuments(tx, module.id);
  await removeEdits(tx, module.id);
  await putDraft(tx, module.id, { module, models, media }, basedOn);
  for (const { id: fragmentId } of module.fragments) {
    const stored = content.documents[fragmentId];
    // As an opened document, so that what is stored is valid and of the present schema.
    const document = stored === undefined ? newDocument(newId) : openDocument(stored);
    await createDocument(tx, { moduleId: module.id, fragmentId }, storeDocument(document));
  }
}

/** An imported E-klas becomes a draft; one that people here have changed is not written over. */
export function importDraft(
  db: Db,
  input: {
    readonly content: VersionContent;
    /** Bytes by hash. */
    readonly media: ReadonlyMap<string, Uint8Array>;
    /** Null leaves an E-klas that is here already with its team. */
    readonly teamId: string | null;
  },
): Promise<{ readonly moduleId: string; readonly slug: string }> {
  const { content, media, teamId } = input;
  const { id: moduleId } = content.module;
  return transaction(db, async (tx) => {
    await lockModule(tx, moduleId);
    const known = await findModule(tx, moduleId);
    const draft = await lockDraft(tx, moduleId);
    const isOthers = teamId !== null && known !== null && ![null, teamId].includes(known.teamId);
    if (isOthers) throw problem('module-exists', { module: known.slug });
    if (draft !== null && (await isChanged(tx, moduleId, draft))) {
      throw problem('module-exists', { module: content.module.slug });
    }
    const slug = freeName(
      content.module.slug,
      (await listSlugs(tx)).filter((one) => one !== known?.slug),
    );
    if (known === null) await insertModule(tx, { id: moduleId, slug, teamId });
    else if (teamId !== null) await setTeam(tx, moduleId, teamId);
    for (const medium of content.media) {
      const bytes = media.get(medium.hash);
      if (bytes === undefined) throw problem('invalid-request', { where: medium.path });
      checkMedium(medium, bytes);
      await keepMedium(tx, medium, bytes);
    }
    const basedOn = (await findPublished(tx, moduleId))?.number ?? null;
    await replaceDraft(tx, { ...content, module: { ...content.module, slug } }, basedOn);
    return { moduleId, slug };
  });
}

/** Stores an edit, once; returns all edits above `revision`, and whether this call added it. */
export function storeEdit(
  db: Db,
  moduleId: string,
  personId: string,
  sent: { readonly id: string; readonly edit: Edit; readonly revision: number },
): Promise<{ readonly edits: readonly StoredEdit[]; readonly isAdded: boolean }> {
  return transaction(db, async (tx) => {
    const draft = await lockDraft(tx, moduleId);
    if (draft === null) throw problem('draft-not-found', { module: moduleId });
    const isAdded = !(await hasEdit(tx, moduleId, sent.id));
    if (isAdded) await addEdit(tx, moduleId, personId, draft, sent);
    return { edits: await listEdits(tx, moduleId, sent.revision), isAdded };
  });
}

async function addEdit(
  tx: Tx,
  moduleId: string,
  personId: string,
  draft: StoredDraft,
  { id, edit }: { readonly id: string; readonly edit: Edit },
): Promise<void> {
  const content: Draft = applyEdit(draft.content, edit);
  if (!isStorable(content)) throw problem('edit-invalid');
  if (edit.kind === 'medium' && !(await hasMedium(tx, edit.medium))) {
    throw problem('invalid-request', { where: edit.medium.path });
  }
  if (edit.kind === 'slug') await keepSlug(tx, moduleId, edit.slug);
  await insertEdit(tx, moduleId, { id, edit, personId, content, revision: draft.revision + 1 });
  // A fragment that was taken out and comes back finds its document as it was.
  if (edit.kind === 'add' && edit.list === 'fragments') {
    await addDocument(tx, moduleId, edit.item.id);
  }
}

/** The address of what is published changes with the next version only. */
async function keepSlug(tx: Tx, moduleId: string, slug: string): Promise<void> {
  await requireFreeSlug(tx, moduleId, slug);
  if ((await findPublished(tx, moduleId)) === null) await setSlug(tx, moduleId, slug);
}
