/** Requests and responses about drafts: their structure, their documents, and publishing them. */
import { Type, type Static } from 'typebox';
import { StoredCommit } from '../collaboration/commit.ts';
import type { CheckItem } from '../authoring/checklist.ts';
import type { Draft } from '../authoring/draft.ts';
import type { Edit } from '../authoring/edit.ts';
import { Level, Subject } from '../module/module.ts';
import type { StoredDocument } from '../document/stored.ts';

const closed = { additionalProperties: false };
const EditId = Type.String({ pattern: '^[0-9a-f]{32}$', description: 'made by the client' });

/** What the signed-in person may do with a draft. */
export interface Allowed {
  readonly edit: boolean;
  readonly publish: boolean;
  readonly export: boolean;
}

export interface Team {
  readonly id: string;
  readonly name: string;
}

/** The latest version of a module. */
export interface Published {
  readonly number: number;
  /** ISO 8601. */
  readonly publishedAt: string;
}

/** An E-klas of one of the person's teams, published or not. */
export interface DraftSummary {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly subject: string;
  readonly levels: readonly string[];
  readonly team: Team;
  readonly fragments: number;
  readonly published: Published | null;
  /** When somebody last changed its structure or a text; null when nobody did yet. */
  readonly changedAt: string | null;
  readonly may: Allowed;
}

/** The drafts of the person's teams, and the teams in which the person may begin a new one. */
export interface DraftsResponse {
  readonly drafts: readonly DraftSummary[];
  readonly teams: readonly Team[];
}

export const NewDraftRequest = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 300 }),
    subject: Subject,
    levels: Type.Array(Level, { minItems: 1 }),
    team: Type.String({ maxLength: 64 }),
  },
  closed,
);
export type NewDraftRequest = Static<typeof NewDraftRequest>;

export const NewDraftResponse = Type.Object({ id: Type.String() });

/** An edit as it was stored; revisions count the edits of a draft. */
export const StoredEdit = Type.Object({
  id: Type.String(),
  revision: Type.Integer({ minimum: 1 }),
  // Checked when it was sent; a serializer that knew its shape would only be slower.
  edit: Type.Unsafe<Edit>({ type: 'object', additionalProperties: true }),
});
export type StoredEdit = Static<typeof StoredEdit>;

/** An edit is checked against its own schema by who takes it in: here it is any object. */
export const EditRequest = Type.Object(
  {
    id: EditId,
    edit: Type.Unsafe<Edit>({ type: 'object', additionalProperties: true }),
    revision: Type.Integer({ minimum: 0, description: 'last one known' }),
  },
  closed,
);
export type EditRequest = Static<typeof EditRequest>;

/** All edits since the revision that the client knew, its own among them. */
export const EditsResponse = Type.Object({ edits: Type.Array(StoredEdit) });
export type EditsResponse = Static<typeof EditsResponse>;

/** A draft without its documents. */
export interface DraftResponse {
  readonly revision: number;
  readonly draft: Draft;
  readonly team: Team;
  readonly may: Allowed;
  readonly published: Published | null;
  /** Under which address this server is known to the world; null when nobody said so. */
  readonly origin: string | null;
}

export interface ChecklistResponse {
  readonly items: readonly CheckItem[];
}

export const PublishResponse = Type.Object({
  number: Type.Integer(),
  /** False when nothing had changed since the latest version. */
  isNew: Type.Boolean(),
});
export type PublishResponse = Static<typeof PublishResponse>;

export const VersionsResponse = Type.Object({
  versions: Type.Array(Type.Object({ number: Type.Integer(), publishedAt: Type.String() })),
});
export type VersionsResponse = Static<typeof VersionsResponse>;

/** A document at its present version. */
export interface DocumentResponse {
  readonly version: number;
  readonly document: StoredDocument;
  /** When the last commit was stored; null when there is none. */
  readonly changedAt: string | null;
}

/** Commits since the version that was asked for or sent. */
export const CommitsResponse = Type.Object({
  commits: Type.Array(StoredCommit),
  /** The server's clock, for "opgeslagen om". */
  at: Type.String(),
});
export type CommitsResponse = Static<typeof CommitsResponse>;

/** What a client asks of the feed of a draft: the commits of a document from a version on. */
export const FeedRequest = Type.Object(
  { follow: Type.String({ maxLength: 20 }), version: Type.Integer({ minimum: 0 }) },
  closed,
);
export type FeedRequest = Static<typeof FeedRequest>;

/** What the feed tells. */
export type FeedMessage =
  | {
      readonly kind: 'commits';
      readonly fragment: string;
      readonly commits: readonly StoredCommit[];
    }
  | { readonly kind: 'edits'; readonly edits: readonly StoredEdit[] }
  | { readonly kind: 'published'; readonly number: number };
