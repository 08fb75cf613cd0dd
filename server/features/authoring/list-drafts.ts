/** The E-klassen of somebody's teams, as a list to choose from. */
import type { DraftSummary, DraftsResponse } from '#core/contract/authoring.ts';
import type { DraftModule } from '#core/authoring/draft.ts';
import type { Person } from '#core/people/actor.ts';
import type { Db } from '../../db/database.ts';
import { allowedOf, isAllowed } from './access.ts';
import { findLastChange } from './document-repository.ts';
import { findDraft, findPublished, listModules, listTeams } from './draft-repository.ts';
import type { Versions } from './drafts.ts';

export async function listDrafts(
  db: Db,
  versions: Versions,
  person: Person,
): Promise<DraftsResponse> {
  const teamIds = [
    ...new Set(person.memberships.flatMap(({ scope, id }) => (scope === 'team' ? [id] : []))),
  ];
  const modules = await listModules(db, teamIds);
  const found = await Promise.all(modules.map((module) => summaryOf(db, versions, person, module)));
  const writing = teamIds.filter((id) => isAllowed(person, 'module.edit', id));
  return {
    drafts: found.filter((one) => one !== null),
    teams: await listTeams(db, writing),
  };
}

type ListedModule = Awaited<ReturnType<typeof listModules>>[number];

async function summaryOf(
  db: Db,
  versions: Versions,
  person: Person,
  { id, teamId, teamName }: ListedModule,
): Promise<DraftSummary | null> {
  const [draft, published] = await Promise.all([findDraft(db, id), findPublished(db, id)]);
  const module: DraftModule | undefined =
    draft?.content.module ??
    (published === null ? undefined : (await versions.findVersion(id, published.number))?.module);
  if (module === undefined) return null;
  const changedAt = Math.max(draft?.changedAt ?? 0, (await findLastChange(db, id)) ?? 0);
  return {
    id,
    slug: module.slug,
    title: module.title,
    subject: module.subject,
    levels: module.levels,
    team: { id: teamId, name: teamName },
    fragments: module.fragments.length,
    published:
      published === null
        ? null
        : { number: published.number, publishedAt: new Date(published.publishedAt).toISOString() },
    changedAt: changedAt === 0 ? null : new Date(changedAt).toISOString(),
    may: allowedOf(person, teamId),
  };
}
