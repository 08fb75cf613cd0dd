/** Every table, described once for both dialects. */
import type { Draft } from '#core/authoring/draft.ts';
import type { Edit } from '#core/authoring/edit.ts';
import type { StepJson } from '#core/collaboration/commit.ts';
import type { StoredDocument } from '#core/document/stored.ts';
import type { VersionContent } from '#core/module/version.ts';
import type { Answer } from '#core/blocks/answer.ts';
import type { Mark } from '#core/blocks/mark.ts';
import type { ModelWork } from '#core/models/kept/model-work.ts';
import type { Membership } from '#core/people/actor.ts';
import type { FragmentState } from './fragment-state.ts';
import type { Kit } from './kit-sqlite.ts';

/** Makes the tables with the columns of one dialect. */
export function defineTables(kit: Kit) {
  const { table, text, int, bool, json, bytes, ts, index, uniqueIndex, primaryKey } = kit;

  const organisations = table('organisations', {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    createdAt: ts('created_at').notNull(),
  });

  const groups = table(
    'groups',
    {
      id: text('id').primaryKey(),
      organisationId: text('organisation_id')
        .notNull()
        .references(() => organisations.id),
      name: text('name').notNull(),
      createdAt: ts('created_at').notNull(),
    },
    (columns) => [index('groups_organisation').on(columns.organisationId)],
  );

  const teams = table('teams', {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    createdAt: ts('created_at').notNull(),
  });

  /** The keys are the names in one case (see server/names.ts): lower() differs between dialects. */
  const people = table(
    'people',
    {
      id: text('id').primaryKey(),
      organisationId: text('organisation_id').references(() => organisations.id),
      userName: text('user_name').notNull(),
      userNameKey: text('user_name_key').notNull(),
      email: text('email'),
      emailKey: text('email_key'),
      displayName: text('display_name').notNull(),
      passwordHash: text('password_hash').notNull(),
      demo: bool('demo').notNull(),
      createdAt: ts('created_at').notNull(),
    },
    (columns) => [
      uniqueIndex('people_user_name').on(columns.userNameKey),
      uniqueIndex('people_email').on(columns.emailKey),
      index('people_organisation').on(columns.organisationId),
    ],
  );

  const memberships = table(
    'memberships',
    {
      personId: text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      scope: text('scope').$type<Membership['scope']>().notNull(),
      scopeId: text('scope_id').notNull(),
      role: text('role').notNull(),
    },
    (columns) => [
      primaryKey({ columns: [columns.personId, columns.scope, columns.scopeId, columns.role] }),
      index('memberships_scope').on(columns.scope, columns.scopeId),
    ],
  );

  /** Of the token in the cookie only the SHA-256 is kept: who reads the table cannot sign in. */
  const sessions = table(
    'sessions',
    {
      id: text('id').primaryKey(),
      tokenHash: text('token_hash').notNull(),
      personId: text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      createdAt: ts('created_at').notNull(),
      lastSeenAt: ts('last_seen_at').notNull(),
      expiresAt: ts('expires_at').notNull(),
    },
    (columns) => [
      uniqueIndex('sessions_token').on(columns.tokenHash),
      index('sessions_person').on(columns.personId),
      index('sessions_expiry').on(columns.expiresAt),
    ],
  );

  const modules = table(
    'modules',
    {
      id: text('id').primaryKey(),
      slug: text('slug').notNull(),
      teamId: text('team_id').references(() => teams.id),
      /** Hash of the files that were published last, or `draft` when a team published last. */
      source: text('source'),
    },
    (columns) => [uniqueIndex('modules_slug').on(columns.slug)],
  );

  /** Published versions; rows are added and never changed. */
  const moduleVersions = table(
    'module_versions',
    {
      moduleId: text('module_id')
        .notNull()
        .references(() => modules.id),
      number: int('number').notNull(),
      publishedAt: ts('published_at').notNull(),
      checksum: text('checksum').notNull(),
      content: json<VersionContent>('content').notNull(),
    },
    (columns) => [primaryKey({ columns: [columns.moduleId, columns.number] })],
  );

  const media = table('media', {
    hash: text('hash').primaryKey(),
    type: text('type').notNull(),
    size: int('size').notNull(),
    bytes: bytes('bytes').notNull(),
  });

  /** The append-only list of visits and attempts; ids are the client's, so the key holds the person. */
  const learningEvents = table(
    'learning_events',
    {
      personId: text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      id: text('id').notNull(),
      kind: text('kind').$type<'attempt' | 'visit'>().notNull(),
      moduleId: text('module_id').notNull(),
      version: int('version').notNull(),
      fragmentId: text('fragment_id').notNull(),
      blockId: text('block_id'),
      questionHash: text('question_hash'),
      answer: json<Answer>('answer'),
      mark: json<Mark>('mark'),
      route: text('route'),
      at: ts('at').notNull(),
      receivedAt: ts('received_at').notNull(),
    },
    (columns) => [
      primaryKey({ columns: [columns.personId, columns.id] }),
      index('learning_events_module').on(columns.personId, columns.moduleId),
    ],
  );

  /** What a class page reads: one row per pupil and fragment, kept up with the events. */
  const fragmentProgress = table(
    'fragment_progress',
    {
      personId: text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      moduleId: text('module_id').notNull(),
      fragmentId: text('fragment_id').notNull(),
      firstVisitAt: ts('first_visit_at').notNull(),
      lastVisitAt: ts('last_visit_at').notNull(),
      attempts: int('attempts').notNull(),
      state: json<FragmentState>('state').notNull(),
    },
    (columns) => [
      primaryKey({ columns: [columns.personId, columns.moduleId, columns.fragmentId] }),
    ],
  );

  /** What a pupil made of a model: one row per model, in which the work of all devices is joined. */
  const modelWork = table(
    'model_work',
    {
      personId: text('person_id')
        .notNull()
        .references(() => people.id, { onDelete: 'cascade' }),
      moduleId: text('module_id').notNull(),
      fragmentId: text('fragment_id').notNull(),
      blockId: text('block_id').notNull(),
      /** Of the module, on the page where it was changed last. */
      version: int('version').notNull(),
      work: json<ModelWork>('work').notNull(),
      /** Characters of the work, for the bound per person. */
      size: int('size').notNull(),
      changedAt: ts('changed_at').notNull(),
    },
    (columns) => [
      primaryKey({
        columns: [columns.personId, columns.moduleId, columns.fragmentId, columns.blockId],
      }),
    ],
  );

  /** E-klassen as they are being written, apart from their documents. */
  const drafts = table('drafts', {
    moduleId: text('module_id')
      .primaryKey()
      .references(() => modules.id),
    /** The number of edits. */
    revision: int('revision').notNull(),
    content: json<Draft>('content').notNull(),
    /** The version it was made from or published as last; null when there is none. */
    basedOn: int('based_on'),
    changedAt: ts('changed_at'),
  });

  /** The append-only list of edits; ids are the client's. */
  const draftEdits = table(
    'draft_edits',
    {
      moduleId: text('module_id')
        .notNull()
        .references(() => drafts.moduleId),
      revision: int('revision').notNull(),
      id: text('id').notNull(),
      personId: text('person_id').references(() => people.id, { onDelete: 'set null' }),
      at: ts('at').notNull(),
      edit: json<Edit>('edit').notNull(),
    },
    (columns) => [
      primaryKey({ columns: [columns.moduleId, columns.revision] }),
      uniqueIndex('draft_edits_id').on(columns.moduleId, columns.id),
    ],
  );

  /** One row per document of a draft, also of fragments that were taken out. */
  const documents = table(
    'documents',
    {
      moduleId: text('module_id')
        .notNull()
        .references(() => drafts.moduleId),
      fragmentId: text('fragment_id').notNull(),
      /** The number of commits. */
      version: int('version').notNull(),
      /** The id of the last commit; null when there is none. */
      lastCommit: text('last_commit'),
      changedAt: ts('changed_at').notNull(),
    },
    (columns) => [primaryKey({ columns: [columns.moduleId, columns.fragmentId] })],
  );

  /** The append-only list of commits; `steps` lead from version - 1 to version. */
  const documentCommits = table(
    'document_commits',
    {
      moduleId: text('module_id').notNull(),
      fragmentId: text('fragment_id').notNull(),
      version: int('version').notNull(),
      id: text('id').notNull(),
      personId: text('person_id').references(() => people.id, { onDelete: 'set null' }),
      at: ts('at').notNull(),
      schemaVersion: int('schema_version').notNull(),
      steps: json<StepJson[]>('steps').notNull(),
    },
    (columns) => [
      primaryKey({ columns: [columns.moduleId, columns.fragmentId, columns.version] }),
      uniqueIndex('document_commits_id').on(columns.moduleId, columns.fragmentId, columns.id),
    ],
  );

  /** Documents as a whole at some of their versions, so that opening one replays few commits. */
  const documentSnapshots = table(
    'document_snapshots',
    {
      moduleId: text('module_id').notNull(),
      fragmentId: text('fragment_id').notNull(),
      version: int('version').notNull(),
      document: json<StoredDocument>('document').notNull(),
    },
    (columns) => [primaryKey({ columns: [columns.moduleId, columns.fragmentId, columns.version] })],
  );

  return {
    organisations,
    groups,
    teams,
    people,
    memberships,
    sessions,
    modules,
    moduleVersions,
    media,
    learningEvents,
    fragmentProgress,
    modelWork,
    drafts,
    draftEdits,
    documents,
    documentCommits,
    documentSnapshots,
  };
}

export type Tables = ReturnType<typeof defineTables>;
