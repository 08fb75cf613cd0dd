/** Calls about drafts. */
import type { Edit } from '#core/authoring/edit.ts';
import type { Commit } from '#core/collaboration/commit.ts';
import type {
  ChecklistResponse,
  CommitsResponse,
  DocumentResponse,
  DraftResponse,
  DraftsResponse,
  EditsResponse,
  NewDraftRequest,
  PublishResponse,
  StoredEdit,
  VersionsResponse,
} from '#core/contract/authoring.ts';
import { request, send } from './request.ts';

const draftPath = (module: string): string => `/api/drafts/${module}`;
const documentPath = (module: string, fragment: string): string =>
  `${draftPath(module)}/documents/${fragment}`;

export async function fetchDrafts(): Promise<DraftsResponse> {
  return (await request('GET', '/api/drafts')) as DraftsResponse;
}

/** Begins a new E-klas; resolves to its id. */
export async function createDraft(asked: NewDraftRequest): Promise<string> {
  return ((await request('POST', '/api/drafts', asked)) as { id: string }).id;
}

export async function fetchDraft(module: string): Promise<DraftResponse> {
  return (await request('GET', draftPath(module))) as DraftResponse;
}

/** Sends an edit; resolves to all edits since `revision`, this one among them. */
export async function sendEdit(
  module: string,
  sent: { readonly id: string; readonly edit: Edit; readonly revision: number },
): Promise<readonly StoredEdit[]> {
  return ((await request('POST', `${draftPath(module)}/edits`, sent)) as EditsResponse).edits;
}

export async function fetchEdits(module: string, since: number): Promise<readonly StoredEdit[]> {
  const path = `${draftPath(module)}/edits?since=${String(since)}`;
  return ((await request('GET', path)) as EditsResponse).edits;
}

export async function fetchChecklist(module: string): Promise<ChecklistResponse> {
  return (await request('GET', `${draftPath(module)}/checklist`)) as ChecklistResponse;
}

export async function publishDraft(module: string): Promise<PublishResponse> {
  return (await request('POST', `${draftPath(module)}/versions`, {})) as PublishResponse;
}

export async function fetchVersions(module: string): Promise<VersionsResponse> {
  return (await request('GET', `${draftPath(module)}/versions`)) as VersionsResponse;
}

/** Keeps an image with the draft under a name made from the file's; resolves to the edit it is. */
export async function uploadMedium(module: string, file: File, revision: number) {
  const name = encodeURIComponent(file.name);
  const path = `${draftPath(module)}/media?name=${name}&revision=${String(revision)}`;
  return (await send('POST', path, file)) as EditsResponse & { readonly path: string };
}

export async function fetchDocument(module: string, fragment: string): Promise<DocumentResponse> {
  return (await request('GET', documentPath(module, fragment))) as DocumentResponse;
}

/** Sends a commit; resolves to all commits since its base, this one among them. */
export async function sendCommit(
  module: string,
  fragment: string,
  commit: Commit,
): Promise<CommitsResponse> {
  const path = `${documentPath(module, fragment)}/commits`;
  return (await request('POST', path, commit)) as CommitsResponse;
}

export async function fetchCommits(
  module: string,
  fragment: string,
  since: number,
): Promise<CommitsResponse> {
  const path = `${documentPath(module, fragment)}/commits?since=${String(since)}`;
  return (await request('GET', path)) as CommitsResponse;
}
